/**
 * Lengths. Inside Laurel every length is in PostScript points (1/72 inch);
 * millimetres are met only at the edges (templates, command line) and are
 * converted once, here.
 */

/** A length in points. */
export type Pt = number;

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to points. */
export function ptFromMm(mm: number): Pt {
  return mm * POINTS_PER_MM;
}

/** Points to millimetres. */
export function mmFromPt(pt: Pt): number {
  return pt / POINTS_PER_MM;
}
