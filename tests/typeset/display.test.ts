import { describe, expect, it } from 'vitest';
import { type FitRule, type FittedGalley, fit as fitName, measureFit } from '../../src/typeset/index.ts';
import { cost } from '../cost.ts';
import { fakeFonts, GARAMOND, HEI, textOf, words } from './fake.ts';
import { fonts, linesOf, set } from './lines.ts';

const zh = { ...HEI, justify: false };
const en = { ...GARAMOND, justify: false };
const balanced = (text: string, of: typeof zh, measure: number, keep: readonly string[] = []) =>
  linesOf(set(words(text, of), measure, { keep, balance: true }));

describe('balance', () => {
  it('breaks Chinese after its marks', () => {
    expect(balanced('發揮友城支點作用，服務“一帶一路”建設', zh, 120)).toEqual([
      '發揮友城支點作用，',
      '服務“一帶一路”建設',
    ]);
    expect(balanced('促進教育、文化、體育交流合作', zh, 110)).toEqual(['促進教育、文化、', '體育交流合作']);
  });
  it('keeps short quotations, figures and names whole', () => {
    expect(balanced('服務建設“一帶一路”重點區域合作', zh, 90).some((line) => line.includes('“一帶一路”'))).toBe(true);
    expect(balanced('連任市長至2016年的馬伊赫羅夫斯基先生', zh, 120, ['馬伊赫羅夫斯基'])[1]).toMatch(/^馬伊赫羅夫斯基/);
  });
  it('takes as few lines as the measure allows', () => {
    expect(balanced('發揮友城支點作用，服務“一帶一路”建設', zh, 200)).toHaveLength(1);
    expect(balanced('一二三四五，六七八九十一二三四五六七', zh, 100)).toHaveLength(2);
  });
  it('leaves no line of one or two characters', () => {
    expect(balanced('一二三四五六七八九十', zh, 90).every((line) => line.length >= 3)).toBe(true);
  });
  it('leaves no last line shorter than 0.35 of the longest for the sense’s sake', () => {
    const [first = '', last = ''] = balanced('甲乙丙丁戊己庚辛壬癸子丑，寅卯辰', zh, 140);
    expect(last.length).toBeGreaterThanOrEqual(0.35 * first.length);
  });
  it('makes English lines even and breaks before a preposition', () => {
    expect(balanced('The Award to Friendship Cities for Special Contribution 2016', en, 200)).toEqual([
      'The Award to Friendship Cities',
      'for Special Contribution 2016',
    ]);
    for (const line of balanced(
      'Playing the role of sister city fulcrum, serving the construction of One Belt and One Road',
      en,
      230,
    )) {
      expect(line).not.toMatch(/\b(?:the|of|and)$/);
    }
  });
  it.each([
    ['國際友好城市特別貢獻獎', 70, '國際友好城市', '特別貢獻獎'],
    ['海外華文教育終身奉獻獎', 70, '海外華文教育', '終身奉獻獎'],
    ['促進教育文化體育交流合作', 80, '促進教育文化', '體育交流合作'],
    ['表彰其在城市綠化與水環境治理方面的貢獻', 120, '表彰其在城市綠化', '與水環境治理方面的貢獻'],
    ['最受市民歡迎的社區營造計劃獎', 90, '最受市民歡迎的', '社區營造計劃獎'],
    ['積極參與國際青年足球交流活動', 90, '積極參與國際青年', '足球交流活動'],
  ])('breaks %s where a phrase ends', (title, measure, ...lines) => {
    expect(balanced(title, zh, measure)).toEqual(lines);
  });
  it('never hyphenates', () => {
    expect(balanced('internationally harmonised telecommunications', en, 110).join(' ')).not.toContain('-');
  });
});

const CLASSIC: FitRule = {
  max: 76,
  min: 40,
  measure: 500,
  trackingByLength: [0, 0, 0.42, 0.24, 0.14, 0.08, 0.08, 0.04],
  wrapped: { max: 31, min: 24, leading: 1.25, measure: 470, lines: 3 },
};
const ENGLISH: FitRule = {
  max: 29,
  min: 20.5,
  measure: 460,
  trackingByLength: null,
  wrapped: { max: 20, min: 17, leading: 1.2, measure: 400, lines: 2 },
};
const fitted = (text: string, rule = CLASSIC, of = zh, keep: readonly string[] = []): FittedGalley =>
  fitName(words(text, of), rule, keep, fonts);

describe('copyfit', () => {
  it('sets a short name at the largest size, tracked by its length', () => {
    const galley = fitted('重慶');
    expect([galley.size, galley.leading, galley.problems]).toEqual([76, 114, []]);
    expect(galley.lines[0]?.width).toBeCloseTo(2.42 * 76, 6);
    expect(fitted('巴').lines[0]?.width).toBe(76);
  });
  it('takes the largest half point that fits', () => {
    // 10 characters and 9 gaps of 0.04 em: 10.36 S ≤ 500.
    expect(fitted('巴什科爾托斯坦共和國').size).toBe(48);
    expect(fitted('重慶', { ...CLASSIC, max: 148.8 }).size).toBe(148.5);
  });
  it('shrinks English to its floor before it wraps', () => {
    expect(fitted('Bashkortostan Republic of the Russian', ENGLISH, en).size).toBe(26);
    expect(fitted('Bashkortostan Republic of the Russian', ENGLISH, en).lines).toHaveLength(1);
  });
  it.each([
    ['中華人民共和國重慶市人民政府外事辦公室', ['中華人民共和國', '重慶市人民政府外事辦公室']],
    ['俄羅斯聯邦巴什科爾托斯坦共和國、韃靼斯坦共和國', ['俄羅斯聯邦巴什科爾托斯坦共和國、', '韃靼斯坦共和國']],
    ['雅采克·馬伊赫羅夫斯基、約翰·塞巴斯蒂安', ['雅采克·馬伊赫羅夫斯基、', '約翰·塞巴斯蒂安']],
    ['卡拉恰伊—切爾克斯卡巴爾達—巴爾卡爾共和國', ['卡拉恰伊—切爾克斯卡巴爾達—', '巴爾卡爾共和國']],
  ])('parts %s at sense', (name, lines) => {
    const galley = fitted(name);
    expect(linesOf(galley)).toEqual(lines);
    expect(galley.size).toBeLessThanOrEqual(31);
    expect(galley.leading).toBe(galley.size * 1.25);
    expect(galley.problems).toEqual([]);
  });
  it('parts English before of, for, and', () => {
    expect(linesOf(fitted('University of Applied Sciences and Arts of Northern Bavaria', ENGLISH, en))).toEqual([
      'University of Applied Sciences',
      'and Arts of Northern Bavaria',
    ]);
  });
  it('never parts a word, a number, a kept name or a short quotation', () => {
    const name = '重慶市2016年“渝新歐”班列馬伊赫羅夫斯基聯合運輸股份公司';
    const text = linesOf(fitted(name, CLASSIC, zh, ['馬伊赫羅夫斯基'])).join('|');
    for (const whole of ['2016年', '“渝新歐”', '馬伊赫羅夫斯基']) expect(text).toContain(whole);
  });
  it('takes three lines where two will not do', () => {
    const galley = fitted('聯合國教育科學及文化組織世界遺產委員會亞洲及太平洋地區培訓與研究中心重慶市辦公室籌備小組');
    expect(galley.lines).toHaveLength(3);
    expect(galley.size).toBeGreaterThanOrEqual(24);
  });
  it('says so where it fits nowhere, and sets it at the smallest size', () => {
    const name = '重慶市友好城市'.repeat(12);
    const galley = fitted(name);
    expect(galley.size).toBe(24);
    expect(linesOf(galley).join('')).toBe(name);
    expect(galley.problems).toEqual([
      {
        rule: 'layout/name-does-not-fit',
        params: { text: `${name.slice(0, 24)}…`, size: 24, lines: 3 },
        span: { file: 'text.yaml', start: 0, end: name.length },
      },
    ]);
  });
  it('is quick with a text that is no name', async () => {
    // A search through all that could be parted takes minutes.
    expect(await cost(() => expect(fitted('重'.repeat(200_000)).problems).toHaveLength(1))).toBeLessThan(15_000);
  });
  it('keeps the proportion of several sizes', () => {
    const content = [
      { kind: 'text', text: textOf('重慶'), style: { ...zh, size: 20 } },
      { kind: 'text', text: textOf('市'), style: { ...zh, size: 10 } },
    ] as const;
    const galley = fitName(content, { ...CLASSIC, max: 60, trackingByLength: null }, [], fonts);
    expect(galley.lines[0]?.runs.map(({ size }) => size)).toEqual([60, 30]);
  });
  it('sets nothing where there is nothing', () => {
    expect(fitName([], CLASSIC, [], fonts).lines).toEqual([]);
    expect(fitted('').lines).toEqual([]);
  });
  it('reports a missing character once', () => {
    expect(fitName(words('䶮', zh), CLASSIC, [], fakeFonts()).problems.map(({ rule }) => rule)).toEqual([
      'font/no-glyph',
    ]);
  });
});

describe('the step that fitted a name', () => {
  const stepOf = (text: string, rule = CLASSIC, of = zh) => fitted(text, rule, of).fitting;
  it.each([
    ['重慶', { step: 'natural', own: 76, tracking: 0.42 }],
    ['巴什科爾托斯坦共和國', { step: 'smaller', own: 48, tracking: 0.04 }],
    ['中華人民共和國重慶市人民政府外事辦公室', { step: 'sense', own: 31, tracking: 0.04 }],
    ['重慶市友好城市'.repeat(12), { step: 'overset', own: 24, tracking: 0.04 }],
  ])('%s', (name, fitting) => {
    expect(stepOf(name)).toEqual(fitting);
    expect(measureFit(words(name, zh), CLASSIC, [], fonts)).toEqual(fitting);
  });
  it('is no smaller one for a largest size between two half points', () => {
    expect(stepOf('重慶', { ...CLASSIC, max: 148.8 })).toMatchObject({ step: 'natural', own: 148.5 });
  });
  it('is an even split where nothing in it suggests a break', () => {
    expect(stepOf('羅'.repeat(20))).toMatchObject({ step: 'even', own: 31 });
    expect(stepOf('University of Applied Sciences and Arts of Northern Bavaria', ENGLISH, en).step).toBe('sense');
  });
  it('tells the tracking of the style where the rule has none', () => {
    expect(stepOf('Perm', ENGLISH, { ...en, tracking: 0.02 }).tracking).toBe(0.02);
  });
});

describe('a size that names share', () => {
  const shared = (name: string, one: number | null, wrapped: number | null) =>
    fitName(words(name, zh), CLASSIC, [], fonts, { one, wrapped });
  it('is taken if it is smaller', () => {
    expect(shared('重慶', 48, 24)).toMatchObject({ size: 48, fitting: { step: 'natural', own: 76 } });
    expect(shared('重慶', null, 24).size).toBe(76);
    expect(shared('重慶', 99, 24).size).toBe(76);
    expect(shared('重慶', 48, null).lines[0]?.width).toBeCloseTo(2.42 * 48, 6);
  });
  it('leaves the lines as they are', () => {
    const name = '中華人民共和國重慶市人民政府外事辦公室';
    expect(linesOf(shared(name, 12, 25))).toEqual(linesOf(fitted(name)));
    expect(shared(name, 12, 25)).toMatchObject({ size: 25, leading: 25 * 1.25 });
    // At 25 points it would stand on one line: it is kept with the others that are on two.
    expect(shared(name, 12, 12).lines).toHaveLength(2);
  });
});

describe('the tracking of a name', () => {
  const trackingByLength = [0, 0, 0.4, 0.2, 0.1];
  const wrapped = { max: 5, min: 4, leading: 1.2, measure: 500, lines: 2 };
  const rule: FitRule = { max: 10, min: 5, measure: 500, trackingByLength, wrapped };
  const widthOf = (name: string) => fitName(words(name, zh), rule, [], fonts).lines[0]?.width;

  it('is by the number of its characters, letters and brackets counted alike', () => {
    expect(widthOf('重慶')).toBeCloseTo(24, 6);
    // Ten characters: a tenth of an em between them, not the four tenths of its two Han.
    expect(widthOf('羅茲Lodz市Lodz')).toBeLessThan(95);
    expect(widthOf('葛\u{e0100}城')).toBeCloseTo(24, 6);
  });
});

describe('a long body’s name', () => {
  it('parts behind the body that it belongs to', () => {
    const wrapped = { max: 31, min: 24, leading: 1.25, measure: 470, lines: 3 };
    const rule: FitRule = { max: 76, min: 40, measure: 500, trackingByLength: null, wrapped };
    const galley = fitName(words('聯合國教育、科學及文化組織世界遺產委員會', zh), rule, [], fonts);
    expect(linesOf(galley)).toEqual(['聯合國教育、科學及文化組織', '世界遺產委員會']);
  });
});
