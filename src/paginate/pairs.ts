import { spanOf } from '../diagnostics/index.ts';
import type { Flow, Grid, PairColumn } from '../template/index.ts';
import { compose, type Galley, type Line } from '../typeset/index.ts';
import { fillColumns } from './columns.ts';
import { type Desk, type Place, report, reportGalley, type Whose } from './desk.ts';
import { FEWEST, type FlowPage, placeStrips, type Strip } from './strips.ts';

export type PairFlow = Flow & { kind: 'pairs' };

/** A row does not begin where fewer lines than this are left. */
const LEFT_OVER = 3;
/** A line that ends so may end a page in preference to its neighbours. */
const STOPS = /[。；，、.;,]["”’』」]?$/u;

/**
 * Paragraph beside paragraph: the n-th of each language begin on one grid line;
 * a row that a page cannot hold parts in all columns at the same fraction of
 * its text, so that a reader never looks far for the other language.
 * `first` is the grid line (from 1) on which the first page's text begins.
 */
export function flowPairs(flow: PairFlow, grid: Grid, whose: Whose, desk: Desk): FlowPage[] {
  const [only, ...others] = flow.columns;
  if (only !== undefined && others.length === 0 && (only.further?.length ?? 0) > 0) {
    const paragraphs = only.paragraphs.map((text) => setParagraph(text, only, whose, desk).lines);
    const filled = fillColumns(paragraphs, only, grid.lines, flow.firstLine, flow.gap);
    return filled.map((strips) => (on: Place) => placeStrips(strips, grid, on, flow.span));
  }
  const pages: Strip[][] = [[]];
  let row = flow.firstLine;
  if (row === 0) {
    pages.push([]);
    row = 1;
  }
  reportUneven(flow, whose, desk);
  const rows = Math.max(0, ...flow.columns.map(({ paragraphs }) => paragraphs.length));
  for (let index = 0; index < rows; index += 1) {
    let rest = flow.columns.flatMap((column): Tail[] => {
      const text = column.paragraphs[index];
      return text === undefined ? [] : [{ column, lines: setParagraph(text, column, whose, desk).lines }];
    });
    while (rest.length > 0) {
      const room = grid.lines - row + 1;
      const taken = share(rest, room, row === 1);
      pages.at(-1)?.push(...rest.flatMap((tail, n) => strip(tail, taken[n] ?? 0, row)));
      const depth = Math.max(0, ...taken);
      rest = rest.flatMap(({ column, lines }, n) => {
        const left = lines.slice(taken[n] ?? 0);
        return left.length === 0 ? [] : [{ column, lines: left }];
      });
      row += depth + (rest.length === 0 ? flow.gap : 0);
      if (rest.length > 0) {
        pages.push([]);
        row = 1;
      }
    }
  }
  return pages.map((strips) => (on: Place) => placeStrips(strips, grid, on, flow.span));
}

/** Unequal numbers of paragraphs: rows go by number, the surplus stands alone, and the editor is told. */
function reportUneven({ columns }: PairFlow, whose: Whose, desk: Desk): void {
  const counts = columns.map(({ paragraphs }) => paragraphs.length);
  const row = Math.min(...counts);
  const longer = columns.find(({ paragraphs }) => paragraphs.length > row);
  const surplus = longer?.paragraphs[row];
  if (row === 0 || surplus === undefined) return;
  const count = (lang: string): number => columns.find((column) => column.lang === lang)?.paragraphs.length ?? 0;
  const params = { zh: count('zh'), en: count('en'), row: row + 1 };
  report(desk, whose, 'layout/uneven-pairs', params, spanOf(surplus));
}

interface Tail {
  readonly column: PairColumn;
  readonly lines: readonly Line[];
}

function setParagraph(text: PairColumn['paragraphs'][number], column: PairColumn, whose: Whose, desk: Desk): Galley {
  const galley = compose(
    [{ kind: 'text', text, style: column.style }],
    { measure: column.width, keep: desk.keep, balance: false },
    desk.fonts,
  );
  reportGalley(desk, galley, whose);
  return galley;
}

/** How many lines of each tail stand on a page with `room` lines left. */
function share(tails: readonly Tail[], room: number, pageHead: boolean): readonly number[] {
  const lengths = tails.map(({ lines }) => lines.length);
  const depth = Math.max(...lengths);
  if (depth <= room) return lengths;
  if (room < LEFT_OVER && !pageHead) return lengths.map(() => 0);
  const deepest = tails[lengths.indexOf(depth)];
  const taken = lastGoodLine(deepest?.lines ?? [], Math.min(room, depth - FEWEST));
  if (taken < FEWEST) return pageHead ? lengths.map((length) => Math.min(length, room)) : lengths.map(() => 0);
  return tails.map(({ lines }) =>
    lines.length === depth ? taken : partAt(lines, (taken / depth) * lines.length, room),
  );
}

/** No page ends on a hyphen. */
function lastGoodLine(lines: readonly Line[], taken: number): number {
  let good = taken;
  while (good > FEWEST && lines[good - 1]?.hyphenated === true) good -= 1;
  return good;
}

/** The line end nearest to the fraction; one line either way where that ends at a stop. */
function partAt(lines: readonly Line[], wanted: number, room: number): number {
  const most = Math.min(room, lines.length - FEWEST);
  if (most < FEWEST) return lines.length <= room ? lines.length : Math.max(0, Math.min(room, lines.length));
  const nearest = Math.min(most, Math.max(FEWEST, Math.round(wanted)));
  const stop = [nearest, nearest + 1, nearest - 1].find(
    (count) => count >= FEWEST && count <= most && STOPS.test(lines[count - 1]?.text.trimEnd() ?? ''),
  );
  return lastGoodLine(lines, stop ?? nearest);
}

function strip({ column, lines }: Tail, count: number, row: number): Strip[] {
  return count === 0 ? [] : [{ x: column.x, lang: column.lang, lines: lines.slice(0, count), row }];
}
