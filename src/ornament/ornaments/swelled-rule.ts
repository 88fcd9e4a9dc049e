import { at, type Figure, polygon } from '../geometry/curve.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { filled } from '../pen.ts';

/** The ends of the rule are as thick as the finest line that prints evenly, mm. */
const END = 0.09;

/**
 * An English swelled rule: it grows from a hairline at both ends to its full
 * thickness by the middle, where a gap leaves room for a lozenge. Each half is
 * bounded by y = ±(e + (T − e) x²(3 − 2x)) / 2, x from 0 at the end to 1 at the
 * gap, e = 0.09 mm.
 */
export const swelledRule = ornament(
  {
    cx: coordinate(105, 'middle of the rule, mm from the left'),
    cy: coordinate(100, 'middle of the rule, mm from the top'),
    width: length(64, 4, 600, 'of the whole, mm'),
    thickness: length(0.9, 0.09, 10, 'T: at the gap, mm'),
    lozenge: length(2.6, 0, 40, 'from tip to tip of the lozenge, mm; 0: none'),
    gap: length(1, 0, 40, 'lozenge to the rule, mm'),
  },
  ({ cx, cy, width, thickness, lozenge, gap }) => {
    const inner = lozenge === 0 ? 0 : Math.min(width / 4, lozenge / 2 + gap);
    const halves = [-1, 1].map((sign) => half(cx, cy, sign * inner, (sign * width) / 2, thickness));
    const r = Math.min(lozenge, width / 4) / 2;
    const middle = polygon([at(cx, cy - r), at(cx + r, cy), at(cx, cy + r), at(cx - r, cy)], true);
    return [filled(lozenge === 0 ? halves : [...halves, middle])];
  },
);

/** x²(3 − 2x) is the one cubic with handles of a third at both ends: no fitting is wanted. */
function half(cx: number, cy: number, inner: number, outer: number, thick: number): Figure {
  const third = (outer - inner) / 3;
  const point = (x: number, thickness: number) => at(cx + x, cy + thickness / 2);
  return {
    from: point(outer, END),
    segments: [
      {
        kind: 'cubic',
        c1: point(outer - third, END),
        c2: point(inner + third, thick),
        to: point(inner, thick),
      },
      { kind: 'line', to: point(inner, -thick) },
      {
        kind: 'cubic',
        c1: point(inner + third, -thick),
        c2: point(outer - third, -END),
        to: point(outer, -END),
      },
    ],
    closed: true,
  };
}
