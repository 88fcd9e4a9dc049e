import type { Face, ShapedGlyph } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import type { CellMaker } from './cells.ts';
import type { SidelineKind, TextStyle } from './galley.ts';
import type { MarkKind } from './marks.ts';
import type { Sums } from './sums.ts';

/** What one shaped unit is: a full-width character, a word with the signs that touch it, or a full-width mark. */
export type CellKind = 'han' | 'word' | MarkKind;

/**
 * The smallest thing that is placed: shaped once, the same wherever it occurs
 * in a style. Lengths in thousandths of an em.
 */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** Null where no face has it: it takes room and draws nothing. */
  readonly face: Face | null;
  readonly glyphs: readonly ShapedGlyph[];
  /** Where each glyph's origin lies in the cell; null where they follow one another from its left edge. */
  readonly origins: readonly number[] | null;
  readonly width: number;
  /** The parts of `width` that are blank and may be given up. */
  readonly before: number;
  readonly after: number;
  /** Characters that tracking parts: one less than these are the gaps inside. */
  readonly tracked: number;
  readonly first: string;
  readonly last: string;
  /** Whether its first and last characters are letters or digits of an alphabet. */
  readonly alphaStart: boolean;
  readonly alphaEnd: boolean;
  readonly digitEnd: boolean;
  /** How it stands in a column; left out in a line across the page. */
  readonly stance?: Stance;
  /** The reading that stands beside it. */
  readonly ruby?: CellRuby;
}

/** A cell in a column (UAX #50). Lengths in thousandths of an em. */
export type Stance =
  /** With the line, its baseline so far from the axis. */
  | { readonly kind: 'turned'; readonly rise: number }
  /** Each glyph at a place of its own: how far down the cell its baseline lies, how far from the axis its origin. */
  | {
      readonly kind: 'upright';
      readonly places: readonly { readonly along: number; readonly rise: number }[];
      readonly scale: number;
    };

/** Glyphs of a reading, from the cell's left edge (head) and the line's baseline (axis). Thousandths of the base's em. */
export interface CellRuby {
  readonly style: TextStyle;
  readonly upright: boolean;
  readonly glyphs: readonly {
    readonly face: Face;
    readonly glyph: ShapedGlyph;
    readonly along: number;
    readonly rise: number;
  }[];
}

/** A cell in its place in the text. */
export interface Box {
  /** UTF-16 offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly cell: Cell;
  readonly style: TextStyle;
  /** A fixed space that the content puts before it. */
  readonly lead: Pt;
}

/**
 * The classes of space that a line adjusts, each in its own turn (CLREQ 3.5.3, 3.5.4):
 * between words; at brackets; at pause marks; at stops; between Han and Latin; between Han; none.
 */
export type GapKind = 'word' | 'bracket' | 'pause' | 'stop' | 'auto' | 'han' | 'rigid';

/** The space between two boxes: what it is, and how far it may give way. Points; may be negative where marks share a blank. */
export interface Gap {
  readonly kind: GapKind;
  readonly natural: Pt;
  /** The most it may lose. */
  readonly shrink: Pt;
  /** The em of the text around it. */
  readonly em: Pt;
  /** Whether it parts a pause or a stop from Han. */
  readonly mixed: boolean;
}

/**
 * What it costs to end a line in a place, beside a line's badness, which is 100
 * where its spaces are at their bounds: nothing; something; a fault that only
 * the worst of lines outweighs; more than anything.
 */
export type Penalty = number;
export const FREE: Penalty = 0;
export const LAST_RESORT: Penalty = 20_000;
export const NEVER: Penalty = Number.POSITIVE_INFINITY;

/** A place inside a word where a line may end. */
export interface Cut {
  /** UTF-16 offset in the paragraph's text: the first character of the next line. */
  readonly at: number;
  /** Whether a hyphen must be added. */
  readonly hyphen: boolean;
  readonly penalty: Penalty;
}

/**
 * A paragraph ready to be broken. `gaps[i]` and `penalties[i]` stand after
 * `boxes[i]`; those of the last box are idle.
 */
export interface Paragraph {
  readonly text: string;
  readonly boxes: readonly Box[];
  readonly gaps: readonly Gap[];
  readonly penalties: readonly Penalty[];
  readonly locks: Locks;
  /** Each box's own width. */
  readonly widths: Float64Array;
  /** Each box's left edge, all set on one line. */
  readonly edges: Float64Array;
  readonly sums: Sums;
  /** Stretches that a line is drawn beside. */
  readonly sidelines: readonly { readonly start: number; readonly end: number; readonly kind: SidelineKind }[];
  /** Running text whose lines are made flush. */
  readonly justified: boolean;
  readonly makerOf: (style: TextStyle) => CellMaker;
}

/** Sorted, disjoint ranges of the text that must not be cut. */
export interface Locks {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where a line begins or ends: before a box, or inside a word at an offset of the text (`at`). */
export interface Position {
  readonly box: number;
  readonly at: number;
}

/** A line before its spaces are settled. `to` is exclusive. */
export interface Extent {
  readonly from: Position;
  readonly to: Position;
  /** Whether a hyphen is added at its end. */
  readonly hyphen: boolean;
}

export function boxWidth(cell: Cell, style: TextStyle): Pt {
  return (cell.width / 1000 + Math.max(0, cell.tracked - 1) * style.tracking) * style.size;
}

/** What glyphs that follow one another come to, thousandths of an em. */
export function advanceOf(glyphs: readonly ShapedGlyph[]): number {
  let sum = 0;
  for (const glyph of glyphs) sum += glyph.advance;
  return sum;
}
