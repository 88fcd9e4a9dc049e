import type { Lang } from '../content/index.ts';
import type { Code, Params, Span, Text } from '../diagnostics/index.ts';
import type { Face } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';

/** An ink: a process colour, or a spot plate with the process colour that stands in for it. CMYK in percent. */
export interface Colour {
  readonly name: string;
  readonly cmyk: readonly [number, number, number, number];
  /** The plate's name; null for a process colour. */
  readonly spot: string | null;
  /** Percent of a plate's full ink; 100 where it is left out. */
  readonly tint?: number;
}

/** How text of one language is set: a template's style, resolved. */
export interface TextStyle {
  readonly name: string;
  readonly lang: Lang;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly size: Pt;
  /** Baseline to baseline. */
  readonly leading: Pt;
  /** Space after each character but a line's last, in em. */
  readonly tracking: number;
  readonly colour: Colour;
  /** OpenType features beyond the defaults. */
  readonly features: readonly string[];
  /** Justified running text: hyphenated in English, spread in Chinese. Display text is neither. */
  readonly justify: boolean;
  /** Which marks begin and end no line: CLREQ 3.1.4's basic set, or its strict one, which is the default. */
  readonly kinsoku?: 'basic' | 'strict';
  /** Whether `，。、` may stand outside the measure at a line end (CLREQ 3.1.7); off by default. */
  readonly hanging?: boolean;
  /** Lines along which the text runs: across the page, or down it in columns from right to left; across by default. */
  readonly writing?: 'horizontal' | 'vertical';
  /** In a column, numbers of so many figures stand upright side by side in one em (CLREQ 2.3.2.3); 2 by default. */
  readonly tateChuYoko?: number;
  /** In a column, longer numbers: turned with the line, or upright, a figure to a cell; turned by default. */
  readonly figures?: 'turned' | 'upright';
  /** How much wider or narrower the glyphs of English may be set to justify a line: a part of their width, 0.02 at most; 0 by default. */
  readonly expansion?: number;
}

/** How a character is read: set small beside it. */
export interface Ruby {
  /** UTF-16 offsets of the character in its text. */
  readonly start: number;
  readonly end: number;
  readonly reading: Text;
  /** Letters with tone marks over the character, or Zhuyin in a column at its right (CLREQ 3.3). */
  readonly system: 'pinyin' | 'zhuyin';
}

/** A line beside the characters: of a proper noun 專名號, straight; of a title 書名號甲式, wavy (CLREQ 3.1.1.2). */
export type SidelineKind = 'name' | 'title';

/** A stretch of text in one style, or a fixed space between two. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: Text;
      readonly style: TextStyle;
      readonly ruby?: readonly Ruby[];
      readonly sideline?: SidelineKind;
    }
  | { readonly kind: 'space'; readonly width: Pt };

/**
 * A glyph in its place on a line. In an upright run of a column `x` counts downwards to the
 * glyph's baseline, `rise` from the column's axis rightwards to its origin.
 */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters it stands for. */
  readonly text: string;
  /** Its origin from the run's, in points, rightwards. */
  readonly x: Pt;
  /** Raised above the baseline, in points. */
  readonly rise: Pt;
  /** The advance in the font file, thousandths of an em. */
  readonly width: number;
}

/** Glyphs of one face, size and colour: one text-showing operator. */
export interface GlyphRun {
  readonly face: Face;
  readonly size: Pt;
  readonly colour: Colour;
  readonly lang: Lang;
  /** How much wider or narrower than drawn its glyphs are set; 1 as they are. */
  readonly scale: number;
  /** From the line's left edge; of a column, from its head. */
  readonly x: Pt;
  readonly glyphs: readonly PlacedGlyph[];
  /** In a column: whether each glyph stands upright by itself. Else the run is turned with the line, its baseline `rise` from the axis. */
  readonly upright?: true;
  /** A reading, small beside the characters of the runs before it. */
  readonly ruby?: true;
  /** The last run of one character's reading. */
  readonly ends?: true;
}

/** A line to be drawn beside characters. */
export interface Sideline {
  readonly kind: SidelineKind;
  /** From the line's left edge, or the column's head. */
  readonly from: Pt;
  readonly to: Pt;
  /** Its middle, raised above the baseline, or rightwards of the column's axis: negative, being below, or at the left. */
  readonly rise: Pt;
  readonly size: Pt;
  readonly colour: Colour;
}

/**
 * A line; or a column, which is a line turned 90° clockwise about its left end: what lies along it goes
 * down, what is raised goes right, and its baseline is the column's axis. Runs of ruby stand last.
 */
export interface Line {
  readonly runs: readonly GlyphRun[];
  readonly writing?: 'vertical';
  readonly sidelines?: readonly Sideline[];
  /** How far ruby stands out above the line's own ink (of a column: at its right); 0 where it is left out. */
  readonly over?: Pt;
  /** The advance, without trailing space or tracking. */
  readonly width: Pt;
  /** The ink's edges along the line, from its left edge: what optical centring centres. */
  readonly ink: { readonly left: Pt; readonly right: Pt };
  /** The characters as the author wrote them. */
  readonly text: string;
  /** UTF-16 offsets of the line into the paragraph's whole text. */
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
  /** White space parts it from the next line's words. */
  readonly spaced?: true;
}

/** Something the composer could not do, before it is known whose text it was. */
export interface TypesetProblem {
  readonly rule: Code;
  readonly params: Params;
  readonly span: Span;
}

/** A paragraph in lines. The baselines lie `leading` apart, downwards; the axes of columns, leftwards (CLREQ 2.3.1). */
export interface Galley {
  readonly lines: readonly Line[];
  readonly leading: Pt;
  /** The size it was set at, after copyfit. */
  readonly size: Pt;
  readonly problems: readonly TypesetProblem[];
}

/** How a text was made to fit (VISUAL §5). */
export interface Fitting {
  /**
   * The step that fitted it: the rule's largest size on one line; a smaller one; on several lines, broken
   * at sense; likewise, but a phrase is torn; none, so that it is set at the smallest size.
   */
  readonly step: 'natural' | 'smaller' | 'sense' | 'even' | 'overset';
  /** The size that it has alone; the galley's is smaller where it shares another's. */
  readonly own: Pt;
  /** Of its first words, em. */
  readonly tracking: number;
}

export interface FittedGalley extends Galley {
  readonly fitting: Fitting;
}

/** Sizes that texts of several sheets share: of those on one line, and of those on more; null where there is none. */
export interface CommonSizes {
  readonly one: Pt | null;
  readonly wrapped: Pt | null;
}

/** The width of the lines (of columns, their height): of all, or line by line, the last for all that follow. */
export type Measure = Pt | readonly Pt[];

export interface ComposeOptions {
  readonly measure: Measure;
  /** Texts that no line may break. */
  readonly keep: readonly string[];
  /** Balance the lines and break at sense (titles, reasons) instead of filling each. */
  readonly balance: boolean;
  /**
   * Lines more (1, 2 …) or fewer (−1 …) than the best setting has, for the sake of the page; 0 by default.
   * Come as near as lines as good as the best setting's allow (comfortable ones, else those within the style's
   * bounds): the galley's number of lines says how near.
   */
  readonly looseness?: number;
}

/** Rules of VISUAL §5 for a line that is made to fit its frame. */
export interface FitRule {
  /** Largest size, and the smallest in one line, points. */
  readonly max: Pt;
  readonly min: Pt;
  /** Width that one line may take. */
  readonly measure: Pt;
  /** Tracking by number of Han characters (em): entry n is for n characters, the last for all longer; null keeps the style's. */
  readonly trackingByLength: readonly number[] | null;
  /** Largest size and leading factor (of the size) once on two lines or more, its measure, the smallest size, the most lines. */
  readonly wrapped: {
    readonly max: Pt;
    readonly min: Pt;
    readonly leading: number;
    readonly measure: Pt;
    readonly lines: number;
  };
}
