import type { Sfnt } from './cache.ts';
import type { FileMemory, Metrics } from './file-memory.ts';
import { type FontkitFont, glyphOf, parseSfnt } from './fontkit.ts';
import type { Box, Face, ShapedGlyph, ShapeOptions } from './library.ts';
import { type Shaper, shaperOf, shapeText } from './shape.ts';

const BLANK: Box = { left: 0, bottom: 0, right: 0, top: 0 };

export interface FaceDescription {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/**
 * A face over a plain sfnt, which is loaded when something is asked that `memory`
 * does not know. Throws where the tables that every font needs cannot be read.
 */
export function openFace(load: () => Sfnt, description: FaceDescription, memory: FileMemory): Face {
  return new SfntFace(load, description, memory);
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
  readonly #load: () => Sfnt;
  readonly #memory: FileMemory;
  readonly #digest: string;
  #font: FontkitFont | null = null;
  #shaper: Shaper | null = null;

  constructor(load: () => Sfnt, description: FaceDescription, memory: FileMemory) {
    this.#load = load;
    this.#memory = memory;
    this.family = description.family;
    this.weight = description.weight;
    this.italic = description.italic;
    const metrics = memory.metrics(() => {
      const sfnt = load();
      this.#font = parseSfnt(sfnt.bytes);
      return metricsOf(this.#font, sfnt.digest.toString('hex'));
    });
    this.#digest = metrics.digest;
    this.key = `${metrics.digest.slice(0, 32)}-${this.weight}${this.italic ? 'i' : ''}`;
    this.postscriptName = metrics.postscriptName;
    this.ascent = metrics.ascent;
    this.descent = metrics.descent;
    this.capHeight = metrics.capHeight;
    this.xHeight = metrics.xHeight;
  }

  get handle(): FontkitFont {
    if (this.#font === null) {
      const sfnt = this.#load();
      if (sfnt.digest.toString('hex') !== this.#digest) {
        // Remembered glyph ids would print other glyphs.
        throw new Error(`${this.family}: a font was changed in its place; delete Laurel's cache folder and run again`);
      }
      this.#font = parseSfnt(sfnt.bytes);
    }
    return this.#font;
  }

  has(codePoint: number): boolean {
    return this.#memory.has(codePoint, () => glyphOf(this.handle, codePoint) !== 0);
  }

  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[] {
    const question = `${options.lang}${(options.features ?? []).join()} ${text}`;
    return this.#memory.shaped(question, text, () => {
      this.#shaper ??= shaperOf(this.handle);
      return shapeText(this.#shaper, text, options);
    });
  }

  ink(glyphId: number): Box {
    return this.#memory.ink(glyphId, () => inkOf(this.handle, glyphId));
  }

  outline(glyphId: number): string {
    return this.handle.getGlyph(glyphId)?.path.scale(scaleOf(this.handle)).toSVG() ?? '';
  }
}

function scaleOf(font: FontkitFont): number {
  return 1000 / font.unitsPerEm;
}

function metricsOf(font: FontkitFont, digest: string): Metrics {
  const scale = scaleOf(font);
  /** OS/2 says 0 or nothing in older fonts: then the letter itself is measured. */
  const heightOf = (declared: number | undefined, letter: string): number => {
    if (declared !== undefined && declared > 0) return declared * scale;
    const glyph = glyphOf(font, letter.codePointAt(0) ?? 0);
    return glyph === 0 ? font.ascent * scale : inkOf(font, glyph).top;
  };
  return {
    digest,
    postscriptName: typeof font.postscriptName === 'string' ? font.postscriptName : '',
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: heightOf(font['OS/2']?.capHeight, 'H'),
    xHeight: heightOf(font['OS/2']?.xHeight, 'x'),
  };
}

function inkOf(font: FontkitFont, glyphId: number): Box {
  const box = font.getGlyph(glyphId)?.path.bbox;
  // fontkit's box of an empty path is infinite.
  if (box === undefined || !Number.isFinite(box.minX)) return BLANK;
  const scale = scaleOf(font);
  return { left: box.minX * scale, bottom: box.minY * scale, right: box.maxX * scale, top: box.maxY * scale };
}
