import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/paginate/index.ts';
import type { Layout, ListRow, Section } from '../../src/template/index.ts';
import { fakeFonts, HEI, words } from '../typeset/fake.ts';
import { certificate, DISPLAY_ZH, span } from './layouts.ts';

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
});
