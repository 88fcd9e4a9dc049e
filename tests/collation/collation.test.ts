import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, orderByAlphabet, orderByStrokes } from '../../src/collation/index.ts';
import { strokesOf } from '../../src/collation/strokes.ts';

/** Groups as `head: name, name`, the names as shown. */
function shown(names: readonly string[], groups: readonly Group[]): readonly string[] {
  return groups.map(({ head, members }) => {
    const texts = members.map(({ index, pieces }) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : names[index]?.slice(piece.start, piece.end))).join(''),
    );
    return `${head}: ${texts.join(' | ')}`;
  });
}

const zh = (names: readonly string[]) => shown(names, orderByStrokes(names));
const en = (names: readonly string[]) => shown(names, orderByAlphabet(names));

describe('strokes', () => {
  test.each([
    ['一', 1],
    ['巴', 4],
    ['安', 6],
    ['克', 7],
    ['杜', 7],
    ['沃', 7],
    ['明', 8],
    ['阿', 8],
    ['花', 8],
    ['重', 9],
    ['神', 10],
    ['草', 10],
    ['馬', 10],
    ['骨', 10],
    ['陳', 11],
    ['通', 11],
    ['黃', 12],
    ['奧', 13],
    ['葉', 13],
    ['慶', 15],
    ['鄭', 15],
    ['龜', 16],
    ['薩', 18],
    ['魏', 18],
    ['羅', 19],
    ['護', 21],
    ['龘', 48],
    ['𠮷', 6],
    ['㐂', 6],
  ] as const)('%s has %i', (character, strokes) => {
    expect(strokesOf(character.codePointAt(0) ?? 0)).toBe(strokes);
  });

  test('every Han character of Unicode 15 has some, nothing else has', () => {
    for (const [first, last] of [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0x20000, 0x2a6df],
      [0x2f800, 0x2fa1d],
    ] as const) {
      for (let code = first; code <= last; code++) expect(strokesOf(code) ?? 0).toBeGreaterThan(0);
    }
    for (const character of ['A', '1', '〇', '，', 'あ', '가', '\u{2FFFF}', '\u{10FFFF}']) {
      expect(strokesOf(character.codePointAt(0) ?? 0)).toBeNull();
    }
  });

  test('agree with the order of Big5, which is sorted by strokes', () => {
    const big5 = new TextDecoder('big5');
    const trails = [...Array(63).keys()].map((i) => 0x40 + i).concat([...Array(94).keys()].map((i) => 0xa1 + i));
    const common = Array.from({ length: 0xc6 - 0xa4 + 1 }, (_, i) => 0xa4 + i)
      .flatMap((lead) => trails.map((trail) => [lead, trail] as const))
      .filter(([lead, trail]) => (lead << 8) + trail >= 0xa440 && (lead << 8) + trail <= 0xc67e)
      .map(([lead, trail]) => strokesOf(big5.decode(new Uint8Array([lead, trail])).codePointAt(0) ?? 0) ?? 0);
    expect(common).toHaveLength(5401);
    // A character stands wrong where it has more strokes than most of the hundred after it, or fewer than most before.
    const wrong = common.filter((strokes, i) => {
      const before = common.slice(Math.max(0, i - 50), i).filter((other) => other > strokes).length;
      const after = common.slice(i + 1, i + 51).filter((other) => other < strokes).length;
      return before > 25 || after > 25;
    });
    expect(wrong.length / common.length).toBeLessThan(0.03);
  });
});

describe('Chinese names', () => {
  test('stand as in the index of VISUAL.md', () => {
    const names = [
      '重慶',
      '阿拉木圖',
      '沃羅涅日',
      '奧倫堡州',
      '薩馬拉州',
      '巴什科爾托斯坦共和國',
      '明斯克州',
      '克拉科夫',
      '杜塞爾多夫',
      '杜伊斯堡',
      '安特衛普省',
    ];
    expect(zh(names)).toEqual([
      '四畫: 巴什科爾托斯坦共和國',
      '六畫: 安特衛普省',
      '七畫: 克拉科夫 | 杜伊斯堡 | 杜塞爾多夫 | 沃羅涅日',
      '八畫: 明斯克州 | 阿拉木圖',
      '九畫: 重慶',
      '十三畫: 奧倫堡州',
      '十八畫: 薩馬拉州',
    ]);
  });

  test('heads are Han numbers', () => {
    expect(zh(['龘', '籲', '競', '十', '一'])).toEqual([
      '一畫: 一',
      '二畫: 十',
      '二十畫: 競',
      '三十二畫: 籲',
      '四十八畫: 龘',
    ]);
  });

  test('a shorter name stands before a longer one that begins alike; what has no strokes stands last', () => {
    expect(zh(['重慶市', 'Łódź', '重慶', '2016號', '重·慶'])).toEqual([
      '九畫: 重慶 | 重慶市 | 重·慶',
      '其他: 2016號 | Łódź',
    ]);
  });

  test('a variation selector is no character', () => {
    expect(zh(['葛城', '葛\u{E0100}城', '葛\u{E0100}丁'])).toEqual(['十三畫: 葛\u{E0100}丁 | 葛城 | 葛\u{E0100}城']);
  });

  test('characters beyond the BMP are one character', () => {
    expect(zh(['吉野', '𠮷野'])).toEqual(['六畫: 吉野 | 𠮷野']);
  });
});

describe('English names', () => {
  test('stand as in the index of VISUAL.md', () => {
    const names = [
      'Voronezh',
      'Düsseldorf',
      'Duisburg',
      'Republic of Bashkortostan',
      'Chongqing',
      'Cracow',
      'Antwerp Province',
      'Almaty',
      'Minsk',
      'Orenburg',
      'Samara',
    ];
    expect(en(names)).toEqual([
      'A: Almaty | Antwerp Province',
      'B: Bashkortostan, Republic of',
      'C: Chongqing | Cracow',
      'D: Duisburg | Düsseldorf',
      'M: Minsk',
      'O: Orenburg',
      'S: Samara',
      'V: Voronezh',
    ]);
  });

  test('diacritics and letters of their own fold', () => {
    expect(
      en(['Łódź', 'Lodi', 'Đà Nẵng', 'Danang', 'Ørsted', 'Oslo', 'Straße', 'Strasse', 'Þingvellir', 'Århus']),
    ).toEqual([
      'A: Århus',
      'D: Đà Nẵng | Danang',
      'L: Lodi | Łódź',
      'O: Ørsted | Oslo',
      'S: Strasse | Straße',
      'T: Þingvellir',
    ]);
  });

  test('word by word; hyphens part words; quotes and apostrophes do not count', () => {
    expect(en(['Newark', 'New York', 'New-Ulm', '“Nero”', "N'Djamena"])).toEqual([
      "N: N'Djamena | “Nero” | New-Ulm | New York | Newark",
    ]);
  });

  test('digits first, Greek and Cyrillic after Z, no alphabet last', () => {
    expect(en(['Ёлки', 'Йошкар-Ола', 'Иркутск', 'Αθήνα', 'Zürich', '3M', '重慶', '12 Monkeys', '—'])).toEqual([
      '0–9: 12 Monkeys | 3M',
      'Z: Zürich',
      'Α: Αθήνα',
      'Е: Ёлки',
      'И: Иркутск',
      'Й: Йошкар-Ола',
      '…: — | 重慶',
    ]);
  });

  test.each([
    ['People’s Republic of China', 'China, People’s Republic of'],
    ['The Republic of Moldova', 'Moldova, The Republic of'],
    ['Democratic Republic of the Congo', 'Congo, Democratic Republic of the'],
    ['Supreme Court of the Republic of Poland', 'Supreme Court of the Republic of Poland'],
    ['Republic of Korea, Seoul', 'Republic of Korea, Seoul'],
    ['Czech Republic', 'Czech Republic'],
    ['Republic of ', 'Republic of '],
  ])('%s is shown as %s', (name, expected) => {
    expect(en([name])[0]?.split(': ')[1]).toBe(expected);
  });
});

test('every name stands once, its own text kept, whatever it is; the order of the input does not matter', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('重', '慶', '一', 'A', 'é', '\u{E0100}', ' '), maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      for (const order of [orderByStrokes, orderByAlphabet]) {
        const groups = order(names);
        const indices = groups.flatMap(({ members }) => members.map(({ index }) => index));
        expect([...indices].sort((a, b) => a - b)).toEqual(names.map((_, i) => i));
        for (const { index, pieces } of groups.flatMap(({ members }) => members)) {
          if (pieces.length === 1) expect(pieces).toEqual([{ start: 0, end: names[index]?.length }]);
        }
        const outline = (found: readonly Group[]) => found.map(({ head, members }) => `${head} ${members.length}`);
        expect(outline(order([...names].reverse()))).toEqual(outline(groups));
      }
    }),
  );
});
