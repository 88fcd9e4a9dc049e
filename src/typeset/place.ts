import type { Face } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import type { GlyphRun, Line, PlacedGlyph, TextStyle } from './galley.ts';
import type { Piece, Setting } from './justify.ts';
import type { Paragraph } from './paragraph.ts';
import { classOf } from './scripts.ts';

/**
 * Last pass: the runs of a settled line. A space that the author typed is a
 * glyph of its own, so that the text copied from the page is the author's; a
 * hyphen added at a line end reads as U+00AD.
 */
export function place(paragraph: Paragraph, { pieces, spaces, left, width }: Setting, hyphenated: boolean): Line {
  const { text } = paragraph;
  const pen = new Pen();
  let x = left;
  pieces.forEach((piece, i) => {
    x = putCell(pen, piece, x);
    const next = pieces[i + 1];
    if (next && piece.end < next.start) putSpace(pen, paragraph, piece, text.slice(piece.end, next.start), x);
    x += spaces[i] ?? 0;
  });
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  const runs = pen.runs();
  return { runs, width, ink: inkOf(runs), text: text.slice(start, end), start, end, hyphenated };
}

interface OpenRun {
  readonly face: Face;
  readonly style: TextStyle;
  readonly x: Pt;
  readonly scale: number;
  readonly glyphs: PlacedGlyph[];
}

/** Gathers glyphs into runs of one face, size and colour. */
class Pen {
  readonly #runs: OpenRun[] = [];
  #run: OpenRun | null = null;

  put(
    face: Face,
    style: TextStyle,
    scale: number,
    x: Pt,
    glyph: { readonly id: number; readonly text: string; readonly width: number },
    rise: Pt,
  ): void {
    let run = this.#run;
    if (
      run === null ||
      run.face !== face ||
      run.scale !== scale ||
      (run.style !== style && !isAlike(run.style, style))
    ) {
      run = { face, style, scale, x, glyphs: [] };
      this.#runs.push(run);
      this.#run = run;
    }
    run.glyphs.push({ id: glyph.id, text: glyph.text, x: x - run.x, rise, width: glyph.width });
  }

  runs(): readonly GlyphRun[] {
    return this.#runs.map(({ face, style: { size, colour, lang }, scale, x, glyphs }) => ({
      face,
      size,
      colour,
      lang,
      scale,
      x,
      glyphs,
    }));
  }
}

function isAlike(a: TextStyle, b: TextStyle): boolean {
  return a.size === b.size && a.lang === b.lang && a.colour === b.colour;
}

/** Puts a cell's glyphs down; returns the cell's right edge. */
function putCell(pen: Pen, { box: { style }, cell, scale }: Piece, left: Pt): Pt {
  const size = style.size * scale;
  if (cell.face === null) return left + (cell.width * size) / 1000;
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
    pen.put(cell.face, style, scale, origin + (glyph.dx * size) / 1000, glyph, (glyph.dy * style.size) / 1000);
    x += (glyph.advance * size) / 1000;
  }
  return cell.origins ? left + (cell.width * size) / 1000 : x;
}

function putSpace(
  pen: Pen,
  { makerOf }: Paragraph,
  { box: { style }, cell, scale }: Piece,
  between: string,
  x: Pt,
): void {
  const typed = [...between].some((c) => c !== '\n' && ['space', 'glue'].includes(classOf(c.codePointAt(0) ?? 0)));
  const newlineOfWords = !typed && cell.kind === 'word' && between.includes('\n');
  if (!typed && !newlineOfWords) return;
  const maker = makerOf(style);
  const own = cell.face?.has(0x20) ? cell.face : (maker.space?.face ?? null);
  const glyph = own && maker.slice(own, ' ', false).glyphs[0];
  if (own && glyph) pen.put(own, style, scale, x, glyph, 0);
}

/** The outermost ink. Blank glyphs have none; a line without any is as wide as its left edge. */
function inkOf(runs: readonly GlyphRun[]): Line['ink'] {
  const edge = (run: GlyphRun, glyph: PlacedGlyph, side: 'left' | 'right') => {
    const box = run.face.ink(glyph.id);
    return box.right > box.left ? run.x + glyph.x + (box[side] * run.size * run.scale) / 1000 : null;
  };
  let left: number | null = null;
  for (let i = 0; left === null && i < runs.length; i++) {
    const run = runs[i];
    for (let k = 0; run && left === null && k < run.glyphs.length; k++) {
      const glyph = run.glyphs[k];
      if (glyph) left = edge(run, glyph, 'left');
    }
  }
  let right: number | null = null;
  for (let i = runs.length - 1; right === null && i >= 0; i--) {
    const run = runs[i];
    for (let k = (run?.glyphs.length ?? 0) - 1; run && right === null && k >= 0; k--) {
      const glyph = run.glyphs[k];
      if (glyph) right = edge(run, glyph, 'right');
    }
  }
  return { left: left ?? 0, right: right ?? left ?? 0 };
}
