import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Galley } from '../../src/typeset/index.ts';
import { mayNotEnd, mayNotStart } from '../../src/typeset/marks.ts';
import { cost } from '../cost.ts';
import { fakeFonts, GARAMOND, HEI, textOf, words } from './fake.ts';
import { fonts, gapsOf, glyphsOf, set } from './lines.ts';

const pick = (characters: string) => fc.constantFrom(...characters);
const han = pick('重慶友城國際合作交流一二三𠮷野年月日');
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: han, minLength: 1, maxLength: 8 }) },
  { weight: 6, arbitrary: fc.string({ unit: pick('abcdeinrst'), minLength: 1, maxLength: 12 }) },
  { weight: 4, arbitrary: pick('，。；：、！？') },
  { weight: 3, arbitrary: pick('「」『』（）《》“”‘’') },
  { weight: 2, arbitrary: fc.constantFrom('——', '……', '·', '～', '／', '％', '-', '–', '…') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('2011', '12.5%', 'US$45', '20℃', '1,096', 'Łódź', 'Duisburg', 'Sino-Russian'),
  },
  { weight: 5, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('葛󠄀', 'e\u0301', '👍🏽', '\u3000', '\u00a0', 'http://a.org/b') },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const style = fc.constantFrom(
  HEI,
  GARAMOND,
  { ...HEI, justify: false, tracking: 0.08 },
  { ...GARAMOND, justify: false },
);
const measure = fc.integer({ min: 30, max: 400 });
const options = fc.record({
  measure,
  keep: fc.constantFrom<string[]>([], ['友城國際', 'Duisburg 重慶']),
  balance: fc.boolean(),
});

const solid = (value: string) => value.replace(/\s/gu, '');

function charactersOf(galley: Galley): string {
  return galley.lines
    .flatMap((line) => glyphsOf(line).map((glyph) => glyph.text))
    .join('')
    .replace(/\u00ad/g, '');
}

describe('for any text', () => {
  it('nothing is lost, doubled or put elsewhere', () => {
    fc.assert(
      fc.property(text, style, options, (value, of, how) => {
        const galley = compose(words(value, of), how, fonts);
        expect(solid(galley.lines.map((line) => line.text).join(''))).toBe(solid(value));
        expect(solid(charactersOf(galley))).toBe(solid(value));
        for (const line of galley.lines) expect(value.slice(line.start, line.end)).toBe(line.text);
        const ends = galley.lines.map((line) => line.end);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('no line is wider than the measure without being reported', () => {
    fc.assert(
      fc.property(text, style, options, (value, of, how) => {
        const galley = compose(words(value, of), how, fonts);
        const wide = galley.lines.filter((line) => line.width > how.measure + 0.01);
        const reported = galley.problems.filter(({ rule }) => rule === 'layout/overfull');
        expect(reported.map(({ span }) => span.start)).toEqual(wide.map(({ start }) => start));
      }),
      { numRuns: 400 },
    );
  });

  it('kinsoku holds at every line edge', () => {
    fc.assert(
      fc.property(text, style, options, (value, of, how) => {
        const { lines } = compose(words(value, of), how, fonts);
        for (const line of lines.slice(1)) {
          const [first = ''] = line.text;
          expect([line.text, mayNotStart(first)]).toEqual([line.text, false]);
        }
        for (const line of lines.slice(0, -1)) {
          const last = [...line.text].at(-1) ?? '';
          expect([line.text, mayNotEnd(last)]).toEqual([line.text, false]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it is a pure function of its arguments', () => {
    fc.assert(
      fc.property(text, style, options, (value, of, how) => {
        const content = words(value, of);
        const again = compose(content, how, fonts);
        expect(JSON.stringify(compose(content, how, fakeFonts()).lines.map(glyphsOf))).toBe(
          JSON.stringify(again.lines.map(glyphsOf)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('Han of a justified line stand equally far apart, and never visibly closer than solid', () => {
    const chinese = fc
      .array(fc.oneof(han, han, han, pick('，。、「」')), { minLength: 30, maxLength: 120 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(chinese, measure, (value, width) => {
        const { lines } = set(words(value, HEI), width);
        for (const line of lines.slice(0, -1)) {
          const between = [...gapsOf(line)].flatMap(([pair, gap]) => (/^\p{Script=Han}{2}$/u.test(pair) ? [gap] : []));
          const [least, most] = [Math.min(...between), Math.max(...between)];
          if (between.length > 1) expect(most - least).toBeLessThan(0.002);
          if (between.length > 0) expect(least).toBeGreaterThan(-0.0271);
        }
      }),
    );
  });

  it('justified lines are flush to a hundredth of a point wherever a space can open', () => {
    const plain = fc
      .array(fc.oneof(han, han, pick('，。、')), { minLength: 40, maxLength: 200 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(plain, fc.integer({ min: 80, max: 300 }), (value, width) => {
        const { lines, problems } = set(words(value, HEI), width);
        if (problems.length === 0) for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(width, 2);
      }),
    );
  });
});

describe('mixed styles', () => {
  it('keep their sizes, colours and languages in runs', () => {
    const content = [
      { kind: 'text', text: textOf('重慶市'), style: { ...HEI, justify: false } },
      { kind: 'space', width: 11 },
      { kind: 'text', text: textOf('Chongqing'), style: { ...GARAMOND, size: 12, justify: false } },
    ] as const;
    const [line] = set(content, 200).lines;
    expect(line?.runs.map(({ lang, size, x }) => [lang, size, x])).toEqual([
      ['zh', 10, 0],
      ['en', 12, 41],
    ]);
    expect(line?.text).toBe('重慶市Chongqing');
    expect(line?.width).toBe(95);
    expect(line?.ink).toEqual({ left: 0.5, right: 94.4 });
  });
});

describe('cost', () => {
  it.each([
    ['Chinese', '重慶市與中東歐地區GIZ國家建立友好關係達13對，“一帶一路”……', HEI],
    ['English', 'internationally harmonised telecommunications and customs-clearance arrangements, ', GARAMOND],
    ['one endless word', 'a', GARAMOND],
    ['one endless name', '重', HEI],
    ['marks alone', '，', HEI],
    ['unclosed quotes', '“', HEI],
  ])('grows in proportion to the text: %s', async (_, part, of) => {
    const ten = part.repeat(Math.ceil(10_000 / part.length));
    const best = (value: string) => cost(() => set(words(value, of), 190), 4);
    await best(ten);
    const one = await best(ten);
    // Ten times as much text takes about ten times as long, where a square law would take a hundred;
    // the rest is room for the collector, whose threads count too.
    expect(await best(ten.repeat(10))).toBeLessThan(50 * one + 100);
  });
});
