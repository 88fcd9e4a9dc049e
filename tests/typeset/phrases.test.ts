import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseEnds } from '../../src/typeset/phrases.ts';

/** The places of a text where a phrase is likelier to end than not. */
const ends = (text: string): string =>
  [...text].map((character, at) => (at > 0 && phraseEnds(text, at) > 0 ? `|${character}` : character)).join('');

describe('the ends of phrases', () => {
  // What the model's own parser answers.
  it.each([
    '積極|參與|國際|青年|足球|交流|活動',
    '長期|致力|促進|兩|地|青年|學生|互訪|學習',
    '培|養本|地|音樂人才|並|舉辦|國際|鋼琴|比賽',
  ])('%s', (parted) => {
    expect(ends(parted.replaceAll('|', ''))).toBe(parted);
  });
  it('are found by the six characters around a place alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'國際友好城市與的2016 '), minLength: 7, maxLength: 30 }),
        (text) => {
          const at = Math.floor(text.length / 2);
          expect(phraseEnds(text.slice(at - 3, at + 3), 3)).toBeCloseTo(phraseEnds(text, at), 9);
        },
      ),
    );
  });
  it('are a number everywhere', () => {
    for (const at of [-1, 0, 1, 99]) expect(Number.isFinite(phraseEnds('國際', at))).toBe(true);
    expect(Number.isFinite(phraseEnds('', 0))).toBe(true);
  });
});
