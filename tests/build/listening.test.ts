import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { build } from '../../src/build/index.ts';
import { preflight } from '../../src/preflight/index.ts';
import { elementsOf, type Heard, listen, spokenOf, textOf } from '../press/listen.ts';
import { objectWith } from '../press/objects.ts';
import { type Files, inFolder } from './kit.ts';

/*
 * A ceremony with everything that is hard to read aloud: both languages within one another, readings,
 * a seal, photos said and unsaid, paragraphs over pages, awards that have several recipients.
 */
const long = (sentence: string, times: number): string => Array.from({ length: times }, () => sentence).join('');
const ZH = [
  '重慶與 South China Morning Post 合作，G20 之後。',
  long('城市之間的往來歷時多年，遍及兩國。', 80),
  '末段。',
];
const EN = [
  'Chongqing 重慶 has many friends.',
  long('The cooperation between both cities lasted for years. ', 70).trim(),
  'End.',
];
const citation = (award: string, zh: string, en: string, more = ''): string =>
  `award: ${award}\nrecipient: { zh: ${zh}, en: ${en}, kind: city${more} }\nreason: { zh: 貢獻良多, en: For its contribution }\n`;
const body = `body:\n  zh: |-\n    ${ZH.join('\n\n    ')}\n  en: |-\n    ${EN.join('\n\n    ')}\n`;
const photo = await sharp({ create: { width: 2600, height: 1640, channels: 3, background: '#886644' } })
  .jpeg()
  .toBuffer();
const PHOTOS = `photos:
  - { file: ../a.jpg, alt: { zh: 兩人握手, en: Two people shake hands }, caption: { zh: 簽署, en: Signing } }
  - { file: ../a.jpg, alt: { en: A bridge at night } }
`;
const FILES: Files = {
  'content/ceremony.yaml': `title: { zh: 友城獎, en: The Sister City Awards }
date: 2019-11-08
issuer: { zh: 重慶市人民政府, en: Municipality of Chongqing }
seal: { text: 友城 }
signatories:
  - { name: { zh: 王小明, en: Wang Xiaoming }, title: { zh: 市長, en: Mayor } }
awards:
  a: { name: { zh: 甲獎, en: Award One } }
  b: { name: { zh: 乙獎, en: Award Two } }
`,
  'content/a.jpg': photo,
  'content/citations/one.yaml': `${citation('a', '張三丰', 'Zhang Sanfeng', ', reading: zhāng sān fēng')}${PHOTOS}${body}`,
  'content/citations/two.yaml': `${citation('b', '李四', 'Li Si')}${body}`,
};
const silent: Files = {
  'content/citations/two.yaml': `${citation('b', '李四', 'Li Si')}photos:\n  - file: ../a.jpg\n`,
};

// Between characters that stand far apart PDF.js puts spaces of its own.
const plain = (text: string): string => text.replace(/\s+/g, '');
const languagesOf = (heard: Heard): ReadonlySet<string> => new Set(spokenOf(heard).map(([lang]) => lang));

/** Pages put together: parts of one element that goes on over a page are one again. */
function whole(pages: readonly Heard[], role: string): readonly string[] {
  return pages.flatMap(elementsOf).flatMap((one) => (one.role === role ? [plain(textOf(one))] : []));
}

function levels(pages: readonly Heard[]): readonly number[] {
  return pages.flatMap(elementsOf).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
}

function skipsNone(found: readonly number[]): boolean {
  return found.every((level, index) => level <= (found[index - 1] ?? 0) + 1);
}

test('a ceremony is heard as it was written, each part in its language', async () => {
  await inFolder(FILES, async ({ options, read }) => {
    const { ok } = await build(options);
    expect(ok).toBe(true);
    const bytes = read('out/booklet.pdf');
    for (const file of ['out/booklet.pdf', 'out/certificates/one.pdf', 'out/certificates/two.pdf']) {
      expect(preflight(read(file), { profile: 'all', file }).diagnostics).toEqual([]);
    }
    const pages = await listen(bytes);
    expect(skipsNone(levels(pages))).toBe(true);
    expect(whole(pages, 'H1')).toEqual(['友城獎', 'TheSisterCityAwards']);
    expect(whole(pages, 'H2')).toEqual([
      ...['目次', 'Contents', '張三丰zhāngsānfēng', 'ZhangSanfeng', '李四', 'LiSi'],
      ...['獲獎者索引', 'Indexofrecipients'],
    ]);
    for (const [lang, paragraphs] of [
      ['zh-Hant', ZH],
      ['en', EN],
    ] as const) {
      const heard = pages
        .flatMap(elementsOf)
        .filter((one) => one.role === 'P' && one.lang === lang)
        .map(textOf)
        .join(lang === 'en' ? ' ' : '');
      const text = paragraphs.join(lang === 'en' ? ' ' : '');
      // Twice, as two citations have it.
      expect(plain(heard).split(plain(text))).toHaveLength(3);
    }
    const said = pages.flatMap(elementsOf).flatMap((one) => (one.role === 'P' ? spokenOf(one) : []));
    const inLanguage = (lang: string) => said.flatMap(([own, text]) => (own === lang ? [text.trim()] : []));
    expect(inLanguage('en')).toContain('South China Morning Post');
    expect(inLanguage('en')).toContain('G20');
    expect(inLanguage('zh-Hant')).toContain('重慶');
    const figures = pages.flatMap(elementsOf).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ lang, alt }) => [lang, alt])).toEqual([
      ['zh-Hant', '兩人握手 Two people shake hands'],
      ['en', 'A bridge at night'],
    ]);
    // Both recipients in the contents, and in the index of each language.
    expect(whole(pages, 'Reference')).toHaveLength(6);
  });
}, 60_000);

test('a certificate is heard in one language, then in the other', async () => {
  await inFolder(FILES, async ({ options, read }) => {
    await build({ ...options, ids: ['one'] });
    const [page] = await listen(read('out/certificates/one.pdf'));
    const document = page?.parts[0] as Heard;
    const [zh, en] = document.parts as readonly Heard[];
    expect(document.role).toBe('Document');
    expect(zh && [...languagesOf(zh)]).toEqual(['zh-Hant', 'zh-Latn-pinyin']);
    expect(en && [...languagesOf(en)]).toEqual(['en']);
    expect(zh && elementsOf(zh).find(({ role }) => role === 'Figure')?.alt).toBe('印章：友城 Seal: 友城');
    expect(en && plain(textOf(en))).toMatch(/^MunicipalityofChongqingAwardOneWinnercityZhangSanfengForits/);
    expect(page && skipsNone(levels([page]))).toBe(true);
  });
}, 60_000);

test('a file with a picture that nothing is said of does not claim to be heard to the end', async () => {
  await inFolder({ ...FILES, ...silent }, async ({ options, read }) => {
    const { ok, diagnostics } = await build(options);
    expect(ok).toBe(true);
    expect(diagnostics.map(({ rule }) => rule)).toContain('content/photo-without-alt');
    const packet = (file: string): string => objectWith(read(file), /\/Subtype \/XML/).stream?.toString('utf8') ?? '';
    expect(packet('out/booklet.pdf')).not.toContain('pdfuaid:part');
    expect(packet('out/booklet.pdf')).toContain('pdfaid:part');
    // It shows no picture.
    expect(packet('out/certificates/two.pdf')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
}, 60_000);

test('the real ceremony passes every rule', async () => {
  const content = join(import.meta.dirname, '../../content');
  const files: Files = {
    'content/ceremony.yaml': readFileSync(join(content, 'ceremony.yaml')),
    'content/citations/chongqing.yaml': readFileSync(join(content, 'citations/chongqing.yaml')),
  };
  await inFolder(files, async ({ options, read }) => {
    for (const marks of [false, true]) {
      await build({ ...options, marks });
      for (const file of ['out/booklet.pdf', 'out/certificates/chongqing.pdf']) {
        expect(preflight(read(file), { profile: 'all', file }).diagnostics).toEqual([]);
      }
    }
  });
}, 60_000);
