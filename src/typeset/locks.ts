import type { Locks } from './paragraph.ts';

/**
 * The ranges of a text that `keep` locks: every occurrence, whatever white
 * space stands where the name has some (TYPOGRAPHY U4). A name that is the whole
 * of the text is not locked: it is what copyfit parts at its sense.
 */
export function findLocks(text: string, keep: readonly string[]): Locks {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  for (const name of keep) {
    const wanted = name.trim();
    if (wanted.length < 2 || wanted === text.trim()) continue;
    if (!/\s/.test(wanted)) {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        ranges.push({ start: at, end: at + wanted.length });
      }
      continue;
    }
    const parts = wanted.split(/\s+/);
    if (!text.includes(parts[0] ?? '')) continue;
    const pattern = parts.map(escapePattern).join('\\s+');
    for (const { 0: found, index } of text.matchAll(new RegExp(pattern, 'gu'))) {
      ranges.push({ start: index, end: index + found.length });
    }
  }
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of ranges) {
    const last = ends.at(-1);
    if (last !== undefined && start < last) ends[ends.length - 1] = Math.max(last, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a break before the character at `at` would cut a locked range. */
export function isLocked(locks: Locks, at: number): boolean {
  return locks.starts.length > 0 && lockCutAt(locks, at) !== null;
}

/** The locked range that a break before the character at `at` would cut. */
export function lockCutAt(
  { starts, ends }: Locks,
  at: number,
): { readonly start: number; readonly end: number } | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const start = starts[low - 1];
  const end = ends[low - 1];
  return start !== undefined && end !== undefined && at < end ? { start, end } : null;
}
