import type { Span, Text } from '../diagnostics/index.ts';

export type Lang = 'zh' | 'en';

/** A text in each language that the ceremony lists; a language not listed may be absent. */
export type Pair = Readonly<Partial<Record<Lang, Text>>>;

export type RecipientKind = 'city' | 'person' | 'organisation';

/** A calendar date, or a year alone. */
export interface CeremonyDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Signatory {
  readonly name: Pair;
  readonly title: Pair | null;
}

export interface Award {
  readonly id: string;
  readonly name: Pair;
}

export interface Photo {
  /** Absolute path of the picture, already known to lie inside the content folder; null where the citation gives none yet. */
  readonly path: string | null;
  /** The path as written, for messages; null with `path`. */
  readonly file: Text | null;
  readonly alt: Pair | null;
  readonly caption: Pair | null;
  readonly credit: Pair | null;
  /** What must survive cropping: fractions of width and height from the top left. */
  readonly focus: readonly [number, number];
}

/** How a character of a name is read. */
export interface Reading {
  /** UTF-16 offsets of the character in the name. */
  readonly start: number;
  readonly end: number;
  readonly text: Text;
  readonly system: 'pinyin' | 'zhuyin';
}

export interface Citation {
  readonly id: string;
  /** The file, as people read it. */
  readonly file: string;
  readonly award: Award;
  /** `kind` is null where the citation does not say: the template's neutral label is used. */
  readonly recipient: {
    readonly name: Pair;
    readonly kind: RecipientKind | null;
    /** Readings of characters of the Chinese name, in its order. */
    readonly reading?: readonly Reading[];
  };
  readonly reason: Pair;
  readonly photos: readonly Photo[];
  /** Paragraphs, parted by an empty line in the file; an empty list where there is no body. */
  readonly body: Readonly<Record<Lang, readonly Text[]>>;
  /** Names that no line may break. */
  readonly keep: readonly Text[];
}

/** How the PDFs are made for the press. */
export interface PressSettings {
  /** The printer's own profile and the name of the condition it is of; null for Laurel's. */
  readonly output: {
    /** Absolute, already known to lie inside the content folder. */
    readonly path: string;
    /** The path as written, for messages. */
    readonly file: Text;
    readonly condition: string;
  } | null;
  /** Whether printer's marks stand around each page. */
  readonly marks: boolean;
  /** Whether photos are converted to the inks of the press, or left in RGB with their profile. */
  readonly photos: 'cmyk' | 'rgb';
  /** Whether copies for a screen are made as well. */
  readonly screen: boolean;
}

export type OrderKey = 'award' | 'recipient';

/** A ceremony and all its citations, checked and resolved: the one value that later stages read. */
export interface Edition {
  /** The languages, in their order on the page. */
  readonly languages: readonly Lang[];
  readonly title: Pair;
  /** With its place in ceremony.yaml. */
  readonly date: (CeremonyDate & { readonly span: Span }) | null;
  readonly venue: Pair | null;
  readonly issuer: Pair | null;
  readonly signatories: readonly Signatory[];
  readonly seal: Text | null;
  /** The formal words: a pair; `template` for the template's own; `none` for none. */
  readonly formula: Pair | 'template' | 'none';
  /** In the order of the file. */
  readonly awards: readonly Award[];
  readonly certificate: {
    readonly template: Text;
    /** Whether the recipients' names on the certificates of an award are of one size. */
    readonly sameSize: boolean;
    /** Whether all of them stand in one file as well. */
    readonly merge: boolean;
  };
  readonly booklet: {
    readonly template: Text;
    readonly order: readonly OrderKey[];
    /** Whether the cover is printed with the other pages, or apart. */
    readonly cover: 'bound' | 'apart';
  };
  readonly press: PressSettings;
  /** Sorted by id; those with an error of structure are left out (their diagnostics carry their id). */
  readonly citations: readonly Citation[];
}
