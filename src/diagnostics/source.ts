import type { Span } from './diagnostic.ts';

/** A text file as it was read: its path as people read it, its decoded text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file that a diagnostic may point into, by path. */
export type Sources = ReadonlyMap<string, SourceFile>;

/**
 * A text and where each of its characters came from.
 * `offsets[i]` is the file offset (UTF-16) of the i-th UTF-16 unit of `value`;
 * the last of its `value.length + 1` entries is the end of the whole.
 */
export interface Text {
  readonly value: string;
  readonly file: string;
  readonly offsets: Int32Array;
  /**
   * Where each unit ends in the file. Present only where units are written
   * longer than they are (`"\\u4dae"`, `''`), so that a span covers the whole escape.
   */
  readonly ends?: Int32Array;
}

/** The place in the file of `text.value.slice(start, end)`. */
export function spanOf(text: Text, start = 0, end = text.value.length): Span {
  const from = text.offsets[start] ?? 0;
  const written = end > start ? text.ends?.[end - 1] : undefined;
  if (written !== undefined) return { file: text.file, start: from, end: written };
  // The end of the last character, not the start of the next: a fold or an
  // escape may lie between the two.
  const last = end > start ? (text.offsets[end - 1] ?? from) : from;
  const next = text.offsets[end] ?? last;
  const contiguous = next - last <= 1 || end === text.value.length;
  return { file: text.file, start: from, end: contiguous ? next : Math.max(last + 1, from) };
}

/** A text whose characters all stem from one stretch of a file (or from none: computed texts). */
export function textAt(value: string, span: Span): Text {
  const offsets = new Int32Array(value.length + 1).fill(span.start);
  offsets[value.length] = span.end;
  return { value, file: span.file, offsets };
}

/** Part of a text, its places kept. */
export function sliceText(text: Text, start: number, end: number): Text {
  const part = { value: text.value.slice(start, end), file: text.file, offsets: text.offsets.slice(start, end + 1) };
  return text.ends ? { ...part, ends: text.ends.slice(start, end) } : part;
}
