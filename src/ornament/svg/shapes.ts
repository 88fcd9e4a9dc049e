import { at, type Figure, polygon } from '../geometry/curve.ts';
import { arcTo } from './arc.ts';
import { numbersOf } from './matrix.ts';

/** What a shape is drawn of; `fault` names the attribute that cannot be read. */
export type Shape = { readonly figures: readonly Figure[] } | { readonly fault: string };

/** A value in user units, or as a part of the drawing's size; null where it cannot be read. */
export type Measure = (value: string, of: 'width' | 'height' | 'diagonal') => number | null;

const SIZES: Readonly<Record<string, readonly (readonly [name: string, of: 'width' | 'height' | 'diagonal'])[]>> = {
  rect: [
    ['x', 'width'],
    ['y', 'height'],
    ['width', 'width'],
    ['height', 'height'],
    ['rx', 'width'],
    ['ry', 'height'],
  ],
  circle: [
    ['cx', 'width'],
    ['cy', 'height'],
    ['r', 'diagonal'],
  ],
  ellipse: [
    ['cx', 'width'],
    ['cy', 'height'],
    ['rx', 'width'],
    ['ry', 'height'],
  ],
  line: [
    ['x1', 'width'],
    ['y1', 'height'],
    ['x2', 'width'],
    ['y2', 'height'],
  ],
};

/** The figures of a basic shape of SVG 1.1 (9), all but `path`. */
export function shapeOf(name: string, attributes: Readonly<Record<string, string>>, measure: Measure): Shape {
  if (name === 'polyline' || name === 'polygon') return pointsOf(attributes.points ?? '', name === 'polygon');
  const sizes: Record<string, number> = {};
  for (const [size, of] of SIZES[name] ?? []) {
    const written = attributes[size];
    if (written === undefined || written === 'auto') continue;
    const value = measure(written, of);
    if (value === null || (value < 0 && /^(?:width|height|r|rx|ry)$/.test(size))) return { fault: size };
    sizes[size] = value;
  }
  const { x = 0, y = 0, width = 0, height = 0, cx = 0, cy = 0, r = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = sizes;
  switch (name) {
    case 'rect': {
      const rx = Math.min(sizes.rx ?? sizes.ry ?? 0, width / 2);
      const ry = Math.min(sizes.ry ?? sizes.rx ?? 0, height / 2);
      return { figures: width === 0 || height === 0 ? [] : [roundRectangle(x, y, width, height, rx, ry)] };
    }
    case 'line':
      return { figures: [polygon([at(x1, y1), at(x2, y2)], false)] };
    default: {
      const rx = name === 'circle' ? r : (sizes.rx ?? sizes.ry ?? 0);
      const ry = name === 'circle' ? r : (sizes.ry ?? sizes.rx ?? 0);
      return { figures: rx === 0 || ry === 0 ? [] : [roundRectangle(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry)] };
    }
  }
}

function pointsOf(written: string, closed: boolean): Shape {
  if (written.trim() === '') return { figures: [] };
  // Coordinates may stand together where a sign parts them: `1-2`.
  const values = numbersOf(written.replace(/(?<=[\d.])-/g, ' -'));
  if (values === null || values.length % 2 === 1) return { fault: 'points' };
  const points = Array.from({ length: values.length / 2 }, (_, i) => at(values[2 * i] ?? 0, values[2 * i + 1] ?? 0));
  return { figures: [polygon(points, closed)] };
}

/** Clockwise from the upper left; with radii of half its size, an ellipse. */
function roundRectangle(x: number, y: number, width: number, height: number, rx: number, ry: number): Figure {
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return polygon([at(x, y), at(right, y), at(right, bottom), at(x, bottom)], true);
  const arc = { rx, ry, rotation: 0, large: false, sweep: true };
  const corners = [
    [at(right - rx, y), at(right, y + ry)],
    [at(right, bottom - ry), at(right - rx, bottom)],
    [at(x + rx, bottom), at(x, bottom - ry)],
    [at(x, y + ry), at(x + rx, y)],
  ] as const;
  return {
    from: at(x + rx, y),
    segments: corners.flatMap(([from, to], i) => {
      const straight = i % 2 === 0 ? width > 2 * rx : height > 2 * ry;
      return [...(straight ? [{ kind: 'line' as const, to: from }] : []), ...arcTo(from, to, arc)];
    }),
    closed: true,
  };
}
