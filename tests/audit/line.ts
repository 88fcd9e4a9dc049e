import { isNarrow, type Kind, kindOf } from './characters.ts';
import type { Glyph } from './glyphs.ts';
import { median, mode } from './numbers.ts';

/** Glyphs of one baseline within one column. Gaps and tracking in em of the line's own size. */
export interface Line {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
  readonly kinds: readonly Kind[];
  readonly size: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  /** Between a glyph and the next. */
  readonly gaps: readonly number[];
  /** Its words with spaces where they are to be seen or were written. */
  readonly text: string;
  /** The gaps between Han, and their median where there are three. */
  readonly hanGaps: readonly number[];
  readonly tracking: number;
}

export function lineOf(glyphs: readonly Glyph[], page: number): Line {
  const size = mode(glyphs.map((glyph) => glyph.size));
  const kinds = glyphs.map((glyph) => kindOf(glyph.text, (glyph.right - glyph.left) / glyph.size));
  const gaps = glyphs.slice(1).map((glyph, index) => (glyph.left - (glyphs[index]?.right ?? 0)) / size);
  const hanGaps = gaps.filter((_, index) => kinds[index] === 'han' && kinds[index + 1] === 'han');
  const spaced = (index: number): boolean => isWordSpace(glyphs, kinds, gaps, index);
  return {
    page,
    glyphs,
    kinds,
    size,
    baseline: mode(glyphs.map((glyph) => glyph.baseline)),
    left: glyphs[0]?.left ?? 0,
    right: glyphs.at(-1)?.right ?? 0,
    gaps,
    text: glyphs.map((glyph, index) => (spaced(index - 1) ? ` ${glyph.text}` : glyph.text)).join(''),
    hanGaps,
    tracking: hanGaps.length > 2 ? median(hanGaps) : 0,
  };
}

/** Whether the gap after a glyph is a word space: between narrow ones, to be seen or written. */
function isWordSpace(
  glyphs: readonly Glyph[],
  kinds: readonly Kind[],
  gaps: readonly number[],
  index: number,
): boolean {
  const gap = gaps[index];
  if (gap === undefined || !isNarrow(kinds[index]) || !isNarrow(kinds[index + 1])) return false;
  return gap > 0.12 || (glyphs[index + 1]?.spaced === true && gap > 0.05);
}

/** Word spaces from left to right, in points. */
export function wordSpaces({ glyphs, kinds, gaps }: Line): readonly (readonly [left: number, right: number])[] {
  return gaps.flatMap((_, index) => {
    const [before, after] = [glyphs[index], glyphs[index + 1]];
    return before && after && isWordSpace(glyphs, kinds, gaps, index) ? [[before.right, after.left] as const] : [];
  });
}

const WIDE = ['open', 'close', 'pause', 'dot'];

/** Whether the glyph at `index` is a mark in a cell of an em. */
export function isWideMark(line: Line, index: number): boolean {
  const glyph = line.glyphs.at(index);
  return WIDE.includes(line.kinds.at(index) ?? '') && glyph !== undefined && glyph.right - glyph.left > 0.8 * line.size;
}

/** How far the line begins from `left`; the blank half of an opening bracket may stand outside (CLREQ 3.1.6.3). */
export function startOff(line: Line, left: number): number {
  const off = line.left - left;
  const [first = ''] = line.text;
  const trimmed = isWideMark(line, 0) && line.kinds[0] === 'open' && off >= -0.52 * line.size && off <= 0;
  return trimmed || ('—⸺…'.includes(first) && off > 0 && off < 0.3 * line.size) ? 0 : off;
}

/** How far the line ends from `right`; the blank half of a mark may stand outside, and a hung mark altogether. */
export function endOff(line: Line, right: number): number {
  const off = line.right - right;
  const last = line.glyphs.at(-1);
  if (!last) return off;
  if (isWideMark(line, -1)) {
    if (off >= 0 && off <= 0.52 * line.size) return 0;
    return [off, off - 0.5 * line.size, off - line.size].reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  }
  if ('-\u2010\u2011–,.;:!?’”'.includes(last.text) && off > 0 && off < last.right - last.left) return 0;
  return '—⸺…'.includes(last.text) && Math.abs(off) < 0.3 * line.size ? 0 : off;
}

/** Whether its last mark stands in the margin. */
export function isHung(line: Line, right: number): boolean {
  const beyond = isWideMark(line, -1) ? 0.8 * line.size : 0.4;
  return line.right - right > beyond && Math.abs(endOff(line, right)) < 0.3;
}

/** The glyphs about a gap, to show where a finding lies. */
export function excerpt(line: Line, from: number, to: number): string {
  return line.glyphs
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join('');
}
