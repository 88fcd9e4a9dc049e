import type { SourceFile, Span, Text } from '../diagnostics/index.ts';

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

/** How the Chinese date is written: 2016年5月4日, or 二〇一六年五月四日. */
export type DateForm = 'figures' | 'han';

/** A picture or a drawing that is placed as it is: a logo, a signature. */
export type Artwork = {
  /** Absolute, already known to lie inside its folder. */
  readonly path: string;
  /** The path as written, for messages. */
  readonly file: Text;
} & (
  | { readonly kind: 'picture' }
  | {
      readonly kind: 'svg';
      readonly source: SourceFile;
      /** The template's name of each colour of the file; null: not to be drawn. */
      readonly colours: ReadonlyMap<string, Text | null>;
    }
);

export interface Signatory {
  readonly name: Pair;
  readonly title: Pair | null;
  readonly signature: Artwork | null;
}

/** A sheet, in millimetres; one that was asked for by its name may lie on either side. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly named: boolean;
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

/** One of those whom a citation is for. */
export interface Recipient {
  readonly name: Pair;
  /** What is said with the name, behind the Chinese and before the English one. */
  readonly honorific: Pair | null;
  /** Null where the citation does not say: the template's neutral label is used. */
  readonly kind: RecipientKind | null;
  /** Readings of characters of the Chinese name, in its order. */
  readonly reading?: readonly Reading[];
}

export interface Citation {
  readonly id: string;
  /** The file, as people read it. */
  readonly file: string;
  readonly award: Award;
  /** All of them as one: names and honorifics joined as each language joins them, `kind` what all of them are. */
  readonly recipient: Omit<Recipient, 'honorific'>;
  /** One to three. */
  readonly recipients: readonly Recipient[];
  /** Number of the certificate, as it is written. */
  readonly serial: Text | null;
  /** Address or words of a QR code; null for the ceremony's. */
  readonly qr: Text | null;
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
  readonly dateForm: DateForm;
  readonly venue: Pair | null;
  readonly issuer: Pair | null;
  readonly logo: Artwork | null;
  readonly signatories: readonly Signatory[];
  readonly seal: Text | null;
  /** Address or words of a QR code. */
  readonly qr: Text | null;
  /** The formal words: a pair; `template` for the template's own; `none` for none. */
  readonly formula: Pair | 'template' | 'none';
  /** In the order of the file. */
  readonly awards: readonly Award[];
  readonly certificate: {
    readonly template: Text;
    /** Null for the template's own. */
    readonly format: Format | null;
    /** Whether the recipients' names on the certificates of an award are of one size. */
    readonly sameSize: boolean;
    /** Whether all of them stand in one file as well. */
    readonly merge: boolean;
  };
  readonly booklet: {
    readonly template: Text;
    /** Null for the template's own. */
    readonly format: Format | null;
    readonly order: readonly OrderKey[];
    /** Whether the cover is printed with the other pages, or apart. */
    readonly cover: 'bound' | 'apart';
  };
  readonly press: PressSettings;
  /** Sorted by id; those with an error of structure are left out (their diagnostics carry their id). */
  readonly citations: readonly Citation[];
}
