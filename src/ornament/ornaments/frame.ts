import { rectangle } from '../geometry/curve.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** A plain line round the page. */
export const frame = ornament(
  {
    ...PAGE_SIZE,
    inset: length(12, 0, 100, 'trim to the line, mm'),
    stroke: thickness(0.5, 'the line, mm'),
  },
  ({ stroke, ...page }) => {
    const inset = insetWithin(page.inset, page);
    return [stroked([rectangle(inset, inset, page.width - inset, page.height - inset)], stroke)];
  },
);
