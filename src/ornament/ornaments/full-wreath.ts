import { at, mirrorAcross, place } from '../geometry/curve.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { moveSprig, paintSprigs, sprig, sprigParams } from '../sprig.ts';

/** Two sprigs that all but close to a ring: one on an arc about the centre, and its mirror. */
export const fullWreath = ornament(
  {
    cx: coordinate(105, 'centre, mm from the left'),
    cy: coordinate(62, 'centre, mm from the top'),
    scale: length(1, 0.1, 10, 'enlargement of the whole, lines too'),
    ...sprigParams(
      { radius: 12, foot: 84.3, tip: -54, pairs: 9, leafLength: 6.2, leafWidth: 2, leafAngle: 34, taper: 0.38 },
      0.17,
    ),
  },
  ({ cx, cy, scale, outline, ...shape }) => {
    const one = moveSprig(sprig(shape), place(at(cx, cy), scale));
    return paintSprigs([one, moveSprig(one, mirrorAcross(cx))], scale * outline);
  },
);
