import type { Face, ShapedGlyph } from '../fonts/index.ts';
import { type Blank, markKind, usualBlank } from './marks.ts';
import { orientationOf } from './orientation.ts';
import { advanceOf, type Cell, type Stance } from './paragraph.ts';
import { classOf } from './scripts.ts';

/** Thousandths of an em from the baseline up to the middle of a Han face's em box, which reaches from −120 to 880. */
export const MIDDLE = 380;
const EM = 1000;
/** The vertical forms; `vrt2` is what some faces have instead of `vert`. */
const FORMS = ['vert', 'vrt2'] as const;
/** Figures that a face draws to stand two, three or four in an em. */
const NARROW: Readonly<Record<number, string>> = { 2: 'hwid', 3: 'twid', 4: 'qwid' };
/** A comma further than this from the middle of its cell is drawn for another region. */
const OFF_CENTRE = 100;
/** Upright, `：；！？` fill more of their cell than this and give none of it up. */
const TALL = 450;

type Shape = (face: Face, text: string, lang: 'zh' | 'en', features?: readonly string[]) => readonly ShapedGlyph[];

/** How the cells of one style stand in a column (UAX #50, CLREQ 2.3.2 and 3.1). */
export class Column {
  readonly #shape: Shape;
  readonly #latin: Face | null;

  /** `latin`: the face of the style's letters, by which all that is turned is centred alike. */
  constructor(shape: Shape, latin: Face | null) {
    this.#shape = shape;
    this.#latin = latin;
  }

  /** A word turned with the line: the middle between its small and its capital letters lies on the axis. */
  word(cell: Cell): Cell {
    const face = this.#latin ?? cell.face;
    return { ...cell, stance: { kind: 'turned', rise: face ? -(face.capHeight + face.xHeight) / 4 : -MIDDLE } };
  }

  han(cell: Cell): Cell {
    if (cell.face === null) return { ...cell, width: EM };
    const orientation = orientationOf(cell.text.codePointAt(0) ?? 0);
    if (orientation === 'turned') return turned(cell);
    const form = orientation === 'upright' ? null : this.#form(cell, cell.face);
    if (form === null && orientation === 'form-or-turned') return turned(cell);
    return { ...cell, width: EM, glyphs: form ?? cell.glyphs, stance: upright([form ?? cell.glyphs], EM) };
  }

  /** Letters or figures side by side in one em, narrowed where they are wider; no space parts them from Han. */
  together(cell: Cell): Cell {
    const bare = { ...cell, width: EM, tracked: 1, alphaStart: false, alphaEnd: false };
    const { face } = cell;
    if (face === null) return bare;
    const narrow = this.#narrow(cell, face);
    const glyphs = narrow ?? cell.glyphs;
    const scale = Math.min(1, EM / Math.max(1, advanceOf(glyphs)));
    const middle = middleOf(cell, face, glyphs);
    return { ...bare, glyphs, stance: upright([glyphs], EM, middle, scale) };
  }

  /** A mark over so many cells: in its vertical form; else brackets, quotes, dashes and ellipses turned, others upright. */
  mark(cell: Cell, cells: number): Cell {
    const { face, kind } = cell;
    if (face === null) return cell;
    const form = this.#form(cell, face);
    const standing = form ?? cell.glyphs;
    const turns = kind === 'other' ? orientationOf(cell.text.codePointAt(0) ?? 0) !== 'upright' : TURNED.has(kind);
    if (form === null && turns) return { ...turned(cell), ...usualBlank(markKindOf(cell)) };
    const one = standing.length > 1 ? standing.map((glyph) => [glyph]) : [standing];
    const stance = upright(one, cells * EM);
    const placed = form === null && kind !== 'other' ? centred(stance, face, standing) : stance;
    const stood: Cell = { ...cell, glyphs: standing, origins: null, width: cells * EM, stance: placed };
    return { ...stood, ...this.#blank(stood, face) };
  }

  /** Whether a face has a vertical form of a mark, and so fills its cell however narrow the mark is across the page. */
  hasForm(face: Face, text: string): boolean {
    return isOther(this.#shape(face, text, 'zh'), this.#shape(face, text, 'zh', FORMS));
  }

  #form({ text, glyphs }: Cell, face: Face): readonly ShapedGlyph[] | null {
    const form = this.#shape(face, text, 'zh', FORMS);
    return isOther(glyphs, form) ? form : null;
  }

  #narrow({ text }: Cell, face: Face): readonly ShapedGlyph[] | null {
    const feature = /^\d+$/.test(text) ? NARROW[text.length] : undefined;
    const glyphs = feature === undefined ? null : this.#shape(face, text, 'en', [feature]);
    return glyphs && advanceOf(glyphs) <= EM ? glyphs : null;
  }

  /** The blank above and below a mark that may be given up, by the face's `vhal`. */
  #blank(cell: Cell, face: Face): Blank {
    const usual = usualBlank(markKindOf(cell));
    const all = usual.before + usual.after;
    const [glyph] = cell.glyphs;
    if (all === 0 || !glyph) return usual;
    const ink = face.ink(glyph.id);
    if (ink.top - ink.bottom > TALL && usual.before > 0 && usual.after > 0) return { before: 0, after: 0 };
    const moved = this.#shape(face, cell.text, 'zh', [...FORMS, 'vhal'])[0]?.dy ?? 0;
    const before = moved > 0 ? Math.min(moved, all) : usual.before;
    return { before, after: all - before };
  }
}

const TURNED: ReadonlySet<Cell['kind']> = new Set(['open', 'close', 'unit']);

function turned(cell: Cell): Cell {
  return { ...cell, stance: { kind: 'turned', rise: -MIDDLE } };
}

function isOther(a: readonly ShapedGlyph[], b: readonly ShapedGlyph[]): boolean {
  return a.length !== b.length || a.some(({ id }, i) => id !== b[i]?.id);
}

/** Groups of glyphs, each in the middle of its share of the cell; `middle`: what of the glyphs lies there, above the baseline. */
function upright(
  groups: readonly (readonly ShapedGlyph[])[],
  width: number,
  middle = MIDDLE,
  scale = 1,
): Stance & { kind: 'upright' } {
  const share = width / Math.max(1, groups.length);
  const places = groups.flatMap((glyphs, group) => {
    let pen = (-advanceOf(glyphs) * scale) / 2;
    return glyphs.map(({ advance, dx, dy }) => {
      const place = { along: (group + 0.5) * share + middle - dy, rise: pen + dx * scale };
      pen += advance * scale;
      return place;
    });
  });
  return { kind: 'upright', places, scale };
}

/** Commas and stops of Taiwan and Hong Kong stand in the middle of their cell (CLREQ 3.1.1.2), also from a face of another region. */
function centred(
  stance: Stance & { kind: 'upright' },
  face: Face,
  [glyph]: readonly ShapedGlyph[],
): Stance & { kind: 'upright' } {
  const [place] = stance.places;
  if (!glyph || !place || stance.places.length > 1) return stance;
  const ink = face.ink(glyph.id);
  const across = place.rise + (ink.left + ink.right) / 2;
  const down = place.along - (ink.top + ink.bottom) / 2 - EM / 2;
  if (Math.max(Math.abs(across), Math.abs(down)) <= OFF_CENTRE) return stance;
  return { ...stance, places: [{ along: place.along - down, rise: place.rise - across }] };
}

/** Letters and figures are centred by their ink, full-width signs by their body, others as capitals. */
function middleOf({ first }: Cell, face: Face, glyphs: readonly ShapedGlyph[]): number {
  const kind = classOf(first.codePointAt(0) ?? 0);
  if (kind === 'letter' || kind === 'digit') {
    const inks = glyphs.map(({ id }) => face.ink(id));
    return (Math.max(...inks.map(({ top }) => top)) + Math.min(...inks.map(({ bottom }) => bottom))) / 2;
  }
  return advanceOf(glyphs) >= 0.9 * EM ? MIDDLE : face.capHeight / 2;
}

function markKindOf({ text }: Cell): ReturnType<typeof markKind> {
  return markKind(String.fromCodePoint(text.codePointAt(0) ?? 0));
}
