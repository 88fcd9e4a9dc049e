import {
  at,
  type Figure,
  inFourCorners,
  type Move,
  mirrorBelow,
  moveFigure,
  moveFigures,
  moveSegment,
  polygon,
  rectangle,
  type Segment,
} from '../geometry/curve.ts';
import { fitCubics } from '../geometry/fit.ts';
import { length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/**
 * The guilloche border: a lens band along each side between two rails, the
 * bands closed by end bars, a square block in each corner, a heavier edge
 * outside.
 *
 * Along a side from s = 0 to L: P = round(L / wavelength) whole periods,
 * λ = L / P; for k = 1…lines and both signs
 *   d(s) = ±(amplitude k / lines) sin(2πs/λ) and ±(amplitude k / lines) cos(2πs/λ)
 * about the middle between the rails.
 */
export const lensBorder = ornament(
  {
    ...PAGE_SIZE,
    edge: length(8.7, 0, 20, 'trim to the heavy edge line, mm'),
    outer: length(10, 0, 20, 'trim to the outer rail, mm'),
    inner: length(17, 1, 24, 'trim to the inner rail, mm'),
    gap: length(1.2, 0, 10, 'corner block to end bar, mm'),
    amplitude: length(2.45, 0.1, 10, 'height of the outermost wave above the middle of the band, mm'),
    wavelength: length(10.2, 4, 100, 'length of a period before it is fitted to the side, mm'),
    lines: length(4, 1, 8, 'waves on each side of the middle'),
    stroke: thickness(0.09, 'the waves, mm'),
    rail: thickness(0.18, 'rails, end bars and corner blocks, mm'),
    heavy: thickness(0.55, 'the heavy edge line, mm'),
  },
  ({ width, height, edge, outer, inner, gap, amplitude, wavelength, lines, stroke, rail, heavy }) => {
    const start = inner + gap;
    const middle = (outer + inner) / 2;
    const lens = { amplitude, wavelength, lines: Math.round(lines) };
    const across = wavesAlong(width - 2 * start, lens);
    const down = wavesAlong(height - 2 * start, lens);
    const sides: readonly [readonly Figure[], Move][] = [
      [across, ({ x, y }) => at(start + x, middle + y)],
      [across, ({ x, y }) => at(start + x, height - middle - y)],
      [down, ({ x, y }) => at(middle + y, start + x)],
      [down, ({ x, y }) => at(width - middle - y, start + x)],
    ];
    const block = rectangle(outer, outer, inner, inner);
    const bars = [
      polygon([at(start, outer), at(start, inner)], false),
      polygon([at(outer, start), at(inner, start)], false),
    ];
    const frames = [outer, inner].map((o) => rectangle(o, o, width - o, height - o));
    return [
      stroked(
        sides.flatMap(([waves, move]) => moveFigures(waves, move)),
        stroke,
      ),
      stroked([...frames, ...[block, ...bars].flatMap((figure) => inFourCorners(figure, { width, height }))], rail),
      stroked([rectangle(edge, edge, width - edge, height - edge)], heavy),
    ];
  },
);

interface Lens {
  readonly amplitude: number;
  readonly wavelength: number;
  readonly lines: number;
}

/** Every wave of a band, along x from 0 to `side`, about y = 0; none where the page leaves no side. */
function wavesAlong(side: number, { amplitude, wavelength, lines }: Lens): readonly Figure[] {
  if (side <= 0) return [];
  const periods = Math.max(1, Math.round(side / wavelength));
  return Array.from({ length: lines }, (_, i) => (amplitude * (i + 1)) / lines).flatMap((height) =>
    [sine(side, periods, height), cosine(side, periods, height)].flatMap((wave) => [
      wave,
      moveFigure(wave, mirrorBelow(0)),
    ]),
  );
}

function cosine(side: number, periods: number, height: number): Figure {
  const lambda = side / periods;
  return { from: at(0, height), segments: swings(lambda, height, 0, 2 * periods), closed: false };
}

/** Begins and ends on the middle: the quarter up to the first crest, whole swings, the quarter after the last trough. */
function sine(side: number, periods: number, height: number): Figure {
  const lambda = side / periods;
  return {
    from: at(0, 0),
    segments: [
      ...shift(stretch(lambda, height, -lambda / 4, 0), lambda / 4),
      ...swings(lambda, height, lambda / 4, 2 * periods - 1),
      ...shift(stretch(lambda, height, lambda / 2, (3 * lambda) / 4), side - (3 * lambda) / 4),
    ],
    closed: false,
  };
}

/**
 * `count` half periods from a crest at `start`, falling and rising by turns:
 * from crest to trough is the longest stretch that one cubic follows closely.
 */
function swings(lambda: number, height: number, start: number, count: number): readonly Segment[] {
  const fall = stretch(lambda, height, 0, lambda / 2);
  const rise = fall.map((segment) => moveSegment(segment, mirrorBelow(0)));
  return Array.from({ length: count }, (_, i) => shift(i % 2 === 0 ? fall : rise, start + (i * lambda) / 2)).flat();
}

/** A stretch of height · cos(2πs/λ). */
function stretch(lambda: number, height: number, from: number, to: number): readonly Segment[] {
  const w = (2 * Math.PI) / lambda;
  const wave = {
    point: (s: number) => at(s, height * Math.cos(w * s)),
    tangent: (s: number) => at(1, -height * w * Math.sin(w * s)),
  };
  return fitCubics(wave, from, to);
}

function shift(segments: readonly Segment[], by: number): readonly Segment[] {
  return segments.map((segment) => moveSegment(segment, ({ x, y }) => at(x + by, y)));
}
