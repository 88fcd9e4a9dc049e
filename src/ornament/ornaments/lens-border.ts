import {
  at,
  type Figure,
  inFourCorners,
  type Move,
  moveFigure,
  moveFigures,
  polygon,
  rectangle,
  type Segment,
} from '../geometry/curve.ts';
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
    const start = Math.max(outer, inner) + gap;
    const middle = (outer + inner) / 2;
    const room = Math.abs(inner - outer) / 2;
    const lens = { amplitude: Math.min(amplitude, room), wavelength, lines: Math.round(lines) };
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
  const sine = { from: at(0, 0), segments: sineWave(side / periods, periods), closed: false };
  const cosine = { from: at(0, 1), segments: cosineWave(side / periods, periods), closed: false };
  return Array.from({ length: lines }, (_, i) => (amplitude * (i + 1)) / lines).flatMap((height) =>
    [sine, cosine].flatMap((wave) => [height, -height].map((h) => moveFigure(wave, ({ x, y }) => at(x, h * y)))),
  );
}

/**
 * Handle of the cubic that follows a sine of height 1 from crest to trough, as a
 * part of the period: with it the slope at the middle is the sine's own, and
 * the cubic strays by 0.0007 of the height at most.
 */
const HANDLE = (Math.PI - 2) / (2 * Math.PI);

function cosineWave(lambda: number, periods: number): readonly Segment[] {
  return swings(lambda, 0, 2 * periods);
}

/** Begins and ends on the middle: the quarter up to the first crest, whole swings, the quarter after the last trough. */
function sineWave(lambda: number, periods: number): readonly Segment[] {
  const crest = lambda / 4;
  const trough = lambda * periods - crest;
  // The cubic from crest to trough halved after de Casteljau: handles at the crest and at the middle.
  const atCrest = at((HANDLE * lambda) / 2, 1);
  const atMiddle = at(lambda / 8 + (HANDLE * lambda) / 4, 0.5);
  return [
    { kind: 'cubic', c1: at(crest - atMiddle.x, atMiddle.y), c2: at(crest - atCrest.x, atCrest.y), to: at(crest, 1) },
    ...swings(lambda, crest, 2 * periods - 1),
    {
      kind: 'cubic',
      c1: at(trough + atCrest.x, -atCrest.y),
      c2: at(trough + atMiddle.x, -atMiddle.y),
      to: at(lambda * periods, 0),
    },
  ];
}

/** `count` half periods from a crest at `start`, falling and rising by turns. */
function swings(lambda: number, start: number, count: number): readonly Segment[] {
  const half = lambda / 2;
  const handle = HANDLE * lambda;
  return Array.from({ length: count }, (_, i) => {
    const from = start + i * half;
    const height = i % 2 === 0 ? 1 : -1;
    return {
      kind: 'cubic',
      c1: at(from + handle, height),
      c2: at(from + half - handle, -height),
      to: at(from + half, -height),
    };
  });
}
