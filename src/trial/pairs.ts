/** A row says for each factor which of its levels is meant, from 0. */
export type Row = readonly number[];

/**
 * Rows in which every level of each factor meets every level of every other: a pairwise covering
 * array, row by row as greedily as can be (D. M. Cohen et al., The AETG System, 1997), without
 * chance. `counts` are the numbers of levels. The first row is level 0 of all.
 */
export function coverPairs(counts: readonly number[]): readonly Row[] {
  const open = new Open(counts);
  const rows: Row[] = [counts.map(() => 0)];
  for (const row of rows) open.close(row);
  for (let seed = open.first(); seed !== null; seed = open.first()) {
    const row: (number | null)[] = counts.map(() => null);
    for (const [factor, level] of seed) row[factor] = level;
    // Those with most levels are hardest to place, and chosen first.
    const order = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (const factor of order) row[factor] ??= open.best(factor, row);
    const whole = row.map((level) => level ?? 0);
    open.close(whole);
    rows.push(whole);
  }
  return rows;
}

type Chosen = readonly [factor: number, level: number];

/** The pairs that no row has yet. */
class Open {
  readonly #counts: readonly number[];
  readonly #pairs = new Map<string, readonly [Chosen, Chosen]>();
  /** How often each level was chosen: of two that would do as well, the rarer is taken. */
  readonly #uses = new Map<string, number>();

  constructor(counts: readonly number[]) {
    this.#counts = counts;
    counts.forEach((levels, one) => {
      for (let other = one + 1; other < counts.length; other += 1) {
        for (let a = 0; a < levels; a += 1) {
          for (let b = 0; b < (counts[other] ?? 0); b += 1) {
            const pair = [
              [one, a],
              [other, b],
            ] as const;
            this.#pairs.set(keyOf(...pair), pair);
          }
        }
      }
    });
  }

  first(): readonly [Chosen, Chosen] | null {
    const [pair] = this.#pairs.values();
    return pair ?? null;
  }

  /** The level that closes most pairs with what the row has already. */
  best(factor: number, row: readonly (number | null)[]): number {
    let best = { level: 0, closed: -1, uses: 0 };
    for (let level = 0; level < (this.#counts[factor] ?? 0); level += 1) {
      const closed = row.filter(
        (set, other) => set !== null && other !== factor && this.#pairs.has(keyOf([factor, level], [other, set])),
      ).length;
      const uses = this.#uses.get(`${factor} ${level}`) ?? 0;
      if (closed > best.closed || (closed === best.closed && uses < best.uses)) best = { level, closed, uses };
    }
    return best.level;
  }

  close(row: Row): void {
    row.forEach((level, factor) => {
      this.#uses.set(`${factor} ${level}`, (this.#uses.get(`${factor} ${level}`) ?? 0) + 1);
      for (let other = factor + 1; other < row.length; other += 1) {
        this.#pairs.delete(keyOf([factor, level], [other, row[other] ?? 0]));
      }
    });
  }
}

function keyOf(one: Chosen, other: Chosen): string {
  const [first, second] = one[0] < other[0] ? [one, other] : [other, one];
  return `${first.join()} ${second.join()}`;
}
