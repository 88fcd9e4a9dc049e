import { at, type Figure, type Move, moveSegment, type Point, type Segment, turn } from '../geometry/curve.ts';
import type { Smooth } from '../geometry/fit.ts';
import { smoothFigure } from '../geometry/smooth.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { stroked } from '../pen.ts';

/** On a side: more would be a grey stripe. */
const MOST_BEADS = 120;

/**
 * Guilloche that runs round the page and its rounded corners without an end: n
 * strands, each a closed curve. Along the middle line, s from bead to bead of
 * length Λ, strand j stands off it by
 *   d(s) = h (1 − w cos²(πs/Λ)) cos(2π (t s/Λ + j/n))
 * Sides and corners hold whole beads: round(L/Λ), 1 to 120, each Λ' = L / that.
 */
export const guillocheBorder = ornament(
  {
    ...PAGE_SIZE,
    inset: length(10, 0, 100, 'trim to the outermost part of the strands, mm'),
    amplitude: length(3.2, 0.3, 20, 'h: height of a bead above the middle line, mm'),
    radius: length(9, 1, 100, 'of the middle line in the corners, mm; at least 1.2 h'),
    bead: length(13.5, 3, 200, 'Λ: length of a bead before it is fitted to the side, mm'),
    waist: length(0.62, 0, 0.95, 'w: how far the beads are drawn in where they meet, as a part of 1'),
    turns: length(1, 1, 6, 't: waves of a strand in a bead'),
    strands: length(8, 2, 24, 'n: strands'),
    stroke: thickness(0.09, 'the strands, mm'),
  },
  ({ stroke, ...page }) => {
    const { width, height } = page;
    const inset = insetWithin(page.inset, page, 10);
    const half = Math.min(width, height) / 2 - inset;
    const amplitude = Math.min(page.amplitude, half / 4);
    const radius = Math.min(0.9 * (half - amplitude), Math.max(page.radius, 1.2 * amplitude));
    const middle = inset + amplitude;
    const band = { amplitude, waist: page.waist, turns: Math.round(page.turns) };
    const strands = Math.round(page.strands);
    const places = { width, height, middle, radius };
    const figures = Array.from({ length: strands }, (_, j) => strandRound(places, band, page.bead, j / strands));
    return [stroked(figures, stroke, { cap: 'butt', join: 'round' })];
  },
);

interface Band {
  readonly amplitude: number;
  readonly waist: number;
  readonly turns: number;
}

interface Places {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly radius: number;
}

/** One strand, clockwise from where the upper side begins. `phase` in whole waves. */
function strandRound({ width, height, middle, radius }: Places, band: Band, bead: number, phase: number): Figure {
  const start = middle + radius;
  const across = straight(width - 2 * start, band, bead, phase);
  const down = straight(height - 2 * start, band, bead, phase);
  const corner = bend(radius, band, bead, phase);
  const sides: readonly (readonly [Figure, Move])[] = [
    [across, ({ x, y }) => at(start + x, middle - y)],
    [corner, ({ x, y }) => at(width - start + x, start + y)],
    [down, ({ x, y }) => at(width - middle + y, start + x)],
    [corner, ({ x, y }) => at(width - start - y, height - start + x)],
    [across, ({ x, y }) => at(width - start - x, height - middle + y)],
    [corner, ({ x, y }) => at(start - x, height - start - y)],
    [down, ({ x, y }) => at(middle - y, height - start - x)],
    [corner, ({ x, y }) => at(start + y, start - x)],
  ];
  const parts = sides.map(([{ segments }, move]) => segments.map((segment) => moveSegment(segment, move)));
  parts.forEach((part, i) => void smoothen(part, parts[(i + 1) % parts.length] ?? part));
  const segments = parts.flat();
  return { from: segments.at(-1)?.to ?? at(start, middle), segments, closed: true };
}

/**
 * Where side and corner meet, the strand's direction by the formula is not quite one: beads
 * are of two lengths, and round the corner the outside is longer. Both handles take the mean.
 */
function smoothen(before: Segment[], after: Segment[]): void {
  const [last, first] = [before.at(-1), after[0]];
  if (last?.kind !== 'cubic' || first?.kind !== 'cubic') return;
  const joint = last.to;
  const arriving = Math.atan2(joint.y - last.c2.y, joint.x - last.c2.x);
  const leaving = Math.atan2(first.c1.y - joint.y, first.c1.x - joint.x);
  const turned = Math.atan2(Math.sin(leaving - arriving), Math.cos(leaving - arriving)) / 2;
  const about = (point: Point, angle: number): Point => {
    const { x, y } = turn(angle)(at(point.x - joint.x, point.y - joint.y));
    return at(joint.x + x, joint.y + y);
  };
  before[before.length - 1] = { ...last, c2: about(last.c2, turned) };
  after[0] = { ...first, c1: about(first.c1, -turned) };
}

/** Beads along x from 0 to `side`, y to the outside. */
function straight(side: number, band: Band, bead: number, phase: number): Figure {
  const beads = Math.min(MOST_BEADS, Math.max(1, Math.round(side / bead)));
  const off = standingOff(band, side / beads, phase);
  const one = beadFigure(band, side / beads, {
    point: (s) => at(s, off(s).height),
    tangent: (s) => at(1, off(s).slope),
  });
  const segments = Array.from({ length: beads }, (_, i) => (i * side) / beads).flatMap((start) =>
    one.segments.map((segment) => moveSegment(segment, ({ x, y }) => at(start + x, y))),
  );
  return { from: one.from, segments, closed: false };
}

/** Beads round a quarter circle about the origin, clockwise from above to the right. */
function bend(radius: number, band: Band, bead: number, phase: number): Figure {
  const side = (Math.PI / 2) * radius;
  const beads = Math.min(MOST_BEADS, Math.max(1, Math.round(side / bead)));
  const off = standingOff(band, side / beads, phase);
  const one = beadFigure(band, side / beads, {
    point: (s) => {
      const { height } = off(s);
      return at((radius + height) * Math.sin(s / radius), -(radius + height) * Math.cos(s / radius));
    },
    tangent: (s) => {
      const { height, slope } = off(s);
      const [sin, cos, stretch] = [Math.sin(s / radius), Math.cos(s / radius), 1 + height / radius];
      return at(slope * sin + stretch * cos, stretch * sin - slope * cos);
    },
  });
  const moves = Array.from({ length: beads }, (_, i) => turn((i * Math.PI) / 2 / beads));
  const segments = moves.flatMap((move) => one.segments.map((segment) => moveSegment(segment, move)));
  return { from: one.from, segments, closed: false };
}

/** Three cubics to each of a bead's fastest waves, which are one more than its turns where it has a waist. */
function beadFigure({ turns, waist }: Band, bead: number, curve: Smooth): Figure {
  return smoothFigure(curve, 0, bead, waist === 0 ? 4 * turns : 3 * (turns + 1));
}

/** Of the middle line, to the outside; and the derivative. */
function standingOff({ amplitude, waist, turns }: Band, bead: number, phase: number) {
  return (s: number): { readonly height: number; readonly slope: number } => {
    const envelope = amplitude * (1 - waist * Math.cos((Math.PI * s) / bead) ** 2);
    const growth = ((amplitude * waist * Math.PI) / bead) * Math.sin((2 * Math.PI * s) / bead);
    const wave = 2 * Math.PI * ((turns * s) / bead + phase);
    const speed = (2 * Math.PI * turns) / bead;
    return {
      height: envelope * Math.cos(wave),
      slope: growth * Math.cos(wave) - envelope * speed * Math.sin(wave),
    };
  };
}
