/** What an expression yields, as far as it is known before there is data. Anything may also be null. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'text' | 'number' | 'flag' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly fields: Readonly<Record<string, Shape>> };

export const ANY: Shape = { kind: 'any' };
export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const FLAG: Shape = { kind: 'flag' };

export function listOf(of: Shape): Shape {
  return { kind: 'list', of };
}

export function mapOf(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'map', fields };
}

/** What can be said of a value that is one of several. */
export function either(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  if (first === undefined) return ANY;
  return others.reduce(common, first);
}

function common(one: Shape, other: Shape): Shape {
  if (one === other) return one;
  if (one.kind === 'list' && other.kind === 'list') return listOf(common(one.of, other.of));
  if (one.kind === 'map' && other.kind === 'map') {
    const keys = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
    return mapOf(
      Object.fromEntries(
        [...keys].map((key) => [key, either([one.fields[key], other.fields[key]].flatMap((shape) => shape ?? []))]),
      ),
    );
  }
  return one.kind === other.kind ? one : ANY;
}

const pair = mapOf({ zh: TEXT, en: TEXT });

/** What the key `picture` of an item takes. */
const artwork = mapOf({ file: TEXT });

const ceremony = mapOf({
  title: pair,
  date: pair,
  hanDate: pair,
  venue: pair,
  issuer: pair,
  logo: artwork,
  signatories: listOf(mapOf({ name: pair, title: pair, signature: artwork })),
  seal: TEXT,
  qr: TEXT,
  formula: pair,
});

const award = mapOf({ id: TEXT, name: pair });

const reading = mapOf({
  of: TEXT,
  system: TEXT,
  syllables: listOf(mapOf({ start: NUMBER, end: NUMBER, text: TEXT, system: TEXT })),
});

const recipient = mapOf({ zh: TEXT, en: TEXT, honorific: pair, kind: TEXT, reading });

const citation = mapOf({
  id: TEXT,
  award,
  recipient,
  recipients: listOf(recipient),
  serial: TEXT,
  qr: TEXT,
  reason: pair,
  photos: listOf(mapOf({ number: NUMBER, caption: pair, credit: pair })),
  body: mapOf({ zh: listOf(TEXT), en: listOf(TEXT) }),
});

const indexOf = listOf(mapOf({ head: TEXT, entries: listOf(mapOf({ id: TEXT, name: TEXT })) }));

const page = mapOf({ width: NUMBER, height: NUMBER });

/** The names that every expression may use, but for the template's own words. */
export const CERTIFICATE: Readonly<Record<string, Shape>> = { page, languages: listOf(TEXT), ceremony, citation };

export const BOOKLET: Readonly<Record<string, Shape>> = {
  page,
  languages: listOf(TEXT),
  ceremony,
  awards: listOf(mapOf({ id: TEXT, name: pair, citations: listOf(citation) })),
  citations: listOf(citation),
  indexes: mapOf({ zh: indexOf, en: indexOf }),
};
