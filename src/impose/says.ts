import { createHash } from 'node:crypto';
import { Dict, Name, Str, Stream, type Value, type View } from '../pdf/index.ts';

/** What the sheets say of themselves, in the information dictionary and in XMP alike. */
export interface Says {
  readonly info: Dict;
  readonly metadata: Stream;
}

const PRODUCER = 'Laurel';
/** Dates of a file that has none of its own: never the clock's. */
const NO_DATE = Date.UTC(2000, 0, 1);

/** Title, dates and trapping are those of the pages; `hash`, in hexadecimal digits, stands for the pages themselves. */
export function saysOf(given: View, job: string, hash: string, claimsX4: boolean): Says {
  const title = `${plain(given.text('Title')) || plain(job)} (sheets)`;
  const date = new Date(dateOf(given.text('ModDate')) ?? dateOf(given.text('CreationDate')) ?? NO_DATE);
  const trapped = given.name('Trapped');
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const info = new Map<string, Value>([
    ['Title', text(title)],
    ['Creator', text(PRODUCER)],
    ['Producer', text(PRODUCER)],
    ['CreationDate', new Str(`D:${digits}Z`)],
    ['ModDate', new Str(`D:${digits}Z`)],
    ['Trapped', trapped === null ? null : new Name(trapped)],
  ]);
  const said = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const properties: readonly (readonly [string, string | null])[] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt>`],
    ['pdf:Producer', PRODUCER],
    ['pdf:Trapped', trapped === null ? null : escaped(trapped)],
    ['xmp:CreatorTool', PRODUCER],
    ['xmp:CreateDate', said],
    ['xmp:ModifyDate', said],
    ['xmp:MetadataDate', said],
    ['xmpMM:DocumentID', uuid(sha256(JSON.stringify([job, title])))],
    ['xmpMM:InstanceID', uuid(hash)],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ['pdfxid:GTS_PDFXVersion', claimsX4 ? 'PDF/X-4' : null],
  ];
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    ...properties.flatMap(([name, value]) => (value === null ? [] : [`<${name}>${value}</${name}>`])),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
  const dict = new Dict(
    new Map([
      ['Type', new Name('Metadata')],
      ['Subtype', new Name('XML')],
    ]),
    null,
  );
  return { info: new Dict(info, null), metadata: new Stream(dict, Buffer.from(packet, 'utf8'), null) };
}

/** A date as PDF writes it (ISO 32000-1 7.9.4), in milliseconds; null where it is none. */
function dateOf(written: string): number | null {
  const found = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(written);
  if (!found) return null;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    hours = '00',
    minutes = '00',
  ] = found;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? local + offset : sign === '+' ? local - offset : local;
}

function text(value: string): Str {
  if (/^[ -~]*$/.test(value)) return new Str(value);
  return new Str(`\xfe\xff${Buffer.from(value, 'utf16le').swap16().toString('latin1')}`);
}

/** Without controls, halves of surrogate pairs and non-characters (XML 1.0 2.2), on one line. */
function plain(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim();
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function sha256(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** A UUID made of a digest (RFC 9562 5.8). */
function uuid(digest: string): string {
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16);
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
  return `uuid:${[0, 8, 12, 16, 20].map((start, i, starts) => hex.slice(start, starts[i + 1])).join('-')}`;
}
