import { rectangle } from '../geometry/curve.ts';
import { length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** A plain line round the page. */
export const frame = ornament(
  {
    ...PAGE_SIZE,
    inset: length(12, 0, 100, 'trim to the line, mm'),
    stroke: thickness(0.5, 'the line, mm'),
  },
  ({ width, height, inset, stroke }) => [stroked([rectangle(inset, inset, width - inset, height - inset)], stroke)],
);
