import type { Sfnt } from './cache.ts';
import { type FontkitFont, glyphOf, parseSfnt } from './fontkit.ts';
import type { Box, Face, ShapedGlyph, ShapeOptions } from './library.ts';
import { type Shaper, shaperOf, shapeText } from './shape.ts';

/** Texts kept per face; words of a few thousand citations, not of a file that is one endless paragraph. */
const KEPT_TEXTS = 20_000;

const BLANK: Box = { left: 0, bottom: 0, right: 0, top: 0 };

export interface FaceDescription {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A face over a plain sfnt. Throws where the tables that every font needs cannot be read. */
export function openFace(sfnt: Sfnt, description: FaceDescription): Face {
  return new SfntFace(parseSfnt(sfnt.bytes), sfnt.digest, description);
}

class SfntFace implements Face {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly handle: FontkitFont;
  readonly #scale: number;
  #shaper: Shaper | null = null;
  readonly #has = new Map<number, boolean>();
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();
  readonly #inks = new Map<number, Box>();

  constructor(font: FontkitFont, digest: Buffer, description: FaceDescription) {
    this.handle = font;
    this.family = description.family;
    this.weight = description.weight;
    this.italic = description.italic;
    this.key = `${digest.toString('hex').slice(0, 32)}-${this.weight}${this.italic ? 'i' : ''}`;
    this.postscriptName = typeof font.postscriptName === 'string' ? font.postscriptName : '';
    this.#scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * this.#scale;
    this.descent = font.descent * this.#scale;
    this.capHeight = this.#height(font['OS/2']?.capHeight, 'H');
    this.xHeight = this.#height(font['OS/2']?.xHeight, 'x');
  }

  has(codePoint: number): boolean {
    let known = this.#has.get(codePoint);
    if (known === undefined) {
      known = glyphOf(this.handle, codePoint) !== 0;
      this.#has.set(codePoint, known);
    }
    return known;
  }

  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[] {
    const key = `${options.lang}${(options.features ?? []).join()} ${text}`;
    let shaped = this.#shaped.get(key);
    if (shaped === undefined) {
      this.#shaper ??= shaperOf(this.handle);
      shaped = shapeText(this.#shaper, text, options);
      if (this.#shaped.size >= KEPT_TEXTS) this.#shaped.clear();
      this.#shaped.set(key, shaped);
    }
    return shaped;
  }

  ink(glyphId: number): Box {
    let ink = this.#inks.get(glyphId);
    if (ink === undefined) {
      const { minX, minY, maxX, maxY } = this.handle.getGlyph(glyphId)?.path.bbox ?? {
        minX: Infinity,
        minY: 0,
        maxX: 0,
        maxY: 0,
      };
      const scale = this.#scale;
      // fontkit's box of an empty path is infinite.
      ink = Number.isFinite(minX)
        ? { left: minX * scale, bottom: minY * scale, right: maxX * scale, top: maxY * scale }
        : BLANK;
      this.#inks.set(glyphId, ink);
    }
    return ink;
  }

  outline(glyphId: number): string {
    return this.handle.getGlyph(glyphId)?.path.scale(this.#scale).toSVG() ?? '';
  }

  /** OS/2 says 0 or nothing in older fonts: then the letter itself is measured. */
  #height(declared: number | undefined, letter: string): number {
    if (declared !== undefined && declared > 0) return declared * this.#scale;
    const glyph = glyphOf(this.handle, letter.codePointAt(0) ?? 0);
    return glyph === 0 ? this.ascent : this.ink(glyph).top;
  }
}
