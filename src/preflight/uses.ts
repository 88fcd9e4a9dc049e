import { readModel } from './model/document.ts';
import type { Paint } from './model/events.ts';

/** What the pages of a file take to print, beside what is wrong with them. */
export interface Uses {
  /** Whether any page has ink of C, M, Y, K. */
  readonly process: readonly [boolean, boolean, boolean, boolean];
  /** Spot plates by their names, in the order of first use. */
  readonly spots: readonly string[];
  /** Where strings of glyphs begin on each page, in points of its own space. */
  readonly texts: readonly (readonly (readonly [x: number, y: number])[])[];
}

const ALL = [1, 1, 1, 1] as const;

/** Reads what every page of a finished PDF paints with, and where it has text. */
export function usesOf(bytes: Uint8Array): Uses {
  const { pages } = readModel(bytes);
  const process: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  const spots = new Set<string>();
  for (const { drawing } of pages) {
    for (const paint of drawing.paints) {
      for (const [i, ink] of processOf(paint).entries()) if (ink > 0) process[i] = true;
      if (paint.space.family === 'Separation' || paint.space.family === 'DeviceN')
        for (const name of paint.space.names)
          if (!(name in PROCESS) && name !== 'All' && name !== 'None') spots.add(name);
    }
  }
  const texts = pages.map(({ drawing }) =>
    drawing.shows.flatMap(({ x, y, visible }) => (visible ? [[x, y] as const] : [])),
  );
  return { process, spots: [...spots], texts };
}

/** Colorants of DeviceN that are plates of the process. */
const PROCESS: Readonly<Record<string, number>> = { Cyan: 0, Magenta: 1, Yellow: 2, Black: 3 };

/** Ink on C, M, Y and K; a picture may have all of its space. */
function processOf({ space, values }: Paint): readonly number[] {
  switch (space.family) {
    case 'DeviceGray':
    case 'CalGray':
      return [0, 0, 0, 1 - (values[0] ?? 0)];
    case 'DeviceCMYK':
      return space.indexed || values.length === 0 ? ALL : values;
    case 'Separation':
    case 'DeviceN':
      return Object.keys(PROCESS).map((name) => (space.names.includes(name) ? 1 : 0));
    // A pattern paints with what stands in it, which was carried out too.
    case 'Pattern':
      return [];
    default:
      return ALL;
  }
}
