import { type PdfFile, textOf } from './file.ts';
import { Dict, Name, Ref, Stream, type Value } from './objects.ts';

/** A dictionary whose entries are asked for by their kinds; one of another kind counts as none. */
export class View {
  readonly file: PdfFile;
  readonly dict: Dict;

  constructor(file: PdfFile, value: Value | undefined) {
    this.file = file;
    const found = file.resolve(value);
    this.dict = found instanceof Dict ? found : found instanceof Stream ? found.dict : EMPTY;
  }

  /** `12 0 R`, or null for a dictionary written in place. */
  get label(): string | null {
    return this.dict.id?.label ?? null;
  }

  get exists(): boolean {
    return this.dict !== EMPTY;
  }

  has(key: string): boolean {
    return this.dict.has(key);
  }

  raw(key: string): Value {
    return this.dict.entries.get(key) ?? null;
  }

  value(key: string): Value {
    return this.file.resolve(this.dict.entries.get(key));
  }

  view(key: string): View {
    return new View(this.file, this.dict.entries.get(key));
  }

  name(key: string): string | null {
    const value = this.value(key);
    return value instanceof Name ? value.text : null;
  }

  number(key: string): number | null {
    const value = this.value(key);
    return typeof value === 'number' ? value : null;
  }

  is(key: string): boolean {
    return this.value(key) === true;
  }

  text(key: string): string {
    return textOf(this.value(key));
  }

  list(key: string): readonly Value[] {
    const value = this.value(key);
    return Array.isArray(value) ? value : [];
  }

  /** An entry that is a list, or the only item of one. */
  items(key: string): readonly Value[] {
    return this.file.listOf(this.dict, key);
  }

  views(key: string): readonly View[] {
    return this.list(key).map((item) => new View(this.file, item));
  }

  stream(key: string): Stream | null {
    const value = this.value(key);
    return value instanceof Stream ? value : null;
  }

  numbers(key: string): readonly number[] {
    return this.list(key).flatMap((item) => {
      const value = this.file.resolve(item);
      return typeof value === 'number' ? [value] : [];
    });
  }

  keys(): readonly string[] {
    return [...this.dict.entries.keys()];
  }
}

const EMPTY = new Dict(new Map(), null);

/** What a value is called in a finding. */
export function labelOf(value: Value | undefined): string | null {
  return value instanceof Ref
    ? value.label
    : value instanceof Dict || value instanceof Stream
      ? (value.id?.label ?? null)
      : null;
}
