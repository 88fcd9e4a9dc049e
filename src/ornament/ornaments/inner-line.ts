import { at, type Figure, moveSegment } from '../geometry/curve.ts';
import { fitArc } from '../geometry/fit.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** A line round the page whose corners are quarter circles turned inwards (begonia corners, 海棠角). */
export const innerLine = ornament(
  {
    ...PAGE_SIZE,
    inset: length(19.6, 0, 100, 'trim to the line, mm'),
    radius: length(4.2, 0.1, 24, 'of the corners, mm'),
    stroke: thickness(0.18, 'the line, mm'),
  },
  ({ radius, stroke, ...page }) => {
    const { width, height } = page;
    const inset = insetWithin(page.inset, page, radius);
    const right = width - inset;
    const bottom = height - inset;
    const quarter = Math.PI / 2;
    // Clockwise round the page; each corner is run through against the clock about the corner itself.
    const corners = [
      { corner: at(right, inset), from: 2 * quarter },
      { corner: at(right, bottom), from: 3 * quarter },
      { corner: at(inset, bottom), from: 4 * quarter },
      { corner: at(inset, inset), from: 5 * quarter },
    ];
    const line: Figure = {
      from: at(inset + radius, inset),
      segments: corners.flatMap(({ corner, from }) => {
        const arc = fitArc(radius, from, from - quarter);
        const move = ({ x, y }: { x: number; y: number }) => at(corner.x + x, corner.y + y);
        return [
          { kind: 'line' as const, to: move(arc.from) },
          ...arc.segments.map((segment) => moveSegment(segment, move)),
        ];
      }),
      closed: true,
    };
    return [stroked([line], stroke)];
  },
);
