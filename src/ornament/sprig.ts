import type { Drawing } from './drawing.ts';
import { at, type Figure, type Move, moveFigure, moveFigures, type Point, turn } from './geometry/curve.ts';
import { fitArc } from './geometry/fit.ts';
import { length, type ParamSpec, thickness } from './ornament.ts';
import { filled, stroked } from './pen.ts';

/** A laurel sprig on an arc: what its leaves are like. Lengths in mm, angles in degrees. */
export interface SprigShape {
  readonly radius: number;
  /** Angles of the stem's foot and tip about the arc's centre, y downwards. */
  readonly foot: number;
  readonly tip: number;
  readonly pairs: number;
  readonly leafLength: number;
  readonly leafWidth: number;
  readonly leafAngle: number;
  readonly taper: number;
}

/** Figures of a sprig by how they are painted. */
export interface Sprig {
  readonly solid: readonly Figure[];
  readonly outline: readonly Figure[];
  readonly stem: readonly Figure[];
}

/** The tip of a leaf is bent towards the sprig's tip by this part of its length; the one at the tip is straight. */
export const BEND = 0.06;

/**
 * Pairs i = 0…n−1 at t = (i+.55)/(n+.35), the leaf on the clockwise side .35/n
 * further; size 1 − τ t^1.2; a leaf stands at α(1 − .35t) to the tangent; one
 * leaf at the tip. About the arc's centre as origin.
 */
export function sprig(shape: SprigShape): Sprig {
  const pairs = Math.round(shape.pairs);
  const sense = shape.tip < shape.foot ? -1 : 1;
  const leaves = Array.from({ length: pairs }, (_, i) => (i + 0.55) / (pairs + 0.35)).flatMap((t) => [
    leafOn(shape, t, -1),
    leafOn(shape, t + 0.35 / pairs, 1),
  ]);
  const all = [...leaves, leafAtTip(shape, -sense)];
  return {
    solid: all.map(({ outer }) => outer),
    outline: all.map(({ inner }) => inner),
    stem: [fitArc(shape.radius, radians(shape.foot), radians(shape.tip))],
  };
}

/** A sprig's three ways of painting as three paths, over all of its copies. */
export function paintSprigs(sprigs: readonly Sprig[], outline: number): Drawing {
  return [
    filled(sprigs.flatMap(({ solid }) => solid)),
    stroked(
      sprigs.flatMap((one) => one.outline),
      outline,
      { cap: 'round', join: 'round' },
    ),
    stroked(
      sprigs.flatMap(({ stem }) => stem),
      1.5 * outline,
    ),
  ];
}

export function moveSprig({ solid, outline, stem }: Sprig, move: Move): Sprig {
  return { solid: moveFigures(solid, move), outline: moveFigures(outline, move), stem: moveFigures(stem, move) };
}

/** The parameters of a sprig, with an ornament's own defaults. */
export function sprigParams(
  shape: SprigShape,
  outline: number,
): Readonly<Record<keyof SprigShape | 'outline', ParamSpec>> {
  return {
    radius: length(shape.radius, 2, 300, 'of the arc the stem follows, mm'),
    foot: length(shape.foot, -360, 360, 'where the stem begins, degrees about the centre, clockwise from the right'),
    tip: length(shape.tip, -360, 360, 'where the stem ends, degrees'),
    pairs: length(shape.pairs, 1, 60, 'pairs of leaves'),
    leafLength: length(shape.leafLength, 0.5, 60, 'of the largest leaf, mm'),
    leafWidth: length(shape.leafWidth, 0.2, 30, 'of the largest leaf, mm'),
    leafAngle: length(shape.leafAngle, 0, 90, 'of a leaf to the stem at its foot, degrees'),
    taper: length(shape.taper, 0, 0.95, 'how much smaller the leaf at the tip is, as a part of 1'),
    outline: thickness(outline, 'the outline of leaves, mm; the stem is half as thick again'),
  };
}

export interface Leaf {
  readonly outer: Figure;
  readonly inner: Figure;
}

/** `side` 1: on the clockwise side of the direction of growth; −1: on the other. */
function leafOn(shape: SprigShape, t: number, side: 1 | -1): Leaf {
  const size = 1 - shape.taper * t ** 1.2;
  const angle = radians(shape.leafAngle) * (1 - 0.35 * t);
  return growLeaf(shape, { t, side, size, angle: side * angle, bend: BEND });
}

function leafAtTip(shape: SprigShape, side: number): Leaf {
  return growLeaf(shape, { t: 1, side, size: 1 - shape.taper, angle: 0, bend: 0 });
}

interface Growth {
  readonly t: number;
  readonly side: number;
  readonly size: number;
  /** To the direction of growth, radians. */
  readonly angle: number;
  readonly bend: number;
}

function growLeaf(shape: SprigShape, { t, side, size, angle, bend }: Growth): Leaf {
  const theta = radians(shape.foot + t * (shape.tip - shape.foot));
  const base = at(shape.radius * Math.cos(theta), shape.radius * Math.sin(theta));
  const heading = theta + ((shape.tip < shape.foot ? -1 : 1) * Math.PI) / 2 + angle;
  return leafAt(base, heading, side, leaf(shape.leafLength * size, shape.leafWidth * size, bend));
}

/** A leaf moved to its base and turned to its heading (radians); `side` −1 mirrors it. */
export function leafAt(base: Point, heading: number, side: number, { outer, inner }: Leaf): Leaf {
  const rotate = turn(heading);
  const move: Move = (point) => {
    const { x, y } = rotate(at(point.x, side * point.y));
    return at(base.x + x, base.y + y);
  };
  return { outer: moveFigure(outer, move), inner: moveFigure(inner, move) };
}

/** Along x from the origin, its outer half towards positive y: solid, the other half as a line (the engraver's light). */
export function leaf(l: number, w: number, bend: number): Leaf {
  const base = at(0, 0);
  const tip = at(l, -bend * l);
  const half = (sign: 1 | -1): readonly [Point, Point] => [
    at(0.28 * l, sign * 0.62 * w),
    at(0.72 * l, sign * 0.52 * w),
  ];
  const [o1, o2] = half(1);
  const [i1, i2] = half(-1);
  return {
    outer: { from: base, segments: [{ kind: 'cubic', c1: o1, c2: o2, to: tip }], closed: true },
    inner: { from: base, segments: [{ kind: 'cubic', c1: i1, c2: i2, to: tip }], closed: false },
  };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
