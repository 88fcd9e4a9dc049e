import { describe, expect, it } from 'vitest';
import { compose } from '../../src/typeset/index.ts';
import { fakeFonts, GARAMOND, HEI, words } from './fake.ts';
import { gapsOf, glyphsOf, set } from './lines.ts';

const WIDE = 1000;
const gaps = (text: string) => gapsOf(set(words(text, HEI), WIDE).lines[0]);

describe('Han and Latin', () => {
  it('parts Han from letters and figures by a quarter em', () => {
    const found = gaps('在2016年與GIZ合作');
    expect([found.get('在2'), found.get('6年'), found.get('與G'), found.get('Z合')]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('puts its space in place of a typed one, and keeps that in the text', () => {
    const line = set(words('與 GIZ 合作', HEI), WIDE).lines[0];
    expect(gapsOf(line).get('與G')).toBe(0.25);
    expect(
      glyphsOf(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe('與 GIZ 合作');
  });

  it('puts none beside punctuation, typed or not', () => {
    const found = gaps('德國，GIZ（KfW）等 ， 又');
    expect([found.get('，G'), found.get('（K'), found.get('W）')]).toEqual([0, 0, 0]);
    expect(found.get('，又')).toBe(0);
  });

  it('puts none at the edges of a line', () => {
    const { lines } = set(words('合作單位GIZ合作單位', { ...HEI, justify: false }), 55);
    expect(lines.map(({ text, width }) => [text, width])).toEqual([
      ['合作單位', 40],
      ['GIZ合作', 37.5],
      ['單位', 20],
    ]);
  });
});

describe('adjacent marks (CLREQ 3.1.6.2)', () => {
  const together = (pair: string) => {
    const glyphs = glyphsOf(set(words(`甲${pair}乙`, HEI), WIDE).lines[0]);
    const [first, second] = [glyphs[1], glyphs[2]];
    return first && second ? (second.x + second.width - first.x) / first.size : 0;
  };
  it.each(['，「', '」，', '」「', '（《', '》）', '：“', '”。', '！「', '」？'])('%s take one and a half', (pair) => {
    expect(together(pair)).toBeCloseTo(1.5, 6);
  });
  it.each(['。」', '，）'])('%s take one and three quarters', (pair) => expect(together(pair)).toBeCloseTo(1.75, 6));
  it.each(['！」', '？）', '——', '……'])('%s take two', (pair) => expect(together(pair)).toBeCloseTo(2, 6));
  it('compresses them in display text too', () => {
    const line = set(words('甲」「乙', { ...HEI, justify: false, tracking: 0.1 }), WIDE).lines[0];
    expect(gapsOf(line).get('」「')).toBeCloseTo(-0.4, 6);
  });
});

describe('line edges', () => {
  it('sets an opening bracket flush', () => {
    const [line] = set(words('「友城」', HEI), WIDE).lines;
    expect(glyphsOf(line)[0]?.x).toBe(-5);
    expect(line?.width).toBe(35);
  });

  it('lets the closing mark give up its blank before Han are spread', () => {
    const [line] = set(words('一二三四五六七，八九十一二三四', HEI), 82).lines;
    expect(line?.text).toBe('一二三四五六七，');
    const last = glyphsOf(line).at(-1);
    // A quarter of the comma's cell stands outside.
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(84.5, 6);
  });

  it('keeps the mark whole where the line is full', () => {
    const [line] = set(words('一二三四五六七，八九十一二三四', HEI), 80).lines;
    expect(gapsOf(line).get('一二')).toBe(0);
    expect(line?.width).toBe(80);
  });
});

describe('tracking', () => {
  it('stands after every character but the last', () => {
    const style = { ...HEI, justify: false, tracking: 0.42 };
    expect(set(words('重慶', style), WIDE).lines[0]?.width).toBeCloseTo(24.2, 9);
    expect(set(words('GIZ', { ...style, tracking: 0.1 }), WIDE).lines[0]?.width).toBeCloseTo(17, 9);
  });
});

describe('widths of marks', () => {
  it('gives a narrow quote a full cell on its own side', () => {
    const narrow = fakeFonts({ widths: { '“': 350, '”': 350, '…': 500 } });
    const options = { measure: WIDE, keep: [], balance: false };
    const [line] = compose(words('稱“友城”……了', HEI), options, narrow).lines;
    const at = glyphsOf(line).map(({ text, x }) => [text, Math.round(x * 100) / 100]);
    expect(at).toEqual([
      ['稱', 0],
      ['“', 16.5],
      ['友', 20],
      ['城', 30],
      ['”', 40],
      ['…', 52.5],
      ['…', 62.5],
      ['了', 70],
    ]);
  });

  it('takes the quotes of English from the Latin face', () => {
    expect(glyphsOf(set(words('the “city”', GARAMOND), WIDE).lines[0]).map(({ face }) => face)).not.toContain('Han');
  });

  it('takes those of Chinese from the Chinese face, but for a Latin phrase', () => {
    const glyphs = glyphsOf(set(words('稱“友城”在Xi’an', HEI), WIDE).lines[0]);
    expect(glyphs.filter(({ text }) => '“”'.includes(text)).map(({ width }) => width)).toEqual([10, 10]);
    // Monospaced Latin would be 5; the Han face draws ’ full-width, whatever it stands in.
    expect(glyphs.at(-3)?.text).toBe('’');
  });

  it('draws a word in one face', () => {
    const glyphs = glyphsOf(set(words('羅茲（Łódź）市', HEI), WIDE).lines[0]);
    expect(glyphs.map(({ text, face }) => text + face[0]).join(' ')).toBe('羅H 茲H （H ŁL óL dL źL ）H 市H');
  });
});
