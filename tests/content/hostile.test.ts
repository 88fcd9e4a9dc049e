import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/content/index.ts';
import { cost } from '../cost.ts';
import { CEREMONY, CITATION, inFolder, load, loadCitation, points } from './harness.ts';

async function timed(text: string | Uint8Array): Promise<{ rules: readonly string[]; ms: number }> {
  let rules: readonly string[] = [];
  const ms = await cost(async () => {
    rules = [...new Set((await loadCitation(text)).diagnostics.map(({ rule }) => rule))];
  });
  return { rules, ms };
}

describe('a hostile file is answered, and soon', () => {
  test.each([
    ['a paragraph of 5 MB', `${CITATION}body:\n  zh: |\n    ${'重'.repeat(1_700_000)}\n`, 'content/too-long'],
    ['five million spaces', `${CITATION}body:\n  zh: "${' '.repeat(5_000_000)}"\n`, 'content/empty'],
    [
      'a million controls',
      `${CITATION}body:\n  zh: |\n    x${'\u0007 '.repeat(1_000_000)}x\n`,
      'content/more-of-these',
    ],
    ['deep brackets', '['.repeat(1_000_000), 'yaml/too-complex'],
    ['deep lists', '- '.repeat(1_000_000), 'yaml/too-complex'],
    ['deep questions', '? '.repeat(1_000_000), 'yaml/too-complex'],
    ['deep maps', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'yaml/too-complex'],
    ['many keys', Array.from({ length: 600_000 }, (_, i) => `k${i}: v\n`).join(''), 'yaml/too-complex'],
    ['closing brackets', '}'.repeat(3_000_000), 'yaml/syntax'],
    ['tabs', '\ta: b\n'.repeat(500_000), 'yaml/too-complex'],
    ['anchors', '&a '.repeat(1_000_000), 'yaml/too-complex'],
    [
      'many aliases of a long text',
      `${CITATION}keep:\n  - &a ${'重'.repeat(90_000)}\n${'  - *a\n'.repeat(900)}`,
      'yaml/alias-bomb',
    ],
    ['marks without a letter', `${CITATION}body:\n  en: "${'\u0301'.repeat(90_000)}"\n`, 'content/piled-marks'],
    ['a recursive alias', `${CITATION}keep: &a [*a]\n`, 'yaml/unknown-alias'],
  ])('%s', async (_name, text, rule) => {
    const { rules, ms } = await timed(text);
    expect(rules).toContain(rule);
    // A square law takes minutes with any of them.
    expect(ms).toBeLessThan(15_000);
  });
});

test('whatever bytes a file holds, loading does not throw, and points inside the file', async () => {
  const bits = [
    'award: friendship\n',
    'recipient:',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '#',
    '%',
    '---\n',
    '...\n',
    '\\',
    '\\u',
    '重',
    '𠮷',
    '\ufeff',
    '\u0000',
    '\u0002',
    '\u0018',
    '\u001f',
    '\u0085',
    '\u2028',
    'zh',
    'en',
    'reason',
    'photos',
    'body',
    '1',
    '~',
    '__proto__',
    '<<',
    '?',
  ];
  const text = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 8, maxLength: 8 }),
      fc.uint8Array({ maxLength: 60 }),
      async (texts, bytes) => {
        const files = Object.fromEntries(texts.map((one, i) => [`citations/c${i}.yaml`, one]));
        const loaded = await load({ 'ceremony.yaml': texts[0] ?? '', ...files, 'citations/bytes.yaml': bytes });
        for (const { span, related } of loaded.diagnostics) {
          for (const one of [...(span ? [span] : []), ...related]) {
            const length = loaded.sources.get(one.file)?.text.length ?? -1;
            expect(one.start).toBeGreaterThanOrEqual(0);
            expect(one.end).toBeGreaterThanOrEqual(one.start);
            expect(one.end).toBeLessThanOrEqual(length);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('bytes that are not UTF-8 are pointed at', async () => {
  const big5 = [0xad, 0xab, 0xbc, 0x79];
  const loaded = await loadCitation(new Uint8Array([...Buffer.from('\ufeff# 重\ufffd\naward: '), ...big5, 0x0a]));
  expect(points(loaded)).toEqual(['yaml/not-utf8 → \ufffd']);
  expect(loaded.diagnostics[0]).toMatchObject({ params: { bytes: 'AD' }, span: { start: 12 } });
  const utf16 = Buffer.from(`\ufeff${CITATION}`, 'utf16le');
  expect(points(await loadCitation(utf16))).toEqual(['yaml/not-utf8 → \ufffd']);
});

test('a pipe among the citations does not stop the reading', async () => {
  await inFolder({ 'ceremony.yaml': CEREMONY, 'citations/a.yaml': CITATION }, async (cwd) => {
    execFileSync('mkfifo', [join(cwd, 'content/citations/pipe.yaml')]);
    const loaded = await loadEdition({ contentDir: 'content', cwd });
    expect(loaded.diagnostics.map(({ rule }) => rule)).toEqual(['content/not-a-file']);
    expect(loaded.edition?.citations).toHaveLength(1);
  });
});

test('keys that mean something to JavaScript are plain unknown keys', async () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const loaded = await load({
    'ceremony.yaml': `${CEREMONY}  __proto__: { name: { zh: 甲, en: A } }\n`,
    'citations/a.yaml': CITATION + keys.map((key) => `${key}: { zh: 甲 }\n`).join(''),
    'citations/b.yaml': CITATION.replace('friendship', '__proto__'),
  });
  expect(points(loaded)).toEqual([
    'content/title-needed → awards',
    'content/bad-award-id → __proto__',
    ...keys.map((key) => `content/unknown-key → ${key}`),
  ]);
});

test('messages repeat no control character and no long text of the file', async () => {
  const loaded = await loadCitation(`${CITATION}"\\e[31m\\u202e${'x'.repeat(500)}": 1\n`);
  const key = String(loaded.diagnostics[0]?.params.key);
  expect(key).toMatch(/^U\+001B\[31mU\+202Ex+…$/);
  expect(key.length).toBeLessThan(90);
});
