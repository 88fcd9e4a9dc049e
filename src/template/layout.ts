import type { Lang } from '../content/index.ts';
import type { Span, Text } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Colour, FitRule, Inline, TextStyle } from '../typeset/index.ts';
import type { PictureItem, QrItem } from './placed.ts';

/**
 * A template merged with the data of an edition: everything that is to stand on
 * the pages, but not yet where lines break nor which page it falls on.
 * Lengths in points; x and y from the trim's top left corner, or from the text
 * block's left edge where a section lies on the booklet's grid.
 */
export interface Layout {
  readonly page: Sheet;
  /** The booklet's baseline grid and margins; null for a certificate, whose x count from the trim. */
  readonly grid: Grid | null;
  /** Running matter, by side. */
  readonly running: { readonly verso: readonly Item[]; readonly recto: readonly Item[] };
  readonly sections: readonly Section[];
  /** In their order; Chinese, then English where they are left out. */
  readonly languages?: readonly Lang[];
  /** How it is read aloud: by languages where it is left out. */
  readonly reading?: Reading;
  /** Page count is padded to a multiple of this with blank pages, before the section that says so. */
  readonly multiple: number;
}

/** One language after the other; or both of each text in turn. */
export type Reading = 'languages' | 'pairs';

/** What a text is to those who hear it: a heading, a paragraph, words of a picture; `artifact` is not read. */
export type TextTag = 'h1' | 'h2' | 'h3' | 'p' | 'caption' | 'artifact';

export interface Sheet {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  /** Words and seals stay so far within the trim; left out: anywhere on the page. */
  readonly safe?: Pt;
}

export interface Grid {
  readonly top: Pt;
  readonly leading: Pt;
  readonly lines: number;
  readonly inner: Pt;
  readonly outer: Pt;
}

/** Pages that belong together: the items stand on the first, the flow runs on as far as it needs. */
export interface Section {
  readonly name: string;
  /** Whose entry it is, or a part of it: several sections may name one citation, whose entry begins with the first. */
  readonly citation: string | null;
  readonly start: 'any' | 'verso' | 'recto';
  /** Blanks that pad the page count stand before this section. */
  readonly padBefore: boolean;
  /** Whether its pages carry the running matter. */
  readonly running: boolean;
  readonly items: readonly Item[];
  readonly flow: Flow | null;
  /** What the section is; one like others where it is left out. */
  readonly tag?: 'index';
  /** As of the layout, for this section alone. */
  readonly reading?: Reading;
  /** The part of the document that it belongs to, in the languages in their order: its bookmark stands under this. */
  readonly part?: string;
  /** Names that no line of the section may break. */
  readonly keep: readonly string[];
}

/** A position along an edge that may depend on the ink of a named text item. */
export interface Around {
  /** The text item or group whose ink is measured. */
  readonly item: string;
  /** half-width = clamp(ink width / 2 + clearance, min, max) */
  readonly clearance: Pt;
  readonly min: Pt;
  readonly max: Pt;
}

export type Item =
  | TextItem
  | GroupItem
  | FolioItem
  | {
      readonly kind: 'ornament';
      readonly ornament: string;
      readonly params: Readonly<Record<string, number>>;
      readonly around: Around | null;
      readonly colour: Colour;
      /** How much larger than its parameters say it is drawn. */
      readonly scale: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'rule';
      readonly x1: Pt;
      readonly y1: Pt;
      readonly x2: Pt;
      readonly y2: Pt;
      readonly weight: Pt;
      readonly origin?: Origin;
      readonly colour: Colour;
      /** The template's place; left out of what stands in no file. */
      readonly span?: Span;
    }
  | { readonly kind: 'flood'; readonly colour: Colour }
  | {
      readonly kind: 'seal';
      readonly text: Text;
      readonly x: Pt;
      readonly y: Pt;
      readonly side: Pt;
      /** Radius of the corners, a part of the side; the usual one where it is left out. */
      readonly corner?: number;
      readonly colour: Colour;
      readonly style: TextStyle;
      readonly span: Span;
    }
  | {
      readonly kind: 'photo';
      readonly photo: number;
      /** What is to be said of it to those who cannot see it; left out, nothing is known. */
      readonly alt?: Said;
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly origin: Origin;
      readonly span: Span;
    }
  | PictureItem
  | QrItem;

/** A text in the languages that have it. */
export type Said = Readonly<Partial<Record<Lang, string>>>;

/** What x counts from: the trim, or the left edge of the text block. */
export type Origin = 'page' | 'block';

/** A number: the part, 0 to 1, of what the longest line leaves of the frame that lies before all of them. */
export type Align = 'left' | 'ink' | 'centre' | 'right' | number;

/**
 * One paragraph of display text, its lines centred or flush in a frame. In a style that runs vertically its columns
 * follow one another leftwards: `x` is the axis of the first (with `grow: up`, of the last; with `middle`, the axis of them all), `baseline` the head of
 * all, `width` their height; `left`, `centre` and `right` are head, middle and foot.
 */
export interface TextItem {
  readonly kind: 'text';
  readonly name: string;
  readonly x: Pt;
  readonly width: Pt;
  /** Baseline of the first line. */
  readonly baseline: Pt;
  /** `left` and `right` are flush on the advance, `ink` flush left on the ink of each line; `centre` centres the ink. */
  readonly align: Align;
  /** Whether x counts from the text block, as where it is left out, or from the trim. */
  readonly origin?: Origin;
  /** Of the last line or column: `em-box` has `baseline` say where the foot of its em box stands. */
  readonly foot?: 'em-box';
  /** Stands so far above the head of a named text, wherever that comes to lie; on `baseline` where that is not printed. */
  readonly above?: { readonly item: string; readonly gap: Pt };
  readonly content: readonly Inline[];
  /** The most lines it may take; more is overset. */
  readonly lines: number;
  readonly balance: boolean;
  /** Baseline to baseline, axis to axis; that of its style or its fit where it is left out. */
  readonly leading?: Pt;
  /** `down`: the first baseline is fixed; `up`: the last is; `middle`: their middle; lines beyond the first push what lies in the same stack. */
  readonly grow: 'down' | 'up' | 'middle';
  /**
   * Items of one stack are pushed down together by lines beyond the first of those above them. Those that follow one
   * another on the same baseline stand side by side: the deepest of them pushes what follows.
   */
  readonly stack: string | null;
  /** Its stack grows downwards only: the first baseline stays, whatever lines come below. Else a stack may grow about its middle. */
  readonly pinned?: boolean;
  readonly fit: FitRule | null;
  /** Whether the recipient's name stands in it: where the ceremony asks for it, its size is that of the whole award. */
  readonly shared?: boolean;
  /** A paragraph where it is left out. */
  readonly tag?: TextTag;
  /** The template's place, for messages. */
  readonly span: Span;
}

/** Texts one above the other, fitted, then centred as a whole on `centre` by their ink. */
export interface GroupItem {
  readonly kind: 'group';
  readonly name: string;
  readonly axis: Pt;
  readonly centre: Pt;
  readonly parts: readonly GroupPart[];
  readonly stack: string | null;
  readonly span: Span;
}

export interface GroupPart {
  readonly content: readonly Inline[];
  readonly fit: FitRule;
  /** Height of a line's ink and its foot below the baseline, in em. */
  readonly ink: { readonly height: number; readonly foot: number };
  /** White above the part where it is not the first; `gapWrapped` when the part above has two lines or more. */
  readonly gap: Pt;
  readonly gapWrapped: Pt;
  /** As of a text. */
  readonly shared?: boolean;
  readonly tag?: TextTag;
  readonly span: Span;
}

/** The page's own number. */
export interface FolioItem {
  readonly kind: 'folio';
  readonly x: Pt;
  readonly width: Pt;
  readonly baseline: Pt;
  readonly align: 'left' | 'right';
  readonly style: TextStyle;
}

export type Flow =
  | {
      /** Paragraph beside paragraph, in one column for each language. */
      readonly kind: 'pairs';
      readonly columns: readonly PairColumn[];
      /** Grid line (from 1) on which the flow begins on the first page; 0: it begins on the next page. */
      readonly firstLine: number;
      /** Empty lines between rows. */
      readonly gap: number;
      readonly span: Span;
    }
  | {
      /** Independent lists of rows, side by side (contents, index). */
      readonly kind: 'lists';
      /** A table of contents, whose rows refer to pages; a list where it is left out. */
      readonly tag?: 'toc';
      readonly lists: readonly ListColumn[];
      readonly firstLine: number;
      readonly span: Span;
    };

export interface PairColumn {
  readonly lang: Lang;
  readonly x: Pt;
  readonly width: Pt;
  /**
   * Left edges of further columns of the same width, which the text runs on into before the page turns.
   * Only where no other column stands beside it (one language alone).
   */
  readonly further?: readonly Pt[];
  readonly style: TextStyle;
  readonly paragraphs: readonly Text[];
}

export interface ListColumn {
  readonly x: Pt;
  readonly width: Pt;
  readonly rows: readonly ListRow[];
}

export interface ListRow {
  /** Distance to the next row's baseline. */
  readonly pitch: Pt;
  /** A row that must not stand last on a page (a heading). */
  readonly keepWithNext: boolean;
  readonly cells: readonly ListCell[];
  /** Cells that stand in the row only where it begins a page: the head of a group that goes on. */
  readonly continued?: readonly ListCell[];
  /** A hairline under the row, this far below its baseline; null for none. */
  readonly rule: { readonly below: Pt; readonly weight: Pt; readonly colour: Colour } | null;
}

export interface ListCell {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: 'left' | 'right';
  /** What marks the row, such as the head of its group, and is not its words. */
  readonly tag?: 'label';
  /** Text, or the page on which a citation's entry begins. */
  readonly content: readonly Inline[] | { readonly pageOf: string; readonly style: TextStyle };
}
