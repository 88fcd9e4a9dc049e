export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The commonest value, the first met of equals, to so many decimals. */
export function mode(values: readonly number[], decimals = 2): number {
  const counts = new Map<number, number>();
  let best = 0;
  let most = 0;
  for (const value of values) {
    const rounded = Number(value.toFixed(decimals));
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

/** What most values share, within a tolerance, and how many share it; of equals the greatest. */
export function shared(
  values: readonly number[],
  tolerance: number,
): { readonly value: number; readonly count: number } {
  const sorted = [...values].sort((a, b) => a - b);
  let from = 0;
  let best = { from: 0, to: 0 };
  for (let to = 1; to <= sorted.length; to += 1) {
    while ((sorted[to - 1] ?? 0) - (sorted[from] ?? 0) > tolerance) from += 1;
    if (to - from >= best.to - best.from) best = { from, to };
  }
  return { value: median(sorted.slice(best.from, best.to)), count: best.to - best.from };
}

export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0;
  return { count: sorted.length, median: median(sorted), p95, max: sorted.at(-1) ?? 0 };
}
