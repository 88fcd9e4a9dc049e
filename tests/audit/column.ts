import { TERMINAL } from './characters.ts';
import type { PageOfGlyphs } from './glyphs.ts';
import { endOff, type Line, lineOf, startOff } from './line.ts';
import { median, mode, shared } from './numbers.ts';
import { rowsOf } from './rows.ts';

/** A line in its column: how far it begins and ends from the edges that most lines share, in points. */
export interface SetLine extends Line {
  readonly startOff: number;
  readonly endOff: number;
}

export interface Column {
  readonly lines: readonly SetLine[];
  readonly paragraphs: readonly (readonly SetLine[])[];
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Whether its lines end on a common edge. */
  readonly justified: boolean;
}

/** Lines under one another are a column. */
export function columnsOf({ glyphs, number }: PageOfGlyphs): readonly Column[] {
  const lines = rowsOf(glyphs)
    .map((row) => lineOf(row, number))
    .sort((a, b) => (a.glyphs[0]?.baseline ?? 0) - (b.glyphs[0]?.baseline ?? 0) || a.left - b.left);
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.find((one) => continues(one, line));
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns.map(columnOf);
}

function continues(column: readonly Line[], line: Line): boolean {
  const last = column.at(-1);
  if (!last || Math.abs(Math.log(line.size / last.size)) > 0.13) return false;
  const down = line.baseline - last.baseline;
  if (down <= 0 || down >= 3.3 * Math.max(last.size, line.size)) return false;
  const left = Math.min(...column.map((one) => one.left));
  const right = Math.max(...column.map((one) => one.right));
  const both = Math.min(right, line.right) - Math.max(left, line.left);
  return both > 0.5 * Math.min(right - left, line.right - line.left);
}

function columnOf(found: readonly Line[]): Column {
  const left = leftEdge(found);
  const plainEnds = found.flatMap((line) => (/han|letter|digit/.test(line.kinds.at(-1) ?? '') ? [line.right] : []));
  const right = shared(plainEnds.length > 2 ? plainEnds : found.map((line) => line.right), 0.8).value;
  const lines = found.map((line) => ({ ...line, startOff: startOff(line, left), endOff: endOff(line, right) }));
  const flush = lines.filter((line) => Math.abs(line.endOff) < 0.8).length;
  const justified = flush >= 3 && flush >= 0.4 * lines.length;
  return {
    lines,
    paragraphs: paragraphsOf(lines, right - left, justified),
    size: median(lines.map(({ size }) => size)),
    left,
    right,
    justified,
  };
}

/** Where most lines begin, the leftmost of equals; a trimmed bracket begins half an em before it. */
function leftEdge(lines: readonly Line[]): number {
  const fits = (left: number): number => lines.filter((line) => Math.abs(startOff(line, left)) <= 0.6).length;
  const starts = [...new Set(lines.map(({ left }) => left))].sort((a, b) => a - b);
  return starts.reduce((best, left) => (fits(left) > fits(best) ? left : best), starts[0] ?? 0);
}

/** A paragraph begins after white, with an indent, or after a short line that ends a sentence. */
function paragraphsOf(lines: readonly SetLine[], width: number, justified: boolean): readonly (readonly SetLine[])[] {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const leading = steps.length > 0 ? mode(steps) : 0;
  const paragraphs: SetLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const indented = line.startOff > 0.6 * line.size;
    const begins =
      !before ||
      line.baseline - before.baseline > 1.25 * leading + 0.5 ||
      (indented && (justified || before.startOff <= 0.6 * before.size || before.endOff < -0.7 * line.size)) ||
      (before.endOff < -0.75 * before.size && (endsSentence(before) || before.endOff < -0.4 * width));
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs;
}

export function endsSentence({ text }: Line): boolean {
  return TERMINAL.includes([...text].at(-1) ?? '\0');
}
