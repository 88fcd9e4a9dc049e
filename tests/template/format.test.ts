import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/template/context/date.ts';
import { fitBookPage, fitPage } from '../../src/template/format.ts';
import { mergeCertificate } from '../../src/template/index.ts';
import { citation, classic, edition } from './kit.ts';

const A4 = { width: 297, height: 210 };
const named = (width: number, height: number) => ({ width, height, named: true });

describe('a page', () => {
  test('of A3 is A4 by the root of two, its type too', () => {
    const { width, height, scale } = fitPage(A4, named(297, 420));
    expect(scale).toBeCloseTo(Math.SQRT2, 3);
    expect(width).toBeCloseTo(297, 1);
    expect(height).toBeCloseTo(210, 1);
  });

  test('of Letter keeps the type and lies on the template’s side', () => {
    expect(fitPage(A4, named(215.9, 279.4))).toEqual({ width: 279.4, height: 215.9, scale: 1 });
    expect(fitPage({ width: 210, height: 297 }, named(215.9, 279.4))).toMatchObject({ width: 215.9, scale: 1 });
    expect(fitPage(A4, { width: 280, height: 300, named: false })).toEqual({ width: 280, height: 300, scale: 1 });
  });

  test('of a book is read at the same distance whatever its size', () => {
    expect(fitBookPage({ width: 210, height: 210 }, named(297, 420))).toEqual({ width: 297, height: 420, scale: 1 });
  });

  test('always comes out as large as the sheet', () => {
    const side = fc.double({ min: 50, max: 1200, noNaN: true });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const page = fitPage(A4, { width, height, named: false });
        expect(page.width * page.scale).toBeCloseTo(width, 6);
        expect(page.height * page.scale).toBeCloseTo(height, 6);
      }),
    );
  });

  test('scales all of a layout but the bleed', async () => {
    const template = await classic();
    const made = edition();
    const on = (format: ReturnType<typeof named>) => {
      const { certificate } = made;
      const { layout } = mergeCertificate(
        template,
        { ...made, certificate: { ...certificate, format } },
        citation(made),
      );
      return layout;
    };
    const [small, large] = [on(named(210, 297)), on({ width: 594, height: 420, named: false })];
    expect(large?.page.bleed).toBe(small?.page.bleed);
    expect(large?.page.width).toBeCloseTo(2 * (small?.page.width ?? 0));
    const [one, two] = [small, large].map((layout) => layout?.sections[0]?.items.find((item) => item.kind === 'group'));
    if (one?.kind !== 'group' || two?.kind !== 'group') throw new Error('no name');
    expect(two.centre).toBeCloseTo(2 * one.centre);
    expect(two.parts[0]?.fit.max).toBeCloseTo(2 * (one.parts[0]?.fit.max ?? 0));
  });
});

test('a date in Han numerals: years figure by figure, months and days counted', () => {
  const han = (year: number, month: number | null, day: number | null) => formatDate({ year, month, day }, 'zh', 'han');
  expect(han(2016, 5, 4)).toBe('二〇一六年五月四日');
  expect(han(2020, 10, 10)).toBe('二〇二〇年十月十日');
  expect(han(1999, 12, 31)).toBe('一九九九年十二月三十一日');
  expect(han(2026, 11, 20)).toBe('二〇二六年十一月二十日');
  expect(han(2026, null, null)).toBe('二〇二六年');
  expect(formatDate({ year: 2016, month: 5, day: 4 }, 'en', 'han')).toBe('4 May 2016');
});
