import { mmFromPt } from '../../src/lengths.ts';
import { type Drawing, drawOrnament, type Path } from '../../src/ornament/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One subpath read back from path data: its drawn pieces as cubics, in mm. */
export interface Trace {
  readonly pieces: readonly (readonly [Point, Point, Point, Point])[];
  readonly closed: boolean;
}

/** Two coordinates rounded to a thousandth of a point, in mm. */
export const ROUNDING = 0.0005;

export function draw(name: string, params: Readonly<Record<string, number>> = {}): Drawing {
  const drawing = drawOrnament(name, params);
  if (drawing === null) throw new Error(`no ornament ${name}`);
  return drawing;
}

const GRAMMAR = /^(M-?[\d.]+ -?[\d.]+|L-?[\d.]+ -?[\d.]+|C-?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+ -?[\d.]+|Z)*$/;
const DECIMALS = /\.\d{4,}|e|NaN|Infinity/;

/** Whether path data holds absolute M L C Z alone, at most three decimals. */
export function wellWritten({ d }: Path): boolean {
  return d.startsWith('M') && GRAMMAR.test(d) && !DECIMALS.test(d);
}

export function traces(drawing: Drawing): readonly Trace[] {
  return drawing.flatMap(({ d }) => tracesOf(d));
}

export function tracesOf(d: string): readonly Trace[] {
  const found: { pieces: [Point, Point, Point, Point][]; closed: boolean }[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const [, command, rest] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const values = (rest ?? '').trim().split(/\s+/).filter(Boolean).map(Number).map(mmFromPt);
    const points = Array.from({ length: values.length / 2 }, (_, i) => ({
      x: values[2 * i] ?? Number.NaN,
      y: values[2 * i + 1] ?? Number.NaN,
    }));
    const to = points.at(-1) ?? here;
    const [first = to, second = to] = points;
    if (command === 'M') found.push({ pieces: [], closed: false });
    const last = found.at(-1);
    if (last === undefined) throw new Error('path data that does not begin with M');
    if (command === 'L') last.pieces.push([here, between(here, to, 1 / 3), between(here, to, 2 / 3), to]);
    if (command === 'C') last.pieces.push([here, first, second, to]);
    if (command === 'Z') {
      last.closed = true;
      const start = last.pieces[0]?.[0] ?? here;
      if (start.x !== here.x || start.y !== here.y) {
        last.pieces.push([here, between(here, start, 1 / 3), between(here, start, 2 / 3), start]);
      }
      here = start;
      continue;
    }
    here = to;
  }
  return found;
}

/** Points along every piece, its ends included. */
export function along({ pieces }: Trace, steps = 8): readonly Point[] {
  return pieces.flatMap(([a, b, c, d]) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const u = i / steps;
      const v = 1 - u;
      const mix = (p: number, q: number, r: number, s: number) =>
        v ** 3 * p + 3 * u * v * v * q + 3 * u * u * v * r + u ** 3 * s;
      return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
    }),
  );
}

/** Ends and handles of every piece. */
export function allPoints(drawing: Drawing): readonly Point[] {
  return traces(drawing).flatMap(({ pieces }) => pieces.flat());
}

/** Largest distance from a point of `some` to the nearest of `others`. */
export function farthest(some: readonly Point[], others: readonly Point[]): number {
  const cells = new Map<string, Point[]>();
  const key = (x: number, y: number) => `${Math.round(x)},${Math.round(y)}`;
  for (const point of others) {
    const cell = cells.get(key(point.x, point.y));
    if (cell === undefined) cells.set(key(point.x, point.y), [point]);
    else cell.push(point);
  }
  return Math.max(
    ...some.map(({ x, y }) => {
      const near = [-1, 0, 1].flatMap((i) => [-1, 0, 1].flatMap((j) => cells.get(key(x + i, y + j)) ?? []));
      return Math.min(...near.map((other) => Math.hypot(other.x - x, other.y - y)));
    }),
  );
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
}
