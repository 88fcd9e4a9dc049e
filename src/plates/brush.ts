import type { Space } from '../preflight/index.ts';
import { GRAY } from '../preflight/index.ts';

/** What is painted with: a colour, or a pattern. */
export type Brush =
  | { readonly kind: 'colour'; readonly space: Space; readonly values: readonly number[] }
  /** A tile that has its own colours, drawn for the plate on its own. */
  | { readonly kind: 'tile' }
  | { readonly kind: 'shading'; readonly space: Space }
  /** A pattern that is not there. */
  | { readonly kind: 'none' };

/** The graphics state, as far as a plate asks for it (ISO 32000-1 8.4). */
export interface State {
  readonly fill: Brush;
  readonly stroke: Brush;
  /** Of a pattern space: what uncoloured tiles are painted with. */
  readonly fillUnder: Space | null;
  readonly strokeUnder: Space | null;
  readonly overprintFill: boolean;
  readonly overprintStroke: boolean;
  readonly overprintMode: number;
  /** How text is painted (`Tr`). */
  readonly mode: number;
}

/** What every page and tile begins with. */
export const BLACK: Extract<Brush, { kind: 'colour' }> = { kind: 'colour', space: GRAY, values: [0] };

export const START: State = {
  fill: BLACK,
  stroke: BLACK,
  fillUnder: null,
  strokeUnder: null,
  overprintFill: false,
  overprintStroke: false,
  overprintMode: 0,
  mode: 0,
};

/** A state as a key: equal where a form drawn in it looks equal. */
export function keyOf(state: State, idOf: (space: Space) => number): string {
  const brush = (one: Brush): string =>
    one.kind === 'colour'
      ? `c${idOf(one.space)}:${one.values.join(',')}`
      : one.kind === 'shading'
        ? `s${idOf(one.space)}`
        : one.kind;
  const { overprintFill, overprintStroke, overprintMode, mode } = state;
  const under = [state.fillUnder, state.strokeUnder].map((space) => (space === null ? '' : idOf(space)));
  return [brush(state.fill), brush(state.stroke), ...under, overprintFill, overprintStroke, overprintMode, mode].join(
    ' ',
  );
}
