/** What a document says of itself. */
export interface Metadata extends Said {
  /** Of the document, and of its own title and subject. */
  readonly lang: PdfLang;
  /** Title and subject in further languages. */
  readonly translations: readonly (Said & { readonly lang: PdfLang })[];
  readonly author: string | null;
  readonly keywords: readonly string[];
  /** What the document is called among those of its ceremony: a citation's id, `booklet`. */
  readonly identifier: string;
  /** Creation and modification date alike: the ceremony's, never the clock's. */
  readonly date: Date;
}

interface Said {
  readonly title: string;
  readonly subject: string | null;
}

export type PdfLang = 'zh-Hant' | 'en';

/** Standards that a document says it keeps. It is the caller who knows that it does. */
export type Claim = 'PDF/X-4' | 'PDF/A-2u' | 'PDF/UA-1';

/** The thing itself, a proof of it, or its likeness for a screen. */
export type RenditionClass = 'default' | 'proof' | 'screen';

/** The same in words that both the information dictionary and XML can hold, so that the two agree. */
export function plainMetadata(metadata: Metadata): Metadata {
  const { title, subject, author, keywords, translations, identifier } = metadata;
  const said = (words: Said) => ({ title: plain(words.title), subject: words.subject && plain(words.subject) });
  return {
    ...metadata,
    ...said({ title, subject }),
    translations: translations.map((one) => ({ ...one, ...said(one) })),
    author: author && plain(author),
    keywords: keywords.map(plain).filter((word) => word !== ''),
    identifier: plain(identifier),
  };
}

/** Without controls, halves of surrogate pairs and non-characters (XML 1.0 2.2), on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim();
}
