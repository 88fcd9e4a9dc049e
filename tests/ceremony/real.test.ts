import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type BuildResult, build } from '../../src/build/index.ts';
import { bare, fontsOf, type ReadPdf, readPdf } from './reader.ts';

const root = join(import.meta.dirname, '..', '..');
const POINTS_PER_MM = 72 / 25.4;

interface Source {
  readonly body: { readonly zh: string; readonly en: string };
}

const { body } = parse(readFileSync(join(root, 'content', 'citations', 'chongqing.yaml'), 'utf8')) as Source;
const paragraphs = { zh: body.zh.split(/\n\n/), en: body.en.split(/\n\n/) };

let outDir: string;
let result: BuildResult;
let booklet: ReadPdf;
const bytesOf = (file: string): Buffer => readFileSync(join(outDir, file));

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'laurel-real-'));
  result = await build({
    cwd: root,
    contentDir: 'content',
    templatesDir: 'templates',
    fontsDir: 'fonts',
    outDir,
    cacheDir: null,
  });
  booklet = await readPdf(bytesOf('booklet.pdf'));
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe('the real ceremony', () => {
  it('builds whole, with a note of the photo that has not come', () => {
    expect(result.made).toEqual(['certificates/chongqing.pdf', 'booklet.pdf']);
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['content/photo-without-file']);
  });

  it('has a booklet that folds into sheets', () => {
    expect(booklet.pages % 4).toBe(0);
  });

  it.each(['zh', 'en'] as const)('has every paragraph of the %s text, complete and in order', (lang) => {
    expect(paragraphs[lang]).toHaveLength(5);
    // The Chinese column is 190 pt wide, from the margin of either side (18 or 20 mm and the bleed).
    const gutter = (20 + 3) * POINTS_PER_MM + 190 + 5;
    const column = bare(
      booklet.found
        .filter(({ x }) => (lang === 'zh' ? x < gutter : x >= gutter))
        .map(({ text }) => text)
        .join(''),
    );
    let from = 0;
    for (const paragraph of paragraphs[lang]) {
      const at = column.indexOf(bare(paragraph).slice(0, 12), from);
      expect(at, paragraph.slice(0, 12)).toBeGreaterThanOrEqual(0);
      // A page's foot and the next one's stand between the parts of a paragraph that is turned over.
      const running = new RegExp(
        ['2016國際友好城市特別貢獻獎', 'TheAwardtoFriendshipCitiesforSpecialContribution2016']
          .map((foot) => `\\d*${foot}\\d*`)
          .join('|'),
        'g',
      );
      expect(column.slice(at).replace(running, '').startsWith(bare(paragraph)), paragraph.slice(0, 12)).toBe(true);
      from = at + 1;
    }
  });

  it('keeps the full-width punctuation that the commonest font file lacks', () => {
    const words = booklet.found.map(({ text }) => text).join('');
    for (const mark of '，；（）。、“”') expect(words, mark).toContain(mark);
  });

  it.each(['booklet.pdf', 'certificates/chongqing.pdf'])(
    'has only embedded subsets with Unicode maps in %s',
    async (file) => {
      const { fonts, embedded, withUnicode, subsets } = fontsOf(bytesOf(file));
      expect(fonts).toBeGreaterThan(4);
      expect({ embedded, withUnicode, subsets }).toEqual({ embedded: fonts, withUnicode: fonts, subsets: fonts });
      expect([...(await readPdf(bytesOf(file))).codes]).not.toContain(0);
    },
  );

  it('says on the certificate who is honoured, for what', async () => {
    const { found, pages } = await readPdf(bytesOf('certificates/chongqing.pdf'));
    const words = bare(found.map(({ text }) => text).join(''));
    expect(pages).toBe(1);
    for (const text of [
      '2016國際友好城市特別貢獻獎',
      'The Award to Friendship Cities for Special Contribution 2016',
      '獲獎城市',
      '重慶',
      'Chongqing',
      '發揮友城支點作用，服務“一帶一路”建設',
      'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road',
    ]) {
      expect(words).toContain(bare(text));
    }
  });
});
