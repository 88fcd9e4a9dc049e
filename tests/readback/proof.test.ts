import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Word } from '../../src/preflight/index.ts';
import { readBack, type Unit } from '../../src/readback/index.ts';
import { found, lines, PAGE, PASSAGE, unit } from './kit.ts';

const zh = '重慶是中國中西部地區唯一的直轄市，處在“一帶一路”上。';
const en = 'Chongqing is the only municipality in central China.';
const rulesIn = (...given: Parameters<typeof found>) => found(...given).map(({ rule }) => rule);
const han = (text: string): Partial<Word> => ({ text, lang: 'zh-Hant' });
const latin = (text: string): Partial<Word> => ({ text, lang: 'en' });

describe('what was written is found', () => {
  test('in lines, blanks at their ends left out and words divided', () => {
    const read = lines(
      [han('重慶是中國中西部地區唯一的')],
      [han('直轄市，處在“一帶一路”上。')],
      [latin('Chongqing is the on\u00ad')],
      [latin('ly munici\u00ad')],
      [latin('pality in central')],
      [latin('China.')],
    );
    expect(found(read, { units: [unit(zh, 'zh'), unit(en, 'en')] })).toEqual([]);
  });

  test('words of the other language within a text are no fault, nor are composed letters', () => {
    const read = lines([han('見'), latin('Duisburg'), han('人')], [latin('nai\u0308ve '), han('重慶'), latin(' Łódź')]);
    expect(found(read, { units: [unit('見Duisburg人', 'zh'), unit('naïve 重慶 Łódź', 'en')] })).toEqual([]);
  });

  test('numbers of pages, running matter and heads said again are no text of anybody’s', () => {
    const read = lines([latin('Awards')], [han('獎')], ['12'], [latin('Awards')]);
    const passage = { units: [unit('獎', 'zh')], besides: ['Awards'] };
    expect(found(read, passage, false)).toEqual([]);
    const [said, ...shown] = [lines([han('獎')]), lines([latin('Awards')]), lines(['12'], [latin('Awards')])];
    expect(found(said, passage, true, shown.flat())).toEqual([]);
    expect(rulesIn(read, passage)).toEqual(['readback/added']);
  });

  test('what is shown without being read is running matter, a head said again, a number, or an error', () => {
    const aside = (text: string) =>
      rulesIn(lines([han('獎')]), { units: [unit('獎', 'zh')], besides: ['Awards'] }, true, lines(['Awards'], [text]));
    expect(aside('7')).toEqual([]);
    expect(aside('獎')).toEqual(['readback/added']);
    expect(aside('lorem')).toEqual(['readback/added']);
  });

  test('a short text is not taken from within a longer one', () => {
    const read = lines([han('王氏獎')], [han('王')], [han('王是王氏')]);
    const units = [
      { ...unit('王', 'zh', false), series: 'other' },
      unit('王氏獎', 'zh', false),
      unit('王是王氏', 'zh'),
    ];
    expect(found(read, { units })).toEqual([]);
  });

  test('readings stand apart from their characters', () => {
    const rt = (text: string): Partial<Word> => ({ text, lang: 'zh-Latn-pinyin', type: 'RT' });
    const read = lines([han('重')], [rt('chóng ')], [han('慶')], [rt('qìng ')]);
    const passage = {
      units: [unit('重慶', 'zh', false)],
      readings: ['chóng', 'qìng'].map((one) => unit(one, 'zh', false)),
    };
    expect(found(read, passage)).toEqual([]);
    expect(found(read, passage, false)).toEqual([]);
    expect(rulesIn(read.slice(0, 3), passage)).toEqual(['readback/changed']);
  });

  test('each reading is parted from the next by a blank, by which alone the first tone is told apart', () => {
    const rt = (text: string): Partial<Word> => ({ text, lang: 'zh-Hant', type: 'RT' });
    const of = (text: string) =>
      rulesIn(lines([han('西安先')], [rt(text)]), {
        units: [unit('西安先', 'zh', false)],
        readings: ['ㄒㄧ', 'ㄢ', 'ㄒㄧㄢ'].map((one) => unit(one, 'zh', false)),
      });
    expect(of('ㄒㄧ ㄢ ㄒㄧㄢ ')).toEqual([]);
    expect(of('ㄒㄧ ㄢㄒㄧㄢ ')).toContain('readback/blank');
    expect(of('ㄒㄧㄢ ㄒㄧㄢ ')).toContain('readback/blank');
    expect(of('ㄒㄧ ㄢ ㄒㄧ ㄢ ')).toContain('readback/blank');
  });

  test('without tags, the lines of a paragraph may stand apart', () => {
    const read = lines(['重慶是中國'], ['Chongqing is'], ['3'], ['的城市。'], ['a city.']);
    const units = [unit('重慶是中國的城市。', 'zh'), unit('Chongqing is a city.', 'en')];
    expect(found(read, { units }, false)).toEqual([]);
    expect(rulesIn(read, { units }, true)).toContain('readback/changed');
  });
});

describe('what is not as it was written is an error, with its place', () => {
  test('a character lost', () => {
    const [problem] = found(lines([han(zh.replace('唯', ''))]), { units: [unit(zh, 'zh')] });
    expect(problem).toMatchObject({
      rule: 'readback/changed',
      citation: 'one',
      page: 1,
      span: { file: 'a.yaml', start: zh.indexOf('唯'), end: zh.indexOf('唯') + 1 },
      params: {
        wanted: '唯一的直轄市，處在“一帶一路”上…',
        before: '是中國中西部地區',
        found: '一的直轄市，處在“一帶一路”上。',
      },
    });
  });

  test.each([
    ['doubled', [han(zh.replace('唯', '唯唯'))], 'readback/changed'],
    ['copied out as another', [han(zh.replace('國', '国'))], 'readback/changed'],
    ['a compatibility ideograph', [han(zh.replace('中', '\uf9d1'))], 'readback/changed'],
    ['not there at all', [han('別的')], 'readback/changed'],
    ['twice', [han(zh), han(zh)], 'readback/added'],
    ['with words that nobody wrote', [han(zh), latin('lorem')], 'readback/added'],
    ['in another language', [latin(zh)], 'readback/language'],
    ['in none', [zh], 'readback/language'],
    ['in glyphs that say something else', [{ ...han(zh), shown: zh.replace('重', '里') }], 'readback/glyphs'],
  ])('%s', (_, all, rule) => {
    expect(rulesIn(lines(...all.map((word) => [word])), { units: [unit(zh, 'zh')] })).toEqual([rule]);
  });

  test('paragraphs that changed places', () => {
    const read = lines([han('第二段在先。')], [han('第一段在後。')]);
    const units = [unit('第一段在後。', 'zh'), unit('第二段在先。', 'zh')];
    expect(rulesIn(read, { units })).toEqual(['readback/order']);
  });

  test('a blank lost, and one too many', () => {
    expect(rulesIn(lines([latin('Chongqingis')]), { units: [unit('Chongqing is', 'en')] })).toEqual(['readback/blank']);
    expect(rulesIn(lines([han('重 慶')]), { units: [unit('重慶', 'zh')] })).toEqual(['readback/blank']);
  });
});

test('Chinese is heard as written in traditional characters', () => {
  const read = (lang: string) => lines([{ text: '重慶', lang }]);
  expect(found(read('zh-Hant'), { units: [unit('重慶', 'zh')] })).toEqual([]);
  expect(rulesIn(read('zh-Hans'), { units: [unit('重慶', 'zh')] })).toEqual(['readback/language']);
});

describe('with tags, the order of all that is read', () => {
  const heading = { lang: 'zh-Hant' };
  const paragraph = { lang: 'zh-Hant' };
  const foreign = { lang: 'en' };
  const name = unit('重慶', 'zh', false);
  const reason = unit('貢獻良多', 'zh', false);

  test('is that of the layout in each language', () => {
    const read = lines([{ ...han('重慶'), block: heading }], [{ ...han('貢獻良多'), block: paragraph }]);
    expect(found(read, { units: [name, reason] })).toEqual([]);
    expect(rulesIn(read, { units: [reason, name] })).toEqual(['readback/order']);
    expect(rulesIn(read, { units: [reason, { ...name, series: 'list' }] })).toEqual([]);
  });

  test('of one language after the other, where that is asked for', () => {
    const units = [name, unit('Chongqing', 'en', false), reason, unit('For all', 'en', false)];
    const [zh1, zh2, en1, en2] = [han('重慶'), han('貢獻良多'), latin('Chongqing'), latin('For all')];
    const order = (...words: readonly Partial<Word>[]) =>
      rulesIn(lines(...words.map((word) => [{ ...word, block: { lang: word.lang ?? null } }])), {
        units,
        languages: ['zh', 'en'],
      });
    expect(order(zh1, zh2, en1, en2)).toEqual([]);
    expect(order(en1, en2, zh1, zh2)).toEqual(['readback/order']);
    expect(order(zh1, en1, zh2, en2)).toEqual(['readback/order']);
    expect(rulesIn(lines([zh1], [en1], [zh2], [en2]), { units })).toEqual([]);
  });

  test('a name that a paragraph repeats, or that both languages write alike, is no fault of it', () => {
    const twice = lines(
      [{ ...han('重慶'), block: heading }],
      [han('貢獻良多')],
      [{ ...han('重慶'), block: paragraph }],
    );
    expect(found(twice, { units: [name, reason, unit('重慶', 'zh')] })).toEqual([]);
    const alike = lines(
      [{ ...latin('IBM'), block: heading }],
      [{ ...latin('For'), block: foreign }],
      [{ ...latin('IBM'), block: foreign }],
    );
    const units = [unit('For', 'en', false), unit('IBM', 'en', false), unit('IBM', 'zh', false)];
    expect(found(alike, { units })).toEqual([]);
  });

  test('a text is not put together from two elements', () => {
    const [first, second, third] = [{ lang: 'zh-Hant' }, { lang: 'zh-Hant' }, { lang: 'zh-Hant' }];
    const read = lines(
      [
        { ...han('丁'), block: first },
        { ...han('丙'), block: second },
      ],
      [{ ...han('丁丙'), block: third }],
    );
    const units = ['丁', '丙', '丁丙'].map((value) => unit(value, 'zh', false));
    expect(found(read, { units })).toEqual([]);
    expect(rulesIn(read.slice(0, 2), { units: [unit('丁丙', 'zh', false)] })).toEqual(['readback/changed']);
  });

  test('sections follow one another as their pages do, and a page where nothing is to be read says nothing', () => {
    const parts = ['a', 'b'].map((section) => ({ ...PASSAGE, section }));
    const pages = ['a', 'b', 'blank'].map((section, index) => ({ ...PAGE, section, number: index + 1 }));
    const [a, b] = ['甲', '乙'].map((value) => unit(value, 'zh', false));
    const wanted = parts.map((part, index) => ({ ...part, units: index === 0 ? [a as Unit] : [b as Unit] }));
    const read = lines([{ ...han('甲'), page: 1 }], [{ ...han('乙'), page: 2 }]);
    const rules = (words: readonly Word[]) =>
      readBack({ tagged: true, words, aside: [] }, wanted, pages, 'out/a.pdf').map(({ rule }) => rule);
    expect(rules(read)).toEqual([]);
    expect(rules([...read].reverse())).toEqual(['readback/order']);
    expect(rules([...read, ...lines([{ ...han('丙'), page: 3 }])])).toEqual(['readback/added']);
  });
});

describe('laws', () => {
  const letter = fc.constantFrom(...'重慶獎王一二ab éﬁ，。“”臨𠮷');
  const written = fc
    .array(letter, { minLength: 3, maxLength: 60 })
    .map((all) => all.join('').replace(/ +/g, ' ').trim())
    .filter((value) => value.length > 2);

  /** Broken into lines at any place, blanks there left out. */
  const broken = (value: string, cuts: readonly number[]): readonly Word[] => {
    const places = [...new Set(cuts.map((cut) => 1 + (cut % value.length)))].sort((a, b) => a - b);
    const parts = [0, ...places].map((from, i) => value.slice(from, places[i] ?? value.length));
    // Not between the halves of one character.
    const whole = parts.every((part) => !/^[\udc00-\udfff]/.test(part));
    return lines(...(whole ? parts : [value]).map((part) => [{ text: part.trim(), lang: 'zh-Hant' }]));
  };

  test('broken anywhere, a text is found', () => {
    fc.assert(
      fc.property(written, fc.array(fc.nat(), { maxLength: 6 }), (value, cuts) => {
        expect(
          found(broken(value, cuts), { units: [unit(value, 'zh')] }).filter(({ rule }) => rule !== 'readback/language'),
        ).toEqual([]);
      }),
    );
  });

  test('with any character lost, doubled or another, it is not', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom('lost', 'doubled', 'another'), (value, seed, how) => {
        const characters = Array.from(value);
        const at = seed % characters.length;
        const one = characters[at] ?? '';
        fc.pre(one !== ' ');
        characters[at] = { lost: '', doubled: one + one, another: '異' }[how] ?? '';
        expect(found(broken(characters.join(''), [seed]), { units: [unit(value, 'zh')] })).not.toEqual([]);
      }),
    );
  });
});
