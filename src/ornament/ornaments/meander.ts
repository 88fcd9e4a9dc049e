import { at, inFourCorners, mirrorAcross, mirrorBelow, type Point, polygon, rectangle } from '../geometry/curve.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** A unit of the run, in pitches from its foot on the outer line: up, over, in, back, and down to the outer line again. */
const UNIT: readonly Point[] = [at(0, 0), at(0, 3), at(3, 3), at(3, 1), at(2, 1), at(2, 2), at(1, 2), at(1, 0)];
const PERIOD = 4;

/** Pitches from the corner to the first unit, and by how much the last comes nearer to the middle of a side. */
const CORNER = 4;
const CLOSER = 0.5;

/**
 * 回紋 as one closed run round the page, three pitches deep. From a corner to the
 * middle of a side L long stand n = max(1, round((L/2p − 3.5) / 4)) units, each
 * u = (L/2 − 4p) / (n − 1/8) long, which is 4p before it is fitted; the other
 * half is its mirror. Each corner holds a square: 回.
 */
export const meander = ornament(
  {
    ...PAGE_SIZE,
    inset: length(10.8, 0, 100, 'trim to the middle of the outermost run, mm'),
    pitch: length(1.08, 0.3, 10, 'p: distance between neighbouring runs, mm'),
    stroke: thickness(0.5, 'the line, mm; at most half of the pitch'),
  },
  ({ pitch, stroke, ...page }) => {
    const { width, height } = page;
    const inset = insetWithin(page.inset, page, 6);
    const shortest = Math.min(width, height) - 2 * inset;
    // The corners and one unit in each half of the shortest side.
    const p = Math.min(pitch, shortest / (2 * (CORNER + PERIOD)));
    const top = halfSide(width - 2 * inset, p).map(({ x, y }) => at(inset + x, inset + y));
    const left = halfSide(height - 2 * inset, p).map(({ x, y }) => at(inset + y, inset + x));
    // Clockwise from the middle of the left side; then the same in both mirrors.
    const quarter = [...left.toReversed(), at(inset, inset), ...top];
    const across = mirrorAcross(width / 2);
    const below = mirrorBelow(height / 2);
    const upper = [...quarter, ...quarter.map(across).reverse()];
    const run = polygon([...upper, ...upper.map(below).reverse()], true);
    const square = rectangle(inset + p, inset + p, inset + 3 * p, inset + 3 * p);
    return [stroked([run, ...inFourCorners(square, { width, height })], Math.min(stroke, p / 2))];
  },
);

/** The run from the corner (not included) to the middle of a side, along x, y to the inside. */
function halfSide(side: number, p: number): readonly Point[] {
  const room = side / 2 - CORNER * p;
  const units = Math.max(1, Math.round((room / p + CLOSER) / PERIOD));
  const along = room / (units * PERIOD - CLOSER);
  return Array.from({ length: units }, (_, i) => CORNER * p + i * PERIOD * along).flatMap((start) =>
    UNIT.map(({ x, y }) => at(start + x * along, y * p)),
  );
}
