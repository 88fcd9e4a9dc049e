import { isPictured, type Mark, type Pages } from '../paginate/index.ts';
import type { Colour } from '../typeset/index.ts';
import type { Ink } from './inks.ts';

/** A plate that a page is printed from, and the ink that fills it. */
export interface Plate {
  readonly name: string;
  readonly ink: Ink;
}

const PROCESS: readonly Plate[] = [
  { name: 'Cyan', ink: { cmyk: [100, 0, 0, 0], spot: null } },
  { name: 'Magenta', ink: { cmyk: [0, 100, 0, 0], spot: null } },
  { name: 'Yellow', ink: { cmyk: [0, 0, 100, 0], spot: null } },
  { name: 'Black', ink: { cmyk: [0, 0, 0, 100], spot: null } },
];

/** Every ink that pages are set and drawn in, each once; those of pictures are not among them. */
export function inksOf({ pages }: Pages): readonly Ink[] {
  const inks = new Map<string, Ink>();
  for (const { marks } of pages) {
    for (const { cmyk, spot, tint } of marks.flatMap(coloursOf)) {
      const ink = { cmyk, spot, ...(tint === undefined ? {} : { tint }) };
      inks.set(JSON.stringify(ink), ink);
    }
  }
  return [...inks.values()];
}

/** The plates of a page: those of the process inks that it needs, then its spots in the order of first use. */
export function platesOf(marks: readonly Mark[]): readonly Plate[] {
  const used = new Set<number>();
  const spots = new Map<string, Plate>();
  for (const mark of marks) {
    // A picture may need any of the four.
    if (isPictured(mark)) for (const index of PROCESS.keys()) used.add(index);
    for (const { spot, cmyk } of coloursOf(mark)) {
      if (spot !== null) spots.set(spot, spots.get(spot) ?? { name: spot, ink: { cmyk, spot } });
      else for (const [index, percent] of cmyk.entries()) if (percent > 0) used.add(index);
    }
  }
  return [...PROCESS.filter((_, index) => used.has(index)), ...spots.values()];
}

function coloursOf(mark: Mark): readonly Colour[] {
  switch (mark.kind) {
    case 'line':
      return [...mark.line.runs, ...(mark.line.sidelines ?? [])].map(({ colour }) => colour);
    case 'photo':
    case 'picture':
      return [];
    case 'flood':
    case 'drawing':
      return [mark.colour];
  }
}
