import { type Pt, ptFromMm } from '../lengths.ts';

/** A printer's sheet, its longer side first. */
export interface Paper {
  readonly name: string;
  readonly long: Pt;
  readonly short: Pt;
}

/** In millimetres: ISO 216 (A, B) and ISO 217 (RA, SRA). */
const NAMED = {
  A4: [297, 210],
  SRA4: [320, 225],
  A3: [420, 297],
  RA3: [430, 305],
  SRA3: [450, 320],
  B3: [500, 353],
  A2: [594, 420],
  RA2: [610, 430],
  SRA2: [640, 450],
  B2: [707, 500],
  A1: [841, 594],
  RA1: [860, 610],
  SRA1: [900, 640],
  B1: [1000, 707],
  A0: [1189, 841],
  B0: [1414, 1000],
} as const;

export type PaperName = keyof typeof NAMED;

/** Sheets known by name, the smallest first. */
export const papers: readonly Paper[] = Object.entries(NAMED).map(([name, [long, short]]) =>
  paperOf(name, long, short),
);

/** A sheet of the given sides in millimetres. */
export function paperOf(name: string, a: number, b: number): Paper {
  return { name, long: ptFromMm(Math.max(a, b)), short: ptFromMm(Math.min(a, b)) };
}

/** A hundredth of a millimetre: what a page's size in rounded points may be off by. */
const TOLERANCE = ptFromMm(0.01);

/** The sheet as it lies so that the area fits, lengthwise where it can; null where it does not fit. */
export function laid(paper: Paper, width: Pt, height: Pt): { readonly width: Pt; readonly height: Pt } | null {
  const { long, short } = paper;
  const fits = (w: Pt, h: Pt): boolean => width <= w + TOLERANCE && height <= h + TOLERANCE;
  if (fits(long, short)) return { width: long, height: short };
  return fits(short, long) ? { width: short, height: long } : null;
}
