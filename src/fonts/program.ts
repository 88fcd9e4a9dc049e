import type { FontkitFont, FontkitSubset } from './fontkit.ts';
import type { Box, Face } from './library.ts';
import { outlinesOf } from './outlines.ts';
import { JoinedSubset } from './subset.ts';
import { tableBytes } from './tables.ts';

/** What a PDF says of a font beside its glyphs; lengths in thousandths of an em. */
export interface FontDescription {
  /** Of the characters that a PostScript name may have. */
  readonly name: string;
  readonly box: Box;
  /** Degrees, counter-clockwise: that of an italic is negative. */
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly isFixedPitch: boolean;
  readonly isSerif: boolean;
  readonly isScript: boolean;
  readonly isItalic: boolean;
  /** Advance of code 0, `.notdef`. */
  readonly missingWidth: number;
}

const keys = new WeakMap<Face, string>();

/**
 * What slices of one typeface have in common, and no other face: family, weight and
 * slope, the release that they were cut from (`head`: revision and time of making),
 * the em and what a PDF says of a font's measures. Of a face whose glyphs cannot be
 * copied into another font (CFF, variable or damaged ones), its own key.
 */
export function typefaceKey(face: Face): string {
  let key = keys.get(face);
  if (key === undefined) {
    key = commonKey(face) ?? face.key;
    keys.set(face, key);
  }
  return key;
}

function commonKey(face: Face): string | null {
  const font = fontOf(face);
  const outlines = outlinesOf(font);
  if (outlines === null) return null;
  const { head, hhea } = outlines;
  const part = (table: Buffer, from: number, to: number) => table.toString('hex', from, to);
  const post = tableBytes(font, 'post');
  return JSON.stringify([
    face.family,
    face.weight,
    face.italic,
    // Revision; flags, units and time of making; style. Then ascent, descent and gap.
    part(head, 4, 8) + part(head, 16, 28) + part(head, 44, 46) + part(hhea, 4, 10),
    face.capHeight,
    face.xHeight,
    font['OS/2']?.sFamilyClass ?? null,
    // Angle, then whether of fixed pitch.
    post === null ? null : part(post, 4, 8) + part(post, 12, 16),
  ]);
}

/**
 * The glyphs that a document shows of one typeface, or of one face where that stands
 * alone. Codes count from 1 in the order of first use.
 */
export class FontProgram {
  readonly #faces: Face[];
  readonly #glyphs: JoinedSubset | LoneSubset;

  /** A program that begins with this face, whose number is 0. */
  constructor(face: Face) {
    const font = fontOf(face);
    const outlines = outlinesOf(font);
    this.#faces = [face];
    this.#glyphs = outlines === null ? new LoneSubset(font.createSubset()) : new JoinedSubset(outlines);
  }

  get format(): 'truetype' | 'cff' {
    return this.#glyphs instanceof LoneSubset ? this.#glyphs.format : 'truetype';
  }

  /** How many codes there are, `.notdef` included. */
  get size(): number {
    return this.#glyphs.size;
  }

  /** The number by which `code` knows the face, which must have the `typefaceKey` of the first. */
  join(face: Face): number {
    const outlines = outlinesOf(fontOf(face));
    if (outlines === null || this.#glyphs instanceof LoneSubset) {
      throw new Error(`${face.family}: glyphs that cannot be copied join no other font`);
    }
    this.#faces.push(face);
    return this.#glyphs.join(outlines);
  }

  /** The code of a face's glyph, a new one where it has none. */
  code(source: number, glyph: number): number {
    return this.#glyphs.code(source, glyph);
  }

  /** One more code for a glyph that has one. */
  repeat(source: number, glyph: number): number {
    return this.#glyphs.repeat(source, glyph);
  }

  /** The font file to embed, once all glyphs are there. */
  encode(): Uint8Array {
    return this.#glyphs.encode();
  }

  /** Slices of one typeface say the same of themselves, but for their boxes, and some for their names. */
  describe(): FontDescription {
    const [first] = this.#faces;
    if (first === undefined) throw new Error('a program begins with a face');
    const font = fontOf(first);
    const boxes = this.#faces.map((face) => boxOf(fontOf(face)));
    const family = (font['OS/2']?.sFamilyClass ?? 0) >> 8;
    return {
      name: this.#faces.map(nameOf).reduce(plainer),
      box: {
        left: Math.min(...boxes.map((box) => box.left)),
        bottom: Math.min(...boxes.map((box) => box.bottom)),
        right: Math.max(...boxes.map((box) => box.right)),
        top: Math.max(...boxes.map((box) => box.top)),
      },
      italicAngle: font.post?.italicAngle ?? 0,
      ascent: first.ascent,
      descent: first.descent,
      capHeight: first.capHeight,
      xHeight: first.xHeight,
      isFixedPitch: (font.post?.isFixedPitch ?? 0) !== 0,
      isSerif: family >= 1 && family <= 7,
      isScript: family === 10,
      isItalic: font.head.macStyle.italic,
      missingWidth: ((font.getGlyph(0)?.advanceWidth ?? 0) * 1000) / font.unitsPerEm,
    };
  }
}

/** Glyphs of one font, written by fontkit. */
class LoneSubset {
  readonly #subset: FontkitSubset;

  constructor(subset: FontkitSubset) {
    this.#subset = subset;
  }

  get format(): 'truetype' | 'cff' {
    return this.#subset.cff === undefined ? 'truetype' : 'cff';
  }

  get size(): number {
    return this.#subset.glyphs.length;
  }

  code(_source: number, glyph: number): number {
    return this.#subset.includeGlyph(glyph);
  }

  repeat(_source: number, glyph: number): number {
    return this.#subset.glyphs.push(glyph) - 1;
  }

  encode(): Uint8Array {
    return this.#subset.encode();
  }
}

function boxOf({ bbox, unitsPerEm }: FontkitFont): Box {
  const scale = 1000 / unitsPerEm;
  return { left: bbox.minX * scale, bottom: bbox.minY * scale, right: bbox.maxX * scale, top: bbox.maxY * scale };
}

/** Only printable ASCII, and neither brackets, `/` nor `%` (OpenType, `name` 6); nor `#`, by which a PDF escapes. */
function nameOf(face: Face): string {
  return (face.postscriptName || face.family).replace(/[^!-~]|[[\](){}<>/%#]/gu, '_');
}

/** The bulk of a Noto family is called after the master that it was drawn from (`NotoSansTCThin-Regular`), its slices are not. */
function plainer(a: string, b: string): string {
  if (a.length !== b.length) return a.length < b.length ? a : b;
  return a < b ? a : b;
}

function fontOf(face: Face): FontkitFont {
  return face.handle as FontkitFont;
}
