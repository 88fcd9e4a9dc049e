import { at, type Figure, moveFigure, moveSegment, type Point, type Segment } from './geometry/curve.ts';
import { fitArc } from './geometry/fit.ts';

export interface Modules {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Leaves that fill square modules: the lens of two quarter circles of radius m,
 * M x,y A m,m 0 0 1 x+m,y+m A m,m 0 0 1 x,y; in every second column mirrored.
 * All are run through clockwise.
 */
export function leafModules({ side, columns, rows }: Modules, origin: Point): readonly Figure[] {
  const leaves = [leafOf(side, false), leafOf(side, true)] as const;
  return Array.from({ length: Math.round(rows) }, (_, row) =>
    Array.from({ length: Math.round(columns) }, (_, column) =>
      moveFigure(leaves[column % 2 === 0 ? 0 : 1], ({ x, y }) =>
        at(origin.x + column * side + x, origin.y + row * side + y),
      ),
    ),
  ).flat();
}

function leafOf(m: number, mirrored: boolean): Figure {
  const quarter = Math.PI / 2;
  const arc = (from: number, centre: Point): readonly Segment[] =>
    fitArc(m, from, from + quarter).segments.map((s) => moveSegment(s, ({ x, y }) => at(centre.x + x, centre.y + y)));
  return mirrored
    ? { from: at(m, 0), segments: [...arc(0, at(0, 0)), ...arc(2 * quarter, at(m, m))], closed: true }
    : { from: at(0, 0), segments: [...arc(-quarter, at(0, m)), ...arc(quarter, at(m, 0))], closed: true };
}
