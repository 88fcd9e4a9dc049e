import { type Settlement, SPREAD, type Totals, WORD } from './settle.ts';

/** How grey a line looks: the mean of its word spaces, or how far its Han are spread; in em. */
export type Tone = { readonly kind: 'word' | 'han'; readonly em: number };

/** Word spaces of neighbouring lines whose ratio begins to be seen, and is too much (TYPOGRAPHY E6: 2). */
const SEEN = 1.5;
const TOO_MUCH = 1.95;
/** Steps between neighbouring Chinese lines (TYPOGRAPHY J2: p95 ≤ 0.03). */
const STEP = 0.03;
const COST = 10_000;
/** The most that two lines one above the other can cost. */
export const MOST_APART = 40_000;

export function toneOf(totals: Totals, settled: Settlement): Tone | null {
  const words = totals.ems[WORD] ?? 0;
  const word = settled.gained[WORD] ?? 0;
  const spreads = totals.ems[SPREAD] ?? 0;
  const spread = settled.gained[SPREAD] ?? 0;
  if (spreads > words) return { kind: 'han', em: spread };
  if (words <= 0) return null;
  const lost = (settled.shrunk[0] ?? 0) * (totals.shrinks[0] ?? 0);
  return { kind: 'word', em: (totals.wordWidths - lost) / words + word };
}

/** What it costs that two lines stand one above the other. */
export function apart(a: Tone | null, b: Tone | null): number {
  if (!a || !b || a.kind !== b.kind) return 0;
  if (a.kind === 'han') return Math.min(MOST_APART, 1000 * Math.max(0, Math.abs(a.em - b.em) / STEP - 1) ** 2);
  const ratio = Math.max(a.em, b.em) / Math.max(0.01, Math.min(a.em, b.em));
  if (ratio <= SEEN) return 0;
  return Math.min(MOST_APART, COST * ((ratio - SEEN) / (TOO_MUCH - SEEN)) ** 2 + (ratio > TOO_MUCH ? COST : 0));
}

/** So many classes. */
export const TONES = 12;

/** Lines of one class are alike enough for the best of them to stand for all. */
export function toneClass(tone: Tone | null): number {
  if (!tone) return 0;
  if (tone.kind === 'han') return tone.em < 0.012 ? 1 : tone.em < 0.05 ? 2 : 3;
  return Math.min(TONES - 1, Math.max(4, 4 + Math.floor(Math.log(tone.em / 0.16) / Math.log(1.25))));
}
