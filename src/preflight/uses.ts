import { readModel } from './model/document.ts';
import { PROCESS, platesOf, RGB } from './plates.ts';

/** What the pages of a file take to print, beside what is wrong with them. */
export interface Uses {
  /** Whether any page has ink of C, M, Y, K. */
  readonly process: readonly [boolean, boolean, boolean, boolean];
  /** Spot plates by their names, in the order of first use. */
  readonly spots: readonly string[];
  /** Where strings of glyphs begin on each page, in points of its own space. */
  readonly texts: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** Reads what every page of a finished PDF paints with, and where it has text. */
export function usesOf(bytes: Uint8Array): Uses {
  const { pages } = readModel(bytes);
  const plates = platesOf(pages);
  const has = (wanted: string): boolean => plates.some(({ name }) => name === wanted || name === RGB);
  const [c, m, y, k] = PROCESS;
  const texts = pages.map(({ drawing }) =>
    drawing.shows.flatMap(({ x, y, visible }) => (visible ? [[x, y] as const] : [])),
  );
  const spots = plates.flatMap(({ name, spot }) => (spot ? [name] : []));
  return { process: [has(c), has(m), has(y), has(k)], spots, texts };
}
