import type { Pt } from '../lengths.ts';
import { expansionOf } from './lines.ts';
import type { Box, Gap } from './paragraph.ts';
import { ELBOW_ROOM, OPENINGS, openingsOf, SHRINKING, SPREAD, SQUEEZED, shrinkingOf, type Totals } from './settle.ts';

/** What stands in a row of `Sums`: first what gaps of each class of `SHRINKING` may lose, then the ems of gaps that open in each way of `OPENINGS`. */
const EMS = SHRINKING.length;
/** The natural width of word spaces. */
const WORD_WIDTHS = EMS + OPENINGS.length;
/** What glyphs may gain or lose in width. */
const GLYPHS = WORD_WIDTHS + 1;
/** Edges, all spaces having given way as far as they can; and opened, to what is comfortable and to their bounds. */
const NARROW = GLYPHS + 1;
const COMFORTABLE = NARROW + 1;
const BOUNDS = COMFORTABLE + 1;
const ROW = BOUNDS + 1;

const LIMITS = { comfortable: COMFORTABLE, bounds: BOUNDS } as const;

/**
 * What the boxes before each box and the gaps after them come to, so that any
 * line is the difference of two rows. All in one array: a paragraph has few
 * boxes, and a line reads a whole row.
 */
export class Sums {
  readonly #rows: Float64Array;

  constructor(boxes: readonly Box[], gaps: readonly Gap[], widths: Float64Array, edges: Float64Array) {
    const rows = new Float64Array((boxes.length + 1) * ROW);
    for (let i = 0; i < boxes.length; i++) {
      const [box, gap] = [boxes[i], gaps[i]];
      if (!box || !gap) break;
      const at = (i + 1) * ROW;
      rows.copyWithin(at, at - ROW, at);
      const add = (k: number, value: Pt) => {
        rows[at + k] = (rows[at + k] ?? 0) + value;
      };
      const own = shrinkingOf(gap);
      if (own >= 0) add(own, gap.shrink);
      for (const way of openingsOf(gap)) add(EMS + way, gap.em);
      if (gap.kind === 'word') add(WORD_WIDTHS, gap.natural);
      add(GLYPHS, (widths[i] ?? 0) * expansionOf(box));

      const value = (k: number) => rows[at + k] ?? 0;
      const edge = edges[i + 1] ?? 0;
      let narrow = edge - value(GLYPHS) - SQUEEZED.em * value(EMS + SPREAD);
      for (let k = 0; k < SHRINKING.length; k++) narrow -= value(k);
      let comfortable = edge - value(WORD_WIDTHS) + value(GLYPHS);
      let bounds = comfortable;
      for (let k = 0; k < OPENINGS.length; k++) {
        comfortable += value(EMS + k) * (ELBOW_ROOM.comfortable[k] ?? 0);
        bounds += value(EMS + k) * (ELBOW_ROOM.bounds[k] ?? 0);
      }
      rows[at + NARROW] = narrow;
      rows[at + COMFORTABLE] = comfortable;
      rows[at + BOUNDS] = bounds;
    }
    this.#rows = rows;
  }

  /** Writes what the gaps from one box to another come to into a line's totals. */
  between(from: number, to: number, totals: Totals): void {
    const [a, b] = [from * ROW, to * ROW];
    for (let k = 0; k < EMS; k++) totals.shrinks[k] = this.#difference(a + k, b + k);
    for (let k = 0; k < OPENINGS.length; k++) totals.ems[k] = this.#difference(a + EMS + k, b + EMS + k);
    totals.wordWidths = this.#difference(a + WORD_WIDTHS, b + WORD_WIDTHS);
  }

  /** What all glyphs before a box may gain or lose. */
  glyphsBefore(box: number): Pt {
    return this.#rows[box * ROW + GLYPHS] ?? 0;
  }

  /** Widths from one box to another, all spaces having given way, and opened. */
  narrow(from: number, to: number): Pt {
    return this.#difference(from * ROW + NARROW, to * ROW + NARROW);
  }

  wide(limit: 'comfortable' | 'bounds', from: number, to: number): Pt {
    return this.#difference(from * ROW + LIMITS[limit], to * ROW + LIMITS[limit]);
  }

  #difference(from: number, to: number): number {
    return (this.#rows[to] ?? 0) - (this.#rows[from] ?? 0);
  }
}
