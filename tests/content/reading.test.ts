import { describe, expect, it } from 'vitest';
import { CITATION, loadCitation, points } from './harness.ts';

const named = (name: string, reading: string) =>
  loadCitation(CITATION.replace('zh: 重慶', `zh: ${name}`).replace('kind: city', `reading: ${reading}`));

/** Each character with its reading. */
async function read(name: string, reading: string): Promise<readonly string[]> {
  const loaded = await named(name, reading);
  expect(points(loaded)).toEqual([]);
  const { recipient } = loaded.edition?.citations[0] ?? {};
  return (recipient?.reading ?? []).map(
    ({ start, end, text, system }) => `${recipient?.name.zh?.value.slice(start, end)} ${text.value} ${system}`,
  );
}

describe('the readings of a name', () => {
  it.each([
    ['Zhuyin', '王小明', 'ㄨㄤˊ ㄒㄧㄠˇ ㄇㄧㄥˊ', ['王 ㄨㄤˊ zhuyin', '小 ㄒㄧㄠˇ zhuyin', '明 ㄇㄧㄥˊ zhuyin']],
    ['Pinyin', '王小明', 'wáng Xiǎo míng', ['王 wáng pinyin', '小 Xiǎo pinyin', '明 míng pinyin']],
    ['the light tone, before or after', '嗎嗎', '˙ㄇㄚ ㄇㄚ˙', ['嗎 ˙ㄇㄚ zhuyin', '嗎 ㄇㄚ˙ zhuyin']],
    ['one character alone', '王䶮明', '{ 䶮: yǎn }', ['䶮 yǎn pinyin']],
    ['one that stands twice', '林林', '{ 林: ㄌㄧㄣˊ }', ['林 ㄌㄧㄣˊ zhuyin', '林 ㄌㄧㄣˊ zhuyin']],
    ['beyond the first plane, with its variant', '𠮷葛󠄀', 'jí gě', ['𠮷 jí pinyin', '葛󠄀 gě pinyin']],
    [
      'what is no Han character takes none',
      '雅采克·馬 A',
      'yǎ cǎi kè mǎ',
      ['雅 yǎ pinyin', '采 cǎi pinyin', '克 kè pinyin', '馬 mǎ pinyin'],
    ],
    ['full-width spaces part too', '呂女', '"lǚ　nǚ"', ['呂 lǚ pinyin', '女 nǚ pinyin']],
    ['marks apart from their letters', '女', 'nu\u0308\u030c', ['女 nu\u0308\u030c pinyin']],
  ])('%s', async (_, name, reading, expected) => expect(await read(name, reading)).toEqual(expected));

  it.each([
    ['王小明', 'wáng xiǎo', ['content/reading-count → wáng xiǎo']],
    ['王小明', 'wáng xiǎomíng', ['content/reading-count → wáng xiǎomíng']],
    ['王明', 'wáng xiǎomíng', ['content/reading-syllable → xiǎomíng']],
    ['王小明', '"wang2 xiǎo, míng"', ['content/reading-syllable → wang2', 'content/reading-syllable → xiǎo,']],
    ['王', 'Wong3', ['content/reading-syllable → Wong3']],
    ['王', 'wáńg', ['content/reading-syllable → wáńg']],
    ['王', 'ㄨㄤˊㄨㄤˊ', ['content/reading-syllable → ㄨㄤˊㄨㄤˊ']],
    ['王', '{ 汪: wāng }', ['content/reading-character → 汪']],
    ['王明', '{ 王明: wāng }', ['content/reading-character → 王明']],
    ['王', '[wāng]', ['content/wrong-type → reading']],
    ['王', '""', ['content/empty → reading']],
    ['王', '{ 王: 12 }', ['content/not-text → 12']],
  ])('%s read %s points at what is wrong', async (name, reading, expected) => {
    expect(points(await named(name, reading))).toEqual(expected);
  });

  it.each([
    ['ㄒ一ㄠˇ', 'ㄒㄧㄠˇ'],
    ['ㄨㄤ´', 'ㄨㄤˊ'],
    ['·ㄇㄚ', '˙ㄇㄚ'],
    ['xiăo', 'xiǎo'],
  ])('%s can be mended to %s', async (written, meant) => {
    const [problem] = (await named('王', written)).diagnostics;
    expect(problem?.fix).toMatchObject({ safe: true, edits: [{ text: meant }] });
  });

  it('of a long name is read in no time', async () => {
    const many = 190;
    expect(await read('王'.repeat(many), 'wáng '.repeat(many).trim())).toHaveLength(many);
  });
});
