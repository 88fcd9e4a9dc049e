import { at, type Figure, moveFigure } from '../geometry/curve.ts';
import { smoothFigure } from '../geometry/smooth.ts';
import { coordinate, length, ornament, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** A field of A2 at the finest, so that no parameter makes a drawing that chokes a press. */
const MOST_LINES = 400;
const MOST_LENSES = 60;

/**
 * A watermark pattern, the quiet ground of bonds, for a field of any size: level
 * lines, drawn together and apart as if seen through a sheet of lenses. In a field
 * W × H stand n = round(H/p) lines, 400 at most, at rest at y = H (i + ½)/n; each is
 *   y + a sin(2πy/V) cos(2πx/U),
 * U and V fitted so that W and H hold whole ones: at the edges nothing moves, so
 * that no line leaves the field, and both mirrors show the same. Lines never
 * cross while a < V/2π.
 */
export const securityPattern = ornament(
  {
    x: coordinate(24, 'left edge of the field, mm'),
    y: coordinate(24, 'top edge of the field, mm'),
    width: length(249, 5, 1200, 'W: width of the field, mm'),
    height: length(162, 5, 1200, 'H: height of the field, mm'),
    pitch: length(1.5, 0.5, 20, 'p: distance between lines at rest, mm'),
    swing: length(2.4, 0, 30, 'a: how far lines are moved, mm; at most 0.9 V/2π'),
    across: length(28, 5, 400, 'U: width of a lens before it is fitted, mm'),
    down: length(20, 5, 400, 'V: height of a pair of lenses before it is fitted, mm'),
    stroke: thickness(0.09, 'the lines, mm'),
  },
  ({ x, y, width, height, pitch, swing, across, down, stroke }) => {
    const lenses = Math.min(MOST_LENSES, Math.max(1, Math.round(width / across)));
    const v = height / Math.max(1, Math.round(height / down));
    const a = Math.min(swing, (0.9 * v) / (2 * Math.PI));
    const lines = Math.min(MOST_LINES, Math.max(1, Math.round(height / pitch)));
    const wave = cosine(width / lenses, lenses);
    const figures = Array.from({ length: lines }, (_, i): Figure => {
      const rest = (height * (i + 0.5)) / lines;
      const moved = a * Math.sin((2 * Math.PI * rest) / v);
      return moveFigure(wave, (point) => at(x + point.x, y + rest + moved * point.y));
    });
    return [stroked(figures, stroke)];
  },
);

/** A cosine of height 1 along x. */
function cosine(u: number, periods: number): Figure {
  const speed = (2 * Math.PI) / u;
  const curve = {
    point: (x: number) => at(x, Math.cos(speed * x)),
    tangent: (x: number) => at(1, -speed * Math.sin(speed * x)),
  };
  return smoothFigure(curve, 0, u * periods, 4 * periods);
}
