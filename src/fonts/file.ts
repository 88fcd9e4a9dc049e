import type { Sfnt } from './cache.ts';
import { openFace } from './face.ts';
import type { FileMemory } from './file-memory.ts';
import { type FontkitFont, glyphOf, variantOf } from './fontkit.ts';
import type { Face } from './library.ts';
import type { Memory } from './memory.ts';
import { drawingOf, type Unit } from './units.ts';

/** Where a font file's bytes come from. */
export interface Origin {
  /** Changes whenever the bytes do, and is known without reading them all. */
  identity(): string;
  /** The whole font, a plain sfnt. */
  load(): Sfnt;
  /** A parsed font whose `cmap` is true, cheaper than the whole; null where the whole is no dearer. */
  probe(): FontkitFont | null;
  /** Whether the code point is worth looking for here first. Only the `cmap` says that it is there. */
  promises(codePoint: number): boolean;
}

export interface FileDescription {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Holds the bulk of its family; looked into before the slices, so that a text is set from few files. */
  readonly bulk: boolean;
  /** Whether a user brought it: then a glyph counts only if its outline can be drawn. */
  readonly foreign: boolean;
}

/** A font file, opened only when a text needs it. */
export class FontFile {
  readonly description: FileDescription;
  readonly #origin: Origin;
  readonly #memories: Memory;
  readonly #drawable = new Map<number, boolean>();
  #probe: FontkitFont | null = null;
  #face: Face | null = null;
  #memory: FileMemory | null = null;

  constructor(origin: Origin, description: FileDescription, memory: Memory) {
    this.#origin = origin;
    this.#memories = memory;
    this.description = description;
  }

  promises(codePoint: number): boolean {
    return this.#origin.promises(codePoint);
  }

  has(codePoint: number): boolean {
    const has = this.#known().has(codePoint, () => glyphOf(this.#parsed(), codePoint) !== 0);
    return has && (!this.description.foreign || this.#isDrawable(codePoint));
  }

  draws(unit: Unit): boolean {
    return drawingOf(unit, (codePoint) => this.has(codePoint)) !== null;
  }

  /** Whether the file has the very shape that the unit's selector asks for. True where none is asked. */
  drawsVariant(unit: Unit): boolean {
    if (unit.selector === null || unit.base === null) return true;
    return variantOf(this.#parsed(), unit.base, unit.selector) !== 0;
  }

  face(): Face {
    if (this.#face === null) {
      this.#face = openFace(() => this.#origin.load(), this.description, this.#known());
      this.#probe = null;
    }
    return this.#face;
  }

  #known(): FileMemory {
    this.#memory ??= this.#memories.of(this.#origin.identity());
    return this.#memory;
  }

  #isDrawable(codePoint: number): boolean {
    let known = this.#drawable.get(codePoint);
    if (known === undefined) {
      const font = this.#parsed();
      known = drawable(font, glyphOf(font, codePoint));
      this.#drawable.set(codePoint, known);
    }
    return known;
  }

  #parsed(): FontkitFont {
    if (this.#face === null) {
      this.#probe ??= this.#origin.probe();
      if (this.#probe !== null) return this.#probe;
    }
    return this.face().handle as FontkitFont;
  }
}

/** A damaged outline throws, or names a glyph past the end; a glyph made of itself never ends. */
function drawable(font: FontkitFont, glyph: number): boolean {
  if (glyph >= font.numGlyphs) return false;
  try {
    return font.getGlyph(glyph)?.path !== undefined;
  } catch {
    return false;
  }
}
