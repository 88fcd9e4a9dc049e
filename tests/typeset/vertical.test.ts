import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { compose, type GlyphRun, type Line, type TextStyle } from '../../src/typeset/index.ts';
import { orientationOf } from '../../src/typeset/orientation.ts';
import { partsOfWord } from '../../src/typeset/vertical-words.ts';
import { HEI, words } from './fake.ts';
import { gapsOf, set } from './lines.ts';

const COLUMN: TextStyle = { ...HEI, writing: 'vertical' };

describe('orientation (UAX #50)', () => {
  it.each([
    ['國', 'upright'],
    ['𠮷', 'upright'],
    ['ㄅ', 'upright'],
    ['℃', 'upright'],
    ['％', 'upright'],
    ['：', 'upright'],
    ['，', 'form-or-upright'],
    ['ゃ', 'form-or-upright'],
    ['「', 'form-or-turned'],
    ['～', 'form-or-turned'],
    ['A', 'turned'],
    ['—', 'turned'],
    ['“', 'turned'],
    ['－', 'turned'],
  ] as const)('%s is %s', (character, orientation) =>
    expect(orientationOf(character.codePointAt(0) ?? 0)).toBe(orientation),
  );
});

describe('quotes in a column', () => {
  const glyphsOf = (value: string, style: TextStyle) =>
    set(words(value, style), 400).lines.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs));

  it.each([
    ['“', '「'],
    ['”', '」'],
    ['‘', '『'],
    ['’', '』'],
  ])('%s is drawn as %s, and read as it was written', (written, drawn) => {
    const [glyph] = glyphsOf(`${written}路`, COLUMN);
    expect(glyph?.text).toBe(written);
    expect(glyph?.id).toBe(glyphsOf(`${drawn}路`, COLUMN)[0]?.id);
    expect(glyph?.id).not.toBe(glyphsOf(`${written}路`, HEI)[0]?.id);
  });

  it('leave the apostrophe of a Latin name as it is', () => {
    const glyphs = glyphsOf('在Xi’an路', COLUMN);
    const corner = glyphsOf('』路', COLUMN)[0]?.id;
    expect(glyphs.map(({ text }) => text).join('')).toContain('’');
    expect(glyphs.map(({ id }) => id)).not.toContain(corner);
  });
});

describe('the parts of a word in a column', () => {
  const parts = (word: string, more: Partial<TextStyle> = {}, before = '', after = '') =>
    partsOfWord(before + word + after, before.length, before.length + word.length, { ...COLUMN, ...more }).map(
      ({ start, end, role }) => `${role} ${(before + word + after).slice(start, end)}`,
    );

  it.each([
    ['5', ['cell 5']],
    ['12', ['cell 12']],
    ['2016', ['word 2016']],
    ['Jacek', ['word Jacek']],
    ['B', ['cell B']],
    ['A4', ['word A4']],
    ['80%', ['cell 80', 'cell %']],
    ['12.5%', ['word 12.5%']],
    ['20℃', ['cell 20', 'cell ℃']],
    ['20℃±2℃', ['cell 20', 'cell ℃', 'cell ±', 'cell 2', 'cell ℃']],
    ['57.3km/h', ['word 57.3km/h']],
  ])('%s', (word, expected) => expect(parts(word)).toEqual(expected));

  it('combine as many figures as the style says, and stand figure by figure where it says so', () => {
    expect(parts('115', { tateChuYoko: 3 })).toEqual(['cell 115']);
    expect(parts('12', { tateChuYoko: 1 })).toEqual(['word 12']);
    expect(parts('2016', { figures: 'upright' })).toEqual(['cell 2', 'cell 0', 'cell 1', 'cell 6']);
  });

  it('are turned with the phrase that they stand in', () => {
    expect(parts('4', {}, 'May ')).toEqual(['word 4']);
    expect(parts('A', {}, '', ' grade')).toEqual(['word A']);
    expect(parts('4', {}, '五月 ', ' 日')).toEqual(['cell 4']);
  });
});

const runsOf = (value: string, style = COLUMN): readonly GlyphRun[] =>
  set(words(value, style), 400).lines.flatMap(({ runs }) => runs);

describe('a column', () => {
  it('stands Han upright, an em apart, in the middle of the axis', () => {
    const [run, ...more] = runsOf('重慶市');
    expect(more).toEqual([]);
    expect(run).toMatchObject({ upright: true, x: 8.8 });
    expect(run?.glyphs.map(({ x, rise }) => [x, rise])).toEqual([
      [0, -5],
      [10, -5],
      [20, -5],
    ]);
  });

  it('turns words, the middle between small and capital letters on the axis', () => {
    const [han, word] = runsOf('在Duisburg');
    expect(han?.upright).toBe(true);
    // A quarter em from Han, as across the page.
    expect(word).toMatchObject({ x: 12.5 });
    expect(word?.upright).toBeUndefined();
    expect(new Set(word?.glyphs.map(({ rise }) => rise))).toEqual(new Set([-3]));
  });

  it('sets two figures side by side in one em, without a space from Han', () => {
    const [run] = runsOf('年12月');
    expect(run?.glyphs.map(({ text, x, rise }) => [text, Math.round(100 * (x + (run?.x ?? 0))), rise])).toEqual([
      ['年', 880, -5],
      ['1', 1850, -5],
      ['2', 1850, 0],
      ['月', 2880, -5],
    ]);
    expect(set(words('年12月', COLUMN), 400).lines[0]?.width).toBe(30);
  });

  it('narrows figures that are wider than an em', () => {
    const [, figures] = runsOf('年115月', { ...COLUMN, tateChuYoko: 3 });
    expect(figures?.scale).toBeCloseTo(2 / 3, 6);
    expect(figures?.glyphs.map(({ rise }) => Math.round(rise * 100))).toEqual([-500, -167, 167]);
  });

  it('turns brackets and dashes of a face that has no vertical form, and leaves stops upright', () => {
    const runs = runsOf('「重」，——');
    expect(
      runs.map(({ upright, glyphs }) => `${upright ? '' : '>'}${glyphs.map(({ text }) => text).join('')}`),
    ).toEqual(['>「', '重', '>」', '，', '>——']);
    const [bracket] = runs;
    expect(bracket?.glyphs[0]?.rise).toBe(-3.8);
  });

  it('shares the blank of two marks, and gives up that of a mark at its head', () => {
    const [line] = set(words('「重」，慶', COLUMN), 400).lines;
    expect(line?.width).toBe(10 * 5 - 5 - 5);
    expect(line?.runs[0]?.x).toBe(-5);
  });

  it('is one way throughout, that of its first words', () => {
    const content = [...words('重慶', COLUMN), ...words('市', HEI)];
    expect(set(content, 400).lines[0]?.runs.map(({ upright }) => upright)).toEqual([true]);
    expect(set([...words('市', HEI), ...words('重慶', COLUMN)], 400).lines[0]?.writing).toBeUndefined();
  });

  it('keeps Han–Latin space about turned words alone', () => {
    const [line] = set(words('自2002年11月', COLUMN), 400).lines;
    expect(line?.width).toBe(10 + 2.5 + 20 + 2.5 + 10 + 10 + 10);
  });

  it('leaves text across the page as it was', () => {
    const [line] = set(words('自2002年11月', HEI), 400).lines;
    expect(line?.writing).toBeUndefined();
    expect(gapsOf(line).get('自2')).toBe(0.25);
    expect(line?.runs.every((run) => !('upright' in run) && run.scale === 1)).toBe(true);
  });
});

describe('lines beside characters', () => {
  const marked = (style: TextStyle) =>
    set(
      ['孔子', '孟子', '見', '史記'].map((value, i) => {
        const [inline] = words(value, style);
        if (inline?.kind !== 'text') throw new Error('words are text');
        return i === 2 ? inline : { ...inline, sideline: i === 3 ? ('title' as const) : ('name' as const) };
      }),
      400,
    ).lines[0]?.sidelines ?? [];

  it.each([
    ['below', HEI, -2.1],
    ['at the left of', COLUMN, -5.8],
  ])('stand %s them, and do not touch one another', (_, style, rise) => {
    const lines = marked(style);
    expect(lines.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['name', 0.625, 19.375],
      ['name', 20.625, 39.375],
      ['title', 50.625, 69.375],
    ]);
    for (const line of lines) expect(line.rise).toBeCloseTo(rise, 6);
  });

  it('go on in the next line where the name is broken', () => {
    const [inline] = words('馬伊赫羅夫斯基馬伊赫羅夫斯基', COLUMN);
    if (inline?.kind !== 'text') throw new Error('words are text');
    const { lines } = set([{ ...inline, sideline: 'name' }], 80);
    expect(lines.map(({ sidelines }) => sidelines?.length)).toEqual(lines.map(() => 1));
  });
});

describe.each(['Noto Sans TC', 'Noto Serif TC', 'LXGW WenKai TC'])('with the faces of %s', (family) => {
  const root = new URL('../../', import.meta.url).pathname;
  const cacheDir = mkdtempSync(join(tmpdir(), 'laurel-vertical-'));
  let library: FontLibrary;
  beforeAll(async () => {
    const opened = await openFonts({ fontsDir: join(root, 'fonts'), cwd: root, cacheDir });
    if (!opened.library) throw new Error('the fonts of the project do not open');
    library = opened.library;
  });
  afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

  const lineOf = (value: string): Line => {
    const style = { ...COLUMN, size: 1000, leading: 1500, family };
    const [line] = compose(words(value, style), { measure: 99_000, keep: [], balance: false }, library).lines;
    if (!line) throw new Error('no line');
    return line;
  };

  /** The ink of some characters: down the column, and across from its axis; thousandths of an em. */
  const inkOf = (line: Line, characters: string) => {
    const box = { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity };
    for (const { face, x, glyphs, upright, scale = 1 } of line.runs) {
      for (const glyph of glyphs) {
        if (!characters.includes(glyph.text) || glyph.text === '') continue;
        const ink = face.ink(glyph.id);
        const at = x + glyph.x;
        const [top, bottom, left, right] = upright
          ? [at - ink.top, at - ink.bottom, glyph.rise + ink.left * scale, glyph.rise + ink.right * scale]
          : [at + ink.left, at + ink.right, glyph.rise + ink.bottom, glyph.rise + ink.top];
        box.top = Math.min(box.top, top);
        box.bottom = Math.max(box.bottom, bottom);
        box.left = Math.min(box.left, left);
        box.right = Math.max(box.right, right);
      }
    }
    return { ...box, across: (box.left + box.right) / 2, down: (box.top + box.bottom) / 2 };
  };

  it.each(['「', '『', '（', '《', '〈', '“', '‘'])('%s lies in the lower half of its cell', (mark) => {
    const line = lineOf(`重${mark}慶`);
    const ink = inkOf(line, mark);
    expect(ink.top).toBeGreaterThan(1500);
    expect(ink.bottom).toBeLessThan(2010);
    expect(line.width).toBe(3000);
  });

  it.each(['」', '』', '）', '》', '〉', '”', '’'])('%s lies in the upper half of its cell', (mark) => {
    const ink = inkOf(lineOf(`重${mark}慶`), mark);
    expect(ink.top).toBeGreaterThan(990);
    expect(ink.bottom).toBeLessThan(1500);
  });

  it.each(['“', '”', '‘', '’'])('%s stays what the author wrote', (mark) => {
    expect(
      lineOf(`重${mark}慶`)
        .runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
        .join(''),
    ).toBe(`重${mark}慶`);
  });

  it.each([...'，。、；：！？'])('%s stands upright in the middle of its cell', (mark) => {
    const ink = inkOf(lineOf(`重${mark}慶`), mark);
    expect(Math.abs(ink.across)).toBeLessThan(60);
    expect(Math.abs(ink.down - 1500)).toBeLessThan(100);
    expect(ink.bottom - ink.top).toBeLessThan(900);
  });

  it.each(['——', '……'])('%s runs down the axis, two em long', (pair) => {
    const line = lineOf(`重${pair}慶`);
    const ink = inkOf(line, pair + pair.charAt(0));
    expect(line.width).toBe(4000);
    expect(Math.abs(ink.across)).toBeLessThan(30);
    expect(Math.abs(ink.down - 2000)).toBeLessThan(30);
    expect(ink.bottom - ink.top).toBeGreaterThan(1600);
    expect(ink.right - ink.left).toBeLessThan(150);
  });

  it.each(['12', '28', '5', '℃', 'B'])('%s stands in the middle of one em', (value) => {
    const ink = inkOf(lineOf(`重${value}慶`), `${value}`);
    expect(Math.abs(ink.across)).toBeLessThan(70);
    expect(Math.abs(ink.down - 1500)).toBeLessThan(40);
    expect(ink.right - ink.left).toBeLessThan(1000);
  });

  it('breaks a column where it would a line of the same text', () => {
    const text = '發揮友城支點作用，服務「一帶一路」建設。評審委員會寫道，『友城』二字，重在『友』。';
    const linesOf = (writing: 'horizontal' | 'vertical') =>
      compose(words(text, { ...HEI, family, writing }), { measure: 105, keep: [], balance: false }, library).lines;
    expect(linesOf('vertical').map((line) => line.text)).toEqual(linesOf('horizontal').map((line) => line.text));
    const [first] = linesOf('vertical');
    expect(first?.width).toBeCloseTo(105, 2);
  });

  it('turned letters lie about the axis', () => {
    const ink = inkOf(lineOf('在Hamburx慶'), 'Hx');
    expect(Math.abs(ink.across)).toBeLessThan(90);
    expect(ink.left).toBeGreaterThan(-500);
  });
});
