import { spanOf } from '../diagnostics/index.ts';
import type { Flow, Grid, PairColumn } from '../template/index.ts';
import { compose, type Galley } from '../typeset/index.ts';
import type { Frames, Piece } from './breaks.ts';
import { evenLast } from './columns.ts';
import { type Desk, type Place, report, reportGalley, type Whose } from './desk.ts';
import { fitRows } from './fitting.ts';
import { type Row, rowOf, type SetParagraph } from './settings.ts';
import { type FlowPage, placeStrips, type Strip } from './strips.ts';

export type PairFlow = Flow & { kind: 'pairs' };

/**
 * Paragraph beside paragraph: the n-th of each language begin on one grid line;
 * a row that a page cannot hold parts in all columns at about the same fraction
 * of its text. `side` is that of the flow's first page.
 */
export function flowPairs(flow: PairFlow, grid: Grid, whose: Whose, desk: Desk, side: Frames['side']): FlowPage[] {
  reportUneven(flow, whose, desk);
  const columns = flow.columns.length === 1 ? 1 + (flow.columns[0]?.further?.length ?? 0) : 1;
  // The first page may have no room under what stands on it.
  const bare = flow.firstLine === 0;
  const frames: Frames = {
    columns,
    first: bare ? 1 : flow.firstLine,
    last: grid.lines,
    gap: flow.gap,
    side: bare === (side === 'verso') ? 'recto' : 'verso',
  };
  const rows = rowsOf(flow, desk);
  const fitted = fitRows(
    rows.map(({ row }) => row),
    frames,
  );
  for (const { setting, from } of fitted) {
    // Once for a row, however many pages it parts over.
    if (from.some((count) => count > 0)) continue;
    for (const galley of setting.galleys) reportGalley(desk, galley, whose);
  }
  const pieces = columns === 1 ? fitted : evenLast(fitted, frames);
  const pages: Strip[][] = bare ? [[], []] : [[]];
  const before = pages.length - 1;
  for (const piece of pieces) {
    const page = before + Math.floor(piece.frame / columns);
    pages[page] ??= [];
    pages[page]?.push(...stripsOf(piece, rows[piece.row]?.columns ?? [], piece.frame % columns, desk));
  }
  return Array.from(
    pages,
    (strips = []) =>
      (on: Place) =>
        placeStrips(strips, grid, on, flow.span),
  );
}

interface FlowRow {
  readonly columns: readonly PairColumn[];
  readonly row: Row;
}

function rowsOf({ columns }: PairFlow, desk: Desk): readonly FlowRow[] {
  const count = Math.max(0, ...columns.map(({ paragraphs }) => paragraphs.length));
  return Array.from({ length: count }, (_, index) => {
    const own = columns.filter(({ paragraphs }) => index < paragraphs.length);
    return { columns: own, row: rowOf(own.map((column) => setterOf(column, index, desk))) };
  });
}

function setterOf(column: PairColumn, index: number, desk: Desk): SetParagraph {
  return (looseness): Galley => {
    const text = column.paragraphs[index];
    const content = text === undefined ? [] : [{ kind: 'text' as const, text, style: column.style }];
    return compose(content, { measure: column.width, keep: desk.keep, balance: false, looseness }, desk.fonts);
  };
}

function stripsOf(
  { setting, row, from, until, line }: Piece,
  columns: readonly PairColumn[],
  nth: number,
  { logic }: Desk,
): Strip[] {
  return columns.flatMap((column, index) => {
    const { x, further = [], lang } = column;
    const node = logic.paragraphs.get(column)?.[row];
    const owners = node && { [lang]: node };
    const lines = setting.galleys[index]?.lines.slice(from[index], until[index]) ?? [];
    return lines.length === 0 ? [] : [{ x: [x, ...further][nth] ?? x, lang, lines, row: line, owners }];
  });
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
