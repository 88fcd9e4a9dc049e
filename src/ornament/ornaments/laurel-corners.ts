import { at, inFourCorners, type Move, mirrorAcross, mirrorBelow, moveFigure, place } from '../geometry/curve.ts';
import { fitCircle } from '../geometry/fit.ts';
import { insetWithin, length, ornament, PAGE_SIZE } from '../ornament.ts';
import { filled } from '../pen.ts';
import { moveSprig, paintSprigs, sprig, sprigParams } from '../sprig.ts';

/**
 * Two sprigs in each corner, growing from a dot along the sides: one lies on an
 * arc whose centre stands R below the dot's level and bends away from the side;
 * the other is its mirror in the corner's diagonal; all mirrored into four. Where
 * a side is too short for two of them, they are drawn smaller.
 */
export const laurelCorners = ornament(
  {
    ...PAGE_SIZE,
    inset: length(16, 0, 100, 'trim to the dots, mm'),
    dot: length(0.75, 0.1, 10, 'radius of the dots, mm'),
    ...sprigParams(
      { radius: 110, foot: -88.8, tip: -74.6, pairs: 8, leafLength: 5.4, leafWidth: 1.75, leafAngle: 30, taper: 0.5 },
      0.17,
    ),
  },
  ({ inset: wanted, dot, outline, width, height, ...shape }) => {
    const page = { width, height };
    const inset = insetWithin(wanted, page, 2);
    // Where a side is too short for two sprigs, all shrink.
    const reach = shape.radius * Math.cos((shape.tip * Math.PI) / 180) + shape.leafLength;
    const scale = Math.min(1, Math.max(0.1, (Math.min(width, height) / 2 - inset) / reach));
    const level = moveSprig(sprig(shape), place(at(inset, inset + scale * shape.radius), scale));
    const diagonal: Move = ({ x, y }) => at(y, x);
    const corner = [level, moveSprig(level, diagonal)];
    const across = mirrorAcross(width / 2);
    const below = mirrorBelow(height / 2);
    const upper = [...corner, ...corner.map((one) => moveSprig(one, across))];
    const all = [...upper, ...upper.map((one) => moveSprig(one, below))];
    const dots = inFourCorners(moveFigure(fitCircle(scale * dot), place(at(inset, inset))), page);
    return [...paintSprigs(all, scale * outline), filled(dots)];
  },
);
