import { at, type Figure, mirrorAcross, moveFigure, moveSegment } from '../geometry/curve.ts';
import { fitArc } from '../geometry/fit.ts';
import { coordinate, length, ornament } from '../ornament.ts';
import { filled } from '../pen.ts';

/**
 * Leaves that fill square modules: the lens of two quarter circles of radius m,
 * M x,y A m,m 0 0 1 x+m,y+m A m,m 0 0 1 x,y; in every second column mirrored.
 */
export const moduleLeaf = ornament(
  {
    x: coordinate(0, 'left edge of the first module, mm'),
    y: coordinate(0, 'top edge of the first module, mm'),
    side: length(26.25, 1, 300, 'm: side of a module, mm'),
    columns: length(2, 1, 40, 'modules across'),
    rows: length(1, 1, 40, 'modules down'),
  },
  ({ x, y, side, columns, rows }) => {
    const leaf = leafOf(side);
    const mirrored = moveFigure(leaf, mirrorAcross(side / 2));
    const leaves = Array.from({ length: Math.round(rows) }, (_, row) =>
      Array.from({ length: Math.round(columns) }, (_, column) =>
        moveFigure(column % 2 === 0 ? leaf : mirrored, (point) =>
          at(x + column * side + point.x, y + row * side + point.y),
        ),
      ),
    );
    return [filled(leaves.flat())];
  },
);

function leafOf(m: number): Figure {
  const quarter = Math.PI / 2;
  const upper = fitArc(m, -quarter, 0).segments.map((s) => moveSegment(s, ({ x, y }) => at(x, y + m)));
  const lower = fitArc(m, quarter, 2 * quarter).segments.map((s) => moveSegment(s, ({ x, y }) => at(x + m, y)));
  return { from: at(0, 0), segments: [...upper, ...lower], closed: true };
}
