import { type Pt, ptFromMm } from '../lengths.ts';
import type { Pages } from '../paginate/index.ts';

/** How far a page with printer's marks reaches beyond its bleed on every side. */
const MARGIN = ptFromMm(9);

/** A page of the PDF: what is cut out of it, and what lies around that. Points, from its top left corner. */
export interface Sheet {
  readonly width: Pt;
  readonly height: Pt;
  /** From each edge of the page to the trim. */
  readonly trim: Pt;
  /** From each edge of the page to the bleed's. */
  readonly bleed: Pt;
}

export function sheetOf({ width, height, bleed }: Pick<Pages, 'width' | 'height' | 'bleed'>, marks: boolean): Sheet {
  const margin = marks ? MARGIN : 0;
  const trim = margin + bleed;
  return { width: width + 2 * trim, height: height + 2 * trim, trim, bleed: margin };
}

/** A page that ends at its trim. */
export function trimmedSheet({ width, height }: Pick<Pages, 'width' | 'height'>): Sheet {
  return { width, height, trim: 0, bleed: 0 };
}

/** A box of a page, as PDF counts: left, bottom, right, top. */
export function boxWithin({ width, height }: Sheet, inset: Pt): readonly [Pt, Pt, Pt, Pt] {
  return [inset, inset, width - inset, height - inset];
}
