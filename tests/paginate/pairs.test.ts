import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/content/index.ts';
import type { Mark, Pages } from '../../src/paginate/index.ts';
import { paginate } from '../../src/paginate/index.ts';
import { fakeFonts } from '../typeset/fake.ts';
import { grid, layoutOf } from './entry.ts';
import { text } from './layouts.ts';

const fonts = fakeFonts();
interface Row {
  readonly page: number;
  /** The grid line, from 1. */
  readonly line: number;
  readonly lang: Lang;
  readonly text: string;
}

function rowsOf({ pages }: Pages): readonly Row[] {
  return pages.flatMap((page) =>
    page.marks
      .filter((mark): mark is Mark & { kind: 'line' } => mark.kind === 'line')
      .map(({ baseline, line }) => ({
        page: page.number,
        line: Math.round((baseline - grid.top) / grid.leading + 0.26),
        lang: line.runs[0]?.lang ?? 'zh',
        text: line.text,
      })),
  );
}

const zhParagraph = fc.integer({ min: 1, max: 260 }).map((count) => '重慶友好城市合作，'.repeat(30).slice(0, count));
const enParagraph = fc
  .array(fc.constantFrom('sister', 'city', 'and', 'the', 'cooperation', 'river', 'of', 'Europe,'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((words) => words.join(' '));
const bodies = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.record({
    zh: fc.array(zhParagraph, { minLength: rows, maxLength: rows }),
    en: fc.array(enParagraph, { minLength: rows, maxLength: rows }),
  }),
);

describe('paragraph beside paragraph', () => {
  it('loses, doubles and reorders nothing, in either language', () => {
    fc.assert(
      fc.property(bodies, ({ zh, en }) => {
        const rows = rowsOf(paginate(layoutOf(zh, en), fonts));
        const said = (lang: Lang): string =>
          rows
            .filter((row) => row.lang === lang)
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, '');
        expect(said('zh')).toBe(zh.join(''));
        expect(said('en')).toBe(en.join('').replace(/\s/g, ''));
      }),
    );
  });

  it('puts no two lines on one place and none off the grid', () => {
    fc.assert(
      fc.property(bodies, ({ zh, en }) => {
        const pages = paginate(layoutOf(zh, en), fonts);
        const rows = rowsOf(pages);
        const places = rows.map(({ page, line, lang }) => `${page}/${line}/${lang}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { line } of rows) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(grid.lines);
        }
        expect(pages.pages.length % 4).toBe(0);
      }),
    );
  });

  it('begins both paragraphs of a pair on one grid line of one page', () => {
    fc.assert(
      fc.property(bodies, ({ zh, en }) => {
        const rows = rowsOf(paginate(layoutOf(zh, en), fonts));
        const starts = (lang: Lang, paragraphs: readonly string[]): string[] => {
          const lines = rows.filter((row) => row.lang === lang);
          let next = 0;
          return paragraphs.map((paragraph) => {
            const start = lines[next];
            let length = 0;
            const whole = paragraph.replace(/\s/g, '').length;
            while (length < whole) {
              length += lines[next]?.text.replace(/\s/g, '').length ?? whole;
              next += 1;
            }
            return `${start?.page}/${start?.line}`;
          });
        };
        expect(starts('en', en)).toEqual(starts('zh', zh));
      }),
    );
  });

  it('leaves no single line behind, and parts both languages at the same share of their text', () => {
    const zh = ['重慶友好城市合作'.repeat(15)];
    const en = [`${'sister city cooperation of the river '.repeat(12)}Europe`];
    const rows = rowsOf(paginate(layoutOf(zh, en, 3), fonts));
    for (const lang of ['zh', 'en'] as const) {
      const pages = [1, 2].map((page) => rows.filter((row) => row.lang === lang && row.page === page));
      expect(pages.every((lines) => lines.length >= 2)).toBe(true);
      expect(pages[1]?.[0]?.line).toBe(1);
    }
    const share = (lang: Lang): number => {
      const lines = rows.filter((row) => row.lang === lang);
      return lines.filter(({ page }) => page === 1).length / lines.length;
    };
    expect(Math.abs(share('zh') - share('en'))).toBeLessThan(0.15);
  });

  it('takes a row over whole where fewer than three lines are left', () => {
    const zh = ['一二三四五六七八九十'.repeat(6), '重慶友好城市合作'.repeat(4)];
    const rows = rowsOf(paginate(layoutOf(zh, ['city', 'river'], 5), fonts));
    expect(rows.filter(({ page }) => page === 1).map(({ line }) => line)).toEqual([5, 6, 7, 8, 9, 10, 5]);
    expect(rows.find(({ text }) => text === 'river')).toMatchObject({ page: 2, line: 1 });
  });

  it('is set a line tighter where that saves a page of two lines', () => {
    const words = '重慶友好城市合作，'.repeat(20);
    const layout = layoutOf([words.slice(0, 103), words.slice(0, 158)], [], 1);
    const sections = layout.sections.map((section) =>
      section.flow?.kind === 'pairs'
        ? {
            ...section,
            flow: { ...section.flow, columns: section.flow.columns.slice(0, 1).map((one) => ({ ...one, width: 250 })) },
          }
        : section,
    );
    const pages = paginate({ ...layout, sections }, fonts);
    expect(rowsOf(pages).map(({ page, line }) => `${page}/${line}`)).toEqual(
      [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].map((line) => `1/${line}`),
    );
    expect(pages.diagnostics).toEqual([]);
  });

  it('is held apart from the items of its page', () => {
    const layout = layoutOf(['重慶'], ['city'], 5);
    const heading = text('reason', '理由', {
      x: 0,
      width: 60,
      align: 'left',
      baseline: grid.top + 4.74 * grid.leading,
    });
    const sections = layout.sections.map((section) => ({ ...section, items: [heading] }));
    const { diagnostics } = paginate({ ...layout, sections }, fonts);
    expect(diagnostics).toMatchObject([{ rule: 'layout/overlap', params: { frame: 'body zh', other: 'reason' } }]);
  });

  it('says once what is wrong with a paragraph that parts', () => {
    const { diagnostics } = paginate(layoutOf([`䶮${'重慶友好城市合作'.repeat(30)}`], ['city 䶮'], 5), fonts);
    expect(diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('font/'))).toEqual([
      'font/no-glyph',
      'font/no-glyph',
    ]);
  });

  it('warns of unequal numbers, at the first paragraph without a counterpart', () => {
    const { diagnostics } = paginate(layoutOf(['重慶', '友城'], ['city']), fonts);
    expect(diagnostics).toMatchObject([
      { rule: 'layout/uneven-pairs', severity: 'warning', citation: 'a', params: { zh: 2, en: 1, row: 2 } },
    ]);
    expect(paginate(layoutOf(['重慶', '友城'], []), fonts).diagnostics).toEqual([]);
  });
});
