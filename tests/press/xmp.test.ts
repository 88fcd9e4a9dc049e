import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Metadata, type PrintJob, printPdf } from '../../src/press/index.ts';
import { plainMetadata } from '../../src/press/metadata.ts';
import { xmpPacket } from '../../src/press/xmp.ts';
import { objectWith } from './objects.ts';
import { jobOf, METADATA } from './pages.ts';

const both: Metadata = {
  ...METADATA,
  title: '獎 & <Award>',
  subject: '服務“一帶一路”',
  translations: [{ lang: 'en', title: 'Award', subject: null }],
  author: 'A “B” & C',
  keywords: ['獎', 'a, b'],
  identifier: 'chongqing',
};
const printed = (metadata: Metadata, more: Partial<PrintJob> = {}): Promise<Uint8Array> =>
  printPdf({ ...jobOf([]), metadata, ...more });
const packetOf = (bytes: Uint8Array): string => objectWith(bytes, /\/Subtype \/XML/).stream?.toString('utf8') ?? '';
const saidAt = (packet: string, name: string): string => {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(packet)?.[1] ?? '';
  const text = /<rdf:li(?: xml:lang="x-default")?>([\s\S]*?)<\/rdf:li>/.exec(inside)?.[1] ?? inside;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

async function infoOf(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  return info as Readonly<Record<string, unknown>>;
}

async function expectAgreement(metadata: Metadata): Promise<void> {
  const bytes = await printed(metadata);
  const packet = packetOf(bytes);
  const info = await infoOf(bytes);
  const same = { Title: 'dc:title', Subject: 'dc:description', Author: 'dc:creator', Keywords: 'pdf:Keywords' };
  for (const [key, name] of Object.entries(same)) expect(saidAt(packet, name), key).toBe(info[key] ?? '');
}

describe('the metadata packet', () => {
  it('stands in the file as it is, for programs that know no PDF', async () => {
    const bytes = await printed(both);
    expect(objectWith(bytes, /\/Subtype \/XML/).head).not.toContain('Filter');
    expect(Buffer.from(bytes).toString('utf8')).toContain('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>');
  });

  it('says what the information dictionary says', async () => {
    await expectAgreement(both);
    await expectAgreement(METADATA);
  });

  it('says so whatever a person wrote', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => /[^\s\p{C}]/u.test(one));
    const odd = fc.array(fc.constantFrom('&', '<', ']]>', '\u0000', '\ud800', '\uffff', '\t', '(', ')', '\\', '字'));
    const words = fc.tuple(text, odd).map(([plain, strange]) => plain + strange.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, async (title, author) => {
        await expectAgreement({ ...both, title, author });
      }),
      { numRuns: 25 },
    );
  });

  it('has the title in each language, that of the document as the default', async () => {
    const packet = packetOf(await printed(both));
    const titles = [...packet.matchAll(/<rdf:li xml:lang="([\w-]+)">([^<]*)</g)].slice(0, 3);
    expect(titles.map(([, lang, title]) => [lang, title])).toEqual([
      ['x-default', '獎 &amp; &lt;Award&gt;'],
      ['zh-Hant', '獎 &amp; &lt;Award&gt;'],
      ['en', 'Award'],
    ]);
  });

  it('leaves a subject out that the document’s own language has not', async () => {
    const packet = packetOf(
      await printed({ ...both, subject: null, translations: [{ lang: 'en', title: 'A', subject: 'B' }] }),
    );
    expect(packet).not.toContain('dc:description');
  });

  it('claims what it is told to claim, and nothing else', async () => {
    expect(packetOf(await printed(both))).not.toMatch(/pdfxid|pdfaid|pdfuaid|pdfaExtension/);
    const x = packetOf(await printed(both, { claims: ['PDF/X-4'] }));
    expect(saidAt(x, 'pdfxid:GTS_PDFXVersion')).toBe('PDF/X-4');
    expect(x).not.toMatch(/pdfaid|pdfuaid|pdfaExtension/);
    const all = packetOf(await printed(both, { claims: ['PDF/X-4', 'PDF/A-2u', 'PDF/UA-1'] }));
    expect([saidAt(all, 'pdfaid:part'), saidAt(all, 'pdfaid:conformance'), saidAt(all, 'pdfuaid:part')]).toEqual([
      '2',
      'U',
      '1',
    ]);
    // Each property that XMP 2005 has not is described (ISO 19005-2 6.6.2.3).
    const described = [...all.matchAll(/<pdfaProperty:name>(\w+)</g)].map(([, name]) => name);
    expect(described).toEqual(['Trapped', 'GTS_PDFXVersion', 'part']);
  });

  it('knows the document again, and each state of it', async () => {
    const ids = (packet: string) => [saidAt(packet, 'xmpMM:DocumentID'), saidAt(packet, 'xmpMM:InstanceID')];
    const [document, instance] = ids(packetOf(await printed(both)));
    expect(document).toMatch(/^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids(packetOf(await printed(both)))).toEqual([document, instance]);
    const edited = ids(packetOf(await printed({ ...both, keywords: ['other'] })));
    expect(edited[0]).toBe(document);
    expect(edited[1]).not.toBe(instance);
    expect(ids(packetOf(await printed({ ...both, identifier: 'perm' })))[0]).not.toBe(document);
  });

  it('names no machine and no clock', () => {
    const packet = xmpPacket(plainMetadata(both), { document: 'uuid:d', instance: 'uuid:i' }, ['PDF/X-4'], 'Laurel');
    expect([...new Set(packet.match(/\d{4}-\d{2}-\d{2}T[^<]*/g))]).toEqual(['2016-05-04T00:00:00Z']);
  });
});
