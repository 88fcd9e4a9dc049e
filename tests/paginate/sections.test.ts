import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/paginate/index.ts';
import type { Layout, ListRow, Section } from '../../src/template/index.ts';
import { fakeFonts, HEI, textOf, words } from '../typeset/fake.ts';
import { certificate, DISPLAY_ZH, span, text } from './layouts.ts';

const fonts = fakeFonts();
const grid = { top: 50, leading: 15, lines: 12, inner: 60, outer: 40 };

function section(name: string, more: Partial<Section> = {}): Section {
  return {
    name,
    citation: null,
    start: 'any',
    padBefore: false,
    running: false,
    items: [],
    flow: null,
    keep: [],
    ...more,
  };
}

function booklet(sections: readonly Section[]): Layout {
  const folio = { kind: 'folio', x: 0, width: 50, baseline: 280, align: 'left', style: HEI } as const;
  return { ...certificate([]), grid, running: { verso: [folio], recto: [folio] }, multiple: 4, sections };
}

const order = (sections: readonly Section[]): string[] =>
  paginate(booklet(sections), fonts).pages.map((page) => page.section);

describe('the order of pages', () => {
  it('is padded to a multiple of four before the section that asks for it', () => {
    expect(order([section('cover'), section('contents'), section('back', { padBefore: true })])).toEqual([
      'cover',
      'contents',
      'blank',
      'back',
    ]);
    expect(order([section('cover'), section('a'), section('b'), section('back', { padBefore: true })])).toHaveLength(4);
  });

  it('keeps a cover that is printed apart whole: no section lies in it and in the inside', () => {
    const apart = (sections: readonly Section[]): string =>
      paginate(booklet(sections), fonts, new Map(), 4)
        .pages.map((page) => page.section.charAt(0))
        .join('');
    const [cover, index] = [section('Cover'), section('index')];
    const back = section('Back', { padBefore: true });
    const inside = (count: number): readonly Section[] => Array.from({ length: count }, (_, i) => section(`${i}`));
    const blank = 'b';
    expect(apart([cover, section('verso'), ...inside(3), index, back])).toBe(`Cv012i${blank}B`);
    // The index would have stood on the inside of the back cover.
    expect(apart([cover, section('verso'), ...inside(4), index, back])).toBe(`Cv0123i${blank.repeat(4)}B`);
    expect(
      apart([cover, section('verso'), ...inside(4), section('Inside', { padBefore: true }), section('Back')]),
    ).toBe('Cv0123IB');
    expect(apart([cover, back])).toBe(`C${blank.repeat(2)}B`);
  });

  it('begins a section behind a cover that it would have begun in', () => {
    const row: ListRow = { pitch: 15, keepWithNext: false, rule: null, cells: [] };
    const flow = { kind: 'lists', lists: [{ x: 0, width: 150, rows: Array.from({ length: 40 }, () => row) }] } as const;
    const long = section('long', { flow: { ...flow, firstLine: 4, span } });
    const sections = [section('Cover'), long, section('Back', { padBefore: true })];
    const pages = paginate(booklet(sections), fonts, new Map(), 4).pages.map((page) => page.section);
    expect(pages.slice(0, 3)).toEqual(['Cover', 'blank', 'long']);
    expect(pages.slice(-2)).toEqual(['blank', 'Back']);
  });

  it('brings a section to its side of the spread', () => {
    const pages = paginate(booklet([section('cover'), section('part', { start: 'recto' })]), fonts).pages;
    expect(pages.find((page) => page.section === 'part')?.side).toBe('recto');
    expect(pages.map((page) => page.section)).toEqual(['cover', 'blank', 'part', 'blank']);
  });

  it('gives folios to running pages alone, blanks have nothing on them', () => {
    const { pages } = paginate(booklet([section('cover'), section('contents', { running: true })]), fonts);
    expect(pages.map(({ marks }) => marks.map((mark) => (mark.kind === 'line' ? mark.line.text : '')))).toEqual([
      [],
      ['2'],
      [],
      [],
    ]);
    expect(pages[1]?.marks[0]).toMatchObject({ x: 40 });
  });
});

describe('a list', () => {
  const row = (name: string, citation: string, keepWithNext = false): ListRow => ({
    pitch: 22.5,
    keepWithNext,
    rule: null,
    cells: [
      { x: 0, width: 100, align: 'left', content: words(name, DISPLAY_ZH) },
      { x: 100, width: 50, align: 'right', content: { pageOf: citation, style: HEI } },
    ],
  });
  const contents = (rows: readonly ListRow[]): Section =>
    section('contents', { flow: { kind: 'lists', lists: [{ x: 0, width: 150, rows }], firstLine: 4, span } });

  it('names the page on which each entry begins, also of those that stand behind it', () => {
    const rows = [row('重慶', 'a'), row('杜伊斯堡', 'b')];
    const entries = ['a', 'b'].map((citation) => section('entry', { citation }));
    const { pages, entries: found } = paginate(booklet([contents(rows), ...entries]), fonts);
    const words = pages[0]?.marks.map((mark) => (mark.kind === 'line' ? mark.line.text : ''));
    expect(words).toEqual(['重慶', '2', '杜伊斯堡', '3']);
    expect([...found]).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
  });

  it('runs over as many pages as it needs, loses no row and keeps a heading with its first', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(`第${index}`, 'a', index % 6 === 0));
    const { pages } = paginate(booklet([contents(rows)]), fonts);
    const texts = pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'line' && mark.line.text !== '' ? [mark] : [])),
    );
    expect(texts.flat().map(({ line }) => line.text)).toEqual(rows.map((_, index) => `第${index}`));
    for (const lines of texts.filter((page) => page.length > 0)) {
      const last = lines.at(-1);
      expect(Number(last?.line.text.slice(1)) % 6).not.toBe(0);
      expect(last?.baseline).toBeLessThanOrEqual(grid.top + grid.lines * grid.leading);
    }
  });

  it('leaves no row or two alone on its last page', () => {
    const rowsOn = (count: number, heading = -1): readonly number[] =>
      paginate(
        booklet([contents(Array.from({ length: count }, (_, index) => row(`第${index}`, 'a', index === heading)))]),
        fonts,
      )
        .pages.map(
          ({ marks }) => marks.filter((mark) => mark.kind === 'line' && mark.line.text.startsWith('第')).length,
        )
        .filter((rows) => rows > 0);
    expect(rowsOn(6)).toEqual([6]);
    expect(rowsOn(7)).toEqual([3, 4]);
    expect(rowsOn(7, 2)).toEqual([2, 5]);
    expect(rowsOn(10)).toEqual([6, 4]);
    expect(rowsOn(15)).toEqual([6, 5, 4]);
  });

  it('says the head of a group again where it goes on over the page, and nowhere else', () => {
    const head = { x: 0, width: 40, align: 'left', content: words('九畫', DISPLAY_ZH) } as const;
    const rows = Array.from({ length: 15 }, (_, index): ListRow => {
      const { cells, ...rest } = row(`第${index}`, 'a');
      return index === 0 ? { ...rest, cells: [head, ...cells] } : { ...rest, cells, continued: [head] };
    });
    const { pages } = paginate(booklet([contents(rows)]), fonts);
    const heads = pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'line' && mark.line.text === '九畫' ? [mark.baseline] : [])),
    );
    const first = (line: number): number => grid.top + (line - 0.26) * grid.leading;
    expect(heads).toEqual([[first(4)], [first(1)], [first(1)], []]);
  });
});

describe('the pages of a booklet', () => {
  const column = {
    lang: 'zh',
    x: 0,
    width: 100,
    style: HEI,
    paragraphs: ['重慶'.repeat(99), '友城'.repeat(70)].map(textOf),
  } as const;
  const flow = { kind: 'pairs', columns: [column], firstLine: 3, gap: 1, span } as const;
  const captioned = section('photos', {
    citation: 'a',
    flow: { ...flow, firstLine: 0 },
    items: [
      { kind: 'photo', photo: 0, x: 0, y: 50, width: 200, height: 100, origin: 'block', span },
      text('caption', '合作簽署', { x: 0, width: 200, align: 'left', baseline: 162 }),
    ],
  });
  const { pages } = paginate(booklet([section('entry', { citation: 'a', flow }), captioned]), fonts);

  it('stand on one grid, so that lines of facing pages and of both sides of a leaf lie level', () => {
    const lines = pages
      .filter((page) => page.section === 'entry' || page.section === 'photos')
      .map(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'line' && mark.line.text !== '合作簽署' && mark.line.runs.length > 0 && mark.baseline < 270
            ? [(mark.baseline - grid.top) / grid.leading + 0.26]
            : [],
        ),
      );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.flat()) expect(line).toBeCloseTo(Math.round(line), 9);
  });

  it('have a caption with its photo', () => {
    const kinds = pages.map(({ marks }) => [
      marks.some((mark) => mark.kind === 'photo'),
      marks.some((mark) => mark.kind === 'line' && mark.line.text === '合作簽署'),
    ]);
    expect(kinds.filter(([photo]) => photo)).toHaveLength(1);
    expect(kinds.every(([photo, caption]) => photo === caption)).toBe(true);
  });
});
