import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build/index.ts';
import { contentsOf, objectsOf } from '../press/objects.ts';
import { CITATION, type Files, inFolder, WHOLE } from './kit.ts';
import { looksOf, openPdf } from './looks.ts';
import { bytesOf, faultsOf, THREE, withCeremony } from './shelf.ts';

describe('--watermark', () => {
  test('lies under the words of every page, in a folder of its own, and is valid', async () => {
    await inFolder(THREE, async (folder) => {
      await build(folder.options);
      const before = bytesOf(folder);
      const { made } = await build({ ...folder.options, watermark: true });
      expect([...made].sort()).toEqual([
        'proofs/booklet.pdf',
        ...['chongqing', 'perm', 'ufa'].map((id) => `proofs/certificates/${id}.pdf`),
      ]);
      for (const [file, bytes] of before) if (file !== 'manifest.json') expect(bytesOf(folder).get(file)).toBe(bytes);
      const real = await looksOf(folder.read('out/booklet.pdf'));
      const proof = await looksOf(folder.read('out/proofs/booklet.pdf'));
      expect(proof.map(({ words }) => words)).toEqual(real.map(({ words }) => words));
      expect(proof.map(({ paths }) => paths.length)).toEqual(real.map(({ paths }) => paths.length + 1));
      expect(await faultsOf(folder, 'x4', 'proofs/')).toEqual([]);
    });
  });

  test('and screen copies are not named for printing again', async () => {
    await inFolder(WHOLE, async (folder) => {
      await build({ ...folder.options, watermark: true, screen: true });
      folder.write({ 'content/citations/chongqing.yaml': CITATION.replace('貢獻良多', '卓有貢獻') });
      const { made, reprint } = await build({ ...folder.options, watermark: true, screen: true });
      expect(made).toContain('proofs/screen/booklet.pdf');
      expect(reprint).toEqual([]);
    });
  });

  test('speaks the languages of the ceremony, or says what it is told', async () => {
    const inkOf = async (files: Files, watermark: true | string): Promise<number> =>
      inFolder(files, async (folder) => {
        await build({ ...folder.options, watermark, ids: ['chongqing'] });
        return folder.read('out/proofs/certificates/chongqing.pdf').length;
      });
    const both = await inkOf(WHOLE, true);
    expect(await inkOf(WHOLE, '校樣 PROOF')).toBe(both);
    const english = withCeremony('languages: [en]\n', WHOLE);
    expect(await inkOf(english, true)).toBe(await inkOf(english, 'PROOF'));
    expect(await inkOf(WHOLE, '草稿𠮷')).not.toBe(both);
  });

  test('a character that no font has stops the proofs, once, and nothing is written', async () => {
    await inFolder(WHOLE, async (folder) => {
      const result = await build({ ...folder.options, watermark: '校\u{10ffff}樣' });
      expect(result.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
        'font/no-glyph',
      ]);
      expect(result.made).toEqual([]);
    });
  });
});

describe('--screen', () => {
  test('has no ink in it, ends at the trim, and keeps PDF/A', async () => {
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#468' } })
      .jpeg()
      .toBuffer();
    const files = {
      ...WHOLE,
      'content/images/one.jpg': photo,
      'content/citations/chongqing.yaml': `${CITATION}photos: [{ file: ../images/one.jpg, alt: { zh: 圖, en: A } }]\n`,
    };
    await inFolder(files, async (folder) => {
      const { made } = await build({ ...folder.options, screen: true, marks: true });
      expect(made).toEqual([
        'certificates/chongqing.pdf',
        'booklet.pdf',
        'screen/certificates/chongqing.pdf',
        'screen/booklet.pdf',
      ]);
      expect(await faultsOf(folder, 'a2u', 'screen/')).toEqual([]);
      for (const file of ['out/screen/booklet.pdf', 'out/screen/certificates/chongqing.pdf']) {
        const objects = [...objectsOf(folder.read(file)).values()];
        const heads = objects.map(({ head }) => head).join('\n');
        expect(heads).not.toMatch(/DeviceCMYK|Separation|GTS_PDFX/);
        expect(heads).toContain('/GTS_PDFA1');
        const drawn = contentsOf(folder.read(file)).join('\n');
        expect(drawn).not.toMatch(/ [kK]$| scn$| SCN$/m);
        expect(drawn).toMatch(/^0 0 0 rg$/m);
        for (const box of ['Media', 'Trim']) {
          expect(heads).toMatch(
            new RegExp(`/${box}Box \\[0 0 ${file.includes('booklet') ? '595\\.\\d+ 595' : '841\\.\\d+ 595'}`),
          );
        }
      }
      expect(folder.read('out/screen/booklet.pdf').length).toBeLessThan(folder.read('out/booklet.pdf').length);
    });
  });

  test('shows gold as the profile does, black as black, paper as white', async () => {
    await inFolder(WHOLE, async (folder) => {
      await build({ ...folder.options, screen: true, ids: ['chongqing'] });
      const drawn = contentsOf(folder.read('out/screen/certificates/chongqing.pdf')).join('\n');
      const colours = new Set(drawn.match(/^\S+ \S+ \S+ (?:rg|RG)$/gm));
      expect(colours.has('0 0 0 rg')).toBe(true);
      const gold = [...colours]
        .map((line) => line.split(' ').slice(0, 3).map(Number))
        .find(([r = 0, , b = 0]) => r > b);
      const [r = 0, g = 0, b = 0] = gold ?? [];
      expect(r).toBeGreaterThan(g);
      expect(g).toBeGreaterThan(b);
    });
  });

  test('says the same words as the press, and is left out again by --no-screen', async () => {
    await inFolder(withCeremony('press: { screen: true }\n'), async (folder) => {
      await build({ ...folder.options, screen: false });
      expect(folder.listed().filter((file) => file.startsWith('screen/'))).toEqual([]);
      await build(folder.options);
      const text = async (file: string) =>
        (await looksOf(folder.read(file))).map(({ words }) => words.map((word) => word.replace(/( \S+){6}$/, '')));
      expect(await text('out/screen/booklet.pdf')).toEqual(await text('out/booklet.pdf'));
    });
  });

  test('leads from contents and index to each entry, and the press copy nowhere', async () => {
    await inFolder(THREE, async (folder) => {
      await build({ ...folder.options, screen: true });
      const pdf = await openPdf(folder.read('out/screen/booklet.pdf'));
      const led: Record<string, string[]> = {};
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        for (const { dest, rect, contentsObj, subtype } of await page.getAnnotations()) {
          expect(subtype).toBe('Link');
          const at = await pdf.getPageIndex(dest[0]);
          const pressed = items.flatMap((item) => {
            if (!('str' in item)) return [];
            const [, , , , x, y] = item.transform as number[];
            return x !== undefined &&
              y !== undefined &&
              x >= rect[0] - 1 &&
              x <= rect[2] &&
              y >= rect[1] &&
              y <= rect[3]
              ? [item.str.trim()]
              : [];
          });
          // Under the finger: the name, and the folio of the page that it leads to.
          expect(pressed.join(' ')).toContain(contentsObj.str.split(' ')[0]);
          expect(pressed).toContain(String(at + 1));
          const found = await (await pdf.getPage(at + 1)).getTextContent();
          const words = found.items.map((item) => ('str' in item ? item.str : '')).join('');
          for (const word of contentsObj.str.split(' ')) expect(words.replace(/\s/g, '')).toContain(word);
          led[contentsObj.str] = [...(led[contentsObj.str] ?? []), `${number}→${at + 1}`];
        }
      }
      // Once in the contents, in both languages together; once in the index of each.
      expect(Object.keys(led).sort()).toEqual(
        ['Chongqing', 'Perm', 'Ufa', '彼爾姆', '彼爾姆 Perm', '烏法', '烏法 Ufa', '重慶', '重慶 Chongqing'].sort(),
      );
      expect(Object.values(led).every((ways) => ways.length === 1)).toBe(true);
      expect(await pdf.getOutline()).not.toBeNull();
      await pdf.loadingTask.destroy();
      expect(folder.read('out/booklet.pdf').toString('latin1')).not.toContain('/Annots [');
      expect(await faultsOf(folder, 'screen', 'screen/')).toEqual([]);
    });
  });
});
