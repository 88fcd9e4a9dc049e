import { beforeAll, describe, expect, test } from 'vitest';
import type { FaceRequest, FontLibrary } from '../../src/fonts/index.ts';
import { FONTS, fontsFolder, makeFont, open } from './kit.ts';

let library: FontLibrary;

async function libraryOf(folder: string): Promise<FontLibrary> {
  const opened = await open(folder);
  expect(opened.diagnostics).toEqual([]);
  if (opened.library === null) throw new Error('no library');
  return opened.library;
}

beforeAll(async () => {
  library = await libraryOf(FONTS);
});

const hei: FaceRequest = { family: 'Noto Sans TC', weight: 400, italic: false };
const song: FaceRequest = { family: 'Noto Serif TC', weight: 700, italic: false };
const kai: FaceRequest = { family: 'LXGW WenKai TC', weight: 400, italic: false };
const garamond: FaceRequest = { family: 'EB Garamond', weight: 400, italic: false };
const cormorant: FaceRequest = { family: 'Cormorant', weight: 600, italic: false };
const requests = [hei, song, kai, garamond, cormorant];

/** Whether the first family of the chain that has all of the word is this one: its faces have it, and no other is offered for it whole. */
function setIn(fonts: FontLibrary, request: FaceRequest, word: string, family: string): boolean {
  const whole = fonts.pick(request, word);
  const has = [...word].every((character) => fonts.pick(request, character, (face) => face.family === family) !== null);
  return has && (whole === null || whole.face.family === family);
}

describe('names of every origin', () => {
  const names = ['Łódź', 'Đà', 'Nẵng', 'Reykjavík', 'Нижний', 'Новгород', 'Αθήνα', '𠮷野', '赟', '犇', 'Düsseldorf'];
  for (const name of names) {
    test(`${name} comes out in every style, without .notdef`, () => {
      for (const request of requests) {
        for (const character of name) {
          const pick = library.pick(request, character);
          expect(pick, `${character} in ${request.family}`).not.toBeNull();
          for (const lang of ['zh', 'en'] as const) {
            const glyphs = pick?.face.shape(character, { lang }) ?? [];
            expect(glyphs.length).toBeGreaterThan(0);
            expect(glyphs.every((glyph) => glyph.id > 0)).toBe(true);
          }
        }
      }
    });
  }

  test('a word of letters is set in one family, not mended letter by letter', () => {
    expect(setIn(library, hei, 'Łódź', 'Noto Sans')).toBe(true);
    expect(setIn(library, song, 'Łódź', 'EB Garamond')).toBe(true);
    expect(setIn(library, kai, 'Łódź', 'LXGW WenKai TC')).toBe(true);
    expect(setIn(library, garamond, 'Łódź', 'EB Garamond')).toBe(true);
    expect(setIn(library, cormorant, 'Αθήνα', 'EB Garamond')).toBe(true);
    expect(setIn(library, hei, 'Αθήνα', 'Noto Sans')).toBe(true);
  });

  test('Han in English falls to Song, marks that the bulk of a Han family lacks come from its slices', () => {
    expect(setIn(library, garamond, '重慶', 'Noto Serif TC')).toBe(true);
    for (const mark of '，：；？！（）％堃喆犇峯煊衞説〇‧①')
      expect(setIn(library, hei, mark, 'Noto Sans TC')).toBe(true);
  });

  test('Song is helped by its own design, Kai by a Hei one step lighter', () => {
    expect(library.pick(song, '𠮷')?.face).toMatchObject({ family: 'Noto Serif JP', weight: 700 });
    expect(library.pick(kai, '𠮷')?.face).toMatchObject({ family: 'Noto Sans JP', weight: 300 });
  });
});

test('a character that no font has is null, alone and within a text', () => {
  for (const request of requests) {
    expect(library.pick(request, '䶮')).toBeNull();
    expect(library.pick(request, '王䶮')).toBeNull();
  }
});

test('every file that the packages declare is there and can be looked into, in every weight', () => {
  for (const { family } of requests) {
    for (let weight = 100; weight <= 900; weight += 100) {
      for (const italic of [false, true]) expect(library.pick({ family, weight, italic }, '䶮')).toBeNull();
    }
  }
}, 120_000);

test('a font of the user is a family, and the end of every chain', async () => {
  const made = makeFont({ family: '自製楷', glyphs: { 19886: 5, 29579: 6 } });
  const mine = await libraryOf(fontsFolder({ 'names/made.ttf': made }));
  expect(mine.families).toContain('自製楷');
  for (const request of requests) {
    expect(mine.pick(request, '䶮')?.face.family).toBe('自製楷');
    expect(mine.pick(request, '王')?.face.family).not.toBe('自製楷');
  }
  const own = { family: '自製楷', weight: 400, italic: false };
  expect(mine.pick(own, '王')?.face.family).toBe('自製楷');
  expect(mine.pick(own, '，')?.face.family).toBe('Noto Sans TC');
});

test('a word that its family has in several files is not set whole in another family', async () => {
  const made = makeFont({ family: 'Made', glyphs: { 37325: 5, 65292: 6 } });
  const mine = await libraryOf(fontsFolder({ 'made.ttf': made }));
  expect(mine.pick(hei, '重，')).toBeNull();
  expect(mine.pick(hei, '，')?.face.family).toBe('Noto Sans TC');
});

test('ordinary Chinese is set from the bulk of its family and few slices', () => {
  const text = '發揮友城支點作用，服務“一帶一路”建設：特頒此狀（2016年）！';
  const keys = new Set([...text].map((character) => library.pick(hei, character)?.face.key));
  expect(keys.size).toBeLessThanOrEqual(4);
  expect(library.pick(hei, '2016')?.face.key).toBe(library.pick(hei, '重')?.face.key);
});

test('the same text gets the same face whatever was asked before', async () => {
  const texts = [...'，重慶Łódź—“”。赟𠮷①①ŁÀé½×'];
  const faces = (fonts: FontLibrary, order: readonly string[]) =>
    new Map(order.map((text) => [text, fonts.pick(hei, text)?.face.key]));
  const forwards = faces(await libraryOf(FONTS), texts);
  const backwards = faces(await libraryOf(FONTS), texts.toReversed());
  for (const text of texts) expect(backwards.get(text)).toBe(forwards.get(text));
});

test('accept passes over faces', () => {
  const narrow = library.pick(kai, '“');
  const wide = library.pick(kai, '“', (face) => (face.shape('“', { lang: 'zh' })[0]?.advance ?? 0) >= 900);
  expect(narrow?.face.shape('“', { lang: 'zh' })[0]?.advance).toBeLessThan(500);
  expect(wide?.face.family).toBe('Noto Sans TC');
  expect(library.pick(kai, '“', () => false)).toBeNull();
});

describe('weights and slopes', () => {
  test('italic where the family has it, else upright', () => {
    expect(library.pick({ ...garamond, italic: true }, 'a')?.face).toMatchObject({ italic: true, weight: 400 });
    expect(library.pick({ ...hei, italic: true }, 'a')?.face).toMatchObject({ italic: false });
  });

  test('nearest weight', () => {
    const weights = [350, 450, 499, 600, 950].map((weight) => library.pick({ ...kai, weight }, '王')?.face.weight);
    expect(weights).toEqual([300, 400, 400, 700, 700]);
  });
});

describe('variation selectors', () => {
  const katsuragi = '葛\u{e0100}';

  test('the variant of a family of the same design is taken, of another is not', () => {
    expect(library.pick(hei, katsuragi)).toMatchObject({ face: { family: 'Noto Sans JP' }, variationDropped: false });
    expect(library.pick(song, katsuragi)).toMatchObject({ face: { family: 'Noto Serif JP' }, variationDropped: false });
    expect(library.pick(kai, katsuragi)).toMatchObject({ face: { family: 'LXGW WenKai TC' }, variationDropped: true });
    const shape = (text: string) => library.pick(hei, katsuragi)?.face.shape(text, { lang: 'zh' });
    expect(shape(katsuragi)?.map((glyph) => glyph.text)).toEqual([katsuragi]);
    expect(shape(katsuragi)?.[0]?.id).not.toBe(shape('葛')?.[0]?.id);
  });

  test('a font that the user brought gives the variant to a family that lacks it, beside default sequences of the same selector', async () => {
    const glyphs = { 33883: 5, 29579: 6 };
    const variants = [
      { selector: 0xe0100, base: 0x738b, glyph: null },
      { selector: 0xe0100, base: 0x845b, glyph: 9 },
    ];
    const mine = await libraryOf(fontsFolder({ 'ivs.ttf': makeFont({ family: 'Made IVS', glyphs, variants }) }));
    const pick = mine.pick(kai, katsuragi);
    expect(pick).toMatchObject({ face: { family: 'Made IVS' }, variationDropped: false });
    expect(pick?.face.shape(katsuragi, { lang: 'zh' })[0]).toMatchObject({ id: 9, text: katsuragi });
    expect(pick?.face.shape('王\u{e0100}', { lang: 'zh' })[0]).toMatchObject({ id: 6 });
  });

  test('presentation selectors are dropped without a word', () => {
    expect(library.pick(hei, '王\ufe0f')).toMatchObject({ face: { family: 'Noto Sans TC' }, variationDropped: false });
  });
});

test('joiners, soft hyphens and spaces need no glyph of their own', () => {
  for (const text of [
    '\u200d',
    '\u00ad',
    '\u2060',
    '王\u200b',
    ' ',
    '\u00a0',
    '\u3000',
    '\u2009',
    '\u202f',
    '\u2011',
  ]) {
    for (const request of requests) expect(library.pick(request, text), JSON.stringify(text)).not.toBeNull();
  }
  expect(library.pick(garamond, 'one\u2009two')?.face.family).toBe('EB Garamond');
});

test('a family that is not listed has no faces', () => {
  expect(library.hasFamily('Helvetica')).toBe(false);
  expect(library.pick({ family: 'Helvetica', weight: 400, italic: false }, 'a')).toBeNull();
});
