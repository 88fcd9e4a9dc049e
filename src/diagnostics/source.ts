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
  const { file, offsets, value } = text;
  const from = offsets[start] ?? 0;
  if (end <= start) return { file, start: from, end: from };
  const written = text.ends?.[end - 1];
  if (written !== undefined) return { file, start: from, end: written };
  const last = offsets[end - 1] ?? from;
  // Units that stem from one stretch of the file share its offset, and its end
  // is where the next one begins. Elsewhere a unit is one unit long: what lies
  // between it and the next may be a fold, which belongs to neither.
  let next = end;
  while (next < value.length && offsets[next] === last) next++;
  const known = next > end || next === value.length;
  return { file, start: from, end: known ? (offsets[next] ?? last) : last + 1 };
}

/** A text whose characters all stem from one stretch of a file (or from none: computed texts). */
export function textAt(value: string, span: Span): Text {
  const offsets = new Int32Array(value.length + 1).fill(span.start);
  offsets[value.length] = span.end;
  return { value, file: span.file, offsets };
}

/** Part of a text, its places kept. */
export function sliceText(text: Text, start: number, end: number): Text {
  const offsets = text.offsets.slice(start, end + 1);
  offsets[end - start] = spanOf(text, start, end).end;
  const part = { value: text.value.slice(start, end), file: text.file, offsets };
  return text.ends ? { ...part, ends: text.ends.slice(start, end) } : part;
}
