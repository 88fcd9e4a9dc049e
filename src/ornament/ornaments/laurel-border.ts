import { at, mirrorAcross, mirrorBelow, moveFigure, moveSegment, type Point, place } from '../geometry/curve.ts';
import { fitArc, fitCircle } from '../geometry/fit.ts';
import { insetWithin, length, ornament, PAGE_SIZE, thickness } from '../ornament.ts';
import { filled } from '../pen.ts';
import { BEND, leaf, leafAt, moveSprig, paintSprigs, type Sprig } from '../sprig.ts';

/** The last pairs of a branch shrink, down to this part at its tip. */
const SMALLEST = 0.55;
const SHRINKING = 6;

/** Between the tips of two branches, mm, and from a dot to the stem, as a part of the dot's radius. */
const TIPS_APART = 0.8;
const DOT_APART = 2.2;

/**
 * Four laurel branches round the page: each begins beside a dot in the middle of
 * the upper or lower side, follows the side and the rounded corner, and meets its
 * mirror in the middle of the left or right side. A stem b long bears
 * n = max(2, round(b / pitch)) pairs at (i + ½) b/n, their leaves at α to the
 * stem, and one leaf at its tip; the last six pairs shrink evenly to 0.55.
 */
export const laurelBorder = ornament(
  {
    ...PAGE_SIZE,
    inset: length(13, 1, 100, 'trim to the stems, mm; at least 1.1 times a leaf'),
    radius: length(18, 1, 100, 'of the stems in the corners, mm'),
    pitch: length(4.4, 1, 60, 'between pairs of leaves before it is fitted, mm'),
    leafLength: length(6.6, 0.5, 40, 'of a leaf, mm'),
    leafWidth: length(2.1, 0.2, 20, 'of a leaf, mm'),
    leafAngle: length(31, 0, 80, 'α: of a leaf to the stem, degrees'),
    dot: length(0.8, 0.1, 5, 'radius of the dots at the feet, mm'),
    outline: thickness(0.17, 'the outline of leaves, mm; the stem is half as thick again'),
  },
  ({ width, height, dot, outline, ...shape }) => {
    const page = { width, height };
    const half = Math.min(width, height) / 2;
    // On the smallest of pages a branch is still longer than its leaf.
    const leafLength = Math.min(shape.leafLength, half / 4);
    const inset = insetWithin(Math.max(shape.inset, 1.1 * leafLength), page, half / 2);
    const room = half - inset - leafLength - DOT_APART * dot - TIPS_APART;
    const leaves = { ...shape, leafLength, leafWidth: Math.min(shape.leafWidth, leafLength / 2) };
    const path: Path = {
      start: at(width / 2 + DOT_APART * dot, inset),
      end: at(width - inset, height / 2 - TIPS_APART / 2 - SMALLEST * leafLength),
      radius: Math.max(0.1, Math.min(shape.radius, room)),
    };
    const one = branch(path, leaves);
    const below = mirrorBelow(height / 2);
    const upper = [one, moveSprig(one, mirrorAcross(width / 2))];
    const dots = [inset, height - inset].map((y) => moveFigure(fitCircle(dot), place(at(width / 2, y))));
    return [...paintSprigs([...upper, ...upper.map((sprig) => moveSprig(sprig, below))], outline), filled(dots)];
  },
);

/** To the right from its start, round the corner, and down to its end. */
interface Path {
  readonly start: Point;
  readonly end: Point;
  readonly radius: number;
}

interface Leaves {
  readonly pitch: number;
  readonly leafLength: number;
  readonly leafWidth: number;
  readonly leafAngle: number;
}

function branch(path: Path, { pitch, leafLength, leafWidth, leafAngle }: Leaves): Sprig {
  const { start, end, radius } = path;
  const long = end.x - radius - start.x + (Math.PI / 2) * radius + end.y - start.y - radius;
  const pairs = Math.max(2, Math.round(long / pitch));
  const angle = (leafAngle * Math.PI) / 180;
  const whole = leaf(leafLength, leafWidth, BEND);
  const leaves = Array.from({ length: pairs }, (_, i) => {
    const size = 1 - (1 - SMALLEST) * Math.max(0, 1 - (pairs - 1 - i) / SHRINKING);
    const grown = size === 1 ? whole : leaf(size * leafLength, size * leafWidth, BEND);
    const { point, heading } = onPath(path, ((i + 0.5) * long) / pairs);
    return [leafAt(point, heading - angle, -1, grown), leafAt(point, heading + angle, 1, grown)];
  }).flat();
  const tip = leafAt(end, Math.PI / 2, -1, leaf(SMALLEST * leafLength, SMALLEST * leafWidth, 0));
  const arc = fitArc(radius, -Math.PI / 2, 0);
  const centre = at(end.x - radius, start.y + radius);
  const stem = {
    from: start,
    segments: [
      { kind: 'line' as const, to: at(centre.x, start.y) },
      ...arc.segments.map((segment) => moveSegment(segment, place(centre))),
      { kind: 'line' as const, to: end },
    ],
    closed: false,
  };
  const all = [...leaves, tip];
  return { solid: all.map(({ outer }) => outer), outline: all.map(({ inner }) => inner), stem: [stem] };
}

/** The place and the direction of growth at a length along the path. */
function onPath({ start, end, radius }: Path, s: number): { readonly point: Point; readonly heading: number } {
  const straight = end.x - radius - start.x;
  if (s <= straight) return { point: at(start.x + s, start.y), heading: 0 };
  const turned = (s - straight) / radius;
  if (turned >= Math.PI / 2) {
    const down = s - straight - (Math.PI / 2) * radius;
    return { point: at(end.x, start.y + radius + down), heading: Math.PI / 2 };
  }
  const point = at(end.x - radius + radius * Math.sin(turned), start.y + radius - radius * Math.cos(turned));
  return { point, heading: turned };
}
