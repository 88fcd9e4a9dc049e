import { at, type Figure, moveFigures, moveSegment, type Point, place, type Segment, turn } from '../geometry/curve.ts';
import { fitCircle, fitCubics, type Smooth } from '../geometry/fit.ts';
import { coordinate, length, ornament, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** Periods round the disc. Eleven, so that no count of petals reads as a chrysanthemum crest. */
const PERIODS = 11;

/** Mean radius and swing of the waves, and the two circles, mm at scale 1. */
const MEAN = 14.85;
const SWING = 6.65;
const RIM = 22.3;
const HOLE = 7.4;

/**
 * A jade disc (璧): for k = 1…lines
 *   r(θ) = 14.85 ± 6.65 k/lines · sin(11θ) and cos(11θ)
 * between circles of radius 22.3 and 7.4.
 */
export const biDisc = ornament(
  {
    cx: coordinate(105, 'centre, mm from the left'),
    cy: coordinate(84, 'centre, mm from the top'),
    scale: length(1, 0.1, 10, 'enlargement; line thicknesses stay'),
    lines: length(5, 1, 10, 'waves of each family'),
    stroke: thickness(0.12, 'the waves, mm'),
    circle: thickness(0.4, 'the circles, mm'),
  },
  ({ cx, cy, scale, lines, stroke, circle }) => {
    const move = place(at(cx, cy), scale);
    const count = Math.round(lines);
    const waves = Array.from({ length: count }, (_, i) => rosettes((SWING * (i + 1)) / count)).flat();
    return [
      stroked(moveFigures(waves, move), stroke),
      stroked(moveFigures([fitCircle(RIM), fitCircle(HOLE)], move), circle),
    ];
  },
);

/** ± sin and ± cos of one height: the same closed curve, turned by quarter periods. */
function rosettes(swing: number): readonly Figure[] {
  const curve: Smooth = {
    point: (t) => polar(MEAN + swing * Math.cos(PERIODS * t), t),
    tangent: (t) => {
      const radius = MEAN + swing * Math.cos(PERIODS * t);
      const growth = -PERIODS * swing * Math.sin(PERIODS * t);
      return at(growth * Math.cos(t) - radius * Math.sin(t), growth * Math.sin(t) + radius * Math.cos(t));
    },
  };
  const period = (2 * Math.PI) / PERIODS;
  const falling = fitCubics(curve, 0, period / 2);
  const wave = [...falling, ...mirrored(polar(MEAN + swing, 0), falling, period / 2)];
  return [0, 1, 2, 3].map((quarter) => {
    const start = (quarter * period) / 4;
    return {
      from: polar(MEAN + swing, start),
      segments: Array.from({ length: PERIODS }, (_, i) => turn(start + i * period)).flatMap((move) =>
        wave.map((segment) => moveSegment(segment, move)),
      ),
      closed: true,
    };
  });
}

/** Segments run through backwards as a mirror shows them that stands on the ray at `angle`. */
function mirrored(from: Point, segments: readonly Segment[], angle: number): readonly Segment[] {
  const cos = Math.cos(2 * angle);
  const sin = Math.sin(2 * angle);
  const mirror = ({ x, y }: Point) => at(x * cos + y * sin, x * sin - y * cos);
  const starts = [from, ...segments.map(({ to }) => to)];
  return segments
    .map((segment, i): Segment => {
      const to = mirror(starts[i] ?? from);
      if (segment.kind === 'line') return { kind: 'line', to };
      return { kind: 'cubic', c1: mirror(segment.c2), c2: mirror(segment.c1), to };
    })
    .reverse();
}

function polar(radius: number, angle: number): Point {
  return at(radius * Math.cos(angle), radius * Math.sin(angle));
}
