import type { PairColumn } from '../template/index.ts';
import type { Line } from '../typeset/index.ts';
import { FEWEST, type Strip } from './strips.ts';

/** Lines of one paragraph in one of the columns, from grid line `row`. */
interface Piece {
  readonly lines: readonly Line[];
  readonly column: number;
  readonly row: number;
}

/** Columns of one page, each from grid line `first` to `last`, with `gap` lines between paragraphs. */
interface Room {
  readonly columns: number;
  readonly first: number;
  readonly last: number;
  readonly gap: number;
}

/** Where lines of one page went, and what is left for the next. */
interface Fill {
  readonly pieces: readonly Piece[];
  readonly rest: readonly (readonly Line[])[];
}

/**
 * One language alone, down one column after the other, page after page of `last`
 * grid lines. The last page's columns are made as even as they can be: the least
 * depth that holds all is taken.
 */
export function fillColumns(
  paragraphs: readonly (readonly Line[])[],
  column: PairColumn,
  last: number,
  firstLine: number,
  gap: number,
): readonly (readonly Strip[])[] {
  const xs = [column.x, ...(column.further ?? [])];
  const pages: Strip[][] = firstLine === 0 ? [[]] : [];
  let rest = paragraphs;
  let first = Math.max(1, firstLine);
  while (rest.length > 0 || pages.length === 0) {
    const fill = fillPage(rest, { columns: xs.length, first, last, gap });
    pages.push(
      fill.pieces.map(({ lines, column: index, row }) => ({ x: xs[index] ?? column.x, lang: column.lang, lines, row })),
    );
    rest = fill.rest;
    first = 1;
  }
  return pages;
}

function fillPage(paragraphs: readonly (readonly Line[])[], room: Room): Fill {
  const { columns, first, last } = room;
  const full = fillRoom(paragraphs, room);
  if (full.rest.length > 0) return full;
  const lines = paragraphs.reduce((total, one) => total + one.length, 0);
  for (let depth = Math.max(first, first - 1 + Math.ceil(lines / columns)); depth < last; depth += 1) {
    const even = fillRoom(paragraphs, { ...room, last: depth });
    if (even.rest.length === 0) return even;
  }
  return full;
}

function fillRoom(paragraphs: readonly (readonly Line[])[], { columns, first, last, gap }: Room): Fill {
  const pieces: Piece[] = [];
  let column = 0;
  let row = first;
  const nextColumn = (): void => {
    column += 1;
    row = first;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    let lines = paragraph;
    while (lines.length > 0) {
      if (column === columns) return { pieces, rest: [lines, ...paragraphs.slice(index + 1)] };
      const count = take(lines.length, last - row + 1, row === first);
      if (count > 0) pieces.push({ lines: lines.slice(0, count), column, row });
      lines = lines.slice(count);
      row += count;
      if (lines.length > 0) nextColumn();
    }
    row += gap;
    if (row > last) nextColumn();
  }
  return { pieces, rest: [] };
}

/** How many of so many lines stand in the room that is left. */
function take(lines: number, room: number, head: boolean): number {
  if (lines <= room) return lines;
  const count = Math.min(room, lines - FEWEST);
  if (count >= FEWEST) return count;
  return head ? Math.min(room, lines) : 0;
}
