import type { CeremonyDate, Citation, Edition, Lang, Pair } from '../content/index.ts';
import type { Metadata } from '../press/index.ts';

/** What a certificate says of itself. */
export function certificateMetadata(edition: Edition, citation: Citation): Metadata {
  const said = ({ award, recipient }: Citation, lang: Lang): string =>
    [award.name[lang], recipient.name[lang]].flatMap((text) => (text ? [text.value] : [])).join(' · ');
  const [first, second] = edition.languages.map((lang) => said(citation, lang));
  return { ...common(edition), title: first ?? citation.id, subject: second ?? null };
}

/** What the booklet says of itself. */
export function bookletMetadata(edition: Edition): Metadata {
  const [first, second] = edition.languages.map((lang) => textIn(edition.title, lang));
  return { ...common(edition), title: first ?? '', subject: second ?? null };
}

function textIn(pair: Pair, lang: Lang): string | null {
  return pair[lang]?.value ?? null;
}

function common(edition: Edition): Pick<Metadata, 'keywords' | 'lang' | 'date'> {
  return { keywords: [], lang: edition.languages[0] === 'en' ? 'en' : 'zh-Hant', date: dateOf(edition.date) };
}

/** The ceremony's day at 00:00 UTC, its first where only a month or year is known; without a date, a fixed one. */
export function dateOf(date: CeremonyDate | null): Date {
  if (date === null) return new Date(Date.UTC(2000, 0, 1));
  const day = new Date(0);
  // Not through Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  day.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  return day;
}
