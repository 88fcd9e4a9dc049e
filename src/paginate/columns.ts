import type { Grid, PairColumn } from '../template/index.ts';
import type { Line } from '../typeset/index.ts';
import { gridBaseline, type Place } from './desk.ts';
import type { Mark } from './pages.ts';

/** A line of one language set in several columns, on its grid line of its column. */
interface ColumnLine {
  readonly line: Line;
  readonly column: number;
  readonly row: number;
}

/** Where lines of one page went, and what is left for the next. */
interface Fill {
  readonly placed: readonly ColumnLine[];
  readonly rest: readonly (readonly Line[])[];
}

/** Fewest lines of a paragraph on either side of a column's end (CLREQ 3.4.4). */
const FEWEST = 2;

/**
 * One language alone, down one column after the other. The last page's columns
 * are made as even as they can be: the least depth that holds all is taken.
 */
export function fillColumns(
  paragraphs: readonly (readonly Line[])[],
  column: PairColumn,
  grid: Grid,
  firstLine: number,
  gap: number,
): ((place: Place) => Mark[])[] {
  const xs = [column.x, ...(column.further ?? [])];
  const pages: ((place: Place) => Mark[])[] = firstLine === 0 ? [() => []] : [];
  let rest = paragraphs;
  let first = Math.max(1, firstLine);
  while (rest.length > 0 || pages.length === 0) {
    const { placed, rest: left } = fillPage(rest, xs.length, first, grid.lines, gap);
    pages.push((place) =>
      placed.map(({ line, column: index, row }) => ({
        kind: 'line',
        x: place.left + (xs[index] ?? column.x),
        baseline: gridBaseline(grid, row),
        line,
      })),
    );
    rest = left;
    first = 1;
  }
  return pages;
}

function fillPage(
  paragraphs: readonly (readonly Line[])[],
  columns: number,
  first: number,
  last: number,
  gap: number,
): Fill {
  const full = fillTo(paragraphs, columns, first, last, gap);
  if (full.rest.length > 0) return full;
  const lines = paragraphs.reduce((total, one) => total + one.length, 0);
  for (let depth = Math.max(first, first - 1 + Math.ceil(lines / columns)); depth < last; depth += 1) {
    const even = fillTo(paragraphs, columns, first, depth, gap);
    if (even.rest.length === 0) return even;
  }
  return full;
}

function fillTo(
  paragraphs: readonly (readonly Line[])[],
  columns: number,
  first: number,
  last: number,
  gap: number,
): Fill {
  const placed: ColumnLine[] = [];
  let column = 0;
  let row = first;
  const nextColumn = (): void => {
    column += 1;
    row = first;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    let lines = paragraph;
    while (lines.length > 0) {
      if (column === columns) return { placed, rest: [lines, ...paragraphs.slice(index + 1)] };
      const count = take(lines.length, last - row + 1, row === first);
      lines.slice(0, count).forEach((line, offset) => {
        placed.push({ line, column, row: row + offset });
      });
      lines = lines.slice(count);
      row += count;
      if (lines.length > 0) nextColumn();
    }
    row += gap;
    if (row > last) nextColumn();
  }
  return { placed, rest: [] };
}

/** How many of so many lines stand in the room that is left. */
function take(lines: number, room: number, head: boolean): number {
  if (lines <= room) return lines;
  const count = Math.min(room, lines - FEWEST);
  if (count >= FEWEST) return count;
  return head ? Math.min(room, lines) : 0;
}
