import { describe, expect, test } from 'vitest';
import { CEREMONY, CITATION, load, loadCitation, points } from './harness.ts';

describe('a slip of the keyboard is named once, where it is', () => {
  test.each([
    ['award： friendship\nreason: { zh: 甲, en: A }\n', ['yaml/full-width → ： ']],
    ['award: friendship\nreason：\n  zh: 甲\n  en: A\n', ['yaml/full-width → ：']],
    [
      'award： friendship\nreason： { zh： 甲， en： A }\n',
      ['： ', '： ', '： ', '，', '： '].map((sign) => `yaml/full-width → ${sign}`),
    ],
    ['reason:\n  zh： 甲\n  en: A\n', ['yaml/full-width → ： ']],
    ['reason:\n  zh: 甲\n  en： A\n', ['yaml/full-width → ： ']],
    ['recipient: { zh: 重慶， en: C }\n', ['yaml/full-width → ，']],
    ['recipient: { zh：重慶, en：C }\n', ['yaml/full-width → ：', 'yaml/full-width → ：']],
    ['recipient: ｛ zh: 重慶, en: C ｝\n', ['yaml/full-width → ｛']],
    ['reason:\n  en: “Note: this”\n', ['yaml/full-width → “']],
    ['award:friendship\n', ['yaml/colon-space → :']],
    ['award:friendship\nreason: x\n', ['yaml/colon-space → :']],
    ['award: friendship\nreason:x\n', ['yaml/colon-space → :']],
    ['recipient: { zh:重慶, en:C }\n', ['yaml/colon-space → :', 'yaml/colon-space → :']],
    ['recipient: { zh: 甲 en: A }\n', ['yaml/no-comma → en']],
    ['recipient: { zh: 甲\n  en: A }\n', ['yaml/no-comma → en']],
    ['award: a\n  recipient: { zh: 甲 }\nreason: b\n', ['yaml/indent → recipient:']],
    ['recipient:\n  zh: 重慶\n   en: C\n', ['yaml/indent → en:']],
    ['recipient:\n  zh: 重慶\n en: C\n', ['yaml/indent → en:']],
    ['  award: a\nreason: b\n', ['yaml/indent → reason:']],
    ['photos:\n  - file: a\n   alt: x\n', ['yaml/indent → alt:']],
    ['award: a\n- c\n', ['yaml/indent → -']],
    ['body:\n  zh: |\n    甲\n   乙\n  en: x\n', ['yaml/indent → 乙']],
    ['body: &b { zh: 甲 }\nreason:\n  <<: *b\n', ['yaml/merge-key → <<']],
  ])('%j', async (text, expected) => {
    expect(points(await loadCitation(text))).toEqual(expected);
  });

  test.each([
    [CITATION.replace('{ zh: 貢獻良多, en: For its contribution }', '\n  zh：甲\n  en：A'), ['：', '：']],
    [CITATION.replace('zh: 貢獻良多, en: For its contribution', 'zh: 甲， en： A'), ['，', '： ']],
    [`${CITATION}keep: ［重慶］\n`, ['［']],
    [`${CITATION}keep: [重慶，北京]\n`, ['，']],
  ])('%j: only known by what belongs there', async (text, signs) => {
    expect(points(await loadCitation(text))).toEqual(signs.map((sign) => `yaml/full-width → ${sign}`));
  });

  test('in the list of languages', async () => {
    const files = { 'ceremony.yaml': `${CEREMONY}languages: [zh，en]\n`, 'citations/chongqing.yaml': CITATION };
    expect(points(await load(files))).toEqual(['yaml/full-width → ，']);
  });
});

describe('a comment that eats text', () => {
  const body = (zh: string) => `${CITATION}body:\n  zh: ${zh}\n`;
  test.each([
    ['服務 #1', ['yaml/comment-in-text → #1']],
    ['服務 #標籤 甲', ['yaml/comment-in-text → #標籤 甲']],
    ['服務 # 註', []],
    ['服務 #', []],
    ['服務 ## 註', []],
    ['"服務 #1"', []],
    ['"服務" #1', []],
    ['服務#1', []],
    ['|\n    服務 #1\n    甲', []],
  ])('%j', async (zh, expected) => {
    expect(points(await loadCitation(body(zh)))).toEqual(expected);
  });

  test('also where it eats a bracket', async () => {
    expect(points(await loadCitation(CITATION.replace('重慶', '重慶 #1')))).toEqual([
      'yaml/unclosed-bracket → {',
      'yaml/comment-in-text → #1, en: Chongqing, kind: city }',
    ]);
  });
});

test.each([
  ['keep: 習近平', 'keep', '[習近平]'],
  ['keep: "a, b"', 'keep', '["a, b"]'],
  ['body: 重慶', 'body', '{ zh: 重慶, en: … }'],
  ['body: Chongqing', 'body', '{ zh: …, en: Chongqing }'],
  ['body: [a]', 'body', '{ zh: …, en: … }'],
])('%s: what belongs there is said', async (line, key, instead) => {
  const [problem, ...more] = (await loadCitation(`${CITATION}${line}\n`)).diagnostics;
  expect([problem?.rule, problem?.params.key, problem?.params.instead, more]).toEqual([
    'content/wrong-type',
    key,
    instead,
    [],
  ]);
});

test('full-width punctuation within a text is text', async () => {
  const text = `${CITATION}body:\n  zh: 備註：甲，乙（丙）\n  en: “A” and “B”, 10:30\n`;
  expect(points(await loadCitation(text))).toEqual([]);
});
