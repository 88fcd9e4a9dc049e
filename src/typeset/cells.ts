import type { Face, FontLibrary, ShapedGlyph } from '../fonts/index.ts';
import { type Facing, type Flaw, faceCluster, faceWord } from './faces.ts';
import type { TextStyle } from './galley.ts';
import type { Item } from './itemise.ts';
import { inColumn, markKind, usualBlank } from './marks.ts';
import { advanceOf, type Cell, type CellKind } from './paragraph.ts';
import { classOf, SOFT_HYPHEN } from './scripts.ts';
import { Column } from './vertical.ts';

/** A cell and the stretch of the item that it stands for. */
export interface CellPart {
  readonly start: number;
  readonly end: number;
  readonly cell: Cell;
}

export interface Shaped {
  readonly parts: readonly CellPart[];
  readonly flaws: readonly Flaw[];
}

/** A mark narrower than this (thousandths of an em) is not full-width. */
const FULL = 900;
/** Longer words are not worth remembering. */
const LONGEST_KEPT = 64;
const KEPT_MOST = 50_000;
const SOFT_HYPHENS = /\u00ad/g;

/** Among letterspaced letters a ligature would be a knot (Bringhurst 3.2). */
const UNTIED = ['-liga', '-clig'] as const;

function isTracked({ tracking }: TextStyle): boolean {
  return tracking !== 0;
}

/**
 * Shapes the items of one style and remembers the results: the same character
 * or word is picked a face and shaped once for all paragraphs of a library.
 */
export class CellMaker {
  readonly #library: FontLibrary;
  readonly #style: TextStyle;
  readonly #column: Column | null;
  readonly #kept: Readonly<Record<Item['role'], Map<string, Shaped>>> = {
    han: new Map(),
    mark: new Map(),
    word: new Map(),
    cell: new Map(),
  };
  readonly #slices = new Map<Face, Map<string, Cell>>();
  #space: { readonly face: Face; readonly glyph: ShapedGlyph } | null | undefined;

  constructor(library: FontLibrary, style: TextStyle) {
    this.#library = library;
    this.#style = style;
    this.#column =
      style.writing === 'vertical'
        ? new Column(
            (face, text, lang, features) => this.#glyphs(face, text, lang, features),
            library.pick(style, 'x')?.face ?? null,
          )
        : null;
  }

  shape(text: string, role: Item['role']): Shaped {
    const kept = this.#kept[role];
    const found = kept.get(text);
    if (found) return found;
    const made = role === 'mark' ? this.#mark(text) : role === 'han' ? this.#han(text) : this.#word(text, role);
    if (text.length <= LONGEST_KEPT) {
      if (kept.size > KEPT_MOST) kept.clear();
      kept.set(text, made);
    }
    return made;
  }

  /** Part of a word in the word's face, `hyphen` added where it is broken. */
  slice(face: Face | null, text: string, hyphen: boolean): Cell {
    const shown = text.replace(SOFT_HYPHENS, '') + (hyphen ? '-' : '');
    if (face === null) return blankCell(shown, 'word');
    let cells = this.#slices.get(face);
    if (!cells) {
      cells = new Map();
      this.#slices.set(face, cells);
    }
    // A hyphen that is added looks like the author's and reads otherwise.
    const key = hyphen ? `${shown}\u00ad` : shown;
    let cell = cells.get(key);
    if (!cell) {
      cell = cellOf(shown, 'word', face, this.#glyphs(face, shown, 'en'));
      if (this.#column) cell = this.#column.word(cell);
      if (hyphen) cell = { ...cell, glyphs: withSoftHyphen(cell.glyphs) };
      if (cells.size > KEPT_MOST) cells.clear();
      cells.set(key, cell);
    }
    return cell;
  }

  /** The face and glyph of the word space, advance in thousandths of an em; null where the family has none. */
  get space(): { readonly face: Face; readonly glyph: ShapedGlyph } | null {
    if (this.#space === undefined) {
      const picked = this.#library.pick(this.#style, ' ');
      const glyph = picked && this.#glyphs(picked.face, ' ', 'en')[0];
      this.#space = picked && glyph ? { face: picked.face, glyph } : null;
    }
    return this.#space;
  }

  #glyphs(face: Face, text: string, lang: 'zh' | 'en', extra: readonly string[] = []): readonly ShapedGlyph[] {
    const { features } = this.#style;
    const more = lang === 'en' && isTracked(this.#style) ? UNTIED : extra;
    return face.shape(text, { lang, features: more.length ? [...features, ...more] : features });
  }

  #han(text: string): Shaped {
    const facing = faceCluster(this.#library, this.#style, text, 0, text.length);
    return this.#stood(this.#assemble(text, 'han', facing, 'zh'), 'han');
  }

  #word(text: string, role: 'word' | 'cell'): Shaped {
    const bare = text.replace(SOFT_HYPHENS, '');
    const facing = faceWord(this.#library, this.#style, bare);
    const shaped = this.#stood(this.#assemble(bare, 'word', facing, 'en'), role);
    return bare === text ? shaped : withOffsetsOf(text, shaped);
  }

  /** The same cells as they stand in a column, where the style runs so. */
  #stood(shaped: Shaped, role: 'han' | 'word' | 'cell'): Shaped {
    const column = this.#column;
    if (column === null) return shaped;
    const stand = (cell: Cell): Cell =>
      role === 'han' ? column.han(cell) : role === 'word' ? column.word(cell) : column.together(cell);
    return { ...shaped, parts: shaped.parts.map((part) => ({ ...part, cell: stand(part.cell) })) };
  }

  #assemble(text: string, kind: CellKind, { parts, flaws }: Facing, lang: 'zh' | 'en'): Shaped {
    return {
      parts: parts.map(({ start, end, face }) => {
        const part = text.slice(start, end);
        return {
          start,
          end,
          cell: face ? cellOf(part, kind, face, this.#glyphs(face, part, lang)) : blankCell(part, kind),
        };
      }),
      flaws,
    };
  }

  #mark(written: string): Shaped {
    const text = this.#column ? inColumn(written) : written;
    return text === written ? this.#drawnMark(text) : asWritten(this.#drawnMark(text), written);
  }

  #drawnMark(text: string): Shaped {
    const kind = markKind(String.fromCodePoint(text.codePointAt(0) ?? 0));
    const cells = kind === 'unit' ? text.length * (text.startsWith('⸺') ? 2 : 1) : 1;
    const wide = (face: Face) =>
      advanceOf(this.#glyphs(face, text, 'zh')) >= FULL * cells || this.#column?.hasForm(face, text) === true;
    const { parts, flaws } = faceCluster(this.#library, this.#style, text, 0, text.length, wide);
    const face = parts[0]?.face ?? null;
    if (!face) return { parts: [{ start: 0, end: text.length, cell: blankCell(text, kind) }], flaws };
    const cell = fullCell(cellOf(text, kind, face, this.#glyphs(face, text, 'zh')), cells);
    const placed = this.#column ? this.#column.mark(cell, cells) : { ...cell, ...this.#blank(cell, face) };
    return { parts: [{ start: 0, end: text.length, cell: placed }], flaws };
  }

  /** The blank of a mark's cell: what the face's own `halt` takes away, else what marks of its kind have. */
  #blank(cell: Cell, face: Face): { readonly before: number; readonly after: number } {
    const kind = cell.kind === 'han' || cell.kind === 'word' ? 'other' : cell.kind;
    const usual = usualBlank(kind);
    if (usual.before + usual.after === 0 || cell.origins) return usual;
    const [half] = this.#glyphs(face, cell.text, 'zh', ['halt']);
    const lost = half ? cell.width - half.advance : 0;
    if (!half || lost < 100) return usual;
    const before = Math.min(Math.max(0, -half.dx), lost);
    return { before, after: lost - before };
  }
}

function cellOf(text: string, kind: CellKind, face: Face | null, glyphs: readonly ShapedGlyph[]): Cell {
  const characters = [...text].filter((c) => classOf(c.codePointAt(0) ?? 0) !== 'extend');
  const first = characters[0] ?? '';
  const last = characters.at(-1) ?? first;
  const alpha = kind === 'word' ? (c: string) => isAlpha(c) : () => false;
  return {
    text,
    kind,
    face,
    glyphs,
    origins: null,
    width: advanceOf(glyphs),
    before: 0,
    after: 0,
    tracked: kind === 'unit' ? 1 : glyphs.reduce((n, { text: own }) => (own === '' ? n : n + 1), 0),
    first,
    last,
    alphaStart: alpha(first),
    alphaEnd: alpha(last),
    digitEnd: classOf(last.codePointAt(0) ?? 0) === 'digit' || /[０-９]/.test(last),
  };
}

function isAlpha(character: string): boolean {
  const kind = classOf(character.codePointAt(0) ?? 0);
  return kind === 'letter' || kind === 'digit';
}

/** The room of a character that no face has. */
function blankCell(text: string, kind: CellKind): Cell {
  return { ...cellOf(text, kind, null, []), width: kind === 'word' ? 500 : 1000 };
}

/**
 * A mark whose face draws it narrower than its cell: it stands in the cell
 * where such a mark does, an opening one at its right, a closing one at its
 * left, others in the middle, each of a run of dashes in a cell of its own.
 */
function fullCell(cell: Cell, cells: number): Cell {
  const width = cells * 1000;
  if (cell.width >= width - 1) return cell;
  const share = width / Math.max(1, cell.glyphs.length);
  const origins = cell.glyphs.map(({ advance }, i) => {
    const spare = share - advance;
    return i * share + (cell.kind === 'open' ? spare : cell.kind === 'close' ? 0 : spare / 2);
  });
  return { ...cell, width, origins };
}

/** The hyphen at a line end is none of the author's characters: it reads as U+00AD. */
function withSoftHyphen(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  return glyphs.map((glyph, i) =>
    i === glyphs.length - 1 ? { ...glyph, text: glyph.text.replace(/-$/, '\u00ad') } : glyph,
  );
}

/** A mark of another form reads as the author's. */
function asWritten({ parts, flaws }: Shaped, written: string): Shaped {
  const cells = parts.map((part) => {
    const glyphs = part.cell.glyphs.map((glyph) => ({ ...glyph, text: glyph.text === '' ? '' : written }));
    return { ...part, cell: { ...part.cell, text: written, glyphs } };
  });
  return { parts: cells, flaws };
}

/** Moves offsets into a text without its soft hyphens to that text. */
function withOffsetsOf(text: string, { parts, flaws }: Shaped): Shaped {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== SOFT_HYPHEN) offsets.push(at);
  offsets.push(text.length);
  const move = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
    ...range,
    start: offsets[range.start] ?? text.length,
    end: offsets[range.end] ?? text.length,
  });
  return { parts: parts.map(move), flaws: flaws.map(move) };
}

const makers = new WeakMap<FontLibrary, Map<string, CellMaker>>();

/** The maker for a style: styles that differ in size, colour or the amount of tracking alone share one. */
export function cellMaker(library: FontLibrary, style: TextStyle): CellMaker {
  let ofLibrary = makers.get(library);
  if (!ofLibrary) {
    ofLibrary = new Map();
    makers.set(library, ofLibrary);
  }
  const { family, weight, italic, lang, writing = 'horizontal', features } = style;
  const key = [family, weight, italic, lang, writing, isTracked(style), ...features].join('\u0000');
  let maker = ofLibrary.get(key);
  if (!maker) {
    maker = new CellMaker(library, style);
    ofLibrary.set(key, maker);
  }
  return maker;
}
