import type { CellMaker } from './cells.ts';
import type { TextStyle } from './galley.ts';
import type { Box, CellKind, Gap, GapKind } from './paragraph.ts';
import { classOf } from './scripts.ts';

/** Between Han and Latin, in em (CLREQ 3.2.4, 3.5.3 step 6, 3.5.4). */
const AUTO_SPACE = { natural: 1 / 4, least: 1 / 8 } as const;
/** What a word space never falls below in a justified line, as a part of the face's own, and in em (TYPOGRAPHY E1). */
const LEAST_WORD_SPACE = { part: 0.66, em: 0.173 } as const;
/** What two adjacent marks give up together, in em (CLREQ 3.1.6.2). */
const PAIR = 0.5;
/** Where the family has no space glyph. */
const SPACE_WITHOUT_GLYPH = 250;

/** Widths of the spaces of U+2000…, in thousandths of an em: the rest follow the face's word space. */
const FIXED_SPACES: Readonly<Record<string, number>> = {
  '\u2000': 500,
  '\u2001': 1000,
  '\u2002': 500,
  '\u2003': 1000,
  '\u2004': 333,
  '\u2005': 250,
  '\u2006': 167,
  '\u2007': 500,
  '\u2009': 200,
  '\u200a': 100,
  '\u202f': 200,
  '\u205f': 222,
  '\u3000': 1000,
};

/**
 * Fourth pass: the space after each box but the last. Marks keep their full
 * cell as glyphs; a gap is negative where two of them share a blank.
 */
export function space(text: string, boxes: readonly Box[], makerOf: (style: TextStyle) => CellMaker): readonly Gap[] {
  const gaps: Gap[] = [];
  const solid = new Map<TextStyle, Gap>();
  for (let i = 0; i + 1 < boxes.length; i++) {
    const a = boxes[i];
    const b = boxes[i + 1];
    if (!a || !b) break;
    const plain =
      a.end === b.start && a.cell.kind === 'han' && b.cell.kind === 'han' && a.style === b.style && b.lead === 0;
    let gap = plain ? solid.get(a.style) : undefined;
    if (!gap) {
      gap = gapBetween(a, b, text.slice(a.end, b.start), makerOf);
      if (plain) solid.set(a.style, gap);
    }
    gaps.push(gap);
  }
  gaps.push({ kind: 'rigid', natural: 0, shrink: 0, em: 0, mixed: false });
  return gaps;
}

function gapBetween(a: Box, b: Box, between: string, makerOf: (style: TextStyle) => CellMaker): Gap {
  const em = a.style.size;
  const tracking = a.style.tracking * em;
  if (b.lead > 0) return { kind: 'rigid', natural: b.lead + tracking, shrink: 0, em, mixed: false };
  const typed = between === '' ? null : typedSpace(between, a.style, makerOf);
  if (typed && typed.fixed > 0) {
    return { kind: 'rigid', natural: (typed.fixed * em) / 1000 + tracking, shrink: 0, em, mixed: false };
  }
  if (meetsHan(a, b)) return autoSpace(em, tracking);
  const marked = isMark(a.cell.kind) || isMark(b.cell.kind);
  const dropped = marked || (typed?.newline === true && a.cell.kind === 'han' && b.cell.kind === 'han');
  if (typed && typed.word > 0 && !dropped) {
    const natural = (typed.word * em) / 1000;
    const shrink = Math.max(0, natural - Math.max(LEAST_WORD_SPACE.part * natural, LEAST_WORD_SPACE.em * em));
    // The space is a character too: tracking stands on either side of it.
    return { kind: 'word', natural: natural + 2 * tracking, shrink, em, mixed: false };
  }
  if (marked) return gapAtMark(a, b, em, tracking);
  const rigid = a.cell.kind === 'word' && b.cell.kind === 'word';
  return { kind: rigid ? 'rigid' : 'han', natural: tracking, shrink: 0, em, mixed: false };
}

interface Typed {
  /** Thousandths of an em: a word space that gives way, spaces of a fixed width. */
  readonly word: number;
  readonly fixed: number;
  /** A line end in the source, which is a word space in English and nothing between Han. */
  readonly newline: boolean;
}

/** What the author typed between two items; several word spaces are one. */
function typedSpace(between: string, style: TextStyle, makerOf: (style: TextStyle) => CellMaker): Typed {
  let word = 0;
  let fixed = 0;
  let newline = false;
  for (const character of between) {
    const kind = classOf(character.codePointAt(0) ?? 0);
    if (kind !== 'space' && kind !== 'glue') continue;
    const width = FIXED_SPACES[character];
    if (width !== undefined) fixed += width;
    else word = makerOf(style).space?.glyph.advance ?? SPACE_WITHOUT_GLYPH;
    newline ||= character === '\n';
  }
  return { word, fixed, newline };
}

/** Everything full-width that is no Han: marks in their own cells. */
function isMark(kind: CellKind): boolean {
  return kind !== 'han' && kind !== 'word';
}

function meetsHan(a: Box, b: Box): boolean {
  return (a.cell.kind === 'han' && b.cell.alphaStart) || (a.cell.alphaEnd && b.cell.kind === 'han');
}

function autoSpace(em: number, tracking: number): Gap {
  const { natural, least } = AUTO_SPACE;
  return { kind: 'auto', natural: natural * em + tracking, shrink: (natural - least) * em, em, mixed: false };
}

/** Order in which the space of a mark gives way when two meet: the bracket's comes first. */
const GAP_OF_MARK: Readonly<Partial<Record<CellKind, GapKind>>> = {
  open: 'bracket',
  close: 'bracket',
  dot: 'bracket',
  pause: 'pause',
  stop: 'stop',
  exclaim: 'stop',
};

function gapAtMark(a: Box, b: Box, em: number, tracking: number): Gap {
  const [x, y] = [a.cell.kind, b.cell.kind];
  // Dashes, ellipses and ／ neither give way nor open (CLREQ 3.5.4).
  if (x === 'unit' || y === 'unit' || x === 'other' || y === 'other') {
    return { kind: 'rigid', natural: tracking, shrink: 0, em, mixed: false };
  }
  const blank = (a.cell.after * a.style.size + b.cell.before * b.style.size) / 1000;
  const kinds = [GAP_OF_MARK[x], GAP_OF_MARK[y]];
  const kind = (['bracket', 'stop', 'pause'] as const).find((k) => kinds.includes(k)) ?? 'pause';
  const bracket = x === 'open' || x === 'close' || y === 'open' || y === 'close';
  if (isMark(x) && isMark(y) && bracket) {
    // ！」 and ？」 keep their cells in Taiwan and Hong Kong (CLREQ 3.1.6.1).
    const given = x === 'exclaim' && y === 'close' ? 0 : Math.min(PAIR * em, blank);
    return { kind, natural: tracking - given, shrink: 0, em, mixed: false };
  }
  return {
    kind,
    natural: tracking,
    shrink: blank,
    em,
    mixed: (x === 'han' && y !== 'close') || (y === 'han' && x !== 'open'),
  };
}
