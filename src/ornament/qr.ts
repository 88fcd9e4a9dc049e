import encodeQR from 'qr';
import { type Diagnostic, diagnostic, spanOf, type Text } from '../diagnostics/index.ts';
import { mmFromPt, type Pt } from '../lengths.ts';
import type { Drawing } from './drawing.ts';
import { at, type Figure, moveFigures, type Point, place, polygon } from './geometry/curve.ts';
import { filled } from './pen.ts';

export interface QrOptions {
  /** Top left corner of the whole, its quiet zone included. */
  readonly x: Pt;
  readonly y: Pt;
  readonly side: Pt;
}

/** Modules of bare paper on each side (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** The smallest module that telephones read from paper without fail, mm. */
const FINEST = 0.33;

/**
 * A text as a QR code of error correction M (a seventh of it may be lost), as one path:
 * the outlines of what is dark, so that no seam shows between modules. Nothing for an
 * empty text. The colour should be dark, on paper or a light ground.
 */
export function drawQr(
  text: Text,
  { x, y, side }: QrOptions,
): { drawing: Drawing; diagnostics: readonly Diagnostic[] } {
  if (text.value === '') return { drawing: [], diagnostics: [] };
  const dark = modulesOf(text.value);
  if (dark === null) {
    const params = { bytes: Buffer.byteLength(text.value) };
    return { drawing: [], diagnostics: [diagnostic('ornament/qr-too-long', { span: spanOf(text), params })] };
  }
  const across = dark.length + 2 * QUIET;
  const module = mmFromPt(side) / across;
  const move = place(at(mmFromPt(x) + QUIET * module, mmFromPt(y) + QUIET * module), module);
  const params = { module: module.toFixed(2), least: Math.ceil(FINEST * across) };
  return {
    drawing: [filled(moveFigures(outlinesOf(dark), move))],
    diagnostics: module < FINEST ? [diagnostic('ornament/qr-fine', { span: spanOf(text), params })] : [],
  };
}

/** Rows of modules, true where dark; null where the text is more than the largest code holds. */
function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  try {
    const border = 1;
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
    return rows.slice(border, -border).map((row) => row.slice(border, -border));
  } catch (error) {
    if (error instanceof Error && /capacity/i.test(error.message)) return null;
    throw error;
  }
}

/** Right, down, left, up. */
const HEADINGS: readonly Point[] = [at(1, 0), at(0, 1), at(-1, 0), at(0, -1)];

/**
 * The edges between dark and light, walked with the dark on the right: outer edges
 * clockwise, holes against the clock. Where two dark modules touch at a corner alone,
 * the walk keeps to its own module.
 */
function outlinesOf(dark: readonly (readonly boolean[])[]): readonly Figure[] {
  const size = dark.length;
  const isDark = (x: number, y: number): boolean => dark[y]?.[x] === true;
  // An edge to the right, from (x, y), lies above module (x, y): every outline has one.
  const walked = new Set<number>();
  const figures: Figure[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y) || isDark(x, y - 1) || walked.has(y * size + x)) continue;
      figures.push(
        polygon(
          walk(at(x, y), isDark, (edge) => walked.add(edge.y * size + edge.x)),
          true,
        ),
      );
    }
  }
  return figures;
}

function walk(start: Point, isDark: (x: number, y: number) => boolean, mark: (edge: Point) => void): readonly Point[] {
  const corners: Point[] = [];
  let here = start;
  let heading = 0;
  do {
    if (heading === 0) mark(here);
    const { x, y } = HEADINGS[heading] ?? here;
    here = at(here.x + x, here.y + y);
    // The modules ahead, to the right and to the left of the line walked on.
    const right = isDark(here.x + (x - y - 1) / 2, here.y + (x + y - 1) / 2);
    const left = isDark(here.x + (x + y - 1) / 2, here.y + (y - x - 1) / 2);
    const turned = !right ? 1 : left ? 3 : 0;
    if (turned !== 0) corners.push(here);
    heading = (heading + turned) % 4;
  } while (here.x !== start.x || here.y !== start.y || heading !== 0);
  return corners;
}
