import { type Broken, breakRows, type Frames, type Piece } from './breaks.ts';
import type { Row } from './settings.ts';

/**
 * A last page of fewer lines is near-empty: under five they look like a page
 * printed by mistake, and under a fifth of the page the eye takes the white for
 * the page and the text for a remnant.
 */
const FEWEST_LINES = 5;
const FEWEST_SHARE = 1 / 5;

/** The fewest lines that a last page should have, of so many that a page holds. */
export function fewestOn(lines: number): number {
  return Math.max(FEWEST_LINES, Math.ceil(lines * FEWEST_SHARE));
}

/**
 * Breaks rows into pages. Rows are set at their best; only where pages then end
 * badly (a near-empty last page, a single line, a hyphen) are tighter and looser
 * settings composed, and the fewest and least of them taken that mend it.
 */
export function fitRows(rows: readonly Row[], frames: Frames): readonly Piece[] {
  const least = fewestOn(frames.last);
  const natural = breakRows(
    rows.map(({ best }) => [best]),
    frames,
    { least: 0, frames: Infinity },
  );
  if (natural !== null && endsWell(natural, least)) return natural.pieces;
  const fitted = breakRows(
    rows.map(({ best, others }) => [best, ...others()]),
    frames,
    { least, frames: Infinity },
  );
  if (fitted === null) throw new Error('pages without end hold every row');
  return fitted.pieces;
}

function endsWell({ faulty, pages, depth }: Broken, least: number): boolean {
  return !faulty && (pages === 1 || depth >= least);
}
