import { describe, expect, it } from 'vitest';
import { compose } from '../../src/typeset/index.ts';
import { fakeFonts, GARAMOND, HEI, words } from './fake.ts';
import { glyphsOf, linesOf, set } from './lines.ts';

const zh = (text: string, em: number, keep: readonly string[] = []) =>
  linesOf(set(words(text, HEI), em * 10, { keep }));
const en = (text: string, letters: number, keep: readonly string[] = []) =>
  linesOf(set(words(text, GARAMOND), letters * 5, { keep }));
const ragged = (text: string, letters: number, keep: readonly string[] = []) =>
  linesOf(set(words(text, { ...GARAMOND, justify: false }), letters * 5, { keep }));

describe('Chinese lines', () => {
  it('never begin with a closing mark', () => {
    expect(zh('一二三四五六，七八九十', 6)).toEqual(['一二三四五', '六，七八九十']);
    expect(zh('一二三四五」。七八九十', 5)[1]).toBe('五」。七八');
  });
  it('never end with an opening one', () => expect(zh('一二三四五「七八九十」', 6)[0]).toBe('一二三四五'));
  it('never cut or begin with a dash or an ellipsis', () => {
    expect(zh('一二三四五——八九十', 6)[0]).toBe('一二三四');
    expect(zh('一二三四……八九十甲', 5)[0]).toBe('一二三');
  });
  it.each(['2011年', '1月', '12.5％', '20℃', '57%', '30秒', '１２年'])('keep %s whole', (number) => {
    for (let room = 5; room < 12; room++) {
      expect(zh(`甲乙丙丁${number}戊己庚辛`, room).some((line) => line.includes(number))).toBe(true);
    }
  });
  it('part a date in Chinese numerals after its year or month, not within a numeral, where there is another way', () => {
    for (const room of [18, 20, 22]) {
      const lines = zh('我們在維也納開會，會期，定於二〇一一年十一月二十三日，與會者，凡三百二十人，來自各國', room);
      expect(lines.filter((line) => /[〇一二三十百]$/.test(line))).toEqual([]);
    }
  });
  it('keep a sum with its currency', () => expect(zh('總值人民幣￥45億元整', 6)).toEqual(['總值人民幣', '￥45億元整']));
  it('keep names whole', () => {
    expect(zh('甲乙丙丁戊馬伊赫羅夫斯基先生', 8, ['馬伊赫羅夫斯基'])).toEqual(['甲乙丙丁戊', '馬伊赫羅夫斯基', '先生']);
  });
  it('cut a name rather than run out of the measure, and say so once', () => {
    const galley = set(words('甲乙馬伊赫羅夫斯基先生', HEI), 30, { keep: ['馬伊赫羅夫斯基'] });
    expect(galley.lines.map(({ text }) => text)).toEqual(['甲乙馬', '伊赫羅', '夫斯基', '先生']);
    expect(galley.lines.every(({ width }) => width <= 30.01)).toBe(true);
    expect(galley.problems).toEqual([
      {
        rule: 'layout/name-broken',
        params: { text: '馬伊赫羅夫斯基', measure: '10.6' },
        span: { file: 'text.yaml', start: 2, end: 9 },
      },
    ]);
  });
  it.each([true, false])('say nothing of a name that parts at its own space (balance: %s)', (balance) => {
    const name = 'Internationally Known Arrangements';
    const { problems } = set(words(`the new ${name} of it`, GARAMOND), 130, { keep: [name], balance });
    expect(problems.filter(({ rule }) => rule === 'layout/name-broken')).toEqual([]);
  });
  it('say nothing of a quotation that display text would keep whole, if it is no name', () => {
    const { problems } = set(words('甲乙「丙丁戊己庚辛」', HEI), 40, { balance: true, keep: ['甲乙丙'] });
    expect(problems).toEqual([]);
  });
  it('do not leave one character to the last line', () => {
    expect(zh('一二三四五六七八九十甲。', 10)).toEqual(['一二三四五六七八九', '十甲。']);
  });
  it('pull a mark in rather than push a character out', () => {
    expect(zh('一二，三四，五六。七八九十', 8)[0]).toBe('一二，三四，五六。'.slice(0, 9));
  });
});

describe('English lines', () => {
  it('are hyphenated by British patterns where justified', () => {
    expect(en('the new transportation of goods', 16)).toEqual(['the new trans-', 'portation of', 'goods']);
  });
  it('are not where ragged', () => expect(ragged('the new transportation of goods', 16)[0]).toBe('the new'));
  it.each(['Bashkortostan', 'Beijingers', 'TRANSPORTATION', 'transportation’s', 'transportation2'])(
    'do not hyphenate %s',
    (word) => {
      expect(linesOf(set(words(`the new ${word} of goods`, GARAMOND), 85))[0]).not.toMatch(/-$/);
    },
  );
  it('hyphenate the common noun in a body’s name, which its ending shows', () => {
    expect(linesOf(set(words('the new Transportation of goods', GARAMOND), 85))[0]).toBe('the new Transport-');
    const kept = set(words('we know all of the new Transportation of goods', GARAMOND), 150, {
      keep: ['Transportation'],
    });
    expect(linesOf(kept)[0]).toBe('we know all of the new');
  });
  it('do not hyphenate a paragraph’s last word', () =>
    expect(en('the new transportation', 16)).toEqual(['the new', 'transportation']));
  it('hyphenate two lines running at most', () => {
    const lines = en('internationally communications transportation internationally communications transportation', 17);
    expect(lines.join('|')).not.toMatch(/-\|[^|]*-\|[^|]*-\|/);
  });
  it('count the hyphens of words that a space follows', () => {
    const text = 'government short- anti- nations and semi- anti- short- government the semi- semi- short- trade ';
    for (let letters = 40; letters < 70; letters += 1) {
      expect(en(text.repeat(3), letters).join('|')).not.toMatch(/-\|[^|]*-\|[^|]*-\|/);
    }
  });
  it('break after a hyphen or a dash, not before', () => {
    expect(ragged('cooperation Sino-Russian relations', 18)[0]).toBe('cooperation Sino-');
    expect(ragged('cooperation Sino-Russian', 18)).toEqual(['cooperation', 'Sino-Russian']);
    expect(ragged('the city—without', 10)).toEqual(['the city—', 'without']);
    expect(ragged('the city – without', 10)).toEqual(['the city –', 'without']);
  });
  it('keep ranges, units glued by NBSP and names whole', () => {
    expect(ragged('the years 2015–2016', 15)).toEqual(['the years', '2015–2016']);
    expect(ragged('in all 20\u00a0kilometres', 13)).toEqual(['in all', '20\u00a0kilometres']);
    expect(en('known to all in the South China Post', 21, ['South China Post'])[0]).toBe('known to all in the');
  });
  it('keep the groups of a numeral together', () => {
    for (let room = 8; room < 30; room += 1) {
      const lines = zh(`${'甲乙丙丁戊己庚辛'.repeat(3)}1 096 000人${'壬癸子丑寅卯'.repeat(6)}`, room);
      expect(lines.some((line) => line.includes('1 096 000'))).toBe(true);
      expect(en('in all the town had 1 096 000 inhabitants then', 2 * room).join('|')).not.toMatch(/\d\|\d/);
    }
  });
  it('keep the parts of a telephone’s number together where another line end will do', () => {
    const text = 'whoever wishes to know more of the friendly towns may call +86 23 6300 0000 between nine and five ';
    for (let room = 78; room < 130; room += 1) expect(en(text.repeat(3), room).join('|')).not.toMatch(/\d\|\d/);
  });
  it('end behind C#, whose sign opens nothing', () => {
    expect(ragged('the key of C# major', 13)[0]).toBe('the key of C#');
    for (let room = 10; room < 30; room += 1) {
      expect(ragged('the house is # 5 of the streets there', room).join('|')).not.toMatch(/#\|/);
    }
  });
  it('do not leave a short word to the last line', () => {
    expect(ragged('the cities that we know it', 23)).toEqual(['the cities that we', 'know it']);
  });
  it('break an address after its slashes', () => {
    expect(ragged('http://example.org/path/to', 20)).toEqual(['http://example.org/', 'path/to']);
  });
  it('break at a soft hyphen and show it only there', () => {
    expect(ragged('a trans\u00adportation', 8)).toEqual(['a trans\u00ad-', 'portation']);
    expect(ragged('a trans\u00adportation', 30)).toEqual(['a trans\u00adportation']);
  });
  it('tell a hyphen that is added from the author’s, whichever of them was set first', () => {
    const texts = ['a trans-portation', 'a trans\u00adportation'];
    for (const order of [texts, texts.toReversed()]) {
      const fresh = fakeFonts();
      for (const text of order) {
        const style = { ...GARAMOND, justify: false };
        const [line] = compose(words(text, style), { measure: 40, keep: [], balance: false }, fresh).lines;
        expect(glyphsOf(line).at(-1)?.text).toBe(text.includes('-') ? '-' : '\u00ad');
      }
    }
  });
});

describe('what cannot be broken', () => {
  it('is a problem with its place', () => {
    const { lines, problems } = set(words('甲乙丙丁戊己Donaudampfschifffahrt乙', HEI), 60);
    expect(lines.map(({ text }) => text)).toEqual(['甲乙丙丁戊己', 'Donaudampfschifffahrt', '乙']);
    expect(problems).toEqual([
      {
        rule: 'layout/overfull',
        params: { text: 'Donaudampfschifffahrt', width: '37.0', measure: '21.2' },
        span: { file: 'text.yaml', start: 6, end: 27 },
      },
    ]);
  });
});

describe('missing characters', () => {
  it('are reported once, at the character, and the rest is set', () => {
    const { lines, problems } = set(words('姓䶮名𠮷䶮', HEI), 200);
    expect(lines.map(({ text }) => text)).toEqual(['姓䶮名𠮷䶮']);
    expect(lines[0]?.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')).toBe('姓名𠮷');
    expect(problems).toEqual([
      {
        rule: 'font/no-glyph',
        params: { code: 'U+4DAE', character: '䶮' },
        span: { file: 'text.yaml', start: 1, end: 2 },
      },
    ]);
  });
  it('are reported together, from the first to the last', () => {
    const galley = compose(
      words('姓䶮䶯名䶰䶮', HEI),
      { measure: 200, keep: [], balance: false },
      fakeFonts({ missing: '䶮䶯䶰' }),
    );
    expect(galley.problems).toEqual([
      {
        rule: 'font/no-glyph',
        params: { code: 'U+4DAE, U+4DAF, U+4DB0', character: '䶮, 䶯, 䶰' },
        span: { file: 'text.yaml', start: 1, end: 5 },
      },
    ]);
  });
  it('a dropped variant is a note', () => {
    expect(set(words('東葛󠄀城', HEI), 200).problems).toEqual([
      {
        rule: 'font/variation-dropped',
        params: { code: 'U+845B', character: '葛', selector: 'U+E0100' },
        span: { file: 'text.yaml', start: 1, end: 4 },
      },
    ]);
  });
});
