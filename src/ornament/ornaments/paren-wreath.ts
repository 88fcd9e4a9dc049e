import { at, mirrorAcross, place } from '../geometry/curve.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { moveSprig, paintSprigs, sprig, sprigParams } from '../sprig.ts';

/**
 * Two sprigs like brackets, opened as wide as the name between them: the left
 * one's arc has its centre at (axis − halfWidth + R, cy), the right is its mirror.
 */
export const parenWreath = ornament(
  {
    axis: coordinate(148.5, 'the line the sprigs mirror in, mm from the left'),
    cy: coordinate(90.5, 'centre of the arcs, mm from the top'),
    halfWidth: length(40, 5, 600, 'from the axis to the outermost part of the stem, mm'),
    ...sprigParams(
      { radius: 29, foot: 133.2, tip: 225, pairs: 10, leafLength: 7.9, leafWidth: 2.5, leafAngle: 33, taper: 0.46 },
      0.17,
    ),
  },
  ({ axis, cy, halfWidth, outline, ...shape }) => {
    const left = moveSprig(sprig(shape), place(at(axis - halfWidth + shape.radius, cy)));
    return paintSprigs([left, moveSprig(left, mirrorAcross(axis))], outline);
  },
);
