import { at, type Figure, type Segment } from './curve.ts';
import type { Smooth } from './fit.ts';

/** Handles no further from those of Hermite's cubic than this, whatever the middle asks for. */
const SHORTEST = 0.9;
const LONGEST = 1.15;

/**
 * A curve of known derivative from `from` to `to` as `count` cubics. Each has the
 * curve's tangents at its ends, and both handles lengthened alike, so that it
 * comes nearest to the curve's own middle: a wave of height h in quarter periods
 * strays by 0.0011 h at most, without a search. `tangent` is the derivative by t.
 */
export function smoothFigure(curve: Smooth, from: number, to: number, count: number, closed = false): Figure {
  const step = (to - from) / count;
  const segments = Array.from({ length: count }, (_, i) =>
    smoothSegment(curve, from + i * step, i === count - 1 ? to : from + (i + 1) * step),
  );
  return { from: curve.point(from), segments, closed };
}

function smoothSegment({ point, tangent }: Smooth, from: number, to: number): Segment {
  const [start, end, middle] = [point(from), point(to), point((from + to) / 2)];
  const [out, ahead] = [tangent(from), tangent(to)];
  const [acrossX, acrossY] = [((out.x - ahead.x) * (to - from)) / 8, ((out.y - ahead.y) * (to - from)) / 8];
  const square = acrossX * acrossX + acrossY * acrossY;
  const wanted = (middle.x - (start.x + end.x) / 2) * acrossX + (middle.y - (start.y + end.y) / 2) * acrossY;
  // Where both tangents are parallel, the middle says nothing of the handles.
  const factor = square < 1e-6 ? 1 : Math.min(LONGEST, Math.max(SHORTEST, wanted / square));
  const handle = (factor * (to - from)) / 3;
  return {
    kind: 'cubic',
    c1: at(start.x + handle * out.x, start.y + handle * out.y),
    c2: at(end.x - handle * ahead.x, end.y - handle * ahead.y),
    to: end,
  };
}
