import { describe, expect, test } from 'vitest';
import { provedPage } from './kit.ts';

const elsewhere = [16, 145, 46, 185] as const;
const rulesIn = (...given: Parameters<typeof provedPage>) => provedPage(...given).map(({ rule }) => rule);

describe('what a page shows that is no text', () => {
  test('is found in its place, counted from the trim', () => {
    expect(rulesIn({})).toEqual([]);
    expect(rulesIn({ pictures: [[15.01, 145, 45, 185.01]] })).toEqual([]);
  });

  test.each([
    ['a picture lost', { pictures: [] }, 'readback/picture'],
    ['a picture in another place', { pictures: [elsewhere] }, 'readback/picture'],
    ['a picture that nobody hears of', { figures: [] }, 'readback/picture'],
    ['a ground lost', { paths: 0 }, 'readback/drawing'],
    ['a ground twice', { paths: 2 }, 'readback/drawing'],
  ])('%s', (_, given, rule) => {
    expect(rulesIn(given)).toEqual([rule]);
  });

  test('a lost photo is told where it was written', () => {
    expect(provedPage({ pictures: [] })).toMatchObject([
      { citation: 'one', page: 1, span: { file: 'a.yaml', start: 3, end: 5 } },
    ]);
  });

  test('a photo that is still to come leaves its frame empty', () => {
    expect(rulesIn({ pictures: [], figures: [] }, false)).toEqual([]);
  });
});
