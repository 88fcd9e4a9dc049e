import type { Pt } from '../lengths.ts';
import { drawRule } from '../ornament/index.ts';
import type { Flow, Grid, ListCell, ListRow } from '../template/index.ts';
import { compose, type Galley } from '../typeset/index.ts';
import { type Desk, gridBaseline, type Place, type Placement, reportGalley, type Whose } from './desk.ts';
import { extentOf, type LineMark } from './extent.ts';
import { fewestOn } from './fitting.ts';
import { ownersOf } from './nodes.ts';
import { setNumber } from './numbers.ts';
import type { Mark } from './pages.ts';
import type { FlowPage } from './strips.ts';

export type ListFlow = Flow & { kind: 'lists' };

interface SetRow {
  readonly row: ListRow;
  /** One for each cell; null for a page number, which is not known yet. */
  readonly galleys: readonly (Galley | null)[];
  /** From this row's first baseline to its last. */
  readonly depth: number;
}

interface PlacedRow extends SetRow {
  /** Which of the lists it stands in. */
  readonly list: number;
  readonly x: number;
  readonly baseline: number;
}

/** Independent lists side by side, each over as many pages as it needs. */
export function flowLists(
  flow: ListFlow,
  grid: Grid,
  whose: Whose,
  desk: Desk,
  entries: () => ReadonlyMap<string, number>,
): FlowPage[] {
  const pages: PlacedRow[][] = [[]];
  for (const [listIndex, { x, rows: raw }] of flow.lists.entries()) {
    const rows = raw.map((row) => setRow(row, whose, desk));
    const heads = pageHeads(rows, grid, flow.firstLine);
    let page = flow.firstLine === 0 ? 1 : 0;
    let baseline = gridBaseline(grid, Math.max(1, flow.firstLine));
    rows.forEach((row, index) => {
      const turns = heads.has(index);
      if (turns) {
        page += 1;
        baseline = gridBaseline(grid, 1);
      }
      pages[page] ??= [];
      pages[page]?.push({ ...(turns ? atHead(row, whose, desk) : row), list: listIndex, x, baseline });
      baseline += row.depth + row.row.pitch;
    });
  }
  return pages.map((rows) => (on: Place) => placeRows(rows, flow, on, desk, entries()));
}

/** The rows before which the page turns: where it is full, but earlier where the last would be near-empty. */
function pageHeads(rows: readonly SetRow[], grid: Grid, firstLine: number): ReadonlySet<number> {
  const needed = neededDepths(rows);
  const last = gridBaseline(grid, grid.lines) + 0.01;
  const heads: number[] = [];
  let baseline = gridBaseline(grid, Math.max(1, firstLine));
  rows.forEach(({ depth, row }, index) => {
    if (baseline + (needed[index] ?? 0) > last && baseline > gridBaseline(grid, 1)) {
      heads.push(index);
      baseline = gridBaseline(grid, 1);
    }
    baseline += depth + row.pitch;
  });
  const head = heads.pop();
  if (head === undefined) return new Set();
  return new Set([...heads, fullerHead(rows, head, heads.at(-1) ?? 0, fewestOn(grid.lines) * grid.leading)]);
}

/** The last page's first row, moved back so far that its rows fill `fewest` points; never to part a heading from its row. */
function fullerHead(rows: readonly SetRow[], head: number, before: number, fewest: Pt): number {
  let filled = rows.slice(head).reduce((total, { depth, row }) => total + depth + row.pitch, 0);
  for (let turn = head; turn > before + 1; turn -= 1) {
    if (filled >= fewest && rows[turn - 1]?.row.keepWithNext !== true) return turn;
    const moved = rows[turn - 1];
    filled += moved === undefined ? 0 : moved.depth + moved.row.pitch;
  }
  return head;
}

/** A row that begins a page, with what it then says again. */
function atHead(row: SetRow, whose: Whose, desk: Desk): SetRow {
  const { continued = [], cells } = row.row;
  const more = setRow({ ...row.row, cells: continued }, whose, desk);
  return {
    row: { ...row.row, cells: [...continued, ...cells] },
    galleys: [...more.galleys, ...row.galleys],
    depth: Math.max(row.depth, more.depth),
  };
}

/** Room that each row needs from its baseline on: a heading also that of the row which it heads. */
function neededDepths(rows: readonly SetRow[]): readonly Pt[] {
  const needed: Pt[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined) continue;
    needed[index] = row.row.keepWithNext ? row.depth + row.row.pitch + (needed[index + 1] ?? 0) : row.depth;
  }
  return needed;
}

function setRow(row: ListRow, whose: Whose, desk: Desk): SetRow {
  const galleys = row.cells.map(({ content, width }) => {
    if ('pageOf' in content) return null;
    const galley = compose(content, { measure: width, keep: desk.keep, balance: false }, desk.fonts);
    reportGalley(desk, galley, whose);
    return galley;
  });
  const depth = Math.max(
    0,
    ...galleys.map((galley) => (galley === null ? 0 : (galley.lines.length - 1) * galley.leading)),
  );
  return { row, galleys, depth };
}

/** Rows on their page; each list fills a frame of its own. */
function placeRows(
  rows: readonly PlacedRow[],
  flow: ListFlow,
  place: Place,
  desk: Desk,
  entries: ReadonlyMap<string, number>,
): Placement {
  const lists = flow.lists.map((_, index) => {
    const own = rows.filter(({ list }) => list === index);
    const lines = own.flatMap((row) => rowLines(row, place, desk, entries));
    const rules = own.flatMap((row) => rowRule(row, place));
    const occupied = { ...extentOf(lines), name: 'list', span: flow.span, bleeds: false };
    return { marks: [...lines, ...rules], occupied };
  });
  return { marks: lists.flatMap(({ marks }) => marks), occupied: lists.map(({ occupied }) => occupied) };
}

function rowLines(placed: PlacedRow, place: Place, desk: Desk, entries: ReadonlyMap<string, number>): LineMark[] {
  return placed.row.cells.flatMap((cell, index): LineMark[] => {
    const galley = placed.galleys[index] ?? pageNumber(cell, desk, entries);
    const read = ownersOf(desk.logic.owners.get(cell));
    const leads = 'pageOf' in cell.content ? linkOf(placed, entries.get(cell.content.pageOf), place) : {};
    return galley.lines.map((line, row) => ({
      kind: 'line',
      x: place.left + placed.x + cell.x + (cell.align === 'right' ? cell.width - line.width : 0),
      // A page's number stands beside the last line of what it belongs to.
      baseline: placed.baseline + ('pageOf' in cell.content ? placed.depth : row * galley.leading),
      line,
      ...read,
      ...leads,
    }));
  });
}

/** Ink above and below the baselines of a row, in parts of its size. */
const ABOVE = 0.88;
const BELOW = 0.24;

/** The whole row leads to the page that it names. */
function linkOf({ row, galleys, depth, x, baseline }: PlacedRow, page: number | undefined, place: Place) {
  if (page === undefined) return {};
  const words = row.cells.flatMap(({ content, tag }) => ('pageOf' in content || tag === 'label' ? [] : content));
  const title = words.flatMap((inline) => (inline.kind === 'text' ? [inline.text.value] : [])).join(' ');
  const size = Math.max(0, ...galleys.map((galley) => galley?.size ?? 0));
  const left = Math.min(...row.cells.map((cell) => cell.x));
  const right = Math.max(...row.cells.map((cell) => cell.x + cell.width));
  const area = {
    x: place.left + x + left,
    y: baseline - ABOVE * size,
    width: right - left,
    height: depth + (ABOVE + BELOW) * size,
  };
  return { link: { page, title, area } };
}

function rowRule({ row, x, baseline, depth }: PlacedRow, place: Place): Mark[] {
  const { rule, cells } = row;
  if (rule === null) return [];
  const left = place.left + x;
  const y = baseline + depth + rule.below;
  const from = { x: left + Math.min(...cells.map((cell) => cell.x)), y };
  const to = { x: left + Math.max(...cells.map((cell) => cell.x + cell.width)), y };
  return [{ kind: 'drawing', drawing: drawRule(from, to, rule.weight), colour: rule.colour }];
}

function pageNumber({ content, width }: ListCell, desk: Desk, entries: ReadonlyMap<string, number>): Galley {
  if (!('pageOf' in content)) throw new Error('a cell of words has its galley already');
  return setNumber(entries.get(content.pageOf) ?? null, content.style, width, desk);
}
