import { expect, test } from 'vitest';
import { MOST_MARKS, pilesOf } from '../../src/content/marks.ts';
import { CITATION, loadCitation, points } from './harness.ts';

const ACUTE = '\u0301';

test('marks beyond any writing are an error, with their place, and keep the citation from being set', async () => {
  const pile = ACUTE.repeat(90_000);
  const loaded = await loadCitation(`${CITATION}body:\n  zh: 甲。\n  en: A cafe${pile} in Chongqing.\n`);
  expect(points(loaded)).toEqual([`content/piled-marks → ${pile}`]);
  expect(loaded.diagnostics[0]).toMatchObject({ severity: 'error', params: { count: 90_000, most: 30 } });
  expect(loaded.edition?.citations).toEqual([]);
});

test('as many as are allowed are none, however many characters have them', () => {
  expect(pilesOf(`e${ACUTE.repeat(MOST_MARKS)}`.repeat(100))).toEqual([]);
  expect(pilesOf(`é${ACUTE.repeat(MOST_MARKS + 1)}xe${ACUTE}`)).toEqual([{ start: 1, end: 32, count: 31 }]);
});

test('marks of several kinds make one pile, and one outside the basic plane counts once', () => {
  const mixed = '\u0301\u0483\u05b0\u0651\u093c\u0e38\u1dc4\u20d7\u302a\u3099\ufe0f\ufe20\u{1d165}\u{e0100}'.repeat(3);
  expect(pilesOf(`甲${mixed}乙`)).toEqual([{ start: 1, end: 1 + mixed.length, count: 42 }]);
});

test('what is counted as a mark is what Unicode calls one', () => {
  const counted = (code: number): boolean => pilesOf(String.fromCodePoint(code).repeat(MOST_MARKS + 1)).length > 0;
  const told = (first: number, last: number): readonly string[] => {
    const wrong: string[] = [];
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      if (/\p{Cn}|\p{Cs}/u.test(character)) continue;
      if (counted(code) !== /\p{M}/u.test(character)) wrong.push(code.toString(16));
    }
    return wrong;
  };
  // Blocks that are full, so that no later Unicode changes the answer.
  expect(told(0, 0x52f)).toEqual([]);
  expect(told(0x900, 0x97f)).toEqual([]);
  expect(told(0x1dc0, 0x1fff)).toEqual([]);
  expect(told(0x2e80, 0xa48c)).toEqual([]);
  expect(told(0xfe00, 0xffef)).toEqual([]);
  expect(told(0xe0100, 0xe01ef)).toEqual([]);
});
