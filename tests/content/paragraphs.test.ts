import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/content/index.ts';
import { spanOf } from '../../src/diagnostics/index.ts';
import { CITATION, loadCitation } from './harness.ts';

/** The paragraphs of a body as the edition has them; `written` is what stands after `zh:` or `en:`. */
async function body(lang: Lang, written: string): Promise<readonly string[]> {
  const zh = lang === 'zh' ? '' : '  zh: 甲\n';
  const loaded = await loadCitation(`${CITATION}body:\n${zh}  ${lang}: ${written}\n`);
  expect(loaded.diagnostics).toEqual([]);
  return loaded.edition?.citations[0]?.body[lang].map(({ value }) => value) ?? [];
}

describe('paragraphs', () => {
  test.each(['|', '|-', '|+', '>', '>-', '>+', '|2', '>2-'])(
    'are parted by empty lines in a %s block',
    async (header) => {
      expect(await body('zh', `${header}\n    第一\n    段。\n\n    第二段。\n   \n\n    第三段。\n\n`)).toEqual(
        header.includes('2') ? ['第一段。', '第二段。', '第三段。'] : ['第一段。', '第二段。', '第三段。'],
      );
    },
  );

  test('are parted by empty lines in plain and quoted texts', async () => {
    for (const mark of ['', '"', "'"]) {
      expect(await body('en', `${mark}One\n    and half.\n\n    Two.${mark}`)).toEqual(['One and half.', 'Two.']);
    }
  });

  test('are parted by two escaped line breaks, not by one', async () => {
    expect(await body('en', '"One\\nand half.\\n\\nTwo.\\n\\\n    \\nThree."')).toEqual([
      'One and half.',
      'Two.',
      'Three.',
    ]);
  });

  test('lose the indentation that Chinese writers type', async () => {
    expect(await body('zh', '|\n    　　第一段。\n\n    　　第二段。　\n')).toEqual(['第一段。', '第二段。']);
  });

  test.each([
    ['重慶', '是', 'zh', '重慶是'],
    ['重慶，', '“一帶一路”', 'zh', '重慶，“一帶一路”'],
    ['“一帶一路”', '建設', 'zh', '“一帶一路”建設'],
    ['——', '是', 'zh', '——是'],
    ['葛󠄀', '城', 'zh', '葛󠄀城'],
    ['𠮷', '野', 'zh', '𠮷野'],
    ['重慶', 'Chongqing', 'zh', '重慶 Chongqing'],
    ['2016', '年', 'zh', '2016 年'],
    ['（重慶）', '是', 'en', '（重慶）是'],
    ['the', 'city', 'en', 'the city'],
    ['the “city”', '重慶', 'en', 'the “city” 重慶'],
    ['서울', '시', 'en', '서울 시'],
  ] as const)('join %s and %s in %s as %s', async (before, after, lang, joined) => {
    for (const header of ['|', '>', '>-']) {
      expect(await body(lang, `${header}\n    ${before}  \n    ${after}`)).toEqual([joined]);
    }
    expect(await body(lang, `${before}\n    ${after}`)).toEqual([joined]);
  });

  test('keep the place of each character', async () => {
    const text = `${CITATION}body:\n  zh: |-\n    𠮷野\n    在此。\n\n    　第二"段\n  en: "A \\u0042\\\n    C\n    D"\n`;
    const { edition } = await loadCitation(text.replaceAll('\n', '\r\n'));
    const file = text.replaceAll('\n', '\r\n');
    const paragraphs = edition?.citations[0]?.body ?? { zh: [], en: [] };
    expect(paragraphs.zh.map(({ value }) => value)).toEqual(['𠮷野在此。', '第二"段']);
    for (const paragraph of paragraphs.zh) {
      for (let i = 0; i < paragraph.value.length; i++) {
        const { start, end } = spanOf(paragraph, i, i + 1);
        expect(file.slice(start, end)).toBe(paragraph.value[i]);
      }
    }
    const [english] = paragraphs.en;
    if (!english) throw new Error('no English');
    expect(english.value).toBe('A BC D');
    const written = [...english.value].map((_, i) => {
      const { start, end } = spanOf(english, i, i + 1);
      return file.slice(start, end);
    });
    expect(written).toEqual(['A', ' ', '\\u0042', 'C', '\n', 'D']);
  });
});

test('names and reasons become one line', async () => {
  const { edition, diagnostics } = await loadCitation(`award: friendship
recipient: { zh: "重\n 慶 ", en: ' Chong  qing ' }
reason:
  zh: 發揮友城支點作用，
    服務“一帶一路”建設
  en: |
    Playing the role

    of fulcrum
keep:
  - |
    杜塞爾
    多夫
`);
  expect(diagnostics).toEqual([]);
  const citation = edition?.citations[0];
  expect(citation?.recipient.name.zh?.value).toBe('重慶');
  expect(citation?.recipient.name.en?.value).toBe('Chong  qing');
  expect(citation?.reason.zh?.value).toBe('發揮友城支點作用，服務“一帶一路”建設');
  expect(citation?.reason.en?.value).toBe('Playing the role of fulcrum');
  expect(citation?.keep.map(({ value }) => value)).toEqual(['杜塞爾多夫']);
});
