import { isLatin, isNarrow } from './characters.ts';
import type { SetLine } from './column.ts';
import type { Findings } from './findings.ts';
import { excerpt } from './line.ts';

/** B2, Q1, F3 and F6: which face, size and height each glyph of a line has beside its neighbours. */
export function judgeFaces(line: SetLine, lang: 'zh' | 'en', findings: Findings): void {
  judgeBaseline(line, findings);
  line.glyphs.forEach((glyph, index) => {
    if ('“”‘’'.includes(glyph.text)) judgeQuote(line, index, lang, findings);
    if (glyph.skewed) findings.hit('F3', line, line.text, 'oblique');
    const before = line.glyphs[index - 1];
    const inWord = line.kinds[index] === 'letter' || '-\u2010'.includes(glyph.text);
    if (!before || line.kinds[index - 1] !== 'letter' || !inWord || before.font === glyph.font) return;
    if ((line.gaps[index - 1] ?? 1) < 0.12) {
      findings.hit('F6', line, excerpt(line, index - 6, index + 5), `${before.font} | ${glyph.font}`);
    }
  });
}

/** Latin stands on the baseline of the Han, at 85–125 % of their size. */
function judgeBaseline(line: SetLine, findings: Findings): void {
  const han = line.glyphs.find((_, index) => line.kinds[index] === 'han');
  if (!han) return;
  findings.see('B2');
  const odd = line.glyphs.find(
    ({ size, baseline }, index) =>
      isLatin(line.kinds[index]) &&
      size > 0.75 * line.size &&
      (Math.abs(baseline - han.baseline) > 0.03 * line.size || size / han.size < 0.85 || size / han.size > 1.25),
  );
  if (!odd) return;
  const [rise, sizes] = [(odd.baseline - han.baseline).toFixed(2), `${odd.size.toFixed(1)}/${han.size.toFixed(1)}`];
  findings.hit('B2', line, line.text, `${odd.text}: Δy ${rise} pt, size ${sizes}`);
}

/** CLREQ 3.1.1.2: full-width from the face of the Han in Chinese, proportional in English. */
function judgeQuote(line: SetLine, index: number, lang: 'zh' | 'en', findings: Findings): void {
  const neighbours = [line.kinds[index - 1], line.kinds[index + 1]].filter((kind) => kind !== undefined);
  if (lang === 'zh' && neighbours.length > 0 && neighbours.every((kind) => isNarrow(kind))) return;
  findings.see('Q1');
  const glyph = line.glyphs[index];
  const width = glyph ? (glyph.right - glyph.left) / glyph.size : 0;
  if (width < 0.9 === (lang === 'zh')) {
    findings.hit('Q1', line, excerpt(line, index - 4, index + 5), `${glyph?.text} ${width.toFixed(2)} em in ${lang}`);
  }
}
