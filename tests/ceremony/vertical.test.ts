import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/index.ts';
import type { Edition, Lang } from '../../src/content/index.ts';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { mmFromPt } from '../../src/lengths.ts';
import { type Mark, paginate } from '../../src/paginate/index.ts';
import { type Item, mergeBooklet, mergeCertificate, type Template } from '../../src/template/index.ts';
import { citation, dated, edition, family, pair, signatories, text } from '../template/kit.ts';
import { writeCopy } from './copy.ts';
import { readPdf } from './reader.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The sheet (VISUAL §4.3), mm. */
const [LEFT, RIGHT, WIDTH] = [24, 186, 162];

let template: Template;
let fonts: FontLibrary;

beforeAll(async () => {
  template = await family('vertical');
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  if (library === null) throw new Error('no fonts');
  fonts = library;
});

type LineMark = Mark & { kind: 'line' };

interface Placed {
  readonly columns: readonly LineMark[];
  readonly lines: readonly LineMark[];
  readonly sheet: Readonly<Record<string, number>>;
  readonly seal: { readonly x: number; readonly y: number; readonly side: number } | null;
}

const seal = text('頒獎之印');
const issuer = pair('頒發機構全銜', 'Name of the issuing body');
const full: Partial<Edition> = { issuer, date: dated(2026, 5, 4), seal, signatories: signatories(2) };

function placed(given: Partial<Edition>, name = pair('重慶', 'Chongqing'), more = {}): Placed {
  const made = edition(given);
  const one = citation(made, { recipient: { name, kind: 'city' }, ...more });
  const { layout, diagnostics } = mergeCertificate(template, made, one);
  expect(diagnostics).toEqual([]);
  if (layout === null) throw new Error('a layout without diagnostics');
  const { pages, diagnostics: problems } = paginate(layout, fonts);
  expect(problems).toEqual([]);
  const marks = pages[0]?.marks.filter((mark): mark is LineMark => mark.kind === 'line') ?? [];
  const items = layout.sections[0]?.items ?? [];
  const found = items.find((item) => item.kind === 'seal');
  return {
    columns: marks.filter(({ line }) => line.writing === 'vertical'),
    lines: marks.filter(({ line }) => line.writing !== 'vertical'),
    sheet: sheetOf(items),
    seal: found?.kind === 'seal' ? { x: mmFromPt(found.x), y: mmFromPt(found.y), side: mmFromPt(found.side) } : null,
  };
}

function sheetOf(items: readonly Item[]): Readonly<Record<string, number>> {
  const sheet = items.find((item) => item.kind === 'ornament' && item.ornament === 'ruled-sheet');
  return sheet?.kind === 'ornament' ? sheet.params : {};
}

const columnOf = ({ columns }: Placed, value: string): LineMark => {
  const found = columns.find(({ line }) => line.text.startsWith(value));
  if (found === undefined) throw new Error(`no column ${value}`);
  return found;
};
const sizeOf = ({ line }: LineMark): number => line.runs[0]?.size ?? 0;
const footOf = ({ baseline, line }: LineMark): number => mmFromPt(baseline + line.width);

const FEET = [0, 1, 2, 3, 4].flatMap((count) =>
  [full, { ...full, issuer: null }, { ...full, date: null }, { ...full, seal: null }, { issuer }, { seal }, {}].map(
    (given) => ({ ...given, signatories: signatories(count) }),
  ),
);
const CHINESE: readonly (readonly Lang[])[] = [['zh', 'en'], ['en', 'zh'], ['zh']];

describe('the sheet', () => {
  it('has a column for each field, three for the name, one for two signatories', () => {
    for (const given of FEET) {
      for (const languages of CHINESE) {
        for (const formula of ['template', 'none'] as const) {
          const { sheet } = placed({ ...given, languages, formula });
          const some = (one: unknown): number => (one ? 1 : 0);
          const signed = Math.ceil((given.signatories?.length ?? 0) / 2);
          const rest = some(formula === 'template') + some(given.issuer) + signed + some(given.date);
          expect(sheet).toMatchObject({ columns: 6 + rest, before: 2, name: 3, x: LEFT, width: WIDTH });
        }
      }
    }
  });

  it('has every column of words on the middle of a ruled one, or two beside it', () => {
    for (const given of FEET) {
      for (const languages of CHINESE) {
        const { columns, sheet } = placed({ ...given, languages });
        const part = WIDTH / (sheet.columns ?? 1);
        for (const mark of columns) {
          const off = (((RIGHT - mmFromPt(mark.x)) / part) % 1) - 0.5;
          const allowed = mark.line.text.startsWith('職銜') ? 0.25 : 0.001;
          expect(Math.abs(off), mark.line.text).toBeLessThan(allowed);
        }
      }
    }
  });

  it('has all of it between head and foot, clear of the seal', () => {
    for (const given of FEET) {
      for (const languages of CHINESE) {
        const { columns, sheet, seal: stamp } = placed({ ...given, languages });
        const [top, foot] = [sheet.y ?? 0, (sheet.y ?? 0) + (sheet.height ?? 0)];
        for (const mark of columns) {
          expect(mmFromPt(mark.baseline), mark.line.text).toBeGreaterThan(top + 9.9);
          expect(footOf(mark), mark.line.text).toBeLessThan(foot - 7.9);
          if (!stamp) continue;
          const across = Math.abs(mmFromPt(mark.x) - stamp.x - stamp.side / 2) < stamp.side / 2;
          if (across) expect(stamp.y - footOf(mark), mark.line.text).toBeGreaterThan(3);
        }
        if (stamp) expect(stamp.y + stamp.side).toBeLessThan(foot - 3);
      }
    }
  });

  it('keeps the words of the last column clear of a seal that has none of its own', () => {
    const words = '發揮友城支點作用，服務一帶一路建設，促進人員往來與經貿投資，推動教育文化交流，成效卓著';
    for (const languages of [...CHINESE, ['en'] as const]) {
      for (const length of [20, 24, 28, 32, 40]) {
        const long = pair(words.slice(0, length), 'With outstanding results '.repeat(length / 4).trim());
        placed({ seal, languages, formula: 'none' }, undefined, { reason: long });
        placed({ seal, languages, formula: long });
      }
    }
  });

  it('gives a long reason and a long award further columns, at the size of a short one', () => {
    const long =
      '發揮友城支點作用，服務“一帶一路”建設，在兩河流域合作機制之下，促進人員往來與經貿投資，推動教育文化交流，成效卓著';
    const made = placed(full, undefined, { reason: pair(long, 'With outstanding results') });
    const columns = made.columns.filter(({ line }) => line.runs[0]?.face.family === 'LXGW WenKai TC');
    expect(columns.map(({ line }) => line.text).join('')).toBe(`${long}特頒此狀，以資表揚`);
    expect(columns.map(sizeOf).every((size) => size >= 17)).toBe(true);
    expect(made.sheet.columns).toBe(12);
  });

  it('has its rules across for English alone, three rows of them free for the name', () => {
    const { lines, columns, sheet } = placed({ ...full, languages: ['en'] });
    expect(columns).toEqual([]);
    expect(sheet).toMatchObject({ columns: 1, y: 25, height: 247 });
    const name = lines.find(({ line }) => line.text === 'Chongqing');
    const middle = mmFromPt((name?.baseline ?? 0) - 0.31 * sizeOf(name ?? lines[0] ?? never()));
    expect(middle).toBeCloseTo(25 + (3.5 * 247) / 10, -1);
  });
});

function never(): never {
  throw new Error('no line');
}

describe('the name', () => {
  it('is as large as 118 pt, four fifths of its three columns, or the sheet allow', () => {
    const size = (given: Partial<Edition>, name?: Edition['title']) =>
      sizeOf(columnOf(placed(given, name ?? undefined), (name ?? pair('重慶', '')).zh?.value ?? ''));
    expect(size({})).toBe(118);
    expect(size(full)).toBe(112.5);
    expect(size({ ...full, signatories: signatories(4) })).toBe(102.5);
    const long = pair('巴什科爾托斯坦共和國', 'Republic of Bashkortostan');
    const length = (171 * 72) / 25.4 / (10 + 9 * 0.1);
    expect(size(full, long)).toBe(Math.floor(length * 2) / 2);
  });

  it('stands 0.44 of what it leaves below the head, one character 0.40', () => {
    for (const [name, share] of [
      [pair('重慶', 'Chongqing'), 0.44],
      [pair('明斯克州', 'Minsk Region'), 0.44],
      [pair('巴', 'Pau'), 0.4],
    ] as const) {
      const mark = columnOf(placed(full, name), name.zh?.value ?? '');
      expect(mmFromPt(mark.baseline)).toBeCloseTo(25 + share * (191 - mmFromPt(mark.line.width)), 3);
    }
  });

  it('too long for one column takes two about the middle of the three, parted at sense', () => {
    const name = pair('中國人民對外友好協會、俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會', 'Association');
    const made = placed(full, name);
    const columns = made.columns.filter((mark) => sizeOf(mark) > 23);
    expect(columns.map(({ line }) => line.text)).toEqual([
      '中國人民對外友好協會、',
      '俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會',
    ]);
    const middle = columns.reduce((sum, { x }) => sum + mmFromPt(x), 0) / 2;
    expect(middle).toBeCloseTo(RIGHT - (3.5 * WIDTH) / 10, 6);
    expect(new Set(columns.map(({ baseline }) => baseline)).size).toBe(1);
  });
});

describe('words', () => {
  it('have the year of the award figure by figure, the date in Han, the formal words without a full stop', () => {
    const made = placed({ ...full, formula: pair('特此表揚。', 'In recognition.') });
    const award = columnOf(made, '2016');
    expect(award.line.runs.every(({ upright }) => upright)).toBe(true);
    expect(columnOf(made, '二〇二六年五月四日')).toBeDefined();
    expect(columnOf(made, '特此表揚').line.text).toBe('特此表揚');
    expect(made.lines.map(({ line }) => line.text)).toContain('In recognition.');
  });

  it('of English stay clear of the frame, under it and over it, however many they are', () => {
    const name = pair(
      '中國人民對外友好協會與俄羅斯聯邦伏爾加河沿岸聯邦區合作委員會秘書處',
      'Secretariat of the Committee for Cooperation between the Chinese People’s Association for Friendship with Foreign Countries and the Volga Federal District',
    );
    const reason = pair(
      '發揮友城支點作用，服務“一帶一路”建設',
      'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road, promoting personnel exchanges, trade and investment under the Two Rivers mechanism, with outstanding results',
    );
    const office = {
      name: pair('歐陽娜娜', 'Ouyang Nana-Elisabeth'),
      title: pair('主席', 'Vice President and Secretary General of the Chinese Association'),
      signature: null,
    };
    for (const languages of [['zh', 'en'] as const, ['en', 'zh'] as const]) {
      for (const signed of [signatories(4), [office, office, office, office]]) {
        for (const one of [
          name,
          pair('重慶', 'Chongqing'),
          pair('協會', 'The Chinese People’s Association for Friendship with Foreign Countries'),
        ]) {
          const { lines, sheet } = placed({ ...full, languages, signatories: signed }, one, { reason });
          const [top, foot] = [(sheet.y ?? 0) - 3.8, (sheet.y ?? 0) + (sheet.height ?? 0) + 3.8];
          for (const mark of lines) {
            const head = mmFromPt(mark.baseline - 0.75 * sizeOf(mark));
            const under = mmFromPt(mark.baseline + 0.25 * sizeOf(mark));
            expect(languages[0] === 'en' ? top - under : head - foot, mark.line.text).toBeGreaterThan(1.5);
          }
        }
      }
    }
  });

  it('of English stand over the sheet where English leads', () => {
    const { lines, sheet } = placed({ ...full, languages: ['en', 'zh'] });
    expect(sheet.y).toBe(81);
    for (const mark of lines) expect(mmFromPt(mark.baseline), mark.line.text).toBeLessThan(74);
  });
});

describe('the booklet', () => {
  const { awards } = edition();
  const youth = { id: 'youth', name: pair('青年交流獎', 'Youth Exchange Award') };
  const one = (id: string, award = youth) =>
    citation({ awards }, { id, award, recipient: { name: pair(id, id), kind: 'city' } });

  it('has a sheet before the first entry of each award, where their entries stand together', () => {
    const made = { awards: [...awards, youth], title: pair('典禮', 'Ceremony') };
    const parts = (citations: Edition['citations'], order: Edition['booklet']['order']) =>
      mergeBooklet(
        template,
        edition({ ...made, citations, booklet: { template: text('vertical'), format: null, order, cover: 'bound' } }),
      ).layout?.sections.flatMap(({ name }) => (/^(part|entry)-/.test(name) ? [name] : []));
    const [special = youth] = awards;
    const citations = [one('甲', special), one('乙一丁'), one('丙七十', special)];
    expect(parts(citations, ['award', 'recipient'])).toEqual([
      'part-special',
      'entry-丙七十',
      'entry-甲',
      'part-youth',
      'entry-乙一丁',
    ]);
    expect(parts(citations, ['recipient'])?.filter((name) => name.startsWith('part-'))).toEqual([]);
  });
});

describe('the real ceremony', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-vertical-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read back as it was written, quotes and figures too, in columns', async () => {
    writeCopy(join(ROOT, 'content'), join(folder, 'content'), 'vertical');
    const { made, diagnostics } = await build({
      cwd: ROOT,
      contentDir: join(folder, 'content'),
      templatesDir: 'templates',
      fontsDir: 'fonts',
      outDir: join(folder, 'out'),
      cacheDir: null,
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['content/photo-without-file']);
    expect(made).toEqual(['certificates/chongqing.pdf', 'booklet.pdf']);
    const { found } = await readPdf(readFileSync(join(folder, 'out', 'certificates', 'chongqing.pdf')));
    const words = found.map(({ text }) => text).join('');
    for (const one of ['2016國際友好城市特別貢獻獎', '“一帶一路”', '特頒此狀，以資表揚']) expect(words).toContain(one);
  });
});
