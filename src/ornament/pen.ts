import { type Pt, ptFromMm } from '../lengths.ts';
import type { Drawing, Path } from './drawing.ts';
import type { Figure, Point } from './geometry/curve.ts';

/** Solid strokes print evenly from 0.09 mm (0.255 pt) upwards; none is drawn finer. */
export const THINNEST = 0.09;

const PT_PER_MM = ptFromMm(1);

/** `.001` … `.999` by their thousandths, without noughts at the end; nothing for 0. */
const FRACTIONS = Array.from({ length: 1000 }, (_, thousandths) => String(thousandths / 1000).slice(1));

/** A length or coordinate in points as it is written: at most three decimals (0.35 µm), so that bytes are stable. */
export function decimal(pt: number): string {
  const thousandths = Math.abs(Math.round(pt * 1000));
  const sign = pt < 0 && thousandths > 0 ? '-' : '';
  return `${sign}${Math.floor(thousandths / 1000)}${FRACTIONS[thousandths % 1000] ?? ''}`;
}

/** Figures in one path of solid ink; `evenOdd` leaves what the path winds round twice. */
export function filled(figures: readonly Figure[], evenOdd = false): Path {
  return { d: figures.map(pathData).join(''), paint: evenOdd ? { kind: 'fill', evenOdd } : { kind: 'fill' } };
}

/** Figures in one path of lines `mm` wide. */
export function stroked(
  figures: readonly Figure[],
  mm: number,
  ends: { cap: 'butt' | 'square' | 'round'; join: 'miter' | 'round' | 'bevel' } = { cap: 'butt', join: 'miter' },
): Path {
  const width = Number(decimal(ptFromMm(Math.max(mm, THINNEST))));
  return { d: figures.map(pathData).join(''), paint: { kind: 'stroke', width, ...ends } };
}

/** A straight line from point to point, all in points: `width` is taken as given. */
export function drawRule(from: Point, to: Point, width: Pt): Drawing {
  const d = `M${decimal(from.x)} ${decimal(from.y)}L${decimal(to.x)} ${decimal(to.y)}`;
  return [{ d, paint: { kind: 'stroke', width: Number(decimal(width)), cap: 'butt', join: 'miter' } }];
}

function pathData({ from, segments, closed }: Figure): string {
  let d = `M${pair(from)}`;
  for (const segment of segments) {
    d +=
      segment.kind === 'line' ? `L${pair(segment.to)}` : `C${pair(segment.c1)} ${pair(segment.c2)} ${pair(segment.to)}`;
  }
  return closed ? `${d}Z` : d;
}

function pair({ x, y }: Point): string {
  return `${decimal(x * PT_PER_MM)} ${decimal(y * PT_PER_MM)}`;
}
