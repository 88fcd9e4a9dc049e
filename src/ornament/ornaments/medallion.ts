import { at, type Figure, moveFigure, moveFigures, moveSegment, type Point, place, turn } from '../geometry/curve.ts';
import { fitCircle } from '../geometry/fit.ts';
import { smoothFigure } from '../geometry/smooth.ts';
import { coordinate, length, ornament, thickness } from '../ornament.ts';
import { filled, stroked } from '../pen.ts';

/** Sixteen lobes are the chrysanthemum of another state's crest. */
const CREST = 16;

/** Parts of the radius: mean and swing of the scalloped edge, of the guilloche ring, the two rings of line, the pearls. */
const EDGE = { mean: 0.965, swing: 0.035 };
const BAND = { mean: 0.755, swing: 0.125 };
const RINGS = [0.905, 0.605];
const PEARLS = { mean: 0.56, radius: 0.011 };
const INNERMOST = 0.515;

/**
 * A medal of rings, its middle left open for a seal, a year or a device. With n
 * lobes, from the outside: the scalloped edge r(θ) = R (.965 ± .035 cos nθ) of
 * two strands; a ring; a guilloche of m strands r(θ) = R (.755 + .125 (1 − w
 * cos²(nθ/2)) cos(nθ + 2πj/m)); a ring; 3n pearls; a ring.
 */
export const medallion = ornament(
  {
    cx: coordinate(105, 'centre, mm from the left'),
    cy: coordinate(84, 'centre, mm from the top'),
    radius: length(24, 3, 300, 'R: from the centre to the outermost part, mm'),
    lobes: length(24, 5, 72, 'n: lobes of the edge; 16, the number of a crest, is drawn as 18'),
    strands: length(8, 2, 16, 'm: strands of the guilloche'),
    waist: length(0.5, 0, 0.95, 'w: how far the strands are drawn in between lobes, as a part of 1'),
    stroke: thickness(0.1, 'the strands, mm'),
    ring: thickness(0.35, 'the rings, mm'),
  },
  ({ cx, cy, radius, stroke, ring, waist, ...counts }) => {
    const chosen = Math.round(counts.lobes);
    const lobes = chosen === CREST ? CREST + 2 : chosen;
    const strands = Math.round(counts.strands);
    const move = place(at(cx, cy));
    const edge = [0, 0.5].map((phase) => rosette(radius, lobes, { ...EDGE, waist: 0, phase }));
    const band = Array.from({ length: strands }, (_, j) =>
      rosette(radius, lobes, { ...BAND, waist, phase: j / strands }),
    );
    const pearl = moveFigure(fitCircle(PEARLS.radius * radius), place(at(PEARLS.mean * radius, 0)));
    const pearls = Array.from({ length: 3 * lobes }, (_, i) =>
      moveFigure(pearl, turn((2 * Math.PI * (i + 0.5)) / (3 * lobes))),
    );
    return [
      stroked(moveFigures([...edge, ...band], move), stroke, { cap: 'butt', join: 'round' }),
      stroked(
        moveFigures(
          [...RINGS, INNERMOST].map((part) => fitCircle(part * radius)),
          move,
        ),
        ring,
      ),
      filled(moveFigures(pearls, move)),
    ];
  },
);

interface Wave {
  readonly mean: number;
  readonly swing: number;
  readonly waist: number;
  /** In whole waves. */
  readonly phase: number;
}

/** A closed curve about the origin, its lobe set once and turned. */
function rosette(radius: number, lobes: number, { mean, swing, waist, phase }: Wave): Figure {
  const radial = (t: number): { r: number; growth: number } => {
    const wave = lobes * t + 2 * Math.PI * phase;
    const envelope = swing * (1 - waist * Math.cos((lobes * t) / 2) ** 2);
    const swelling = (swing * waist * lobes * Math.sin(lobes * t)) / 2;
    return {
      r: radius * (mean + envelope * Math.cos(wave)),
      growth: radius * (swelling * Math.cos(wave) - lobes * envelope * Math.sin(wave)),
    };
  };
  const curve = {
    point: (t: number): Point => at(radial(t).r * Math.cos(t), radial(t).r * Math.sin(t)),
    tangent: (t: number): Point => {
      const { r, growth } = radial(t);
      return at(growth * Math.cos(t) - r * Math.sin(t), growth * Math.sin(t) + r * Math.cos(t));
    },
  };
  const lobe = (2 * Math.PI) / lobes;
  const one = smoothFigure(curve, 0, lobe, waist === 0 ? 4 : 6);
  const segments = Array.from({ length: lobes }, (_, i) => turn(i * lobe)).flatMap((move) =>
    one.segments.map((segment) => moveSegment(segment, move)),
  );
  return { from: one.from, segments, closed: true };
}
