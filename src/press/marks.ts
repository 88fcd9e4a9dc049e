import { type Pt, ptFromMm } from '../lengths.ts';
import { circle, decimals, line } from '../pdf/index.ts';
import { type Ink, type Painter, REGISTRATION } from './inks.ts';
import type { PdfDocument } from './pdfmake.ts';
import type { Plate } from './plates.ts';
import type { Sheet } from './sheet.ts';

const HAIRLINE: Pt = 0.25;
/** Between the bleed and whatever stands outside it. */
const GAP = ptFromMm(1);
const CROP = ptFromMm(5);
/** Half the cross of a registration target, and its circle's radius. */
const TARGET = ptFromMm(2.5);
const CIRCLE = ptFromMm(1.5);
const PATCH = ptFromMm(5);
/** Between neighbours that stand along one edge. */
const APART = ptFromMm(5);

/** Crop marks, registration targets and a colour bar, all outside the bleed. */
export function drawMarks(document: PdfDocument, inks: Painter, sheet: Sheet, plates: readonly Plate[]): void {
  inks.stroke(REGISTRATION);
  document.addContent(`${HAIRLINE} w 0 J 0 j`);
  document.addContent([...cropMarks(sheet), ...targets(sheet)].join('\n'));
  for (const { ink, x, y, side } of patches(sheet, plates)) {
    inks.flood(ink);
    document.addContent(`${decimals(x, y, side, side)} re f`);
  }
}

/** Two at each corner, on the lines of the trim. */
function cropMarks({ width, height, trim, bleed }: Sheet): readonly string[] {
  const near = bleed - GAP;
  const far = near - CROP;
  const ends = (extent: Pt): readonly (readonly [Pt, Pt])[] => [
    [near, far],
    [extent - near, extent - far],
  ];
  return [
    ...[trim, height - trim].flatMap((y) => ends(width).map(([from, to]) => line(from, y, to, y))),
    ...[trim, width - trim].flatMap((x) => ends(height).map(([from, to]) => line(x, from, x, to))),
  ];
}

/** One at the middle of each side. */
function targets({ width, height, bleed }: Sheet): readonly string[] {
  const inset = bleed - GAP - TARGET;
  const centres: readonly (readonly [Pt, Pt])[] = [
    [width / 2, inset],
    [width / 2, height - inset],
    [inset, height / 2],
    [width - inset, height / 2],
  ];
  return centres.flatMap(([x, y]) => [
    line(x - TARGET, y, x + TARGET, y),
    line(x, y - TARGET, x, y + TARGET),
    circle(x, y, CIRCLE),
  ]);
}

/** Along the head, from the left: the process inks full and half, spots full (foil knows no half). */
function patches({ width, trim, bleed }: Sheet, plates: readonly Plate[]) {
  const inks: readonly Ink[] = plates.flatMap(({ ink }) => (ink.spot === null ? [ink, { ...ink, tint: 50 }] : [ink]));
  const room = width / 2 - TARGET - APART - (trim + APART);
  const side = Math.max(0, Math.min(PATCH, room / inks.length));
  return inks.map((ink, index) => ({ ink, x: trim + APART + index * side, y: bleed - GAP - side, side }));
}
