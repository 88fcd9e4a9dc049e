/** A face asked for by a style. */
export interface FaceRequest {
  readonly family: string;
  /** 100 to 900; the nearest weight that the family has is taken, as CSS Fonts 4 §5.2 does. */
  readonly weight: number;
  readonly italic: boolean;
}

/** One glyph of a shaped text; lengths in thousandths of an em. */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters that it stands for (a ligature has several; the marks of a cluster may have none). */
  readonly text: string;
  /** The advance in the font file (what a PDF's width array says). */
  readonly width: number;
  /** The advance after kerning and positioning. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface ShapeOptions {
  /** OpenType features switched on beyond the defaults (`lnum`, `halt` …), or off (`-liga`). */
  readonly features?: readonly string[];
  readonly lang: 'zh' | 'en';
}

/** Thousandths of an em, y upwards from the baseline. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** One font file, unwrapped and parsed once per process. Metrics in thousandths of an em. */
export interface Face {
  /** Stable across machines: from the file's content, never its path. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly postscriptName: string;
  readonly ascent: number;
  /** Below the baseline, hence negative, as in the font. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Whether the real cmap has the code point. */
  has(codePoint: number): boolean;
  /** Shapes with the face's own tables; cached by text and options. Never yields `.notdef` for text that `pick` gave this face for. */
  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[];
  /** The ink of a glyph; all zero for a blank. */
  ink(glyphId: number): Box;
  /** The outline as SVG path data, 1000 units to the em, y upwards. */
  outline(glyphId: number): string;
  /** The parsed font, for the room that embeds it: a fontkit font, opaque to everyone else. */
  readonly handle: unknown;
}

/** A face for a text, and what had to be left out to set it. */
export interface Pick {
  readonly face: Face;
  /** True where the face has the base but not the variation that a selector (VS1–256) asks for. */
  readonly variationDropped: boolean;
}

export interface FontLibrary {
  /** What a template may name: the families of fonts.yaml, then those of the user's files. */
  readonly families: readonly string[];
  hasFamily(family: string): boolean;
  /**
   * The first face of the family's chain that draws the whole of `text`:
   * a grapheme cluster, or a word that should not change its face inside.
   * Null where no face does, or where the first family that has all of it has it in several files:
   * try its clusters one by one, or report it.
   * `accept` passes over faces of the chain whose glyphs for it will not do (a quote too narrow for a Chinese line).
   */
  pick(request: FaceRequest, text: string, accept?: (face: Face) => boolean): Pick | null;
}
