import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  diagnostic,
  type MessageLang,
  printTerminal,
  type Sources,
  type Span,
} from '../../src/diagnostics/index.ts';

const FOLDER = new URL('golden/', import.meta.url);

const ceremony = {
  path: 'content/ceremony.yaml',
  text: 'awards:\n  友城: { name: { zh: 國際友好城市獎, en: Friendship Award } }\ntitle: ""\n',
};

const citation = {
  path: 'content/citations/chongqing.yaml',
  text: [
    'award: special-contributoin-2016',
    'recipient: { zh: 重慶\u202e, en: "Chong\tqing" }',
    'reason:\r\n  zh: |-',
    '    重慶是中國中西部地區唯一的直轄市,處在“一帶一路”和長江經濟帶的聯接點上。𠮷野\u0301葛󠄀城\u0007',
    `    ${'重慶市與友城安特衛普省在重慶共建物流學院,'.repeat(30)}`,
    '',
    '    實踐證明,重慶的國際友城工作大有可為。',
    '',
  ].join('\n'),
};

const sources: Sources = new Map([ceremony, citation].map((file) => [file.path, file]));

/** The place of the n-th occurrence of a stretch of a file. */
function at(file: { path: string; text: string }, stretch: string, nth = 1, length = stretch.length): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = file.text.indexOf(stretch, start + 1);
  if (start < 0) throw new Error(`not in the file: ${stretch}`);
  return { file: file.path, start, end: start + length };
}

const unknownAward = diagnostic('content/unknown-award', {
  span: at(citation, 'special-contributoin-2016'),
  related: [at(ceremony, '友城')],
  params: { award: 'special-contributoin-2016', known: '友城', nearest: '友城' },
});

const hidden = (stretch: string, code: string, fix: Diagnostic['fix'] = null) =>
  diagnostic('content/invisible-character', { span: at(citation, stretch), params: { code }, fix });

const replaced = (span: Span, text: string, safe: boolean) => ({ safe, edits: [{ span, text }] });

const comma = at(citation, ',處', 1, 1);

function printed(problems: readonly Diagnostic[], lang: MessageLang, width = 80): string {
  return printTerminal(problems, { sources, lang, colour: false, width });
}

/** What is printed, for each golden file. */
const frames: Readonly<Record<string, () => string>> = {
  'one-zh': () => printed([unknownAward], 'zh-Hant'),
  'one-en': () => printed([unknownAward], 'en'),
  'hostile-file': () =>
    printed(
      [
        hidden('\u202e', 'U+202E', replaced(at(citation, '\u202e'), '', true)),
        hidden('\t', 'U+0009', replaced(at(citation, '\t'), ' ', false)),
        hidden('\u0007', 'U+0007'),
        hidden('\u0301', 'U+0301'),
        diagnostic('content/empty', { params: { key: 'a\u001b[2Jb\nc\u202e' }, citation: 'chong\u0007qing' }),
      ],
      'en',
    ),
  'double-width': () =>
    printed([hidden(',處', 'U+002C', replaced(comma, '，', true)), hidden('𠮷野', 'U+20BB7')], 'zh-Hant', 100),
  'long-line': () =>
    printed([diagnostic('content/empty', { span: at(citation, '物流學院,', 15), params: { key: '…' } })], 'en', 60),
  'span-longer-than-line': () =>
    printed([diagnostic('content/empty', { span: at(citation, '重慶市與', 1, 600), params: { key: '…' } })], 'en', 60),
  'several-lines': () =>
    printed(
      [
        diagnostic('content/empty', { span: { file: citation.path, start: 0, end: 60 }, params: { key: 'two' } }),
        diagnostic('content/missing-key', {
          span: at(citation, 'reason', 1, citation.text.length - citation.text.indexOf('reason')),
          params: { key: 'many', example: 'x' },
        }),
      ],
      'en',
    ),
  'same-words': () =>
    printed(
      Array.from({ length: 16 }, (_, i) =>
        diagnostic('content/invisible-character', {
          span: at(citation, '共建', i + 1),
          params: { code: 'U+200B' },
          fix: replaced(at(citation, '共建', i + 1), '共 建', true),
        }),
      ),
      'zh-Hant',
    ),
  'no-place': () =>
    printed(
      [
        diagnostic('layout/name-does-not-fit', {
          citation: 'chongqing',
          page: 3,
          params: { text: '巴什科爾托斯坦共和國', size: 24, lines: 3 },
        }),
        diagnostic('content/empty', { span: { file: 'elsewhere.yaml', start: 3, end: 9 }, params: { key: 'x' } }),
      ],
      'en',
    ),
  colour: () => {
    const options = { sources, lang: 'zh-Hant', colour: true, width: 80 } as const;
    const text = printTerminal([unknownAward, hidden(',處', 'U+002C', replaced(comma, '，', true))], options);
    return text.replaceAll('\u001b', '␛');
  },
};

describe('what a terminal shows', () => {
  test.each(Object.keys(frames))('%s', (name) => {
    const file = new URL(`${name}.txt`, FOLDER);
    const text = frames[name]?.() ?? '';
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  });

  test('every golden file is used', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(frames)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });

  test('nothing wrong, nothing printed', () => {
    expect(printed([], 'en')).toBe('');
  });

  test('the order in which problems were found does not matter', () => {
    const problems = [hidden('\u202e', 'U+202E'), hidden('\t', 'U+0009'), unknownAward];
    expect(printed(problems.toReversed(), 'en')).toBe(printed(problems, 'en'));
  });

  test('what became of the files stands behind the errors that explain it', () => {
    const text = printed(
      [diagnostic('build/booklet-not-made', { params: { file: 'booklet.pdf' } }), unknownAward],
      'en',
    );
    expect(text.indexOf('note build')).toBeGreaterThan(text.indexOf('error content'));
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 error, 1 note');
  });

  test('errors come last, and the summary after them', () => {
    const text = printed([unknownAward, hidden('\t', 'U+0009', replaced(at(citation, '\t'), ' ', true))], 'en');
    expect(text.indexOf('error content')).toBeGreaterThan(text.indexOf('warning content'));
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 error, 1 warning');
  });
});
