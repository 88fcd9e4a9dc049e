import { at, inFourCorners, type Point, polygon } from '../geometry/curve.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/**
 * 回紋 in the four corners: from the outer corner run a, a, a, a−p, a−p, a−2p,
 * a−2p, a−3p, a−3p, turning to the inside each time; square ends; mirrored.
 */
export const leiwenCorners = ornament(
  {
    ...PAGE_SIZE,
    inset: length(10.8, 0, 100, 'trim to the middle of the outermost run, mm'),
    side: length(5.4, 1, 50, 'a: length of the first runs, mm'),
    pitch: length(1.08, 0.2, 12, 'p: distance between neighbouring runs, mm; at most a/4'),
    stroke: thickness(0.5, 'the line, mm'),
  },
  ({ pitch, stroke, ...page }) => {
    const inset = insetWithin(page.inset, page, 1);
    const side = Math.min(page.side, Math.min(page.width, page.height) / 2 - inset);
    const spiral = polygon(spiralPoints(inset, side, Math.min(pitch, side / 4)), false);
    return [stroked(inFourCorners(spiral, page), stroke, { cap: 'square', join: 'miter' })];
  },
);

function spiralPoints(inset: number, a: number, p: number): readonly Point[] {
  const runs = [a, a, a, a - p, a - p, a - 2 * p, a - 2 * p, a - 3 * p, a - 3 * p];
  const headings = [at(1, 0), at(0, 1), at(-1, 0), at(0, -1)];
  let here = at(inset, inset);
  return [
    here,
    ...runs.map((run, i) => {
      const heading = headings[i % 4] ?? here;
      here = at(here.x + run * heading.x, here.y + run * heading.y);
      return here;
    }),
  ];
}
