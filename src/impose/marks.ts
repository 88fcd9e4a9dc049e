import { type Pt, ptFromMm } from '../lengths.ts';
import { circle, decimals, line } from '../pdf/index.ts';
import type { Cell, Side } from './plan.ts';

const HAIRLINE: Pt = 0.25;
/** Between the bleed and whatever stands outside it. */
const GAP = ptFromMm(1);
const LENGTH = ptFromMm(5);
/** Half the cross of a registration target, and its circle's radius. */
const TARGET = ptFromMm(2.5);
const CIRCLE = ptFromMm(1.5);
const PATCH = ptFromMm(5);
/** Between neighbours that stand along one edge. */
const APART = ptFromMm(2);
/** Dashes and gaps of marks that are not to be cut. */
const DASHES: readonly [Pt, Pt] = [ptFromMm(1), ptFromMm(0.6)];
const COLLATING = { width: ptFromMm(3), height: ptFromMm(6) };

/** Marks of a side, as operators that paint in the stroke colour that is set. */
export function lineMarks(side: Side): string {
  const { bleed } = side;
  const near = (low: Pt): Pt => low - GAP;
  const beyond = (high: Pt): Pt => high + GAP;
  const upright = (x: Pt, top: boolean): string => {
    const from = top ? beyond(bleed[3]) : near(bleed[1]);
    return line(x, from, x, top ? from + LENGTH : from - LENGTH);
  };
  const level = (y: Pt, right: boolean): string => {
    const from = right ? beyond(bleed[2]) : near(bleed[0]);
    return line(from, y, right ? from + LENGTH : from - LENGTH, y);
  };
  const outer = (top: boolean): readonly Cell[] => outermost(side, (cell) => (top ? cell.trim[3] : -cell.trim[1]));
  const ends = outermost(side, (cell) => -cell.trim[0]);
  const crops = [
    ...[true, false].flatMap((top) => outer(top).map((cell) => upright(foreEdge(cell), top))),
    ...[true, false].flatMap((right) => ends.flatMap(({ trim }) => [level(trim[1], right), level(trim[3], right)])),
  ];
  const folds = [
    ...side.folds.x.flatMap((x) => [upright(x, true), upright(x, false)]),
    ...side.folds.y.flatMap((y) => [level(y, true), level(y, false)]),
  ];
  const targets = targetCentres(side).map(([x, y]) =>
    [line(x - TARGET, y, x + TARGET, y), line(x, y - TARGET, x, y + TARGET), circle(x, y, CIRCLE)].join('\n'),
  );
  const [dash, gap] = DASHES;
  return [
    `${HAIRLINE} w 0 J 0 j [] 0 d`,
    ...crops,
    ...targets,
    `[${decimals(dash, gap)}] 0 d`,
    ...folds,
    '[] 0 d',
  ].join('\n');
}

function foreEdge({ spine, trim }: Cell): Pt {
  return spine === 'left' ? trim[2] : trim[0];
}

/** The cells that lie farthest in one direction. */
function outermost({ cells }: Side, far: (cell: Cell) => Pt): readonly Cell[] {
  const most = Math.max(...cells.map(far));
  // Rows and columns lie a page apart; creep shifts a page by far less.
  return cells.filter(
    (cell) => most - far(cell) < Math.min(cell.trim[2] - cell.trim[0], cell.trim[3] - cell.trim[1]) / 2,
  );
}

/** At the middle of each outer edge of the corner pages, so that folds keep the middle of the sheet. */
function targetCentres(side: Side): readonly (readonly [Pt, Pt])[] {
  const { bleed } = side;
  const out = GAP + TARGET;
  const columns = outermost(side, (cell) => cell.trim[3]);
  const rows = outermost(side, (cell) => -cell.trim[0]);
  const ends = [columns.at(0), columns.at(-1)].flatMap((cell) => (cell ? [middle(cell.trim[0], cell.trim[2])] : []));
  return [
    ...ends.flatMap((x) => [[x, bleed[3] + out] as const, [x, bleed[1] - out] as const]),
    ...rows.flatMap(({ trim }) => {
      const y = middle(trim[1], trim[3]);
      return [[bleed[0] - out, y] as const, [bleed[2] + out, y] as const];
    }),
  ];
}

function middle(low: Pt, high: Pt): Pt {
  return (low + high) / 2;
}

/** A free stretch outside the bleed, from the corner of the first page to the target at its middle. */
function stretch(side: Side): { readonly x: Pt; readonly width: Pt } {
  const first = side.cells.reduce((a, b) => (b.trim[0] < a.trim[0] ? b : a));
  const x = first.trim[0] + APART;
  return { x, width: middle(first.trim[0], first.trim[2]) - TARGET - APART - x };
}

/** Places for `count` patches of ink along the head. */
export function patchPlaces(
  side: Side,
  count: number,
): readonly { readonly x: Pt; readonly y: Pt; readonly side: Pt }[] {
  const { x, width } = stretch(side);
  const size = Math.max(0, Math.min(PATCH, width / count));
  return Array.from({ length: count }, (_, i) => ({ x: x + i * size, y: side.bleed[3] + GAP, side: size }));
}

/** Where the slug begins, its baseline and the width that it may take: along the foot. */
export function slugPlace(side: Side): { readonly x: Pt; readonly y: Pt; readonly width: Pt } {
  return { ...stretch(side), y: side.bleed[1] - GAP - PATCH / 2 };
}

/**
 * The bar that a binder looks for on the back of a gathered section: a step lower on each,
 * so that a section missing, doubled or out of order is seen at a glance.
 */
export function collatingMark(side: Side, section: number, milling: Pt): string | null {
  const pair = side.cells.filter(({ page }) => page === Math.min(...side.cells.map((cell) => cell.page)));
  const [first] = pair;
  if (first === undefined || milling === 0) return null;
  const width = Math.min(COLLATING.width, 2 * milling);
  const fold = first.spine === 'left' ? first.clip[0] : first.clip[2];
  const [, low, , high] = first.trim;
  const steps = Math.max(1, Math.floor((high - low) / COLLATING.height) - 2);
  const down = (((section - 1) % steps) + 1) * COLLATING.height;
  const y = first.turned ? low + down : high - down - COLLATING.height;
  return `${decimals(fold - width / 2, y, width, COLLATING.height)} re f`;
}
