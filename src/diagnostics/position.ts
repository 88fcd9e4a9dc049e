import type { Span } from './diagnostic.ts';
import type { SourceFile } from './source.ts';

/** Both count from 1; columns count Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a file begin, and where its characters beyond the BMP stand (two units, one column). */
interface Table {
  readonly lines: Int32Array;
  readonly pairs: Int32Array;
}

/** One pass over a file, however many places in it are asked for. */
const tables = new WeakMap<SourceFile, Table>();

/**
 * Line and column of a UTF-16 offset. Lines end at LF, CRLF or a lone CR, as in
 * YAML and in editors; a byte order mark at the head of the file has no column.
 * An offset outside the file stands for its nearest end.
 */
export function positionOf(source: SourceFile, offset: number): Position {
  const { lines, pairs } = tableOf(source);
  const at = Math.min(Math.max(offset, lines[0] ?? 0), source.text.length);
  const line = countBelow(lines, at + 1);
  const start = lines[line - 1] ?? 0;
  return { line, column: at - start - (countBelow(pairs, at) - countBelow(pairs, start)) + 1 };
}

/** Start and end of a span: `end` is the place after its last character. */
export function rangeOf(source: SourceFile, span: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionOf(source, span.start), end: positionOf(source, Math.max(span.start, span.end)) };
}

/** The offsets of a line, its line break left out; `line` counts from 1. */
export function boundsOf(source: SourceFile, line: number): { readonly start: number; readonly end: number } {
  const { lines } = tableOf(source);
  const start = lines[line - 1] ?? source.text.length;
  const next = lines[line];
  if (next === undefined) return { start, end: source.text.length };
  const crlf = source.text[next - 1] === '\n' && source.text[next - 2] === '\r';
  return { start, end: next - (crlf ? 2 : 1) };
}

function tableOf(source: SourceFile): Table {
  const known = tables.get(source);
  if (known) return known;
  const table = measure(source.text);
  tables.set(source, table);
  return table;
}

function measure(text: string): Table {
  const lines = [text.startsWith('\ufeff') ? 1 : 0];
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines.push(at + 1);
    else if (unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(at + 1))) pairs.push(at);
  }
  return { lines: Int32Array.from(lines), pairs: Int32Array.from(pairs) };
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** How many of the rising numbers are less than `limit`. */
function countBelow(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
