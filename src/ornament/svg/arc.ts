import { at, type Point, type Segment } from '../geometry/curve.ts';
import { moveBy } from './matrix.ts';

/** An elliptical arc as path data gives it: radii, turn of the ellipse in degrees, which of four arcs. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/**
 * The arc from point to point as cubics of a quarter at most (SVG 1.1 F.6): radii of
 * 0 make a line, those too small are enlarged until they reach.
 */
export function arcTo(from: Point, to: Point, arc: Arc): readonly Segment[] {
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (from.x === to.x && from.y === to.y) return [];
  if (rx === 0 || ry === 0) return [{ kind: 'line', to }];
  const angle = (arc.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const reach = Math.hypot(x / rx, y / ry);
  if (reach > 1) [rx, ry] = [rx * reach, ry * reach];
  const share = (x / rx) ** 2 + (y / ry) ** 2;
  const off = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / share - 1));
  const [cx, cy] = [(off * rx * y) / ry, (-off * ry * x) / rx];
  const begin = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const turned = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - begin;
  const full = 2 * Math.PI;
  const span = arc.sweep ? (turned < 0 ? turned + full : turned) : turned > 0 ? turned - full : turned;
  const middle = at(cos * cx - sin * cy + (from.x + to.x) / 2, sin * cx + cos * cy + (from.y + to.y) / 2);
  const move = moveBy([cos * rx, sin * rx, -sin * ry, cos * ry, middle.x, middle.y]);
  const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i): Segment => {
    const [a, b] = [begin + i * step, begin + (i + 1) * step];
    return {
      kind: 'cubic',
      c1: move(at(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a))),
      c2: move(at(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b))),
      to: i === count - 1 ? to : move(at(Math.cos(b), Math.sin(b))),
    };
  });
}
