import type { Line } from '../typeset/index.ts';
import type { Setting } from './settings.ts';

/** Fewest lines of a paragraph on either side of a column's end or a page's turn (widows and orphans, CLREQ 3.4.4). */
const FEWEST = 2;
/** A line that ends so may end a page in preference to its neighbours. */
const STOPS = /[。；，、.;,]["”’』」]?$/u;

/** A hyphen that the author wrote parts a word as one that is added does (TYPOGRAPHY E3). */
const WRITTEN_HYPHEN = /\p{L}[-‐]$/u;

/** Costs, in the unit of `breakRows`. */
const PARTED = 4;
/** By the square of the lines that a column parts off the fraction of its neighbour. */
const DRIFT = 2;
/** With this, a stop wins over the nearest line end when it is one line off, and never when it is two. */
const NO_STOP = 4;
/** A column that ends on this page while the row goes on beside it: the next page begins with a gap. */
const ALONE = 24;
/** A single line left behind or carried over, and a page that ends on a hyphen: worse than any sum of the others. */
export const SINGLE = 2000;
const HYPHEN = 1500;

/** Where a row that stands partly on a page is cut. */
export interface Part {
  /** Lines of each column that lie before the cut, from the paragraph's first. */
  readonly until: readonly number[];
  /** Grid lines that are filled between the cut before and this one. */
  readonly depth: number;
  readonly cost: number;
  /** Whether it leaves a single line, or a hyphen at the page's end. */
  readonly faulty: boolean;
}

/** The lines between which a column may be cut, and the one that the deepest column's fraction asks for. */
interface Bounds {
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly wanted: number;
}

interface End {
  readonly count: number;
  readonly cost: number;
  readonly faulty: boolean;
}

/**
 * Cuts a row, whose lines before `from` stand on earlier pages, after the
 * `until`-th line of its deepest column; the other columns are cut at the line
 * end nearest to the same fraction of their text, so that a reader never looks
 * far for the other language. `room` is the number of grid lines that are left.
 * No column keeps more lines for later than the deepest.
 */
export function partRow({ galleys, depth }: Setting, from: readonly number[], until: number, room: number): Part {
  const deepest = galleys.findIndex(({ lines }) => lines.length === depth);
  const ends = galleys.map(({ lines }, index): End => {
    const before = from[index] ?? 0;
    // The deepest fills the page; it is the others that look for a stop.
    if (index === deepest) return endAt(lines, until, { from: before, wanted: until }, 0);
    const high = Math.min(until, before + room, lines.length);
    // A row begins in all its columns at once.
    const low = Math.min(high, Math.max(before, lines.length - (depth - until), 1));
    return bestEnd(lines, { from: before, low, high, wanted: (until / depth) * lines.length });
  });
  return {
    until: ends.map(({ count }) => count),
    depth: Math.max(...ends.map(({ count }, index) => count - (from[index] ?? 0))),
    cost: ends.reduce((total, { cost }) => total + cost, PARTED),
    faulty: ends.some(({ faulty }) => faulty),
  };
}

function bestEnd(lines: readonly Line[], bounds: Bounds): End {
  const { low, high, wanted } = bounds;
  const nearest = Math.min(high, Math.max(low, Math.round(wanted)));
  // Two lines on either side lead out of every single line and of two hyphens in a row.
  const counts = [nearest, nearest + 1, nearest - 1, nearest + 2, nearest - 2, low, high];
  return counts
    .filter((count) => count >= low && count <= high)
    .map((count) => endAt(lines, count, bounds, NO_STOP))
    .reduce((best, end) => (end.cost < best.cost ? end : best));
}

function endAt(
  lines: readonly Line[],
  count: number,
  { from, wanted }: Pick<Bounds, 'from' | 'wanted'>,
  noStop: number,
): End {
  const left = lines.length - count;
  const drift = DRIFT * (count - wanted) ** 2;
  if (left === 0) return { count, cost: drift + (from < count ? ALONE : 0), faulty: false };
  const last = lines[count - 1];
  const single = count - from < FEWEST || left < FEWEST;
  const hyphen = last?.hyphenated === true || WRITTEN_HYPHEN.test(last?.text ?? '');
  const stop = STOPS.test(last?.text.trimEnd() ?? '');
  const cost = drift + (single ? SINGLE : 0) + (hyphen ? HYPHEN : 0) + (stop ? 0 : noStop);
  return { count, cost, faulty: single || hyphen };
}
