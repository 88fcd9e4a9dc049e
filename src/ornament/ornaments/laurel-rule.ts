import { at, mirrorAcross, moveFigure, place } from '../geometry/curve.ts';
import { fitCircle } from '../geometry/fit.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { filled } from '../pen.ts';
import { moveSprig, paintSprigs, sprig, sprigParams } from '../sprig.ts';

/** Two sprigs lying to either side of a dot: arcs about a centre one radius above it. */
export const laurelRule = ornament(
  {
    cx: coordinate(105, 'the dot, mm from the left'),
    cy: coordinate(100, 'the dot, mm from the top'),
    scale: length(1, 0.1, 10, 'enlargement of the whole, lines too'),
    dot: length(0.62, 0.1, 10, 'radius of the dot, mm'),
    ...sprigParams(
      { radius: 46, foot: 87.4, tip: 61.4, pairs: 8, leafLength: 5.4, leafWidth: 1.75, leafAngle: 30, taper: 0.5 },
      0.17,
    ),
  },
  ({ cx, cy, scale, dot, outline, ...shape }) => {
    const right = moveSprig(sprig(shape), place(at(cx, cy - scale * shape.radius), scale));
    return [
      ...paintSprigs([right, moveSprig(right, mirrorAcross(cx))], scale * outline),
      filled([moveFigure(fitCircle(dot), place(at(cx, cy), scale))]),
    ];
  },
);
