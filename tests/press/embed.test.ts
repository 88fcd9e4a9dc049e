import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { FontkitFont } from '../../src/fonts/fontkit.ts';
import { tableBytes } from '../../src/fonts/tables.ts';
import type { Mark } from '../../src/paginate/index.ts';
import { CidFont } from '../../src/press/cid-font.ts';
import { printPdf } from '../../src/press/index.ts';
import type { PdfDocument } from '../../src/press/pdfmake.ts';
import type { Line } from '../../src/typeset/index.ts';
import { makeFont } from '../fonts/kit.ts';
import { faceOf, garamond, lineOf, pagesOf, sliceOf, wordOf } from './pages.ts';

const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontkitFont };

const metadata = {
  title: '字',
  subject: null,
  translations: [],
  author: null,
  identifier: 'sheets',
  keywords: [],
  lang: 'zh-Hant',
  date: new Date(0),
} as const;

/** One page a line. */
async function printed(...lines: readonly Line[]): Promise<Uint8Array> {
  const marks = lines.map((line): Mark[] => [{ kind: 'line', x: 10, baseline: 40, line }]);
  return printPdf({ pages: pagesOf(...marks), pictures: new Map(), metadata });
}

interface Shown {
  readonly font: string;
  readonly code: number;
  readonly text: string;
  readonly width: number;
}

/** Every glyph of a PDF as pdfjs shows it. */
async function shownIn(bytes: Uint8Array): Promise<readonly Shown[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), fontExtraProperties: true, verbosity: 0 }).promise;
  const shown: Shown[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    let font = '';
    fnArray.forEach((operator, index) => {
      const args = argsArray[index];
      if (operator === OPS.setFont) font = (page.commonObjs.get(args?.[0]) as { readonly name: string }).name;
      if (operator !== OPS.showText) return;
      for (const glyph of args?.[0] ?? []) {
        if (typeof glyph !== 'object' || glyph === null) continue;
        shown.push({ font, code: glyph.originalCharCode, text: glyph.unicode, width: glyph.width });
      }
    });
  }
  return shown;
}

/** The embedded font files, each under its `BaseFont`, as fontkit reads them. */
function filesIn(bytes: Uint8Array): ReadonlyMap<string, FontkitFont> {
  const source = Buffer.from(bytes);
  const text = source.toString('latin1');
  const files = new Map<string, FontkitFont>();
  for (const [, name = '', reference] of text.matchAll(/\/FontName \/(\S+)[\s\S]*?\/FontFile2 (\d+) 0 R/g)) {
    const object = text.indexOf(`\n${reference} 0 obj`);
    const start = text.indexOf('stream\n', object) + 7;
    const length = Number(/\/Length (\d+)/.exec(text.slice(object, start))?.[1]);
    files.set(name, fontkit.create(inflateSync(source.subarray(start, start + length))));
  }
  return files;
}

describe('a word over two slices of a typeface', () => {
  const WORDS = [
    ['Noto Sans', ['latin', 'latin-ext', 'vietnamese'], 'ŁódźDvořáčekNguyễn', 'NotoSans-Regular'],
    ['EB Garamond', ['latin', 'latin-ext', 'vietnamese'], 'ŁódźDvořáčekNguyễn', 'EBGaramond-Regular'],
    ['Noto Sans TC', ['chinese-traditional', '119', '118', 'latin'], '重慶，之（獎）！Łó', 'NotoSansTC-Regular'],
  ] as const;

  it.each(WORDS)('is one font: %s', async (family, slices, word, name) => {
    const faces = slices.map((slice) => sliceOf(family, slice));
    const line = wordOf(faces, word);
    expect(line.runs.length).toBeGreaterThan(1);
    const bytes = await printed(line);
    const shown = await shownIn(bytes);
    expect(shown.map(({ text }) => text).join('')).toBe(word);
    expect(new Set(shown.map(({ font }) => font)).size).toBe(1);
    expect(shown[0]?.font).toMatch(new RegExp(`^[A-Z]{6}\\+${name}$`));

    const files = [...filesIn(bytes).values()];
    expect(files).toHaveLength(1);
    const glyphs = line.runs.flatMap(({ face, glyphs }) => glyphs.map((glyph) => ({ face, ...glyph })));
    glyphs.forEach(({ face, id, width }, index) => {
      const { code = -1, width: written } = shown[index] ?? {};
      const [own, theirs] = [files[0]?.getGlyph(code), (face.handle as FontkitFont).getGlyph(id)];
      expect(own?.path.toSVG(), word[index]).toBe(theirs?.path.toSVG());
      expect(written).toBeCloseTo(width, 6);
      expect(own?.advanceWidth).toBe(theirs?.advanceWidth);
    });
  });

  it('has composite letters among them', async () => {
    const faces = ['latin', 'latin-ext', 'vietnamese'].map((slice) => sliceOf('Noto Sans', slice));
    const word = 'ŁódźDvořáčekNguyễn';
    const [file] = filesIn(await printed(wordOf(faces, word))).values();
    expect(file?.numGlyphs).toBeGreaterThan(new Set(word).size + 1);
  });

  it('is the same font on whichever page its slices are met first', async () => {
    const faces = ['latin', 'latin-ext'].map((slice) => sliceOf('Noto Sans', slice));
    const [one, other] = [wordOf(faces, 'ó'), wordOf(faces, 'Ł')];
    for (const lines of [
      [one, other],
      [other, one],
    ]) {
      expect([...filesIn(await printed(...lines)).keys()]).toHaveLength(1);
    }
  });
});

describe('a font of another design', () => {
  const older = Buffer.from(tableBytes(garamond().handle as FontkitFont, 'head') ?? []);
  older.writeUInt32BE(1, 24);
  const glyphs = { 19968: 5, 19969: 6 };

  it('stays beside the slices, also under the name of their family', async () => {
    const brought = faceOf(makeFont({ family: 'EB Garamond', glyphs, tables: { head: older } }), 'EB Garamond');
    const bytes = await printed(wordOf([garamond(), brought], 'a一b丁'));
    const shown = await shownIn(bytes);
    expect(shown.map(({ text }) => text).join('')).toBe('a一b丁');
    expect(new Set(shown.map(({ font }) => font)).size).toBe(2);
    expect(filesIn(bytes).size).toBe(2);
  });

  it('is joined to them where it is their own release, cut otherwise', async () => {
    const brought = faceOf(makeFont({ family: 'EB Garamond', glyphs }), 'EB Garamond');
    expect(filesIn(await printed(wordOf([garamond(), brought], 'a一b丁'))).size).toBe(1);
  });

  it('such as another weight, stays apart', async () => {
    const faces = [400, 500].map((weight) => sliceOf('EB Garamond', 'latin', weight));
    const lines = faces.map((face) => wordOf([face], 'ab'));
    expect(filesIn(await printed(...lines)).size).toBe(2);
  });

  it('that cannot be copied is written by fontkit, alone', async () => {
    const brought = faceOf(makeFont({ family: 'Made', glyphs, tables: { CFF2: Buffer.alloc(4) } }), 'Made');
    const bytes = await printed(wordOf([garamond(), brought], 'a一b丁'));
    expect((await shownIn(bytes)).map(({ text }) => text).join('')).toBe('a一b丁');
    expect(filesIn(bytes).size).toBe(2);
  });
});

describe('the tag of a subset', () => {
  const tagsIn = (bytes: Uint8Array) => [...filesIn(bytes).keys()].map((name) => name.slice(0, 6));

  it('comes of its glyphs, so that documents put together keep their fonts apart', async () => {
    const face = garamond();
    const [ab, ba, again] = await Promise.all(
      ['ab', 'ac', 'ab'].map(async (text) => tagsIn(await printed(lineOf(face, text, [0, 9])))),
    );
    expect(ab).toEqual(again);
    expect(ab).not.toEqual(ba);
  });

  it('and the bytes are the same in every run', async () => {
    const hash = async (): Promise<string> => {
      const faces = ['latin', 'latin-ext', 'vietnamese'].map((slice) => sliceOf('Noto Sans', slice));
      return createHash('sha256')
        .update(await printed(wordOf(faces, 'ŁódźNguyễn')))
        .digest('hex');
    };
    expect(await hash()).toBe(await hash());
  });
});

describe('the codes of a font', () => {
  it('are one for each text of a glyph, until half of all are given out', () => {
    const font = new CidFont({} as PdfDocument, 'F1', garamond());
    const codes = Array.from({ length: 0x8000 }, (_, index) => font.code(0, 5, 500, `a${index}`));
    expect(codes.slice(0, -1)).toEqual(Array.from({ length: 0x7fff }, (_, index) => index + 1));
    expect(codes.at(-1)).toBe(1);
    expect(font.code(0, 6, 500, 'b')).toBe(0x8000);
  });
});
