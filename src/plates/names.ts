import { Dict, Name, type Value } from '../pdf/index.ts';

/** What operators name a resource of (ISO 32000-1 7.8.3). */
export type Kind = 'ExtGState' | 'ColorSpace' | 'Pattern' | 'Shading' | 'XObject' | 'Font';

/** The resources of a stream in the making: each value that it uses under one name. */
export class Names {
  readonly #kinds = new Map<Kind, Map<Value, string>>();
  readonly #properties: Value;

  /** Properties of marked content keep their names, for the operators that name them are kept. */
  constructor(properties: Value) {
    this.#properties = properties;
  }

  /** With its slash, as operators have it. */
  of(kind: Kind, value: Value): string {
    const known = this.#kinds.get(kind) ?? new Map<Value, string>();
    this.#kinds.set(kind, known);
    const name = known.get(value) ?? `${kind[0]}${known.size}`;
    known.set(value, name);
    return `/${name}`;
  }

  dict(): Dict {
    const entries = new Map<string, Value>();
    for (const [kind, values] of this.#kinds) {
      entries.set(kind, new Dict(new Map([...values].map(([value, name]) => [name, value])), null));
    }
    if (this.#properties !== null) entries.set('Properties', this.#properties);
    return new Dict(entries, null);
  }
}

/** Entries by their full names: those of inline pictures are short (ISO 32000-1 Table 93). */
export function unabridged(entries: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([key, value]) => [LONG[key] ?? key, value]));
}

const LONG: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

export function nameOf(value: Value | undefined): string | null {
  return value instanceof Name ? value.text : null;
}
