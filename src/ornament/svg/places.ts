import type { XmlElement } from '@rgrove/parse-xml';
import {
  type Code,
  type Diagnostic,
  diagnostic,
  type Params,
  type SourceFile,
  type Span,
} from '../../diagnostics/index.ts';

/** More would help nobody: a file with so many is to be drawn anew. */
const MOST_TOLD = 40;

/** Problems of one file, each thing that is wrong told once, at its first place. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #told = new Set<string>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  add(code: Code, place: { readonly start: number; readonly end: number } | null, params: Params = {}): void {
    const key = JSON.stringify([code, params]);
    if (this.#told.has(key) || this.#told.size >= MOST_TOLD) return;
    this.#told.add(key);
    const { path } = this.#file;
    const span: Span = { file: path, start: place?.start ?? 0, end: place?.end ?? 0 };
    this.diagnostics.push(diagnostic(code, { span, params: { file: path, ...params } }));
  }

  /** An element's tag without its attributes. */
  tag({ start, name }: XmlElement): { readonly start: number; readonly end: number } {
    return { start, end: start + 1 + name.length };
  }

  /**
   * An attribute's value, or a stretch of it. A value written with entities has
   * other offsets than the file: then all of it is named.
   */
  value(element: XmlElement, name: string, from = 0, to?: number): { readonly start: number; readonly end: number } {
    const value = element.attributes[name] ?? '';
    const text = this.#file.text.slice(element.start, element.end);
    const found = new RegExp(`[\\s]${escaped(name)}\\s*=\\s*("[^"]*"|'[^']*')`).exec(text);
    if (found === null) return this.tag(element);
    const written = found[1] ?? '';
    const start = element.start + found.index + found[0].length - written.length + 1;
    const whole = { start, end: start + written.length - 2 };
    if (written.length - 2 !== value.length) return whole;
    return { start: start + from, end: to === undefined ? whole.end : start + Math.min(to, value.length) };
  }
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
