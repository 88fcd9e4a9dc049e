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

interface Stretch {
  readonly points: readonly Point[];
  readonly start: Point;
  readonly end: Point;
  readonly out: Point;
  readonly back: Point;
}

/** Cubics from t = from to t = to, each within TOLERANCE of the curve. */
export function fitCubics(curve: Smooth, from: number, to: number): readonly Segment[] {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => curve.point(from + ((to - from) * i) / SAMPLES));
  const out = unit(curve.tangent(from));
  const ahead = unit(curve.tangent(to));
  const start = curve.point(from);
  const end = curve.point(to);
  const { segment, error } = fitOne({ points, start, end, out, back: at(-ahead.x, -ahead.y) });
  if (error <= TOLERANCE) return [segment];
  const middle = (from + to) / 2;
  return [...fitCubics(curve, from, middle), ...fitCubics(curve, middle, to)];
}

/** A part of a circle about the origin, angles in radians, y downwards. */
export function fitArc(radius: number, from: number, to: number): Figure {
  const circle: Smooth = {
    point: (t) => at(radius * Math.cos(t), radius * Math.sin(t)),
    tangent: (t) => (to < from ? at(Math.sin(t), -Math.cos(t)) : at(-Math.sin(t), Math.cos(t))),
  };
  return { from: circle.point(from), segments: fitCubics(circle, from, to), closed: false };
}

/** A whole circle about the origin. */
export function fitCircle(radius: number): Figure {
  const quarters = [0, 1, 2, 3].flatMap((i) => fitArc(radius, (i * Math.PI) / 2, ((i + 1) * Math.PI) / 2).segments);
  return { from: at(radius, 0), segments: quarters, closed: true };
}

function fitOne(stretch: Stretch): { segment: Segment; error: number } {
  let parameters: readonly number[] = stretch.points.map((_, i) => i / SAMPLES);
  let cubic = leastSquares(stretch, parameters);
  for (let round = 0; round < ROUNDS; round++) {
    const current = cubic;
    parameters = parameters.map((u, i) => newton(current, stretch.points[i] ?? stretch.end, u));
    cubic = leastSquares(stretch, parameters);
  }
  const error = Math.max(...parameters.map((u, i) => distance(evaluate(cubic, u), stretch.points[i] ?? stretch.end)));
  return { segment: { kind: 'cubic', c1: cubic[1], c2: cubic[2], to: cubic[3] }, error };
}

type Cubic = readonly [Point, Point, Point, Point];

function leastSquares({ points, start, end, out, back }: Stretch, parameters: readonly number[]): Cubic {
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ar = 0;
  let br = 0;
  const across = dot(out, back);
  points.forEach((point, i) => {
    const u = parameters[i] ?? 0;
    const v = 1 - u;
    const b0 = v * v * (1 + 2 * u);
    const b1 = 3 * u * v * v;
    const b2 = 3 * u * u * v;
    const rest = at(point.x - start.x * b0 - end.x * (1 - b0), point.y - start.y * b0 - end.y * (1 - b0));
    aa += b1 * b1;
    ab += b1 * b2 * across;
    bb += b2 * b2;
    ar += b1 * dot(out, rest);
    br += b2 * dot(back, rest);
  });
  const determinant = aa * bb - ab * ab;
  const third = distance(start, end) / 3;
  const alpha = determinant === 0 ? third : (ar * bb - br * ab) / determinant;
  const beta = determinant === 0 ? third : (aa * br - ab * ar) / determinant;
  return [
    start,
    at(start.x + alpha * out.x, start.y + alpha * out.y),
    at(end.x + beta * back.x, end.y + beta * back.y),
    end,
  ];
}

/** One step nearer to the foot of the perpendicular from the point. */
function newton(cubic: Cubic, point: Point, u: number): number {
  const [p0, p1, p2, p3] = cubic;
  const here = evaluate(cubic, u);
  const v = 1 - u;
  const first = (a: number, b: number, c: number, d: number) =>
    3 * (v * v * (b - a) + 2 * u * v * (c - b) + u * u * (d - c));
  const second = (a: number, b: number, c: number, d: number) => 6 * (v * (c - 2 * b + a) + u * (d - 2 * c + b));
  const d1 = at(first(p0.x, p1.x, p2.x, p3.x), first(p0.y, p1.y, p2.y, p3.y));
  const d2 = at(second(p0.x, p1.x, p2.x, p3.x), second(p0.y, p1.y, p2.y, p3.y));
  const off = at(here.x - point.x, here.y - point.y);
  const slope = dot(d1, d1) + dot(off, d2);
  if (slope <= 0) return u;
  return Math.min(1, Math.max(0, u - dot(off, d1) / slope));
}

function evaluate([p0, p1, p2, p3]: Cubic, u: number): Point {
  const v = 1 - u;
  const a = v * v * v;
  const b = 3 * u * v * v;
  const c = 3 * u * u * v;
  const d = u * u * u;
  return at(a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y);
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function unit(vector: Point): Point {
  const length = distance(vector, at(0, 0));
  return at(vector.x / length, vector.y / length);
}
