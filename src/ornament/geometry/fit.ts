import { at, type Figure, type Point, type Segment } from './curve.ts';

/**
 * A smooth curve to the fewest cubics within a tolerance, after Schneider
 * ("An algorithm for automatically fitting digitized curves", Graphics Gems,
 * 1990): the tangents at both ends are kept, the lengths of the two handles are
 * the least squares solution, parameters are improved by Newton's step, and a
 * stretch that still strays is halved.
 */
export interface Smooth {
  readonly point: (t: number) => Point;
  /** Direction of travel at t, of any length but zero. */
  readonly tangent: (t: number) => Point;
}

/** How far a fitted curve may stray from its formula, in mm: a third of a 2400 dpi platesetter's dot. */
export const TOLERANCE = 0.004;

const SAMPLES = 16;
const ROUNDS = 24;
/** Parameters that move no further than this part of the stretch have settled: a ten-thousandth of a millimetre on a centimetre. */
const SETTLED = 1e-5;

/** Cubics from t = from to t = to, each within TOLERANCE of the curve. */
export function fitCubics(curve: Smooth, from: number, to: number): readonly Segment[] {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => curve.point(from + ((to - from) * i) / SAMPLES));
  const { segment, error } = fitOne(points, unit(curve.tangent(from)), unit(curve.tangent(to)));
  if (error <= TOLERANCE) return [segment];
  const middle = (from + to) / 2;
  return [...fitCubics(curve, from, middle), ...fitCubics(curve, middle, to)];
}

/**
 * A part of a circle about the origin, angles in radians, y downwards. Equal parts
 * whose handles of (4/3) tan(θ/4) radii touch the circle at both ends and in the
 * middle, and stray by (2/27) sin⁶(θ/4) / cos²(θ/4) of the radius at most.
 */
export function fitArc(radius: number, from: number, to: number): Figure {
  let count = 1;
  while (radius * strayOf((to - from) / count) > TOLERANCE) count *= 2;
  const step = (to - from) / count;
  const handle = radius * (4 / 3) * Math.tan(step / 4);
  const on = (t: number) => at(radius * Math.cos(t), radius * Math.sin(t));
  const segments = Array.from({ length: count }, (_, i): Segment => {
    const [a, b] = [from + i * step, i === count - 1 ? to : from + (i + 1) * step];
    const [start, end] = [on(a), on(b)];
    return {
      kind: 'cubic',
      c1: at(start.x - handle * Math.sin(a), start.y + handle * Math.cos(a)),
      c2: at(end.x + handle * Math.sin(b), end.y - handle * Math.cos(b)),
      to: end,
    };
  });
  return { from: on(from), segments, closed: false };
}

function strayOf(angle: number): number {
  // From half a turn on the handles would run away.
  if (Math.abs(angle) > Math.PI) return 1;
  return ((2 / 27) * Math.sin(angle / 4) ** 6) / Math.cos(angle / 4) ** 2;
}

/** A whole circle about the origin. */
export function fitCircle(radius: number): Figure {
  const quarters = [0, 1, 2, 3].flatMap((i) => fitArc(radius, (i * Math.PI) / 2, ((i + 1) * Math.PI) / 2).segments);
  return { from: at(radius, 0), segments: quarters, closed: true };
}

/** The four points of a cubic. */
interface Cubic {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly x3: number;
  readonly y3: number;
}

/** `out` and `ahead` are the directions of travel at both ends. */
function fitOne(points: readonly Point[], out: Point, ahead: Point): { segment: Segment; error: number } {
  const parameters = points.map((_, i) => i / SAMPLES);
  let cubic = leastSquares(points, parameters, out, ahead);
  let moved = 1;
  for (let round = 0; round < ROUNDS && moved > SETTLED; round++) {
    moved = improve(cubic, points, parameters);
    cubic = leastSquares(points, parameters, out, ahead);
  }
  const { x1, y1, x2, y2, x3, y3 } = cubic;
  return {
    segment: { kind: 'cubic', c1: at(x1, y1), c2: at(x2, y2), to: at(x3, y3) },
    error: Math.max(...points.map((point, i) => distance(evaluate(cubic, parameters[i] ?? 0), point))),
  };
}

function leastSquares(points: readonly Point[], parameters: readonly number[], out: Point, ahead: Point): Cubic {
  const start = points[0] ?? at(0, 0);
  const end = points.at(-1) ?? start;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ar = 0;
  let br = 0;
  const across = -(out.x * ahead.x + out.y * ahead.y);
  for (let i = 0; i < points.length; i++) {
    const { x, y } = points[i] ?? start;
    const u = parameters[i] ?? 0;
    const v = 1 - u;
    const b0 = v * v * (1 + 2 * u);
    const b1 = 3 * u * v * v;
    const b2 = 3 * u * u * v;
    const restX = x - start.x * b0 - end.x * (1 - b0);
    const restY = y - start.y * b0 - end.y * (1 - b0);
    aa += b1 * b1;
    ab += b1 * b2 * across;
    bb += b2 * b2;
    ar += b1 * (out.x * restX + out.y * restY);
    br -= b2 * (ahead.x * restX + ahead.y * restY);
  }
  const determinant = aa * bb - ab * ab;
  const third = distance(start, end) / 3;
  const alpha = determinant === 0 ? third : (ar * bb - br * ab) / determinant;
  const beta = determinant === 0 ? third : (aa * br - ab * ar) / determinant;
  return {
    x0: start.x,
    y0: start.y,
    x1: start.x + alpha * out.x,
    y1: start.y + alpha * out.y,
    x2: end.x - beta * ahead.x,
    y2: end.y - beta * ahead.y,
    x3: end.x,
    y3: end.y,
  };
}

/** Moves each parameter one of Newton's steps nearer to the foot of the perpendicular from its point; gives the longest move. */
function improve(cubic: Cubic, points: readonly Point[], parameters: number[]): number {
  const { x0, y0, x1, y1, x2, y2, x3, y3 } = cubic;
  let longest = 0;
  for (let i = 0; i < points.length; i++) {
    const u = parameters[i] ?? 0;
    const v = 1 - u;
    const here = evaluate(cubic, u);
    const offX = here.x - (points[i]?.x ?? 0);
    const offY = here.y - (points[i]?.y ?? 0);
    const firstX = 3 * (v * v * (x1 - x0) + 2 * u * v * (x2 - x1) + u * u * (x3 - x2));
    const firstY = 3 * (v * v * (y1 - y0) + 2 * u * v * (y2 - y1) + u * u * (y3 - y2));
    const secondX = 6 * (v * (x2 - 2 * x1 + x0) + u * (x3 - 2 * x2 + x1));
    const secondY = 6 * (v * (y2 - 2 * y1 + y0) + u * (y3 - 2 * y2 + y1));
    const slope = firstX * firstX + firstY * firstY + offX * secondX + offY * secondY;
    if (slope <= 0) continue;
    const better = Math.min(1, Math.max(0, u - (offX * firstX + offY * firstY) / slope));
    longest = Math.max(longest, Math.abs(better - u));
    parameters[i] = better;
  }
  return longest;
}

function evaluate({ x0, y0, x1, y1, x2, y2, x3, y3 }: Cubic, u: number): Point {
  const v = 1 - u;
  const a = v * v * v;
  const b = 3 * u * v * v;
  const c = 3 * u * u * v;
  const d = u * u * u;
  return at(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function unit(vector: Point): Point {
  const length = distance(vector, at(0, 0));
  return at(vector.x / length, vector.y / length);
}
