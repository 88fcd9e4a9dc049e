import { createRequire } from 'node:module';
import { type Extent, QUICK_TABLES } from './tables.ts';

/**
 * What this room uses of fontkit 2.0.4, which ships no types. Everything that
 * leans on fontkit's own ways stands in this file, so that a new release is
 * checked against one file.
 */
export interface FontkitGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  readonly path: FontkitPath;
}

export interface FontkitPath {
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  scale(x: number, y?: number): FontkitPath;
  toSVG(): string;
}

export interface FontkitRun {
  readonly glyphs: readonly FontkitGlyph[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
}

interface VariationSelectorRecord {
  readonly varSelector: number;
  readonly defaultUVS: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[] | null;
  readonly nonDefaultUVS: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null;
}

interface ScriptRecord {
  readonly tag: string;
  readonly script: { readonly langSysRecords: readonly { readonly tag: string }[] };
}

interface Coverage {
  readonly glyphs?: readonly number[];
  readonly rangeRecords?: readonly { readonly start: number; readonly end: number }[];
}

export interface GsubSubtable {
  readonly extension?: GsubSubtable;
  readonly coverage?: Coverage;
  readonly inputCoverage?: readonly Coverage[];
  readonly coverages?: readonly Coverage[];
}

interface Gsub {
  readonly scriptList: readonly ScriptRecord[];
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: readonly number[] };
  }[];
  readonly lookupList: { get(index: number): { readonly subTables: readonly GsubSubtable[] } };
}

/** Offsets of all glyphs in `glyf`, and of the end. */
export interface FontkitLoca {
  readonly version: 0 | 1;
  readonly offsets: ArrayLike<number>;
}

export interface FontkitPost {
  readonly version: number;
  readonly italicAngle: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly isFixedPitch: number;
}

/** Glyphs for a PDF: `glyphs[code]` is the number in the font. */
export interface FontkitSubset {
  readonly glyphs: number[];
  /** There where the glyphs are written as a CFF. */
  readonly cff?: unknown;
  /** The code of the glyph, which joins where it is not there yet. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  readonly ascent: number;
  readonly descent: number;
  readonly postscriptName: string | null;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: { readonly tables: Readonly<Record<string, Extent>> };
  readonly name:
    | { readonly records: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> }
    | undefined;
  readonly head: { readonly macStyle: { readonly italic: boolean }; readonly indexToLocFormat: number };
  readonly loca: FontkitLoca | undefined;
  readonly post: FontkitPost | undefined;
  readonly 'OS/2':
    | {
        readonly usWeightClass: number;
        readonly usWidthClass: number;
        readonly sFamilyClass: number;
        readonly fsType: {
          readonly noEmbedding: boolean;
          readonly noSubsetting: boolean;
          readonly bitmapOnly: boolean;
        };
        readonly fsSelection: { readonly italic: boolean; readonly oblique: boolean };
        readonly capHeight?: number;
        readonly xHeight?: number;
      }
    | undefined;
  readonly GSUB: Gsub | undefined;
  readonly _cmapProcessor: {
    lookup(codePoint: number): number;
    readonly uvs: { readonly varSelectors: { toArray(): readonly VariationSelectorRecord[] } } | null;
  };
  /** Tables decoded so far. */
  readonly _tables: Record<string, unknown>;
  createSubset(): FontkitSubset;
  getGlyph(id: number, codePoints?: readonly number[]): FontkitGlyph | null;
  layout(
    glyphs: readonly FontkitGlyph[],
    features: Readonly<Record<string, boolean>>,
    script: string,
    language: string | undefined,
  ): FontkitRun;
}

interface Fontkit {
  create(sfnt: Uint8Array): FontkitFont;
}

// Through `require`, because pdfkit requires it too: an `import` would load a second copy of fontkit (0.1 s).
const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;

/**
 * Parses a plain sfnt (never a WOFF: see FACTS.md). Tables are decoded when first
 * used, so what is wrong inside them throws then, not here.
 */
export function parseSfnt(sfnt: Uint8Array): FontkitFont {
  const font = fontkit.create(sfnt);
  const shared = font.getGlyph;
  // fontkit keeps one glyph object for each id, with the code points it was first
  // asked for: U+00A0 and U+0020 share one, and a hyphen once asked for as U+00AD
  // would be hidden ever after. Here everyone gets a glyph with the code points asked for.
  font.getGlyph = (id, codePoints = []) => {
    const glyph = shared.call(font, id, codePoints);
    if (glyph === null || sameNumbers(glyph.codePoints, codePoints)) return glyph;
    return Object.create(glyph, { codePoints: { value: codePoints, enumerable: true } }) as FontkitGlyph;
  };
  for (const [tag, decode] of Object.entries(QUICK_TABLES)) decodeQuickly(font, tag, decode);
  return font;
}

/** Puts our own decoder before fontkit's, which looks first whether a table is decoded already. */
function decodeQuickly(font: FontkitFont, tag: string, decode: (font: FontkitFont) => unknown): void {
  Object.defineProperty(font._tables, tag, {
    configurable: true,
    get() {
      delete font._tables[tag];
      let table: unknown = null;
      try {
        table = decode(font);
      } catch {
        // A damaged table, or one that it depends on.
      }
      if (table === null) return Reflect.get(font, tag);
      font._tables[tag] = table;
      return table;
    },
  });
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The glyph of a code point in the `cmap`; 0 where there is none. */
export function glyphOf(font: FontkitFont, codePoint: number): number {
  return font._cmapProcessor.lookup(codePoint);
}

/**
 * The glyph that cmap format 14 gives a base with a variation selector; 0 where it
 * lists no such sequence. fontkit's own lookup forgets the non-default list
 * whenever the selector has a default list too.
 */
export function variantOf(font: FontkitFont, base: number, selector: number): number {
  const selectors = font._cmapProcessor.uvs?.varSelectors.toArray() ?? [];
  const record = selectors.find((candidate) => candidate.varSelector === selector);
  if (record === undefined) return 0;
  const own = record.nonDefaultUVS?.find((entry) => entry.unicodeValue === base);
  if (own !== undefined) return own.glyphID;
  const listed = record.defaultUVS?.some(
    (range) => range.startUnicodeValue <= base && base <= range.startUnicodeValue + range.additionalCount,
  );
  return listed === true ? glyphOf(font, base) : 0;
}
