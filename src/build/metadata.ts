import type { CeremonyDate, Citation, Edition, Lang, Pair } from '../content/index.ts';
import type { Metadata } from '../press/index.ts';

/** What a certificate says of itself: award and recipient, and why. */
export function certificateMetadata(edition: Edition, citation: Citation): Metadata {
  const { award, recipient, reason, id } = citation;
  return metadataOf(edition, {
    identifier: id,
    title: (lang) => joined(textIn(award.name, lang), textIn(recipient.name, lang)),
    subject: (lang) => textIn(reason, lang),
    named: [award.name, recipient.name],
  });
}

/** What the booklet says of itself: the ceremony, and its awards. */
export function bookletMetadata(edition: Edition): Metadata {
  return metadataOf(edition, {
    identifier: 'booklet',
    title: (lang) => textIn(edition.title, lang),
    subject: (lang) => joined(...edition.awards.map(({ name }) => textIn(name, lang))),
    named: edition.awards.map(({ name }) => name),
  });
}

/** What all certificates in one file say of themselves. */
export function certificatesMetadata(edition: Edition): Metadata {
  return partMetadata(edition, 'certificates', { zh: '證書', en: 'Certificates' });
}

/** What the booklet's cover says of itself. */
export function coverMetadata(edition: Edition): Metadata {
  return partMetadata(edition, 'cover', { zh: '封面', en: 'Cover' });
}

function partMetadata(edition: Edition, identifier: string, part: Readonly<Record<Lang, string>>): Metadata {
  return metadataOf(edition, {
    identifier,
    title: (lang) => joined(textIn(edition.title, lang), part[lang]),
    subject: (lang) => joined(...edition.awards.map(({ name }) => textIn(name, lang))),
    named: edition.awards.map(({ name }) => name),
  });
}

interface Words {
  readonly identifier: string;
  readonly title: (lang: Lang) => string | null;
  readonly subject: (lang: Lang) => string | null;
  /** What it can be found by. */
  readonly named: readonly Pair[];
}

function metadataOf({ languages, issuer, date }: Edition, words: Words): Metadata {
  const { identifier, title, subject, named } = words;
  const [first = 'zh', ...others] = languages;
  const keywords = named.flatMap((pair) => languages.flatMap((lang) => textIn(pair, lang) ?? []));
  return {
    identifier,
    lang: LANGS[first],
    title: title(first) ?? identifier,
    subject: subject(first),
    translations: others.flatMap((lang) => {
      const translated = title(lang);
      return translated === null ? [] : [{ lang: LANGS[lang], title: translated, subject: subject(lang) }];
    }),
    author: issuer && textIn(issuer, first),
    keywords: [...new Set(keywords)],
    date: dateOf(date),
  };
}

const LANGS = { zh: 'zh-Hant', en: 'en' } as const satisfies Record<Lang, Metadata['lang']>;

function textIn(pair: Pair, lang: Lang): string | null {
  return pair[lang]?.value ?? null;
}

function joined(...parts: readonly (string | null)[]): string | null {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : present.join(' · ');
}

/** The ceremony's day at 00:00 UTC, its first where only a month or year is known; without a date, a fixed one. */
export function dateOf(date: CeremonyDate | null): Date {
  if (date === null) return new Date(Date.UTC(2000, 0, 1));
  const day = new Date(0);
  // Not through Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  day.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  return day;
}
