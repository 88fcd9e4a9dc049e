import type { Flow, Grid, ListCell, ListRow } from '../template/index.ts';
import { compose, type Galley, type Inline } from '../typeset/index.ts';
import { type Desk, gridBaseline, type Place, reportGalley, type Whose } from './desk.ts';
import type { Mark } from './pages.ts';
import type { FlowPage } from './pairs.ts';

export type ListFlow = Flow & { kind: 'lists' };

interface SetRow {
  readonly row: ListRow;
  /** One for each cell; null for a page number, which is not known yet. */
  readonly galleys: readonly (Galley | null)[];
  /** From this row's first baseline to its last. */
  readonly depth: number;
}

interface PlacedRow extends SetRow {
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
  const last = gridBaseline(grid, grid.lines) + 0.01;
  for (const list of flow.lists) {
    const rows = list.rows.map((row) => setRow(row, whose, desk));
    let page = flow.firstLine === 0 ? 1 : 0;
    let baseline = gridBaseline(grid, Math.max(1, flow.firstLine));
    rows.forEach((row, index) => {
      if (baseline + neededDepth(rows, index) > last && baseline > gridBaseline(grid, 1)) {
        page += 1;
        baseline = gridBaseline(grid, 1);
      }
      pages[page] ??= [];
      pages[page]?.push({ ...row, x: list.x, baseline });
      baseline += row.depth + row.row.pitch;
    });
  }
  return pages.map((rows) => (on: Place) => rows.flatMap((row) => rowMarks(row, on, desk, entries())));
}

/** A heading needs room for the row that it heads. */
function neededDepth(rows: readonly SetRow[], index: number): number {
  const row = rows[index];
  if (row === undefined) return 0;
  return row.row.keepWithNext ? row.depth + row.row.pitch + neededDepth(rows, index + 1) : row.depth;
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

function rowMarks(placed: PlacedRow, place: Place, desk: Desk, entries: ReadonlyMap<string, number>): Mark[] {
  const left = place.left + placed.x;
  const marks = placed.row.cells.flatMap((cell, index): Mark[] => {
    const galley = placed.galleys[index] ?? pageNumber(cell, desk, entries);
    return galley.lines.map((line, row) => ({
      kind: 'line',
      x: left + cell.x + (cell.align === 'right' ? cell.width - line.width : 0),
      baseline: placed.baseline + row * galley.leading,
      line,
    }));
  });
  const { rule } = placed.row;
  if (rule !== null) {
    const y = placed.baseline + placed.depth + rule.below;
    const x1 = Math.min(...placed.row.cells.map(({ x }) => x));
    const x2 = Math.max(...placed.row.cells.map(({ x, width }) => x + width));
    const paint = { kind: 'stroke', width: rule.weight, cap: 'butt', join: 'miter' } as const;
    marks.push({
      kind: 'drawing',
      drawing: [{ d: `M${left + x1} ${y}L${left + x2} ${y}`, paint }],
      colour: rule.colour,
    });
  }
  return marks;
}

function pageNumber({ content, width }: ListCell, desk: Desk, entries: ReadonlyMap<string, number>): Galley {
  if (!('pageOf' in content)) throw new Error('a cell of words has its galley already');
  const value = String(entries.get(content.pageOf) ?? '');
  const text = { value, file: '', offsets: new Int32Array(value.length + 1) };
  const inlines: Inline[] = [{ kind: 'text', text, style: content.style }];
  return compose(inlines, { measure: width, keep: [], balance: false }, desk.fonts);
}
