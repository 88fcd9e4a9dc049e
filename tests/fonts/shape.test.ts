import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { alignSlots } from '../../src/fonts/align.ts';
import type { Face, FontLibrary, ShapedGlyph } from '../../src/fonts/index.ts';
import { FONTS, fontsFolder, makeFont, open } from './kit.ts';

let library: FontLibrary;

beforeAll(async () => {
  const opened = await open(FONTS);
  if (opened.library === null) throw new Error('no library');
  library = opened.library;
});

function faceOf(family: string, text: string, weight = 400): Face {
  const pick = library.pick({ family, weight, italic: false }, text);
  if (pick === null) throw new Error(`no face for ${text}`);
  return pick.face;
}

function advance(glyphs: readonly ShapedGlyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
}

describe('Chinese marks', () => {
  for (const family of [
    'Noto Sans TC',
    'Noto Serif TC',
    'LXGW WenKai TC',
    'Noto Sans HK',
    'Noto Sans JP',
    'Noto Sans SC',
  ]) {
    test(`—— and …… are 2 em in ${family}`, () => {
      for (const text of ['——', '……']) {
        const glyphs = faceOf(family, text).shape(text, { lang: 'zh' });
        expect(advance(glyphs)).toBe(2000);
        expect(advance(faceOf(family, text).shape(text.slice(1), { lang: 'zh' }))).toBe(1000);
        expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
      }
    });
  }

  test('halt: opening brackets give up their left half, pause marks a quarter on each side', () => {
    const halt = (text: string) => faceOf('Noto Sans TC', text).shape(text, { lang: 'zh', features: ['halt'] })[0];
    expect(halt('「')).toMatchObject({ advance: 500, width: 1000, dx: -500 });
    expect(halt('」')).toMatchObject({ advance: 500, width: 1000, dx: 0 });
    for (const mark of '，：！') expect(halt(mark)).toMatchObject({ advance: 500, width: 1000, dx: -250 });
  });

  test('quotes are full-width in Chinese, proportional in English', () => {
    expect(advance(faceOf('Noto Sans TC', '“').shape('“', { lang: 'zh' }))).toBe(1000);
    expect(advance(faceOf('EB Garamond', '“').shape('“', { lang: 'en' }))).toBeLessThan(500);
  });
});

describe('letters', () => {
  test('kerning is on', () => {
    const face = faceOf('EB Garamond', 'AV');
    const glyphs = face.shape('AV', { lang: 'en' });
    expect(glyphs[0]?.advance).toBeLessThan(glyphs[0]?.width ?? 0);
  });

  test('a ligature carries its letters', () => {
    const texts = faceOf('EB Garamond', 'office')
      .shape('office', { lang: 'en' })
      .map((glyph) => glyph.text);
    expect(texts.length).toBeLessThan(6);
    expect(texts.join('')).toBe('office');
  });

  test('a feature may be switched off', () => {
    const face = faceOf('EB Garamond', 'office');
    expect(face.shape('office', { lang: 'en', features: ['-liga', '-clig'] }).map((glyph) => glyph.text)).toEqual([
      ...'office',
    ]);
    expect(face.shape('office', { lang: 'en' }).length).toBeLessThan(6);
  });

  test('a letter with a mark is drawn composed, and keeps the spelling of its author', () => {
    const face = faceOf('EB Garamond', 'e\u0301');
    expect(face.shape('e\u0301', { lang: 'en' })).toEqual([{ ...face.shape('é', { lang: 'en' })[0], text: 'e\u0301' }]);
  });

  test('a soft hyphen drawn nowhere hides no hyphen, and a no-break space no space', () => {
    const face = faceOf('EB Garamond', 'co-op a');
    const before = face.shape('-', { lang: 'en' });
    face.shape('co\u00adop\u00a0a\u200b', { lang: 'en' });
    expect(face.shape('- ', { lang: 'en' })[0]?.advance).toBe(before[0]?.advance);
    const space = face.shape('a b', { lang: 'en' });
    expect(space.map((glyph) => glyph.text)).toEqual(['a', ' ', 'b']);
    expect(space[1]?.advance).toBeGreaterThan(100);
    expect(face.shape('co\u00adop', { lang: 'en' }).map((glyph) => glyph.text)).toEqual(['c', 'o\u00ad', 'o', 'p']);
  });

  test('characters that share a glyph keep their own text', async () => {
    const shared = makeFont({ family: 'Made', glyphs: { 65: 36, 913: 36, 66: 37 } });
    const opened = await open(fontsFolder({ 'made.ttf': shared }));
    const face = opened.library?.pick({ family: 'Made', weight: 400, italic: false }, 'A')?.face;
    const texts = (text: string) => face?.shape(text, { lang: 'en' }).map((glyph) => glyph.text);
    expect(texts('AB')).toEqual(['A', 'B']);
    expect(texts('ΑBAB')).toEqual(['Α', 'B', 'A', 'B']);
  });

  test('a space that the face lacks is made of its word space', () => {
    const face = faceOf('Noto Sans TC', '重');
    expect(face.has(0x2009)).toBe(false);
    expect(face.shape('\u2009', { lang: 'zh' })).toMatchObject([{ text: '\u2009', advance: 200 }]);
    expect(face.shape('\u2003', { lang: 'zh' })).toMatchObject([{ text: '\u2003', advance: 1000 }]);
  });
});

test('every character is in exactly one glyph, in order, in every face', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['Noto Sans TC', '重慶，。「」—…“”·2016AV fi\u00a0\u3000\u2009\u200d\u00ad\ufe0f\u{e0100}葛'],
    ['EB Garamond', 'officefflfiTh AVWa.,-—“”1/2⁄3\u00ad\u200d\u0301\u0308éeoA\u2009\u00a0'],
    ['Cormorant', 'officefflfiTh AVWa.,-—1⁄3\u00ad\u200déeoA\u2009'],
    ['LXGW WenKai TC', '重慶，。「」—…“”1⁄2\u00ad\u200d'],
  ];
  for (const [family, alphabet] of samples) {
    const face = faceOf(family, alphabet[0] ?? '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((characters) => characters.join('')),
        fc.constantFrom<'zh' | 'en'>('zh', 'en'),
        fc.subarray(['halt', 'lnum', 'frac', 'palt']),
        (text, lang, features) => {
          const glyphs = face.shape(text, { lang, features });
          expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
          expect(glyphs.every((glyph) => Number.isFinite(glyph.advance) && Number.isFinite(glyph.dx))).toBe(true);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  }
});

describe('alignment of glyphs with the text', () => {
  const slots = [...'abcd'].map((text) => ({ text, codePoint: text.codePointAt(0) ?? 0 }));
  const glyphs = (...codes: string[]) =>
    codes.map((code) => ({ codePoints: [...code].map((c) => c.codePointAt(0) ?? 0) }));

  test('ligatures, multiplied glyphs, reordering, composition', () => {
    expect(alignSlots(slots, glyphs('a', 'bc', 'd'))).toEqual([[0], [1, 2], [3]]);
    expect(alignSlots(slots, glyphs('a', '', 'b', 'cd'))).toEqual([[0], [], [1], [2, 3]]);
    expect(alignSlots(slots, glyphs('a', 'c', 'b', 'd'))).toEqual([[0], [1, 2], [], [3]]);
    expect(alignSlots(slots, glyphs('d', 'c', 'b', 'a'))).toEqual([[0, 1, 2, 3], [], [], []]);
    expect(alignSlots(slots, glyphs('a', 'X'))).toEqual([[0], [1, 2, 3]]);
    expect(alignSlots(slots, glyphs('abc'))).toEqual([[0, 1, 2, 3]]);
  });

  test('whatever the shaper does, the slots read through are the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'x'), maxLength: 3 }), { minLength: 1 }),
        (codes) => {
          expect(alignSlots(slots, glyphs(...codes)).flat()).toEqual([0, 1, 2, 3]);
        },
      ),
    );
  });
});

describe('measures', () => {
  test('lengths are thousandths of an em', () => {
    expect(faceOf('Noto Sans TC', '重')).toMatchObject({ ascent: 1160, descent: -288, capHeight: 733, xHeight: 543 });
    expect(faceOf('EB Garamond', 'a')).toMatchObject({ capHeight: 650, xHeight: 400 });
  });

  test('a font that gives no cap height has its H measured', async () => {
    const opened = await open(
      fontsFolder({ 'made.ttf': makeFont({ family: 'Made', glyphs: { 72: 20 }, tables: { 'OS/2': null } }) }),
    );
    const face = opened.library?.pick({ family: 'Made', weight: 400, italic: false }, 'H')?.face;
    expect(face?.capHeight).toBe(face?.ink(20).top);
    expect(face?.capHeight).toBeGreaterThan(100);
  });

  test('ink and outline of a glyph, and of a blank', () => {
    const face = faceOf('Noto Sans TC', '一');
    const [glyph] = face.shape('一', { lang: 'zh' });
    const ink = face.ink(glyph?.id ?? 0);
    expect(ink.left).toBeGreaterThan(0);
    expect(ink.right).toBeLessThan(1000);
    expect(ink.top - ink.bottom).toBeLessThan(150);
    expect(face.outline(glyph?.id ?? 0)).toMatch(/^M[\d. -]+.*Z$/);
    const [blank] = face.shape(' ', { lang: 'zh' });
    expect(face.ink(blank?.id ?? 0)).toEqual({ left: 0, bottom: 0, right: 0, top: 0 });
    expect(face.outline(blank?.id ?? 0)).toBe('');
  });

  test('the key is of the content: the same from any folder, another for each weight', async () => {
    const made = makeFont({ family: 'Made', glyphs: { 65: 5 } });
    const keys = await Promise.all(
      ['a.ttf', 'sub/b.otf'].map(async (name) => {
        const { library: mine } = await open(fontsFolder({ [name]: made }));
        return mine?.pick({ family: 'Made', weight: 400, italic: false }, 'A')?.face.key;
      }),
    );
    expect(keys[0]).toMatch(/^[0-9a-f]{32}-400$/);
    expect(keys[1]).toBe(keys[0]);
    expect(faceOf('Noto Sans TC', '重').key).not.toBe(faceOf('Noto Sans TC', '重', 500).key);
  });
});
