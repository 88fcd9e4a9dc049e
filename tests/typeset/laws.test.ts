import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Galley, type Measure, type TextStyle } from '../../src/typeset/index.ts';
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
  { weight: 2, arbitrary: fc.constantFrom('Θεσσαλονίκη', 'Нижний', 'Новгород', 'さっぽろ', 'Đà Nẵng', '서울') },
  { weight: 5, arbitrary: fc.constant(' ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '葛󠄀',
      'e\u0301',
      'Nguye\u0302\u0303n',
      '👍🏽',
      '👨‍👩‍👧',
      'http://a.org/b?c=d&e',
      'm²',
      '·',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u3000', '\u00a0', '\u2009', '\u202f', '\u00ad', 'trans\u00adla\u00adtion'),
  },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const style = fc.constantFrom(
  HEI,
  GARAMOND,
  { ...HEI, justify: false, tracking: 0.08 },
  { ...GARAMOND, justify: false },
  { ...GARAMOND, expansion: 0.02 },
  { ...HEI, kinsoku: 'basic' as const },
  { ...HEI, writing: 'vertical' as const },
  { ...HEI, writing: 'vertical' as const, figures: 'upright' as const, tateChuYoko: 3, tracking: 0.1 },
  { ...GARAMOND, writing: 'vertical' as const },
);
const width = fc.integer({ min: 40, max: 600 });
const measure = fc.oneof(width, fc.array(width, { minLength: 1, maxLength: 6 }));
const looseness = fc.integer({ min: -2, max: 2 });

/** A text, and how it is to be set: some of its own words are names, wherever they begin and end. */
const task = text.chain((value) => {
  const place = fc.nat({ max: Math.max(0, value.length - 1) });
  const name = fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(([at, length]) => value.slice(at, at + length));
  const keep = fc.oneof(fc.array(name, { maxLength: 5 }), fc.constant(['友城國際', 'Duisburg 重慶', '']));
  const running = fc.record({ measure, keep, balance: fc.constant(false), looseness });
  const display = fc.record({ measure: width, keep, balance: fc.constant(true), looseness: fc.constant(0) });
  return fc.record({ value: fc.constant(value), of: style, how: fc.oneof(running, running, display) });
});

/** Without what a line may leave out: white space, and soft hyphens where it does not break. */
const bare = (value: string) => value.replace(/[\s\u00ad]/gu, '');
const measureOf = (of: Measure, line: number) => (typeof of === 'number' ? of : (of[line] ?? of.at(-1) ?? 0));

/** A galley for comparison, with its faces by name. */
const shown = (galley: Galley) => JSON.stringify(galley, (key, part) => (key === 'face' ? part.key : part));

describe('for any text', () => {
  it('nothing is lost, doubled or put elsewhere', () => {
    fc.assert(
      fc.property(task, ({ value, of, how }) => {
        const { lines } = compose(words(value, of), how, fonts);
        let at = 0;
        for (const line of lines) {
          expect(bare(value.slice(at, line.start))).toBe('');
          expect(value.slice(line.start, line.end)).toBe(line.text);
          expect(
            bare(
              glyphsOf(line)
                .map((glyph) => glyph.text)
                .join(''),
            ),
          ).toBe(bare(line.text));
          at = line.end;
        }
        expect(bare(value.slice(at))).toBe('');
      }),
      { numRuns: 600 },
    );
  });

  it('readings follow the characters, each whole and in order, and change none of them', () => {
    const readings = fc.array(fc.constantFrom(null, 'zhuāng', 'ㄨㄤˊ'), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(task, readings, ({ value, of, how }, wanted) => {
        const ruby = [...value.matchAll(/\p{Script=Han}/gu)].flatMap(({ 0: one, index }, i) => {
          const reading = wanted[i];
          const system = reading === 'ㄨㄤˊ' ? ('zhuyin' as const) : ('pinyin' as const);
          return reading ? [{ start: index, end: index + one.length, reading: textOf(reading), system }] : [];
        });
        const { lines } = compose(
          words(value, of).map((inline) => ({ ...inline, ruby })),
          how,
          fonts,
        );
        const printed = (read: boolean) =>
          bare(
            lines
              .flatMap(({ runs }) => runs.filter((run) => (run.ruby === true) === read))
              .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
              .join(''),
          );
        expect(printed(false)).toBe(bare(value));
        expect(printed(true)).toBe(ruby.map(({ reading }) => reading.value).join(''));
        for (const { runs } of lines) {
          const first = runs.findIndex((run) => run.ruby);
          if (first >= 0) expect(runs.slice(first).every((run) => run.ruby)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no line is wider than the measure without being reported', () => {
    fc.assert(
      fc.property(task, ({ value, of, how }) => {
        const galley = compose(words(value, of), how, fonts);
        const wide = galley.lines.filter((line, index) => line.width > measureOf(how.measure, index) + 0.01);
        const reported = galley.problems.filter(({ rule }) => /^layout\/(unbreakable|overfull)$/.test(rule));
        expect(reported.map(({ span }) => span.start)).toEqual(wide.map(({ start }) => start));
      }),
      { numRuns: 600 },
    );
  });

  it('kinsoku holds at every line edge', () => {
    fc.assert(
      fc.property(task, ({ value, of, how }) => {
        const { lines } = compose(words(value, of), how, fonts);
        const { kinsoku }: TextStyle = of;
        for (const line of lines.slice(1)) {
          const [first = ''] = line.text;
          expect([line.text, mayNotStart(first, kinsoku)]).toEqual([line.text, false]);
        }
        for (const line of lines.slice(0, -1)) {
          const last = [...line.text].at(-1) ?? '';
          expect([line.text, mayNotEnd(last, kinsoku)]).toEqual([line.text, false]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('it is a pure function of its arguments, whatever was set before', () => {
    fc.assert(
      fc.property(task, task, ({ value, of, how }, other) => {
        const once = shown(compose(words(value, of), how, fonts));
        compose(words(other.value, other.of), other.how, fonts);
        expect(shown(compose(words(value, of), how, fonts))).toBe(once);
        expect(shown(compose(words(value, of), how, fakeFonts()))).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('what it is given stays as it was', () => {
    fc.assert(
      fc.property(task, ({ value, of, how }) => {
        const content = words(value, of);
        const before = JSON.stringify([content, how]);
        compose(content, how, fonts);
        expect(JSON.stringify([content, how])).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('Han of a justified line stand equally far apart, and never closer than solid', () => {
    const chinese = fc
      .array(fc.oneof(han, han, han, pick('，。、「」')), { minLength: 30, maxLength: 120 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(chinese, fc.integer({ min: 40, max: 400 }), (value, width) => {
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

/** Milliseconds that the clock of a process may be wrong by. */
const RESOLUTION = 10;

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
    const best = (value: string) => cost(() => set(words(value, of), 190), 2);
    await best(ten);
    let [one, tenfold] = [Infinity, Infinity];
    // The best of several: what else the machine does can only make a run dearer.
    for (let round = 0; round < 10 && tenfold > 12 * one + RESOLUTION; round += 1) {
      one = Math.min(one, await best(ten));
      tenfold = Math.min(tenfold, await best(ten.repeat(10)));
    }
    expect(tenfold).toBeLessThanOrEqual(12 * one + RESOLUTION);
  });
});
