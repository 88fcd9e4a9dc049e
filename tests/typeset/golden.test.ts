import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compose,
  fit as fitName,
  type Galley,
  type Inline,
  printGalley,
  type TextStyle,
} from '../../src/typeset/index.ts';
import { GARAMOND, HEI, textOf, words } from './fake.ts';
import { fonts } from './lines.ts';

const FOLDER = new URL('golden/', import.meta.url);
const display = { ...HEI, justify: false, size: 17.5, leading: 24, tracking: 0.05 };
const english = { ...GARAMOND, justify: false, size: 14, leading: 18 };

function column(content: readonly Inline[], measure: number, keep: readonly string[] = []): Galley {
  return compose(content, { measure, keep, balance: false }, fonts);
}

function read(name: string, readings: readonly string[], style: TextStyle): readonly Inline[] {
  const ruby = readings.flatMap((reading, start) => {
    const system = /\p{Script=Bopomofo}/u.test(reading) ? ('zhuyin' as const) : ('pinyin' as const);
    return reading === '' ? [] : [{ start, end: start + 1, reading: textOf(reading), system }];
  });
  return [{ kind: 'text', text: textOf(name), style, ruby }];
}

/** A galley for each golden file. */
const galleys: Readonly<Record<string, () => Galley>> = {
  'body-zh': () =>
    column(
      words(
        '克拉科夫市長雅采克·馬伊赫羅夫斯基（Jacek Majchrowski）先生自2002年11月起連任4屆，任內推動開通“重慶—克拉科夫—羅茲（Łódź）”貨運專線，全程11,179公里，運費較海運降低12.5％。',
        HEI,
      ),
      180,
      ['馬伊赫羅夫斯基', 'Jacek Majchrowski'],
    ),
  'quotes-zh': () =>
    column(
      words(
        '評審委員會寫道：“‘友城’二字，重在‘友’——沒有民間的往來，‘城’與‘城’之間便只剩下公文（以及公文裡的‘套話’）……”',
        HEI,
      ),
      180,
    ),
  'body-en': () =>
    column(
      words(
        'In the jury’s own words, “the word ‘friendship’ is what matters in ‘friendship city’—without the traffic of ordinary people, what remains is correspondence (and the set phrases of correspondence)…”; it was reprinted by the South China Morning Post.',
        GARAMOND,
      ),
      190,
      ['South China Morning Post'],
    ),
  'reason-zh': () =>
    compose(words('發揮友城支點作用，服務“一帶一路”建設', display), { measure: 210, keep: [], balance: true }, fonts),
  'award-en': () =>
    compose(
      words('The Award to Friendship Cities for Special Contribution 2016', english),
      { measure: 260, keep: [], balance: true },
      fonts,
    ),
  'name-long-zh': () =>
    fitName(
      words('中華人民共和國重慶市人民政府外事辦公室', { ...display, tracking: 0 }),
      {
        max: 76,
        min: 40,
        measure: 500,
        trackingByLength: [0, 0, 0.42, 0.24, 0.14, 0.08, 0.08, 0.04],
        wrapped: { max: 31, min: 24, leading: 1.25, measure: 470, lines: 3 },
      },
      [],
      fonts,
    ),
  'issuer-both': () =>
    column(
      [
        { kind: 'text', text: textOf('重慶市人民政府'), style: { ...HEI, justify: false, tracking: 0.14 } },
        { kind: 'space', width: 11 },
        { kind: 'text', text: textOf('Chongqing'), style: { ...GARAMOND, justify: false } },
      ],
      400,
    ),
  'vertical-zh': () =>
    column(
      words('自2002年11月起連任4屆，全程11,179公里——室溫20℃。“重慶”、《訪談錄》（Łódź）……', {
        ...HEI,
        writing: 'vertical',
      }),
      180,
    ),
  'vertical-ruby': () => column(read('王小明', ['ㄨㄤˊ', '', 'míng'], { ...display, writing: 'vertical' }), 180),
  'ruby-zh': () => column(read('王小明', ['wáng', 'xiǎo', '˙ㄇㄚ'], display), 180),
  sidelines: () =>
    column(
      [
        { kind: 'text', text: textOf('孔子'), style: HEI, sideline: 'name' },
        { kind: 'text', text: textOf('作《'), style: HEI },
        { kind: 'text', text: textOf('春秋'), style: HEI, sideline: 'title' },
        { kind: 'text', text: textOf('》'), style: HEI },
      ],
      180,
    ),
  'missing-glyph': () => column(words('葛󠄀城䶮先生', HEI), 180),
};

describe('golden galleys', () => {
  it.each(Object.entries(galleys))('%s', (name, make) => {
    const file = new URL(`${name}.txt`, FOLDER);
    const printed = printGalley(make());
    if (process.env.UPDATE === '1') writeFileSync(file, printed);
    expect(existsSync(file), `no golden file ${name}.txt: look at the galley, then UPDATE=1`).toBe(true);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  });

  it('has no file that no galley is compared with', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(galleys)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});
