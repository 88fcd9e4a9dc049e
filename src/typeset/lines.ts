import type { Pt } from '../lengths.ts';
import type { Measure, TextStyle } from './galley.ts';
import { type Box, boxWidth, type Cell, type Cut, type Extent, type Paragraph, type Position } from './paragraph.ts';
import type { Totals } from './settle.ts';

/** What a line may overrun its measure by: the rounding of sums, far below what can be seen. */
export const EPSILON: Pt = 0.001;

/** The width of a line, counted from 0. */
export function measureAt(measure: Measure, line: number): Pt {
  return typeof measure === 'number' ? measure : (measure[Math.min(line, measure.length - 1)] ?? 0);
}

/** Part of a word, shaped by itself. */
export function sliceOf(paragraph: Paragraph, box: Box, start: number, end: number, hyphen: boolean): Cell {
  return paragraph.makerOf(box.style).slice(box.cell.face, paragraph.text.slice(start, end), hyphen);
}

export function startOf(paragraph: Paragraph, box: number): Position {
  return { box, at: paragraph.boxes[box]?.start ?? paragraph.text.length };
}

/** The blank that the first mark of a line gives up (CLREQ 3.1.6.3): an opening bracket stands flush. */
export function startTrim(cell: Cell, size: Pt): Pt {
  return cell.kind === 'open' ? (cell.before * size) / 1000 : 0;
}

/** The blank that the last mark of a line may give up. */
export function endTrim(cell: Cell, size: Pt): Pt {
  return cell.kind === 'han' || cell.kind === 'word' ? 0 : (cell.after * size) / 1000;
}

/** How much wider or narrower a box may be set, as a part of its width: what stands upright in a column keeps its cell. */
export function expansionOf({ cell, style }: { readonly cell: Cell; readonly style: TextStyle }): number {
  return cell.kind === 'word' && cell.stance?.kind !== 'upright' ? (style.expansion ?? 0) : 0;
}

/** Marks that may stand outside the measure where the style lets them hang (CLREQ 3.1.7). */
const HANGING = '，。、';

/** The whole cell of a mark that may hang; 0 for any other. */
export function hangOf({ cell, style }: Box): Pt {
  return style.hanging === true && HANGING.includes(cell.text) ? (cell.width * style.size) / 1000 : 0;
}

/** What the lines that begin at one place come to, lengths in points. */
export class Ruler {
  readonly #paragraph: Paragraph;
  readonly #from: Position;
  /** Where the line's left edge lies among the paragraph's `edges`. */
  readonly #left: Pt;
  /** What the glyphs before it may gain or lose. */
  #elastic: Pt;

  constructor(paragraph: Paragraph, from: Position) {
    this.#paragraph = paragraph;
    this.#from = from;
    this.#elastic = paragraph.sums.glyphsBefore(from.box);
    const box = paragraph.boxes[from.box];
    const edge = paragraph.edges[from.box] ?? 0;
    if (!box) this.#left = edge;
    else if (from.at > box.start) {
      const tail = boxWidth(sliceOf(paragraph, box, from.at, box.end, false), box.style);
      const before = (paragraph.widths[from.box] ?? 0) - tail;
      this.#left = edge + before;
      this.#elastic += before * expansionOf(box);
    } else this.#left = edge + startTrim(box.cell, box.style.size);
  }

  /** Natural width up to and with a box, the mark at its end in its whole cell. */
  to(box: number): Pt {
    return (this.#paragraph.edges[box] ?? 0) + (this.#paragraph.widths[box] ?? 0) - this.#left;
  }

  /** Natural width up to a cut inside a box, its hyphen included. */
  toCut(index: number, { at, hyphen }: Cut): Pt {
    const box = this.#paragraph.boxes[index];
    if (!box) return 0;
    const within = this.#from.box === index && this.#from.at > box.start;
    const piece = boxWidth(sliceOf(this.#paragraph, box, within ? this.#from.at : box.start, at, hyphen), box.style);
    return within ? piece : (this.#paragraph.edges[index] ?? 0) - this.#left + piece;
  }

  /** What the line's last mark may give up. */
  trimAt(index: number): Pt {
    const box = this.#paragraph.boxes[index];
    return box ? endTrim(box.cell, box.style.size) : 0;
  }

  /** What the line comes to that ends with a box, written into `totals`. */
  totals(index: number, totals: Totals): Totals {
    const { boxes, sums } = this.#paragraph;
    const box = boxes[index];
    totals.natural = this.to(index);
    totals.end = this.trimAt(index);
    totals.hang = box ? hangOf(box) : 0;
    totals.glyphs = sums.glyphsBefore(index + 1) - this.#elastic;
    totals.em = box?.style.size ?? 0;
    sums.between(this.#from.box, index, totals);
    return totals;
  }

  /** What the line comes to that ends in a cut inside a box, written into `totals`. */
  totalsToCut(index: number, cut: Cut, totals: Totals): Totals {
    const { boxes, edges, sums } = this.#paragraph;
    const box = boxes[index];
    totals.natural = this.toCut(index, cut);
    totals.end = 0;
    totals.hang = 0;
    const piece = totals.natural - Math.max(0, (edges[index] ?? 0) - this.#left);
    totals.glyphs = Math.max(0, sums.glyphsBefore(index) - this.#elastic) + (box ? piece * expansionOf(box) : 0);
    totals.em = box?.style.size ?? 0;
    sums.between(this.#from.box, index, totals);
    return totals;
  }

  /** The least width of lines that reach into a box: nothing that begins after it fits where this does not. */
  least(index: number): Pt {
    const { sums, edges } = this.#paragraph;
    return sums.narrow(this.#from.box, index) + (edges[this.#from.box] ?? 0) - this.#left;
  }

  /** The width of the line up to a box, and of the space after it, opened as far as it may. */
  widest(limit: 'comfortable' | 'bounds', index: number): Pt {
    const { sums, edges } = this.#paragraph;
    return sums.wide(limit, this.#from.box, index + 1) + (edges[this.#from.box] ?? 0) - this.#left;
  }
}

/** A line up to the end of a box. */
export function extentTo(paragraph: Paragraph, from: Position, box: number): Extent {
  return { from, to: startOf(paragraph, box + 1), hyphen: false };
}

/** Whether a UTF-16 unit is a hyphen that the author wrote: - or ‐. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010;
}
