import type { Pt } from '../lengths.ts';
import type { GlyphRun, Line, TextStyle } from './galley.ts';
import { inkOf, riseOf } from './ink.ts';
import type { Piece, Setting } from './justify.ts';
import type { Cell, CellRuby, Paragraph, Stance } from './paragraph.ts';
import { Pen } from './pen.ts';
import { type CharClass, classOf } from './scripts.ts';
import { sidelinesOf } from './sidelines.ts';

/**
 * Last pass: the runs of a settled line. A space that the author typed is a
 * glyph of its own, so that the text copied from the page is the author's; a
 * hyphen added at a line end reads as U+00AD. Readings follow all that they are
 * set beside, so that a name is found as it was written.
 */
export function place(paragraph: Paragraph, { pieces, spaces, left, width }: Setting, hyphenated: boolean): Line {
  const { text } = paragraph;
  const pen = new Pen();
  const edges: Pt[] = [];
  let x = left;
  pieces.forEach((piece, i) => {
    edges.push(x);
    x = putCell(pen, piece, x);
    const next = pieces[i + 1];
    if (next && (next.box.lead > 0 || isSpace(text.slice(piece.end, next.start), piece)))
      putSpace(pen, paragraph, piece, x);
    x += spaces[i] ?? 0;
  });
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const runs = pen.runs();
  const line: Line = { runs, width, ink: inkOf(runs), text: text.slice(start, end), start, end, hyphenated };
  const last = pieces.at(-1);
  const spaced = !hyphenated && last !== undefined && isSpace(blankFrom(text, end), last);
  return withBesides(spaced ? { ...line, spaced } : line, paragraph, pieces, edges);
}

/** The line with what few lines have: that it is a column, lines beside its characters, their readings. */
function withBesides(line: Line, paragraph: Paragraph, pieces: readonly Piece[], edges: readonly Pt[]): Line {
  let made = line;
  if (pieces[0]?.box.style.writing === 'vertical') made = { ...made, writing: 'vertical' };
  const sidelines = sidelinesOf(paragraph, pieces, edges);
  if (sidelines.length > 0) made = { ...made, sidelines };
  const readings = readingsOf(pieces, edges);
  if (readings.length === 0) return made;
  const ink = inkOf(readings);
  return {
    ...made,
    runs: [...line.runs, ...readings],
    ink: { left: Math.min(line.ink.left, ink.left), right: Math.max(line.ink.right, ink.right) },
    over: Math.max(0, riseOf(readings) - riseOf(line.runs)),
  };
}

function readingsOf(pieces: readonly Piece[], edges: readonly Pt[]): readonly GlyphRun[] {
  return pieces.flatMap(({ box: { style }, cell: { ruby } }, i): readonly GlyphRun[] => {
    if (!ruby) return [];
    const pen = new Pen();
    putRuby(pen, ruby, style.size, edges[i] ?? 0);
    const runs = pen.runs();
    return runs.map((run, at) => ({ ...run, ruby: true, ...(at === runs.length - 1 ? { ends: true } : {}) }));
  });
}

/** Puts a cell's glyphs down; returns the cell's far edge. */
function putCell(pen: Pen, { box: { style }, cell, scale }: Piece, left: Pt): Pt {
  const size = style.size * scale;
  const { face, stance } = cell;
  if (face === null) return left + (cell.width * size) / 1000;
  if (stance?.kind === 'upright') return putUpright(pen, style, cell, stance, left);
  const [only] = cell.glyphs;
  // Nearly all of Chinese: one glyph that fills its cell.
  if (only && cell.glyphs.length === 1 && !cell.origins && !cell.ruby && stance === undefined) {
    pen.put(face, style, scale, left + (only.dx * size) / 1000, only, (only.dy * style.size) / 1000);
    return left + (only.advance * size) / 1000;
  }
  const lift = stance === undefined ? 0 : stance.rise;
  const tracking = cell.tracked > 1 ? style.tracking * size : 0;
  let x = left;
  let begun = false;
  for (let i = 0; i < cell.glyphs.length; i++) {
    const glyph = cell.glyphs[i];
    if (!glyph) break;
    if (glyph.text !== '') {
      if (begun) x += tracking;
      begun = true;
    }
    const origin = cell.origins ? left + ((cell.origins[i] ?? 0) * size) / 1000 : x;
    pen.put(face, style, scale, origin + (glyph.dx * size) / 1000, glyph, ((glyph.dy + lift) * style.size) / 1000);
    x += (glyph.advance * size) / 1000;
  }
  // A widened cell reaches beyond its glyphs.
  return cell.origins || cell.ruby ? left + (cell.width * size) / 1000 : x;
}

function putUpright(
  pen: Pen,
  style: TextStyle,
  cell: Cell,
  { places, scale }: Stance & { kind: 'upright' },
  head: Pt,
): Pt {
  const em = style.size / 1000;
  cell.glyphs.forEach((glyph, i) => {
    const { along, rise } = places[i] ?? { along: 0, rise: 0 };
    if (cell.face) pen.put(cell.face, style, scale, head + along * em, glyph, rise * em, true);
  });
  return head + cell.width * em;
}

function putRuby(pen: Pen, { style, upright, glyphs }: CellRuby, size: Pt, left: Pt): void {
  const em = size / 1000;
  const stands = upright && style.writing === 'vertical';
  for (const { face, glyph, along, rise } of glyphs) {
    pen.put(face, style, 1, left + along * em, glyph, rise * em, stands);
  }
}

const BLANK: ReadonlySet<CharClass> = new Set(['space', 'glue', 'ignorable']);

/** White space that begins there and ends before other characters of the text. */
function blankFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && BLANK.has(classOf(text.charCodeAt(end)))) end++;
  return end < text.length ? text.slice(start, end) : '';
}

/** Whether what stands after a piece parts its word from the next. */
function isSpace(between: string, { cell }: Piece): boolean {
  if (between === '') return false;
  const typed = [...between].some((c) => c !== '\n' && ['space', 'glue'].includes(classOf(c.codePointAt(0) ?? 0)));
  return typed || (cell.kind === 'word' && between.includes('\n'));
}

function putSpace(pen: Pen, { makerOf }: Paragraph, { box: { style }, cell, scale }: Piece, x: Pt): void {
  const maker = makerOf(style);
  const own = cell.face?.has(0x20) ? cell.face : (maker.space?.face ?? null);
  const space = own && maker.slice(own, ' ', false);
  const glyph = space?.glyphs[0];
  if (!own || !glyph) return;
  pen.put(own, style, scale, x, glyph, space.stance?.kind === 'turned' ? (space.stance.rise * style.size) / 1000 : 0);
}
