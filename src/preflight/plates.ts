import type { Space } from './model/colour.ts';
import type { Page } from './model/document.ts';
import type { Paint } from './model/events.ts';

/** What is printed with one ink. */
export interface PlateFact {
  readonly name: string;
  readonly spot: boolean;
  readonly pages: readonly number[];
}

/** The process inks in their order. */
export const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** Stands for any of the process inks: what has to be separated first. */
export const RGB = 'RGB';

/** The inks of a colour that are more than none. `All` is whatever plates there are, `None` is none of them. */
function namesIn({ space, values }: Pick<Paint, 'space' | 'values'>): readonly string[] {
  const used = (i: number): boolean => space.indexed || values.length === 0 || (values[i] ?? 0) > 0;
  const { family, names } = space;
  if (family === 'Separation' || family === 'DeviceN') {
    return names.filter((name, i) => used(i) && name !== 'All' && name !== 'None');
  }
  if (family !== 'Pattern' && space.components === 1)
    return values.length === 0 || (values[0] ?? 0) < 1 ? ['Black'] : [];
  return isCmyk(space) ? PROCESS.filter((_, i) => used(i)) : space.components === 3 ? [RGB] : [];
}

export function isCmyk({ family, profile }: Space): boolean {
  return family === 'DeviceCMYK' || profile?.icc?.colours === 'CMYK';
}

/** The process inks in their order, then spots in the order of their first use. */
export function platesOf(pages: readonly Page[]): readonly PlateFact[] {
  const plates = new Map<string, Set<number>>(PROCESS.map((name) => [name, new Set()]));
  for (const { number, drawing } of pages) {
    for (const paint of drawing.paints) {
      for (const name of namesIn(paint)) {
        const on = plates.get(name) ?? new Set();
        plates.set(name, on.add(number));
      }
    }
  }
  const isSpot = (name: string): boolean => name !== RGB && !PROCESS.some((process) => process === name);
  return [...plates]
    .filter(([, on]) => on.size > 0)
    .map(([name, on]) => ({ name, spot: isSpot(name), pages: [...on] }));
}
