import { at, type Move } from '../geometry/curve.ts';

/** SVG's matrix(a b c d e f): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moveBy([a, b, c, d, e, f]: Matrix): Move {
  return ({ x, y }) => at(a * x + c * y + e, b * x + d * y + f);
}

/** How much a line's thickness grows; null where it would not grow alike in all directions. */
export function growthOf([a, b, c, d]: Matrix): number | null {
  const [along, across] = [Math.hypot(a, b), Math.hypot(c, d)];
  const largest = Math.max(along, across);
  const even = Math.abs(along - across) <= 0.01 * largest && Math.abs(a * c + b * d) <= 0.01 * largest * largest;
  return even ? Math.sqrt(Math.abs(a * d - b * c)) : null;
}

const FUNCTION = /\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*/y;

/** The value of a transform attribute; null where it is none. */
export function matrixOf(transform: string): Matrix | null {
  let whole = IDENTITY;
  FUNCTION.lastIndex = 0;
  let end = 0;
  for (let found = FUNCTION.exec(transform); found !== null; found = FUNCTION.exec(transform)) {
    end = FUNCTION.lastIndex;
    const one = functionOf(found[1] ?? '', numbersOf(found[2] ?? ''));
    if (one === null) return null;
    whole = times(whole, one);
  }
  return transform.slice(end).trim() === '' ? whole : null;
}

function functionOf(name: string, values: readonly number[] | null): Matrix | null {
  if (values === null) return null;
  const [first = 0, second = 0, third = 0, d = 0, e = 0, f = 0] = values;
  const takes = (...counts: readonly number[]): boolean => counts.includes(values.length);
  switch (name) {
    case 'matrix':
      return takes(6) ? [first, second, third, d, e, f] : null;
    case 'translate':
      return takes(1, 2) ? [1, 0, 0, 1, first, second] : null;
    case 'scale':
      return takes(1, 2) ? [first, 0, 0, values.length === 1 ? first : second, 0, 0] : null;
    case 'rotate': {
      const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
      const [x, y] = [second, third];
      return takes(1, 3) ? [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y] : null;
    }
    case 'skewX':
      return takes(1) ? [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0] : null;
    case 'skewY':
      return takes(1) ? [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0] : null;
    default:
      return null;
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Numbers parted by commas or spaces; null where anything else is among them, or none is there. */
export function numbersOf(text: string): readonly number[] | null {
  const written = text.trim().split(/\s*,\s*|\s+/);
  return written.every((one) => NUMBER.test(one)) ? written.map(Number) : null;
}
