import type { Pt } from '../lengths.ts';
import { EPSILON, endTrim, expansionOf, hangOf, sliceOf, startTrim } from './lines.ts';
import { type Box, boxWidth, type Cell, type Extent, type Gap, type Paragraph } from './paragraph.ts';
import { OPENINGS, openingsOf, type Settlement, SHRINKING, settle, shrinkingOf, type Totals } from './settle.ts';

/** A last line that lacks no more than this, in em, looks like a fault: it is filled where that costs next to nothing. */
const NEARLY_FULL = 0.8;
const UNNOTICED = 40;

/** A cell on its line: which box it is of, and which part of the text. */
export interface Piece {
  readonly box: Box;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
  /** How much wider or narrower its glyphs are set: 1 as they are. */
  readonly scale: number;
}

/** A line with its spaces settled. */
export interface Setting {
  readonly pieces: readonly Piece[];
  /** The space after each piece, points; the last is 0. */
  readonly spaces: readonly Pt[];
  /** Where the first cell's left edge lies: left of the line's where an opening mark gives up its blank. */
  readonly left: Pt;
  readonly width: Pt;
  /** 0: natural; 100: every space at its bounds; more: beyond them. 0 for a line that is not flush. */
  readonly badness: number;
}

/**
 * Eighth pass: a line's spaces. `flush` makes it as wide as the measure;
 * otherwise they stay natural, and give way only where the line overruns, or
 * all but fills it.
 * A line without any space to open stays short.
 */
export function justify(paragraph: Paragraph, extent: Extent, measure: Pt, flush: boolean): Setting {
  const pieces = piecesOf(paragraph, extent);
  const gaps = paragraph.gaps.slice(extent.from.box, extent.from.box + Math.max(0, pieces.length - 1));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { pieces, spaces: [], left: 0, width: 0, badness: 0 };
  const left = -startTrim(first.cell, first.box.style.size);
  const totals = totalsOf(pieces, gaps, left, last);
  const missing = measure - totals.natural;
  if (!flush && paragraph.justified && missing > 0 && missing < NEARLY_FULL * totals.em) {
    const filled = settle({ ...totals, end: 0 }, measure);
    if (filled.badness <= UNNOTICED) return settingOf(pieces, gaps, left, measure, filled);
  }
  if (!paragraph.justified || (missing >= -EPSILON && !flush)) {
    const trimmed = Math.min(totals.end, Math.max(0, -missing));
    const spaces = [...gaps.map((gap) => gap.natural), 0];
    return { pieces, spaces, left, width: totals.natural - trimmed, badness: 0 };
  }
  return settingOf(pieces, gaps, left, measure, settle(totals, measure));
}

function settingOf(
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  left: Pt,
  measure: Pt,
  settled: Settlement,
): Setting {
  return {
    pieces:
      settled.scale === 0
        ? pieces
        : pieces.map((piece) => ({ ...piece, scale: 1 + settled.scale * expansionOf(piece.box) })),
    spaces: [...gaps.map((gap) => spaceOf(gap, settled)), 0],
    left,
    width: measure + settled.over,
    badness: settled.badness,
  };
}

function totalsOf(pieces: readonly Piece[], gaps: readonly Gap[], left: Pt, last: Piece): Totals {
  let natural = left;
  let glyphs = 0;
  for (const piece of pieces) {
    const width = boxWidth(piece.cell, piece.box.style);
    natural += width;
    glyphs += width * expansionOf(piece.box);
  }
  const shrinks = SHRINKING.map(() => 0);
  const ems = OPENINGS.map(() => 0);
  let wordWidths = 0;
  for (const gap of gaps) {
    natural += gap.natural;
    const k = shrinkingOf(gap);
    if (k >= 0) shrinks[k] = (shrinks[k] ?? 0) + gap.shrink;
    if (gap.kind === 'word') wordWidths += gap.natural;
    for (const way of openingsOf(gap)) ems[way] = (ems[way] ?? 0) + gap.em;
  }
  const { cell, box } = last;
  const end = endTrim(cell, box.style.size);
  return { natural, end, hang: hangOf(box), em: box.style.size, shrinks, ems, wordWidths, glyphs };
}

function spaceOf(gap: Gap, { gained, shrunk }: Settlement): Pt {
  const lost = shrunk[shrinkingOf(gap)] ?? 0;
  let space = gap.natural - lost * gap.shrink;
  for (const way of openingsOf(gap)) space += (gained[way] ?? 0) * gap.em;
  return space;
}

function piecesOf(paragraph: Paragraph, { from, to, hyphen }: Extent): readonly Piece[] {
  const pieces: Piece[] = [];
  const { boxes } = paragraph;
  for (let i = from.box; i < boxes.length && i <= to.box; i++) {
    const box = boxes[i];
    if (!box || to.at <= box.start) break;
    const start = Math.max(box.start, i === from.box ? from.at : 0);
    const end = i === to.box ? Math.min(to.at, box.end) : box.end;
    const whole = start === box.start && end === box.end;
    const cell = whole ? box.cell : sliceOf(paragraph, box, start, end, hyphen && i === to.box);
    pieces.push({ box, cell, start, end, scale: 1 });
  }
  return pieces;
}
