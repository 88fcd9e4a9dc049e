import type { Figure, Point } from '../geometry/curve.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the figures themselves reach to, not the handles of their cubics. */
export function boundsOf(figures: readonly Figure[]): Bounds {
  const reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const add = (x: number, y: number): void => {
    reach.left = Math.min(reach.left, x);
    reach.top = Math.min(reach.top, y);
    reach.right = Math.max(reach.right, x);
    reach.bottom = Math.max(reach.bottom, y);
  };
  for (const { from, segments } of figures) {
    add(from.x, from.y);
    let here: Point = from;
    for (const segment of segments) {
      const { to } = segment;
      add(to.x, to.y);
      if (segment.kind === 'cubic') {
        const { c1, c2 } = segment;
        for (const x of turningPoints(here.x, c1.x, c2.x, to.x)) add(x, to.y);
        for (const y of turningPoints(here.y, c1.y, c2.y, to.y)) add(to.x, y);
      }
      here = to;
    }
  }
  return reach;
}

/** Where one coordinate of a cubic turns back. */
function turningPoints(p: number, q: number, r: number, s: number): readonly number[] {
  const a = s - 3 * r + 3 * q - p;
  const b = 2 * (r - 2 * q + p);
  const c = q - p;
  const root = Math.sqrt(b * b - 4 * a * c);
  const places = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return places
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * q + 3 * t * t * (1 - t) * r + t ** 3 * s);
}
