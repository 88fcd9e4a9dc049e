import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/paginate/index.ts';
import { defineDocument } from '../../src/press/definition.ts';
import { type Metadata, printPdf } from '../../src/press/index.ts';
import { sheetOf } from '../../src/press/sheet.ts';
import { Tags } from '../../src/press/tags.ts';
import { GOLD, garamond, lineOf, pagesOf } from './pages.ts';

const metadata: Metadata = {
  title: '獎 & <Award>',
  subject: null,
  translations: [],
  author: null,
  identifier: 'sheets',
  keywords: [],
  lang: 'zh-Hant',
  date: new Date(Date.UTC(2016, 4, 4)),
};
const none = new Map<string, never>();
const face = garamond();
const places = [0, 7.25, 19, 26.5, 40, 41];
const line: Mark = { kind: 'line', x: 10, baseline: 40, line: lineOf(face, 'Laurel', places) };
const flood: Mark = { kind: 'flood', x: -8.504, y: -8.504, width: 217, height: 117, colour: GOLD };
const long = `M0 0${Array.from({ length: 300 }, (_, i) => `L${i} ${i % 7}`).join('')}`;
const border: Mark = {
  kind: 'drawing',
  colour: GOLD,
  drawing: [{ d: long, paint: { kind: 'stroke', width: 0.5, cap: 'butt', join: 'miter' } }],
};

async function open(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

describe('a page as it is written', () => {
  it('shows every glyph where the composer put it', async () => {
    const bytes = await printPdf({ pages: pagesOf([line]), pictures: none, metadata });
    const page = await (await open(bytes)).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const shown = argsArray[fnArray.indexOf(OPS.showText)]?.[0] as (number | { width: number; unicode: string })[];
    let pen = 0;
    const found: number[] = [];
    for (const part of shown) {
      if (typeof part === 'number') pen -= (part * 12) / 1000;
      else {
        found.push(pen);
        pen += (part.width * 12) / 1000;
      }
    }
    expect(found).toHaveLength(places.length);
    found.forEach((x, index) => {
      expect(x).toBeCloseTo(places[index] ?? 0, 3);
    });
  });

  it('keeps the text as text, on the baseline asked for, whichever page it is', async () => {
    const pdf = await open(await printPdf({ pages: pagesOf([], [line]), pictures: none, metadata }));
    expect(pdf.numPages).toBe(2);
    const { items } = await (await pdf.getPage(2)).getTextContent();
    const [item] = items.filter((one) => 'str' in one);
    expect(
      items
        .map((one) => ('str' in one ? one.str : ''))
        .join('')
        .replaceAll(' ', ''),
    ).toBe('Laurel');
    expect(item?.transform[4]).toBeCloseTo(10 + 8.504, 2);
    expect(item?.transform[5]).toBeCloseTo(100 + 8.504 - 40, 2);
  });

  it('gives a glyph that stands for two texts a code for each', async () => {
    const spaced = lineOf(face, 'A', [0]);
    const other = {
      ...spaced,
      runs: spaced.runs.map((run) => ({ ...run, glyphs: run.glyphs.map((g) => ({ ...g, text: 'Α' })) })),
    };
    const marks: Mark[] = [
      { kind: 'line', x: 10, baseline: 20, line: spaced },
      { kind: 'line', x: 10, baseline: 60, line: other },
    ];
    const page = await (await open(await printPdf({ pages: pagesOf(marks), pictures: none, metadata }))).getPage(1);
    const { items } = await page.getTextContent();
    expect(items.map((one) => ('str' in one ? one.str : '')).filter((text) => text.trim() !== '')).toEqual(['A', 'Α']);
  });

  it('has a trim box inside the bleed, and colours of the press alone', async () => {
    const bytes = Buffer.from(await printPdf({ pages: pagesOf([flood, border, line]), pictures: none, metadata }));
    const source = bytes.toString('latin1');
    expect(source).toMatch(/\/TrimBox \[8\.504\d* 8\.504\d* 208\.504\d* 108\.504\d*\]/);
    expect(source).toMatch(/\/BleedBox \[0 0 217\.00\d* 117\.00\d*\]/);
    expect(source).toContain('/Separation');
    expect(source).not.toContain('DeviceRGB');
  });
});

describe('a column', () => {
  const glyphs = (text: string, rise: (index: number) => number, x: (index: number) => number) =>
    Array.from(text, (character, index) => {
      const [shaped] = face.shape(character, { lang: 'en' });
      return { id: shaped?.id ?? 0, text: character, x: x(index), rise: rise(index), width: shaped?.width ?? 0 };
    });
  const run = { face, size: 12, scale: 1, colour: lineOf(face, 'A', [0]).runs[0]?.colour ?? GOLD, lang: 'zh' as const };
  const column: Mark = {
    kind: 'line',
    x: 100,
    baseline: 20,
    line: {
      ...lineOf(face, 'ABcd12', []),
      writing: 'vertical',
      over: 0,
      text: '甲乙',
      runs: [
        {
          ...run,
          x: 10,
          upright: true,
          glyphs: glyphs(
            'AB',
            (i) => -4 - i / 4,
            (i) => 12.5 * i,
          ),
        },
        {
          ...run,
          x: 30,
          glyphs: glyphs(
            'cd',
            () => -3,
            (i) => 7.25 * i,
          ),
        },
        {
          ...run,
          x: 60,
          upright: true,
          scale: 0.5,
          glyphs: glyphs(
            '12',
            (i) => -6 + 6 * i,
            () => 0,
          ),
        },
        {
          ...run,
          size: 5,
          x: 12,
          upright: true,
          ruby: true,
          glyphs: glyphs(
            'r',
            () => 8,
            () => 0,
          ),
        },
      ],
      sidelines: [
        { kind: 'name', from: 1, to: 25, rise: -7, size: 12, colour: GOLD },
        { kind: 'title', from: 30, to: 54, rise: -7, size: 12, colour: GOLD },
      ],
    },
  };
  const itemsOf = async () => {
    const bytes = await printPdf({ pages: pagesOf([column]), pictures: none, metadata });
    const page = await (await open(bytes)).getPage(1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    return { page, bytes, items: items.flatMap((one) => ('str' in one && one.str.trim() !== '' ? [one] : [])) };
  };
  const bleed = 8.504;
  const top = 100 + 2 * bleed;

  it('shows upright glyphs each in its place, and turns the others about the axis', async () => {
    const { items } = await itemsOf();
    expect(items.map(({ str }) => str.replaceAll(' ', '')).join('')).toBe('ABcd12r');
    const at = (str: string) => items.find((item) => item.str.replaceAll(' ', '') === str)?.transform as number[];
    const close = (found: number[], wanted: readonly number[]) =>
      wanted.forEach((value, i) => {
        expect(found[i]).toBeCloseTo(value, 2);
      });
    close(at('A'), [12, 0, 0, 12, bleed + 100 - 4, top - (bleed + 20 + 10)]);
    close(at('B'), [12, 0, 0, 12, bleed + 100 - 4.25, top - (bleed + 20 + 22.5)]);
    close(at('cd'), [0, -12, 12, 0, bleed + 100 - 3, top - (bleed + 20 + 30)]);
    close(at('r'), [5, 0, 0, 5, bleed + 108, top - (bleed + 20 + 12)]);
  });

  it('narrows what the composer narrowed, and nothing after it', async () => {
    const { items } = await itemsOf();
    const scales = new Map(items.map(({ str, transform }) => [str.replaceAll(' ', ''), transform as number[]]));
    expect(scales.get('12')?.slice(0, 4)).toEqual([6, 0, 0, 12]);
    expect(scales.get('12')?.[4]).toBeCloseTo(bleed + 100 - 6, 2);
    expect(scales.get('r')?.slice(0, 4)).toEqual([5, 0, 0, 5]);
  });

  it('says what its characters read together, without their readings', async () => {
    const { page } = await itemsOf();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { fnArray } = await page.getOperatorList();
    const marks = fnArray.filter((fn) =>
      [OPS.beginMarkedContentProps, OPS.endMarkedContent, OPS.showText].includes(fn),
    );
    const [outer, begin, ...rest] = marks;
    expect([outer, begin]).toEqual([OPS.beginMarkedContentProps, OPS.beginMarkedContentProps]);
    // The operators of its own glyphs, the end of them, then the reading.
    const end = rest.indexOf(OPS.endMarkedContent);
    const shown = (part: readonly number[]): number => part.filter((fn) => fn === OPS.showText).length;
    expect([shown(rest.slice(0, end)), shown(rest.slice(end))]).toEqual([5, 1]);
  });

  it('draws the lines beside its characters, in their own ink', async () => {
    const { page } = await itemsOf();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((fn) => fn === OPS.constructPath)).toHaveLength(2);
  });
});

describe('a spot plate', () => {
  it('is a separation of its own name, also where CSS has a colour of that name, or the name is Chinese', async () => {
    for (const [spot, written] of [
      ['gold', '/gold'],
      ['Laurel Gold', '/Laurel#20Gold'],
      ['燙金', '/#e7#87#99#e9#87#91'],
    ] as const) {
      const mark: Mark = { ...flood, colour: { ...GOLD, spot } };
      const source = Buffer.from(await printPdf({ pages: pagesOf([mark]), pictures: none, metadata })).toString('utf8');
      expect(source).toContain(`[/Separation ${written} /DeviceCMYK`);
      expect(source).not.toContain('DeviceRGB');
    }
  });
});

describe('the bytes', () => {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  it('are the same for the same pages, and hold no clock', async () => {
    const job = { pages: pagesOf([flood, border, line]), pictures: none, metadata };
    const first = await printPdf(job);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(hash(await printPdf(job))).toBe(hash(first));
    expect(Buffer.from(first).toString('latin1')).toContain('D:20160504000000Z');
  });

  it('name the document by its content: another page, another identifier', async () => {
    const id = (bytes: Uint8Array): string =>
      /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
    const one = id(await printPdf({ pages: pagesOf([line]), pictures: none, metadata }));
    const other = id(await printPdf({ pages: pagesOf([{ ...line, baseline: 41 }]), pictures: none, metadata }));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });
});

describe('the document definition', () => {
  it('is pdfmake’s own but for galleys: an unpatched pdfmake renders it, vector for vector', async () => {
    const drawn = pagesOf([flood, border], [], [border]);
    const pdfmake = createRequire(import.meta.url)('pdfmake');
    const definition = defineDocument(drawn, none, sheetOf(drawn, false), new Tags());
    const withSpot = { ...definition, defaultStyle: {}, info: { title: 'x' } };
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
    const bytes = await pdfmake.createPdf(withSpot as never).getBuffer();
    const theirs = await open(bytes);
    const ours = await open(
      await printPdf({ pages: pagesOf([flood, border], [], [border]), pictures: none, metadata }),
    );
    expect(theirs.numPages).toBe(3);
    expect(ours.numPages).toBe(3);
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    for (const number of [1, 2, 3]) {
      const paths = await Promise.all(
        [theirs, ours].map(async (pdf) => {
          const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
          return (
            argsArray
              .filter((_, index) => fnArray[index] === OPS.constructPath)
              .map((args) => JSON.stringify(args?.[1]))
              // Where marked content begins and ends pdfmake paints an empty path.
              .filter((path) => path !== '[null]')
          );
        }),
      );
      expect(paths[1]).toEqual(paths[0]);
    }
  });
});
