import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/index.ts';
import { contentsOf, objectsOf } from '../press/objects.ts';
import { CITATION, inFolder, templates, WHOLE } from './kit.ts';
import { looksOf, openPdf } from './looks.ts';
import { bytesOf, faultsOf, manifestOf, named, rulesOf, THREE, withCeremony } from './shelf.ts';

describe('--merge', () => {
  test('holds the pages of the single certificates, in the order of the ceremony', async () => {
    await inFolder(THREE, async (folder) => {
      expect((await build({ ...folder.options, merge: true })).ok).toBe(true);
      const { citations } = manifestOf(folder).pdfs['certificates.pdf'];
      expect([...citations].sort()).toEqual(['chongqing', 'perm', 'ufa']);
      expect(citations).toEqual(manifestOf(folder).pdfs['booklet.pdf'].citations);
      expect(citations).not.toEqual(['chongqing', 'perm', 'ufa']);
      const merged = await looksOf(folder.read('out/certificates.pdf'));
      const single = [];
      for (const id of citations) single.push(...(await looksOf(folder.read(`out/certificates/${id}.pdf`))));
      expect(merged).toEqual(single);
      expect(merged[0]?.words.length).toBeGreaterThan(3);
      expect(await faultsOf(folder, 'x4', 'certificates.pdf')).toEqual([]);
    });
  });

  test('has each face and the profile once', async () => {
    await inFolder(THREE, async (folder) => {
      await build({ ...folder.options, merge: true });
      const heads = [...objectsOf(folder.read('out/certificates.pdf')).values()].map(({ head }) => head);
      expect(heads.filter((head) => head.includes('/Subtype /Form')).length).toBeGreaterThan(0);
      const names = heads.flatMap((head) => /\/FontName \/\w{6}\+(\S+)/.exec(head)?.[1] ?? []);
      expect(names.length).toBeGreaterThan(3);
      expect(new Set(names).size).toBe(names.length);
      expect(heads.filter((head) => head.includes('/N 4\n'))).toHaveLength(1);
    });
  });

  test('is made where the ceremony asks for it, not for some alone, and not while a citation has errors', async () => {
    await inFolder(withCeremony('certificate: { merge: true }\n'), async (folder) => {
      await build({ ...folder.options, ids: ['perm'] });
      expect(folder.listed()).not.toContain('certificates.pdf');
      await build(folder.options);
      const earlier = folder.read('out/certificates.pdf');
      folder.write({ 'content/citations/perm.yaml': CITATION.replace('award: friendship', 'award: freindship') });
      const result = await build(folder.options);
      expect(
        result.diagnostics.filter(({ rule }) => rule === 'build/booklet-kept').map(({ params }) => params),
      ).toEqual([{ file: 'certificates.pdf' }, { file: 'booklet.pdf' }]);
      expect(folder.read('out/certificates.pdf').equals(earlier)).toBe(true);
    });
  });

  test('says so when its pages have changed, asked for or not', async () => {
    await inFolder(THREE, async (folder) => {
      await build({ ...folder.options, merge: true });
      folder.write({ 'content/citations/perm.yaml': named('彼爾姆', 'Perm on the Kama') });
      const plain = await build(folder.options);
      expect(plain.reprint).toEqual(['certificates/perm.pdf', 'booklet.pdf']);
      expect(plain.diagnostics.filter(({ rule }) => rule === 'build/outdated').map(({ params }) => params)).toEqual([
        { count: 1, files: 'certificates.pdf' },
      ]);
      expect((await build({ ...folder.options, merge: true })).reprint).toEqual(['certificates.pdf']);
      folder.write({ 'content/citations/lodz.yaml': named('羅茲', 'Łódź') });
      expect(rulesOf(await build(folder.options))).toContain('build/outdated');
      expect(rulesOf(await build({ ...folder.options, merge: true }))).not.toContain('build/outdated');
    });
  });
});

describe('--layer', () => {
  test('text and ornament add up to the whole, in register', async () => {
    const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#468' } })
      .jpeg()
      .toBuffer();
    const files = {
      ...WHOLE,
      'content/images/one.jpg': photo,
      'content/citations/chongqing.yaml': `${CITATION}photos: [{ file: ../images/one.jpg, alt: { zh: 圖, en: A } }]\n`,
    };
    await inFolder(files, async (folder) => {
      for (const marks of [false, true]) {
        await build({ ...folder.options, marks });
        await build({ ...folder.options, marks, layer: 'text' });
        await build({ ...folder.options, marks, layer: 'ornament' });
        for (const file of ['certificates/chongqing.pdf', 'booklet.pdf']) {
          const [whole, text, ornament] = await Promise.all(
            ['out', 'out/layers/text', 'out/layers/ornament'].map((at) => looksOf(folder.read(`${at}/${file}`))),
          );
          expect(text?.map(({ view }) => view)).toEqual(whole?.map(({ view }) => view));
          expect(ornament?.map(({ view }) => view)).toEqual(whole?.map(({ view }) => view));
          if (marks) continue;
          expect(text?.map(({ words, pictures }) => [words, pictures])).toEqual(
            whole?.map(({ words, pictures }) => [words, pictures]),
          );
          expect(ornament?.map(({ paths }) => paths)).toEqual(whole?.map(({ paths }) => paths));
          expect(text?.flatMap(({ paths }) => paths)).toEqual([]);
          expect(ornament?.flatMap(({ words }) => words)).toEqual([]);
          expect(ornament?.map(({ pictures }) => pictures).join('')).toMatch(/^0+$/);
        }
      }
      // Crop marks and targets at the same places; the bar and the plates are each layer's own.
      const crossings = (at: string): readonly string[] =>
        (contentsOf(folder.read(`${at}/certificates/chongqing.pdf`))[0] ?? '').match(/\S+ \S+ m \S+ \S+ l S/g) ?? [];
      expect(crossings('out/layers/text').length).toBeGreaterThanOrEqual(16);
      expect(crossings('out/layers/ornament').slice(0, 16)).toEqual(crossings('out/layers/text').slice(0, 16));
      // A foil printer too must know which job and page it is, and wants no black plate for that.
      const [plate = ''] = contentsOf(folder.read('out/layers/ornament/certificates/chongqing.pdf'));
      const [slug] = (await looksOf(folder.read('out/layers/ornament/certificates/chongqing.pdf'))).map(({ words }) =>
        words.map((word) => JSON.stringify(word)).join(''),
      );
      expect(slug).toContain('layers/ornament/certificates/chongqing');
      expect(plate).not.toMatch(/0 0 0 1 k/);
      expect(await faultsOf(folder, 'x4', 'layers/')).toEqual([]);
    });
  });

  test('changes nothing else in the folder, in the manifest neither', async () => {
    await inFolder(withCeremony('press: { screen: true }\n'), async (folder) => {
      await build({ ...folder.options, merge: true });
      const before = bytesOf(folder);
      const { pdfs } = manifestOf(folder);
      const result = await build({ ...folder.options, layer: 'text', merge: true });
      expect(result).toMatchObject({ ok: true, kept: [], reprint: [], removed: [] });
      expect(result.made.every((file) => file.startsWith('layers/text/'))).toBe(true);
      expect(result.made).toContain('layers/text/certificates.pdf');
      const after = bytesOf(folder);
      for (const [file, bytes] of before) if (file !== 'manifest.json') expect(after.get(file)).toBe(bytes);
      expect(manifestOf(folder).pdfs).toMatchObject(pdfs);
    });
  });

  test('ornaments that are the same are one file, named after the first, and the manifest says for whom', async () => {
    const namesakes = {
      ...WHOLE,
      'content/citations/perm.yaml': CITATION.replace('貢獻良多', '卓有貢獻'),
      'content/citations/ufa.yaml': CITATION.replace('For its contribution', 'For what it gave'),
    };
    await inFolder(namesakes, async (folder) => {
      const result = await build({ ...folder.options, layer: 'ornament' });
      const certificates = result.made.filter((file) => file.includes('/certificates/'));
      expect(certificates).toHaveLength(1);
      const [file = ''] = certificates;
      const { citations } = manifestOf(folder).pdfs[file];
      expect([...citations].sort()).toEqual(['chongqing', 'perm', 'ufa']);
      expect(file).toBe(`layers/ornament/certificates/${citations[0]}.pdf`);
      expect(result.diagnostics.find(({ rule }) => rule === 'build/ornament-shared')?.params).toEqual({
        file,
        count: 3,
        citations: citations.join(', '),
      });
      // A long name opens the wreath: its ornaments are its own.
      folder.write({
        [`content/citations/${citations[0]}.yaml`]: named('遙遠的地方長名市'.repeat(2), 'A long name '.repeat(6)),
      });
      const again = await build({ ...folder.options, layer: 'ornament' });
      const now = again.made.concat(again.kept).filter((name) => name.includes('/certificates/'));
      expect(now).toHaveLength(2);
      const told = Object.entries<{ citations: string[] }>(manifestOf(folder).pdfs).filter(([name]) =>
        now.includes(name),
      );
      expect(told.flatMap(([, { citations: ids }]) => ids).sort()).toEqual(['chongqing', 'perm', 'ufa']);
      // Alike again: the file that nobody needs now is taken away.
      folder.write({ [`content/citations/${citations[0]}.yaml`]: CITATION });
      const last = await build({ ...folder.options, layer: 'ornament' });
      expect(last.removed).toHaveLength(1);
      expect(rulesOf(last)).toContain('build/superseded');
    });
  });

  test('a certificate of a citation that is gone goes from every folder', async () => {
    await inFolder(THREE, async (folder) => {
      await build({ ...folder.options, screen: true });
      await build({ ...folder.options, layer: 'text' });
      await build({ ...folder.options, watermark: true });
      folder.remove('content/citations/ufa.yaml');
      const { removed } = await build(folder.options);
      expect([...removed].sort()).toEqual(
        ['', 'layers/text/', 'proofs/', 'screen/'].map((at) => `${at}certificates/ufa.pdf`),
      );
    });
  });
});

describe('the cover apart', () => {
  test('is four pages, and the rest the booklet with its folios', async () => {
    await inFolder(THREE, async (folder) => {
      await build(folder.options);
      const whole = await looksOf(folder.read('out/booklet.pdf'));
      folder.write(withCeremony('booklet: { cover: apart }\n'));
      const result = await build({ ...folder.options, marks: true });
      expect(result.made).toContain('cover.pdf');
      await build(folder.options);
      const cover = await looksOf(folder.read('out/cover.pdf'));
      const inside = await looksOf(folder.read('out/booklet.pdf'));
      const all = [...cover.slice(0, 2), ...inside, ...cover.slice(2)];
      const printed = ({ paths, words }: (typeof all)[number]): boolean => paths.length + words.length > 0;
      expect(all.filter(printed)).toEqual(whole.filter(printed));
      expect(cover).toHaveLength(4);
      // The index stands on the last page but one; it is nothing for the inside of a cover.
      expect(whole.map(printed).slice(-2)).toEqual([true, true]);
      expect(cover.map(printed).slice(-2)).toEqual([false, true]);
      // A reader's page numbers are the folios.
      const labels = async (file: string) => (await openPdf(folder.read(file))).getPageLabels();
      const numbers = all.map((_, index) => String(index + 1));
      expect(await labels('out/booklet.pdf')).toEqual(numbers.slice(2, -2));
      expect(await labels('out/cover.pdf')).toEqual([...numbers.slice(0, 2), ...numbers.slice(-2)]);
      expect(inside.length % 4).toBe(0);
      expect(await faultsOf(folder, 'x4', '')).toEqual([]);
      folder.write(THREE);
      expect((await build(folder.options)).removed).toEqual(['cover.pdf']);
      expect(await looksOf(folder.read('out/booklet.pdf'))).toEqual(whole);
    });
  });

  test('that cannot be written is not taken for one that nobody needs', async () => {
    await inFolder(withCeremony('booklet: { cover: apart }\n'), async (folder) => {
      await build(folder.options);
      folder.remove('out/cover.pdf');
      folder.write({ 'out/cover.pdf/here': 'a folder in its place' });
      const result = await build(folder.options);
      expect(rulesOf(result)).toContain('build/not-writable');
      expect(rulesOf(result)).not.toContain('build/superseded');
      expect(folder.listed()).toContain('cover.pdf/here');
    });
  });

  test('leaves inside the multiple that the template asks for', async () => {
    const files = {
      ...withCeremony('booklet: { cover: apart }\n'),
      ...templates('booklet.yaml', (text) => text.replace('multiple: 4', 'multiple: 16')),
    };
    await inFolder(files, async (folder) => {
      const options = { ...folder.options, templatesDir: 'templates' };
      await build(options);
      expect(manifestOf(folder).pdfs['booklet.pdf'].pages).toBe(16);
      expect(manifestOf(folder).pdfs['cover.pdf'].pages).toBe(4);
    });
  });
});

test('all renditions are the same bytes again', async () => {
  const all = [
    { merge: true, screen: true, marks: true },
    { layer: 'text', merge: true },
    { layer: 'ornament' },
    { watermark: true, screen: true },
  ] as const;
  await inFolder(THREE, async (folder) => {
    for (const options of all) await build({ ...folder.options, ...options });
    const before = bytesOf(folder);
    for (const options of all) {
      const { made, kept } = await build({ ...folder.options, ...options });
      expect(made).toEqual([]);
      expect(kept.length).toBeGreaterThan(1);
    }
    expect(bytesOf(folder)).toEqual(before);
  });
});
