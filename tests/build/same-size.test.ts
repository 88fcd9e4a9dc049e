import { describe, expect, test } from 'vitest';
import { build, check } from '../../src/build/index.ts';
import { CITATION, type Files, type Folder, inFolder } from './kit.ts';

const ceremony = (certificate: string): string => `awards:
  friendship: { name: { zh: 友好獎, en: The Friendship Award } }
  service: { name: { zh: 服務獎, en: The Service Award } }
title: { zh: 典禮, en: The Ceremony }
certificate: { ${certificate} }
`;

const named = (zh: string, en: string, award = 'friendship'): string =>
  CITATION.replace('重慶', zh).replace('Chongqing', en).replace('award: friendship', `award: ${award}`);

const CITATIONS: Files = {
  'content/citations/chongqing.yaml': CITATION,
  'content/citations/bashkortostan.yaml': named(
    '巴什科爾托斯坦共和國',
    'The Republic of Bashkortostan of the Volga Region',
  ),
  'content/citations/office.yaml': named(
    '重慶市人民政府外國事務與港澳事務辦公室',
    'Foreign and Hong Kong and Macao Affairs Office of the Municipality',
  ),
  'content/citations/unesco.yaml': named(
    '聯合國教育科學及文化組織世界遺產委員會亞洲及太平洋地區培訓與研究中心重慶市辦公室籌備小組',
    'The Office',
  ),
  'content/citations/perm.yaml': named('彼爾姆', 'Perm', 'service'),
};
const SAME: Files = { 'content/ceremony.yaml': ceremony('template: classic, same-size: true'), ...CITATIONS };
const FREE: Files = { 'content/ceremony.yaml': ceremony('template: classic'), ...CITATIONS };

interface Fitted {
  readonly item: string;
  readonly step: string;
  readonly own: number;
  readonly size: number;
  readonly lines: number;
}

/** What the manifest says of the Chinese name on each certificate. */
function names({ read }: Folder): Readonly<Record<string, Fitted | undefined>> {
  const { pdfs } = JSON.parse(read('out/manifest.json').toString());
  return Object.fromEntries(
    Object.entries<{ fitted: readonly Fitted[] }>(pdfs).flatMap(([file, { fitted }]) =>
      file.startsWith('certificates/')
        ? [[file.slice(13, -4), fitted.find(({ item }) => item === 'recipient')] as const]
        : [],
    ),
  );
}

describe('names of one size', () => {
  test('each as large as it can be, where nobody asks', async () => {
    await inFolder(FREE, async (folder) => {
      expect((await build(folder.options)).diagnostics).toEqual([]);
      const { chongqing, bashkortostan, office, unesco, perm } = names(folder);
      expect(chongqing).toMatchObject({ step: 'natural', own: 76, size: 76, lines: 1 });
      expect(perm).toMatchObject({ step: 'natural', size: 76 });
      expect(bashkortostan).toMatchObject({ step: 'smaller', size: 48, lines: 1 });
      expect(office).toMatchObject({ lines: 2 });
      expect(unesco?.lines).toBeGreaterThan(1);
      expect(unesco?.size).toBeLessThan(office?.size ?? 0);
    });
  });

  test('within an award: those on one line, and those on more', async () => {
    await inFolder(SAME, async (folder) => {
      expect((await build(folder.options)).diagnostics).toEqual([]);
      const { chongqing, bashkortostan, office, unesco, perm } = names(folder);
      expect(chongqing).toMatchObject({ step: 'natural', own: 76, size: 48, lines: 1 });
      expect(bashkortostan).toMatchObject({ step: 'smaller', own: 48, size: 48, lines: 1 });
      expect(office?.size).toBe(unesco?.size);
      expect(office?.own).toBeGreaterThan(unesco?.own ?? 0);
      // Another award.
      expect(perm).toMatchObject({ own: 76, size: 76 });
    });
  });

  test('also where one certificate alone is made again, or the content is only checked', async () => {
    await inFolder(SAME, async (folder) => {
      await build(folder.options);
      const one = await build({ ...folder.options, ids: ['chongqing'] });
      expect(one).toMatchObject({ made: [], kept: ['certificates/chongqing.pdf'] });
      expect((await check({ ...folder.options, ids: ['chongqing'] })).diagnostics).toEqual([]);
    });
  });

  test('and the manifest names them beside the files that a certificate was made from', async () => {
    await inFolder(SAME, async ({ options, read }) => {
      await build({ ...options, ids: ['chongqing', 'perm'] });
      const { pdfs } = JSON.parse(read('out/manifest.json').toString());
      expect(pdfs['certificates/perm.pdf'].shared.recipient).toEqual({ one: 76, wrapped: null });
      const { shared, inputs } = pdfs['certificates/chongqing.pdf'];
      expect(shared.recipient).toEqual({ one: 48, wrapped: expect.any(Number) });
      expect(Object.keys(shared)).toEqual(['recipient', 'recipient/2']);
      expect(Object.keys(inputs).filter((name) => name.includes('citations'))).toEqual([
        'content/citations/chongqing.yaml',
      ]);
    });
  });

  test('whatever a name needs that is changed, withdrawn, or fits nowhere', async () => {
    await inFolder(SAME, async (folder) => {
      await build(folder.options);
      folder.remove('content/citations/bashkortostan.yaml');
      folder.write({ 'content/citations/perm.yaml': named('重慶市友好城市'.repeat(12), 'Perm') });
      const { diagnostics, reprint } = await build(folder.options);
      expect(names(folder).chongqing).toMatchObject({ size: 76 });
      expect(reprint).toContain('certificates/chongqing.pdf');
      expect(diagnostics.map(({ rule }) => rule)).toContain('layout/name-does-not-fit');
      const without = diagnostics.filter(({ rule }) => rule === 'build/same-size-without');
      expect(without.map(({ params }) => params.citations)).toEqual(['perm']);
    });
  });

  test('a citation that cannot be read is told', async () => {
    const broken = CITATION.replace('friendship', 'freindship');
    await inFolder({ ...SAME, 'content/citations/ufa.yaml': broken }, async ({ options }) => {
      const { diagnostics } = await check(options);
      const without = diagnostics.filter(({ rule }) => rule === 'build/same-size-without');
      expect(without.map(({ params }) => params.citations)).toEqual(['ufa']);
    });
  });
});
