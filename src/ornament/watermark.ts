import { mmFromPt, type Pt } from '../lengths.ts';
import type { Drawing } from './drawing.ts';
import { at, type Figure, moveFigures, type Point, place, turn } from './geometry/curve.ts';
import { figuresOf } from './outline.ts';
import { filled } from './pen.ts';

/** A character as its font draws it (1000 units to the em, y upwards), in its place on a line. */
export interface PlacedOutline {
  /** SVG path data of absolute M L Q C Z. */
  readonly d: string;
  /** Its origin; y upwards from the baseline. */
  readonly x: Pt;
  readonly y: Pt;
  readonly size: Pt;
}

/** The part of a page's width, or of its height, that it takes at most. */
const SPAN = 0.86;

/** A line of characters along the diagonal of a page, from the lower left upwards, as large as it may be. */
export function drawWatermark(
  glyphs: readonly PlacedOutline[],
  page: { readonly width: Pt; readonly height: Pt },
): Drawing {
  const line = glyphs.flatMap(({ d, x, y, size }) => moveFigures(figuresOf(d), place(at(x, y), size / 1000)));
  const box = boxOf(line);
  if (box === null) return [];
  const width = mmFromPt(page.width);
  const height = mmFromPt(page.height);
  const angle = Math.atan2(height, width);
  const [long, high] = [box.right - box.left, box.top - box.bottom];
  const scale = Math.min(
    (SPAN * width) / (long * Math.cos(angle) + high * Math.sin(angle)),
    (SPAN * height) / (long * Math.sin(angle) + high * Math.cos(angle)),
  );
  const turned = turn(-angle);
  const centre = at((box.left + box.right) / 2, (box.bottom + box.top) / 2);
  const figures = moveFigures(line, ({ x, y }) => {
    // Downwards from here on, as pages count.
    const point = turned(at((x - centre.x) * scale, (centre.y - y) * scale));
    return at(point.x + width / 2, point.y + height / 2);
  });
  return [filled(figures)];
}

/** Null where there is no ink. A curve's handles count as its points: at most a little too wide. */
function boxOf(figures: readonly Figure[]) {
  const points = figures.flatMap(({ from, segments }): readonly Point[] => [
    from,
    ...segments.flatMap((segment) => (segment.kind === 'line' ? [segment.to] : [segment.c1, segment.c2, segment.to])),
  ]);
  if (points.length === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}
