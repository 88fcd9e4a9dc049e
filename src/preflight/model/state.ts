import { GRAY, type Space } from './colour.ts';
import type { Font } from './font.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

export interface Ink {
  readonly space: Space;
  readonly values: readonly number[];
}

/** The graphics state, as far as a rule asks for it (ISO 32000-1 8.4). */
export interface State {
  readonly ctm: Matrix;
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly lineWidth: number;
  readonly font: Font | null;
  readonly size: number;
  readonly mode: number;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
  readonly opm: number;
}

export const START: State = {
  ctm: IDENTITY,
  fill: { space: GRAY, values: [0] },
  stroke: { space: GRAY, values: [0] },
  lineWidth: 1,
  font: null,
  size: 0,
  mode: 0,
  overprintFill: false,
  overprintStroke: false,
  opm: 0,
};

/** The colour that a space begins with (ISO 32000-1 8.6.3). */
export function initial(space: Space): Ink {
  const { family, components } = space;
  if (space.indexed) return { space, values: [] };
  if (family === 'Separation' || family === 'DeviceN') return { space, values: Array(components).fill(1) };
  const values: number[] = Array(components).fill(0);
  if (components === 4) values[3] = 1;
  return { space, values };
}
