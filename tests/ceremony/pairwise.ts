/** The values that each factor may take, by its name. */
export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Row<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

/**
 * Rows in which every value of a factor meets every value of every other one at least once: what goes wrong
 * goes wrong for one or two fields together far more often than for three. The same rows at every run.
 */
export function pairwise<F extends Factors>(factors: F): readonly Row<F>[] {
  const names = Object.keys(factors);
  const counts = names.map((name) => factors[name]?.length ?? 0);
  const key = (a: number, x: number, b: number, y: number): string =>
    a < b ? `${a}=${x} ${b}=${y}` : `${b}=${y} ${a}=${x}`;
  const open = new Set<string>();
  for (let a = 0; a < counts.length; a += 1) {
    for (let b = a + 1; b < counts.length; b += 1) {
      for (let x = 0; x < (counts[a] ?? 0); x += 1) {
        for (let y = 0; y < (counts[b] ?? 0); y += 1) open.add(key(a, x, b, y));
      }
    }
  }
  const rows: Row<F>[] = [];
  while (open.size > 0) {
    const chosen = new Map<number, number>();
    const [first = ''] = open;
    for (const [, factor, value] of first.matchAll(/(\d+)=(\d+)/g)) chosen.set(Number(factor), Number(value));
    for (let factor = 0; factor < counts.length; factor += 1) {
      if (chosen.has(factor)) continue;
      const gain = (value: number): number =>
        [...chosen].filter(([other, taken]) => open.has(key(factor, value, other, taken))).length;
      // Where nothing is gained values take turns, so that none is met too seldom.
      const values = Array.from({ length: counts[factor] ?? 0 }, (_, i) => (i + rows.length) % (counts[factor] ?? 1));
      const [best = 0] = values.toSorted((one, other) => gain(other) - gain(one));
      chosen.set(factor, best);
    }
    for (const [a, x] of chosen) for (const [b, y] of chosen) if (a < b) open.delete(key(a, x, b, y));
    const row = names.map((name, factor) => [name, factors[name]?.[chosen.get(factor) ?? 0]]);
    rows.push(Object.fromEntries(row) as Row<F>);
  }
  return rows;
}
