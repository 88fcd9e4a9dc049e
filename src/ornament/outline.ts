import { at, type Figure, type Point, type Segment } from './geometry/curve.ts';

/** One command of a glyph's outline: fonts write absolute M L Q C Z, each with its own letter. */
const COMMAND = /([A-Z])([^A-Z]*)/g;
const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;

/** A glyph's outline as closed figures, in the font's units, y upwards as in the font. */
export function figuresOf(d: string): readonly Figure[] {
  const figures: { from: Point; segments: Segment[]; closed: true }[] = [];
  let here = at(0, 0);
  for (const [, command, rest] of d.matchAll(COMMAND)) {
    const points = pairs((rest?.match(NUMBER) ?? []).map(Number));
    const to = points.at(-1);
    if (to === undefined) continue;
    if (command === 'M') figures.push({ from: to, segments: [], closed: true });
    else figures.at(-1)?.segments.push(segmentTo(to, here, points));
    here = to;
  }
  return figures;
}

function segmentTo(to: Point, here: Point, [first, second]: readonly Point[]): Segment {
  if (first === undefined || first === to) return { kind: 'line', to };
  if (second !== undefined && second !== to) return { kind: 'cubic', c1: first, c2: second, to };
  // A quadratic is the cubic whose handles reach two thirds of the way to its one control point.
  return { kind: 'cubic', c1: twoThirds(here, first), c2: twoThirds(to, first), to };
}

function twoThirds(from: Point, control: Point): Point {
  return at(from.x + (2 / 3) * (control.x - from.x), from.y + (2 / 3) * (control.y - from.y));
}

function pairs(values: readonly number[]): readonly Point[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, i) =>
    at(values[2 * i] ?? 0, values[2 * i + 1] ?? 0),
  );
}
