import { describe, expect, it } from 'vitest';
import {
  type FitRule,
  fit as fitName,
  type GlyphRun,
  type Inline,
  type Line,
  type Ruby,
  type TextStyle,
} from '../../src/typeset/index.ts';
import { fakeFonts, HEI, textOf, words } from './fake.ts';
import { fonts, set } from './lines.ts';

const NAME: TextStyle = { ...HEI, size: 40, leading: 50, justify: false };

/** A name with a reading for each of its characters; none where it is empty. */
function named(name: string, readings: readonly string[], system: Ruby['system'], style = NAME): readonly Inline[] {
  const ruby = readings.flatMap((reading, start): readonly Ruby[] =>
    reading === '' ? [] : [{ start, end: start + 1, reading: textOf(reading), system }],
  );
  return [{ kind: 'text', text: textOf(name), style, ruby }];
}

const lineOf = (content: readonly Inline[]): Line => {
  const [line] = set(content, 1000).lines;
  if (!line) throw new Error('no line');
  return line;
};
const textsOf = (runs: readonly GlyphRun[]): string =>
  runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
const base = ({ runs }: Line) => runs.filter(({ ruby }) => !ruby);
const readings = ({ runs }: Line) => runs.filter(({ ruby }) => ruby);
const places = (runs: readonly GlyphRun[]) => runs.flatMap(({ x, glyphs }) => glyphs.map((glyph) => x + glyph.x));

describe('Pinyin', () => {
  it('stands over its character, in its middle, after all characters', () => {
    const line = lineOf(named('王', ['wáng'], 'pinyin'));
    expect(line.runs.map(({ ruby }) => ruby === true)).toEqual([false, true]);
    expect(textsOf(readings(line))).toBe('wáng');
    const [run] = readings(line);
    expect(run?.size).toBe(16);
    // Four letters of half an em of 16 points about the middle of 40.
    expect(run?.x).toBe(20 - 16);
    expect(run?.glyphs[0]?.rise).toBeGreaterThan(0.85 * 40);
  });

  it('parts characters no further than the readings need', () => {
    const width = (list: readonly string[]) => lineOf(named('王小明', list, 'pinyin')).width;
    expect(width(['', '', ''])).toBe(120);
    expect(width(['wu', 'li', 'mi'])).toBe(120);
    expect(width(['wu', 'zhuang', 'mi'])).toBeCloseTo(40 + 48 + 4 + 40, 6);
    // A reading alone hangs over its neighbours.
    expect(width(['', 'zhuang', ''])).toBe(120);
    expect(places(base(lineOf(named('王小明', ['', 'zhuang', ''], 'pinyin'))))).toEqual([0, 40, 80]);
  });

  it('takes what tracking leaves between the characters', () => {
    const tracked = lineOf(named('王小明', ['wu', 'zhuang', 'mi'], 'pinyin', { ...NAME, tracking: 0.4 }));
    expect(tracked.width).toBe(120 + 2 * 16);
  });

  it('is never smaller than five points', () => {
    const [run] = readings(lineOf(named('王', ['wu'], 'pinyin', { ...NAME, size: 10 })));
    expect(run?.size).toBe(5);
  });

  it('says how far it stands out above the line, and makes room between two', () => {
    const line = lineOf(named('王', ['wu'], 'pinyin'));
    const top = Math.max(...readings(line).flatMap(({ glyphs }) => glyphs.map(({ rise }) => rise + 0.7 * 16)));
    expect(line.over).toBeCloseTo(top - 0.7 * 40, 6);
    const one = set(named('王小明', ['wu', '', ''], 'pinyin'), 80);
    const two = set(named('王小明', ['wu', '', 'mi'], 'pinyin'), 80);
    expect(one.leading).toBe(50);
    expect(two.leading).toBeCloseTo(1.25 * 40 + (line.over ?? 0), 6);
  });
});

describe('Zhuyin', () => {
  it('stacks its symbols at the right of the character, the tone at their upper right', () => {
    const line = lineOf(named('王明', ['ㄨㄤˊ', ''], 'zhuyin'));
    expect(textsOf(base(line))).toBe('王明');
    expect(textsOf(readings(line))).toBe('ㄨㄤˊ');
    const [wu, ang, tone] = readings(line).flatMap(({ x, glyphs }) => glyphs.map((g) => ({ x: x + g.x, y: g.rise })));
    expect(wu?.x).toBe(40);
    expect(ang?.x).toBe(40);
    expect((wu?.y ?? 0) - (ang?.y ?? 0)).toBeCloseTo(12, 6);
    // The two symbols about the middle of the em box.
    expect(((wu?.y ?? 0) + (ang?.y ?? 0)) / 2).toBeCloseTo(0.38 * 40 - 0.38 * 12, 6);
    expect(tone?.x).toBeGreaterThan(40 + 6);
    // Base and column are as three to two.
    expect(places(base(line))).toEqual([0, 60]);
  });

  it('has the dot of the light tone above its symbols, wherever it was written', () => {
    const rises = (reading: string) =>
      new Map(
        readings(lineOf(named('嗎', [reading], 'zhuyin'))).flatMap(({ glyphs }) => glyphs.map((g) => [g.text, g.rise])),
      );
    for (const written of ['˙ㄇㄚ', 'ㄇㄚ˙']) {
      const found = rises(written);
      expect(found.get('˙')).toBeGreaterThan(found.get('ㄇ') ?? Infinity);
      expect(found.get('ㄇ')).toBeGreaterThan(found.get('ㄚ') ?? Infinity);
    }
  });

  it('stands at the right of a column, which it does not lengthen', () => {
    const line = lineOf(named('王小明', ['ㄨㄤˊ', 'ㄒㄧㄠˇ', 'ㄇㄧㄥˊ'], 'zhuyin', { ...NAME, writing: 'vertical' }));
    expect(line.width).toBe(120);
    expect(textsOf(line.runs)).toBe('王小明ㄨㄤˊㄒㄧㄠˇㄇㄧㄥˊ');
    for (const { glyphs, upright } of readings(line)) {
      expect(upright).toBe(true);
      for (const { rise } of glyphs) expect(rise).toBeGreaterThanOrEqual(20);
    }
  });
});

describe('a reading', () => {
  it('of a column in Pinyin is turned with it, at its right', () => {
    const line = lineOf(named('王', ['wu'], 'pinyin', { ...NAME, writing: 'vertical' }));
    const [run] = readings(line);
    expect(run?.upright).toBeUndefined();
    expect(run?.x).toBe(20 - 8);
    expect(run?.glyphs[0]?.rise).toBeGreaterThan(20);
  });

  it('counts in copyfit', () => {
    const wrapped = { max: 20, min: 10, leading: 1.25, measure: 120, lines: 2 };
    const rule: FitRule = { max: 40, min: 20, measure: 120, trackingByLength: null, wrapped };
    expect(fitName(words('王小明', NAME), rule, [], fonts).size).toBe(40);
    const galley = fitName(named('王小明', ['ㄨㄤˊ', 'ㄒㄧㄠˇ', 'ㄇㄧㄥˊ'], 'zhuyin'), rule, [], fonts);
    expect(galley.size).toBe(26.5);
    expect(galley.lines[0]?.width).toBeLessThanOrEqual(120.001);
  });

  it('that no font has is reported where it was written', () => {
    const content = named('王', ['ㄨㄤˊ'], 'zhuyin');
    const galley = set(content, 400);
    expect(galley.problems).toEqual([]);
    const [inline] = content;
    const reading = inline?.kind === 'text' ? inline.ruby?.[0]?.reading : undefined;
    const lacking = fakeFonts({ missing: 'ㄤˊ' });
    const problems = fitName(
      content,
      {
        max: 40,
        min: 40,
        measure: 400,
        trackingByLength: null,
        wrapped: { max: 40, min: 40, leading: 1, measure: 400, lines: 1 },
      },
      [],
      lacking,
    ).problems;
    expect(problems).toEqual([
      {
        rule: 'font/no-glyph',
        params: { code: 'U+3124, U+02CA', character: 'ㄤ, ˊ' },
        span: { file: reading?.file, start: 0, end: 3 },
      },
    ]);
  });

  it('leaves a line without any as it was', () => {
    const line = lineOf(named('王小明', [], 'pinyin'));
    expect(line).toEqual(lineOf(words('王小明', NAME)));
    expect('over' in line).toBe(false);
  });
});
