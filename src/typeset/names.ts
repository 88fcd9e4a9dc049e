import { type Source, spanAt } from './collect.ts';
import type { TypesetProblem } from './galley.ts';
import { findLocks, lockCutAt } from './locks.ts';
import type { Extent } from './paragraph.ts';

/** Of a long text a message quotes so many characters. */
const QUOTED = 24;

/**
 * The names of `keep` that a line had to break elsewhere than at its own space or hyphen (TYPOGRAPHY U4),
 * each once, though it may fill several lines. `measure` is the column's width as a message says it.
 */
export function brokenNames(
  source: Source,
  extents: readonly Extent[],
  keep: readonly string[],
  measure: string,
): readonly TypesetProblem[] {
  if (keep.length === 0 || extents.length < 2) return [];
  const names = findLocks(source.text, keep);
  const cut = new Map<number, number>();
  for (const { to } of extents.slice(0, -1)) {
    const name = /[\s‐-]/u.test(source.text.charAt(to.at - 1)) ? null : lockCutAt(names, to.at);
    if (name) cut.set(name.start, name.end);
  }
  return [...cut].flatMap(([start, end]) => {
    const span = spanAt(source, start, end);
    const params = { text: quoted(source.text, start, end), measure };
    return span ? [{ rule: 'layout/name-broken' as const, params, span }] : [];
  });
}

/** A stretch of a text as a message quotes it: cut short. */
export function quoted(text: string, start: number, end: number): string {
  const shown = [...text.slice(start, Math.min(end, start + 2 * QUOTED))].slice(0, QUOTED).join('');
  return end - start > shown.length ? `${shown}…` : shown;
}
