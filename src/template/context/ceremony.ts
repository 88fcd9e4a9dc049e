import type { Artwork, Citation, DateForm, Edition, Lang, Pair, Recipient } from '../../content/index.ts';
import { type Text, textAt } from '../../diagnostics/index.ts';
import { type Data, data, dataList, type Value } from './data.ts';
import { formatDate } from './date.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

/** What the words of a template offer where the ceremony leaves something to it. */
export interface OwnWords {
  readonly formula: Value;
}

/** A pair as expressions see it; a language that the ceremony does not list, or that is not given, is null. */
export function pairData(pair: Pair | null, languages: readonly Lang[]): Data | null {
  if (pair === null) return null;
  const fields = LANGS.map((lang) => [lang, languages.includes(lang) ? (pair[lang] ?? null) : null] as const);
  return fields.some(([, text]) => text !== null) ? data(Object.fromEntries(fields)) : null;
}

export function ceremonyData(edition: Edition, own: OwnWords): Data {
  const { languages, date, dateForm, formula, issuer } = edition;
  const pair = (one: Pair | null): Data | null => pairData(one, languages);
  return data({
    title: pair(edition.title),
    date: date && pair(dateIn(date, dateForm)),
    hanDate: date && pair(dateIn(date, 'han')),
    venue: pair(edition.venue),
    issuer: pair(issuer),
    logo: artworkData(edition.logo),
    signatories: edition.signatories.map(({ name, title, signature }) =>
      data({ name: pair(name), title: pair(title), signature: artworkData(signature) }),
    ),
    seal: edition.seal,
    qr: edition.qr,
    formula: formula === 'template' ? own.formula : formula === 'none' ? null : pair(formula),
  });
}

/** In each language's words, which stand nowhere: a problem with them points at the date that was written. */
function dateIn(date: NonNullable<Edition['date']>, form: DateForm): Pair {
  const written = (lang: Lang): Text => textAt(formatDate(date, lang, form), date.span);
  return { zh: written('zh'), en: written('en') };
}

/** What the key `picture` of an item takes. */
function artworkData(artwork: Artwork | null): Data | null {
  return artwork && data({ file: artwork.file });
}

export function citationData(citation: Citation, { languages, qr }: Pick<Edition, 'languages' | 'qr'>): Data {
  const pair = (one: Pair | null): Data | null => pairData(one, languages);
  const { award, recipient, body } = citation;
  const paragraphs = (lang: Lang): readonly Text[] => (languages.includes(lang) ? body[lang] : []);
  return data({
    id: citation.id,
    award: data({ id: award.id, name: pair(award.name) }),
    recipient: recipientData(recipient, languages),
    recipients: citation.recipients.map((one) => recipientData(one, languages)),
    serial: citation.serial,
    qr: citation.qr ?? qr,
    reason: pair(citation.reason),
    // A photo that is yet to come prints nothing, so a template need not know of it.
    photos: citation.photos.flatMap(({ path, caption, credit }, number) =>
      path === null ? [] : [data({ number, caption: pair(caption), credit: pair(credit) })],
    ),
    body: data({ zh: dataList(paragraphs('zh')), en: dataList(paragraphs('en')) }),
  });
}

/** All of them as one, their honorifics among their names; or one of them, the honorific apart. */
function recipientData(one: Citation['recipient'] | Recipient, languages: readonly Lang[]): Data {
  return data({
    zh: null,
    en: null,
    ...texts(one.name, languages),
    honorific: 'honorific' in one ? pairData(one.honorific, languages) : null,
    kind: one.kind,
    reading: readingData(one, languages),
  });
}

/** The readings of the Chinese name, for the text that holds it. `system` says what room they need: Pinyin stands above. */
function readingData({ name, reading = [] }: Citation['recipient'], languages: readonly Lang[]): Data | null {
  if (reading.length === 0 || !name.zh || !languages.includes('zh')) return null;
  return data({
    of: name.zh,
    system: reading.some(({ system }) => system === 'pinyin') ? 'pinyin' : 'zhuyin',
    syllables: reading.map(({ start, end, text, system }) => data({ start, end, text, system })),
  });
}

function texts(pair: Pair, languages: readonly Lang[]): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    LANGS.flatMap((lang) => (languages.includes(lang) && pair[lang] ? [[lang, pair[lang]] as const] : [])),
  );
}
