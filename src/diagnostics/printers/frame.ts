import type { Span } from '../diagnostic.ts';
import { boundsOf, positionOf } from '../position.ts';
import type { SourceFile } from '../source.ts';
import { type Cell, cellsOf, displayWidth } from './cells.ts';
import type { Ink, Paint } from './paint.ts';

export interface FrameOptions {
  /** Columns that a line of the frame may take. */
  readonly width: number;
  readonly paint: Paint;
  /** Of the underline. */
  readonly ink: Ink;
  /** The first character of the underline and the others. */
  readonly signs: readonly [string, string];
  /** Visible words after the underline: what to write there instead. */
  readonly remark: string;
}

/** Stands where a line was cut; ASCII, so that its width is the same on every terminal. */
const CUT = '...';

/** Lines of a span that are shown; of a longer one, the first and the last. */
const MOST_LINES = 3;

/** A source line is never given less room than this. */
const LEAST_ROOM = 24;

/**
 * The lines of a span with the span underlined, each behind its number. Long
 * lines are cut to the part round the span; an empty span gets one caret.
 */
export function frame(span: Span, source: SourceFile, options: FrameOptions): readonly string[] {
  const lines = linesOf(span, source);
  const digits = String(lines.at(-1)?.number ?? 1).length;
  const { paint, signs } = options;
  const row = (label: string, text: string) => `${paint(`${label.padStart(digits)} │`, 'dim')} ${text}`.trimEnd();
  const room = Math.max(options.width - digits - 3, LEAST_ROOM);
  const rows: string[] = [];
  lines.forEach((line, index) => {
    const skipped = index > 0 && line.number - (lines[index - 1]?.number ?? 0) > 1;
    if (skipped) rows.push(row('.'.repeat(Math.min(3, digits)), ''));
    const { text, before, covered } = window(line, source, room);
    rows.push(row(String(line.number), text));
    if (covered === 0) return;
    const underline = (index === 0 ? signs[0] : signs[1]) + signs[1].repeat(covered - 1);
    rows.push(row('', ' '.repeat(before) + paint(underline, options.ink, 'bold')));
    if (index < lines.length - 1 || options.remark === '') return;
    const aside = before + covered + 1 + displayWidth(options.remark) <= room;
    const remark = paint(options.remark, 'green');
    if (aside) rows.push(`${rows.pop()} ${remark}`);
    else rows.push(row('', remark));
  });
  return rows;
}

/** A line and the part of it that belongs to the span. */
interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** A line in the midst of the span that has nothing on it to underline. */
  readonly bare: boolean;
}

function linesOf(span: Span, source: SourceFile): readonly Line[] {
  const end = Math.max(span.start, span.end);
  const from = positionOf(source, span.start).line;
  let to = positionOf(source, end).line;
  // A span that ends with a line break does not reach into the line after it.
  if (to > from && boundsOf(source, to).start === end) to--;
  const numbers = to - from < MOST_LINES ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [from, to];
  return numbers.map((number) => {
    const bounds = boundsOf(source, number);
    const within = (offset: number) => Math.min(Math.max(offset, bounds.start), bounds.end);
    if (number === from) return { number, start: within(span.start), end: within(end), bare: false };
    const indent = /^[ \t]*/.exec(source.text.slice(bounds.start, within(end)))?.[0].length ?? 0;
    const start = bounds.start + indent;
    return { number, start, end: within(end), bare: start === within(end) };
  });
}

interface Window {
  readonly text: string;
  /** Columns before the underline, and under it; none under a bare line. */
  readonly before: number;
  readonly covered: number;
}

function window({ number, start, end, bare }: Line, source: SourceFile, room: number): Window {
  const bounds = boundsOf(source, number);
  // No cell is narrower than a column or longer than a base with its marks: more
  // than this much of a line cannot be shown, and need not be cut up.
  const reach = room * 20;
  const from = Math.max(bounds.start, start - reach);
  const to = Math.min(bounds.end, start + reach);
  const cells = cellsOf(source.text, from, to);
  const first = indexWhere(cells, (cell) => cell.end > start);
  const after = start === end ? first : indexWhere(cells, (cell) => cell.start >= end);
  const whole = from === bounds.start && to === bounds.end && sum(cells) <= room;
  const [low, high] = whole ? [0, cells.length] : chosen(cells, first, after, room - 2 * CUT.length);
  const left = low > 0 || from > bounds.start ? CUT : '';
  const right = high < cells.length || to < bounds.end ? CUT : '';
  const shown = cells.slice(low, high);
  return {
    text: left + shown.map((cell) => cell.shown).join('') + right,
    before: left.length + sum(cells.slice(low, first)),
    covered: bare ? 0 : Math.max(1, sum(cells.slice(first, Math.min(after, high)))),
  };
}

/** The cells to show: as much of the span as fits, then as much as fits to both sides of it. */
function chosen(cells: readonly Cell[], first: number, after: number, room: number): readonly [number, number] {
  let low = first;
  let high = first;
  let left = room;
  const fits = (index: number) => index >= 0 && index < cells.length && (cells[index]?.width ?? 0) <= left;
  while (high < after && fits(high)) left -= cells[high++]?.width ?? 0;
  for (let growing = true; growing; ) {
    growing = false;
    if (fits(low - 1)) {
      left -= cells[--low]?.width ?? 0;
      growing = true;
    }
    if (fits(high)) {
      left -= cells[high++]?.width ?? 0;
      growing = true;
    }
  }
  return [low, high];
}

function indexWhere(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  const index = cells.findIndex(holds);
  return index < 0 ? cells.length : index;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { width }) => total + width, 0);
}
