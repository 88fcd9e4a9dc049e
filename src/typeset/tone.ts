import { type Settlement, SPREAD, type Totals, WORD } from './settle.ts';

/**
 * How grey a line looks, as one number: the mean of its word spaces in em, or,
 * from `HAN` on, how far its Han are spread. `NONE` where it has neither.
 */
export type Tone = number;
export const NONE: Tone = -1;
const HAN = 1000;

/** Word spaces of neighbouring lines whose ratio begins to be seen, and is too much (TYPOGRAPHY E6: 2). */
const SEEN = 1.5;
const TOO_MUCH = 1.95;
/** Steps between neighbouring Chinese lines (TYPOGRAPHY J2: p95 ≤ 0.03). */
const STEP = 0.03;
const COST = 10_000;
/** The most that two lines one above the other can cost. */
export const MOST_APART = 40_000;

export function toneOf(totals: Totals, settled: Settlement): Tone {
  const words = totals.ems[WORD] ?? 0;
  const spreads = totals.ems[SPREAD] ?? 0;
  if (spreads > words) return HAN + Math.max(0, settled.gained[SPREAD] ?? 0);
  if (words <= 0) return NONE;
  const lost = (settled.shrunk[0] ?? 0) * (totals.shrinks[0] ?? 0);
  return (totals.wordWidths - lost) / words + (settled.gained[WORD] ?? 0);
}

/** The mean word space of a line whose tone that is, in em; 0 for another. */
export function wordSpaceOf(tone: Tone): number {
  return tone >= 0 && tone < HAN ? tone : 0;
}

/** What it costs that two lines stand one above the other. */
export function apart(a: Tone, b: Tone): number {
  if (a < 0 || b < 0 || a >= HAN !== b >= HAN) return 0;
  if (a >= HAN) {
    const steps = Math.abs(a - b) / STEP - 1;
    return steps <= 0 ? 0 : Math.min(MOST_APART, 1000 * steps * steps);
  }
  const ratio = Math.max(a, b) / Math.max(0.01, Math.min(a, b));
  if (ratio <= SEEN) return 0;
  const beyond = (ratio - SEEN) / (TOO_MUCH - SEEN);
  return Math.min(MOST_APART, COST * beyond * beyond + (ratio > TOO_MUCH ? COST : 0));
}

/** So many classes. */
const TONES = 12;

/** Lines of one class are alike enough for the best of them to stand for all. */
export function toneClass(tone: Tone): number {
  if (tone < 0) return 0;
  if (tone >= HAN) return tone < HAN + 0.012 ? 1 : tone < HAN + 0.05 ? 2 : 3;
  return Math.min(TONES - 1, Math.max(4, 4 + Math.floor(Math.log(tone / 0.16) / Math.log(1.25))));
}
