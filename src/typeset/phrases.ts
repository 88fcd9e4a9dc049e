import { inflateRawSync } from 'node:zlib';
import { PACKED } from './phrases-data.ts';

/** Weights of the characters from `from` to `to`, counted in UTF-16 units from the place in question. */
interface Table {
  readonly from: number;
  readonly to: number;
  readonly weights: ReadonlyMap<string, number>;
}

interface Model {
  readonly tables: readonly Table[];
  /** What a place scores whose surroundings no table knows. */
  readonly base: number;
}

let model: Model | null = null;

/**
 * How sure it is that a phrase of Chinese ends at an offset of a text: above 0
 * more likely than not, below 0 rather not, about −5 to 5. The model was
 * trained on running text; of names it knows little, so 0 means "who knows".
 */
export function phraseEnds(text: string, at: number): number {
  model ??= unpack();
  let score = model.base;
  for (const { from, to, weights } of model.tables) score += weights.get(text.substring(at + from, at + to)) ?? 0;
  return score / 1000;
}

/** Only where a title has to break: most builds have none that a mark does not break already. */
function unpack(): Model {
  const read = JSON.parse(inflateRawSync(Buffer.from(PACKED, 'base64')).toString('utf8')) as readonly {
    readonly from: number;
    readonly to: number;
    readonly weights: Readonly<Record<string, number>>;
  }[];
  const tables = read.map(({ from, to, weights }) => ({ from, to, weights: new Map(Object.entries(weights)) }));
  const sum = tables.reduce(
    (all, { weights }) => [...weights.values()].reduce((part, weight) => part + weight, all),
    0,
  );
  return { tables, base: -sum / 2 };
}
