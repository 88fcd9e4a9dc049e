import { itemsOf, type Prefix, propertyOf, undeclared } from '../model/xmp.ts';
import type { Rule } from '../rule.ts';

const press: Rule = {
  id: 'X4-ID',
  parts: ['x4'],
  *run({ metadata, encrypted }) {
    const found = propertyOf(metadata?.xmp ?? null, 'pdfxid', 'GTS_PDFXVersion');
    if (found !== 'PDF/X-4' && !encrypted)
      yield { code: 'preflight/x4-id', object: 'XMP', params: { found: found ?? '–' } };
  },
};

const NEEDED: readonly (readonly [Prefix, string])[] = [
  ['dc', 'title'],
  ['xmp', 'CreateDate'],
  ['xmp', 'ModifyDate'],
  ['xmp', 'MetadataDate'],
  ['xmpMM', 'DocumentID'],
  ['xmpMM', 'VersionID'],
  ['xmpMM', 'RenditionClass'],
];

const needed: Rule = {
  id: 'X4-META',
  parts: ['x4'],
  *run({ metadata, info, encrypted }) {
    if (encrypted) return;
    const xmp = metadata?.xmp ?? null;
    const code = 'preflight/x4-meta-missing';
    if (!xmp) yield { code, object: 'Catalog', params: { found: 'XMP' } };
    for (const [prefix, name] of xmp ? NEEDED : []) {
      if (!propertyOf(xmp, prefix, name)) yield { code, object: 'XMP', params: { found: `${prefix}:${name}` } };
    }
    const trapped = [info.name('Trapped'), propertyOf(xmp, 'pdf', 'Trapped')];
    if (!trapped.some((value) => value === 'True' || value === 'False')) {
      yield { code: 'preflight/x4-meta-trapped', object: 'Info', params: { found: trapped[0] ?? trapped[1] ?? '–' } };
    }
  },
};

const PAIRS: readonly (readonly [string, Prefix, string])[] = [
  ['Title', 'dc', 'title'],
  ['Author', 'dc', 'creator'],
  ['Subject', 'dc', 'description'],
  ['Keywords', 'pdf', 'Keywords'],
  ['Creator', 'xmp', 'CreatorTool'],
  ['Producer', 'pdf', 'Producer'],
  ['CreationDate', 'xmp', 'CreateDate'],
  ['ModDate', 'xmp', 'ModifyDate'],
];

const agreeing: Rule = {
  id: 'META-SYNC',
  parts: ['x4'],
  *run({ metadata, info }) {
    const xmp = metadata?.xmp;
    if (!xmp) return;
    const code = 'preflight/meta-sync';
    for (const [entry, prefix, name] of PAIRS) {
      if (!info.has(entry)) continue;
      const ours = info.text(entry);
      const items = itemsOf(xmp, prefix, name);
      const languages = items.filter(({ lang }) => lang === 'x-default');
      const theirs = (name === 'title' && languages.length > 0 ? languages : items)[0]?.text ?? '';
      const same = entry.endsWith('Date') ? instant(ours) === instant(theirs) : ours === theirs;
      if (!same)
        yield { code, object: 'Info', params: { entry: `/${entry}`, info: clipped(ours), xmp: clipped(theirs) } };
    }
    const [ours, theirs] = [info.name('Trapped'), propertyOf(xmp, 'pdf', 'Trapped')];
    if (ours && theirs && ours !== theirs) {
      yield { code, object: 'Info', params: { entry: '/Trapped', info: ours, xmp: theirs } };
    }
  },
};

function clipped(text: string): string {
  return text === '' ? '–' : Array.from(text).slice(0, 40).join('');
}

/** Minutes and seconds since a fixed day, in UTC; null where it is no date. */
function instant(text: string): number | null {
  const found =
    /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:Z|([+-])(\d\d)'?:?(\d\d)?)?/.exec(text);
  if (!found) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part, i) => (part === undefined ? (i === 1 || i === 2 ? 1 : 0) : Number(part)));
  const shift = (found[7] === '-' ? -1 : 1) * (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute - shift, second);
}

const archive: Rule = {
  id: 'A2-ID',
  parts: ['a2u'],
  *run({ metadata, encrypted }) {
    const xmp = metadata?.xmp ?? null;
    const [part, level] = [propertyOf(xmp, 'pdfaid', 'part'), propertyOf(xmp, 'pdfaid', 'conformance')];
    if ((part !== '2' || (level !== 'U' && level !== 'A')) && !encrypted) {
      yield { code: 'preflight/a2-id', object: 'XMP', params: { found: `${part ?? '–'} ${level ?? '–'}` } };
    }
  },
};

const packet: Rule = {
  id: 'A2-XMP',
  parts: ['a2u'],
  *run({ metadata }) {
    if (!metadata) return;
    const { view, packet: text, xmp, because } = metadata;
    const object = view.label ?? 'Metadata';
    if (view.name('Type') !== 'Metadata' || view.name('Subtype') !== 'XML') {
      yield { code: 'preflight/a2-xmp-packet', object, params: { found: '/Type /Metadata /Subtype /XML' } };
    }
    if (
      /<\?xpacket begin[^>]*(?:bytes|encoding)=/.test(text.slice(0, 300)) ||
      !text.slice(0, 80).includes('<?xpacket')
    ) {
      yield { code: 'preflight/a2-xmp-packet', object, params: { found: '<?xpacket … ?>' } };
    }
    if (!xmp) {
      yield { code: 'preflight/a2-xmp-malformed', object, params: { found: because === '' ? '–' : because } };
      return;
    }
    for (const found of xmp.lacking) yield { code: 'preflight/a2-xmp-schema', object, params: { found } };
    for (const found of undeclared(xmp)) yield { code: 'preflight/a2-xmp-schema', object, params: { found } };
    if (propertyOf(xmp, 'pdf', 'Trapped') !== null && !xmp.declared.has('http://ns.adobe.com/pdf/1.3/ Trapped')) {
      yield { code: 'preflight/a2-xmp-trapped', object };
    }
  },
};

const accessible: Rule = {
  id: 'UA-ID',
  parts: ['ua1'],
  *run({ metadata, encrypted }) {
    const found = propertyOf(metadata?.xmp ?? null, 'pdfuaid', 'part');
    if (found !== '1' && !encrypted) yield { code: 'preflight/ua-id', object: 'XMP', params: { found: found ?? '–' } };
  },
};

export const metadataRules: readonly Rule[] = [press, needed, agreeing, archive, packet, accessible];
