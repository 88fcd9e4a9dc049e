import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CEREMONY,
  CITATION,
  errorsOf,
  type Files,
  folderOf,
  laurel,
  resultOf,
  WHOLE,
  withCeremony,
  withCitation,
} from './harness.ts';

const FILE = 'content/citations/chongqing.yaml';
const EARLIER = { 'certificates/chongqing.pdf': 'earlier', 'booklet.pdf': 'earlier', 'manifest.json': '{}' };

/** Builds it over an earlier output: status 1, the errors at their places, no stack, the output as it was. */
async function expectErrors(files: Files, errors: readonly string[], prepare?: (cwd: string) => void): Promise<void> {
  const earlier = Object.entries(EARLIER).map(([path, text]) => [`out/${path}`, text]);
  const cwd = folderOf({ ...files, ...Object.fromEntries(earlier) });
  prepare?.(cwd);
  const ran = await laurel(cwd, ['build', '--json']);
  const result = resultOf(ran);
  expect(errorsOf(result)).toEqual(errors);
  expect(result).toMatchObject({ ok: false, command: 'build', made: [], kept: [], reprint: [] });
  expect(result.summary.errors).toBe(errors.length);
  expect([ran.code, ran.stderr]).toEqual([1, '']);
  expect(ran.files).toEqual(EARLIER);
}

const replaced = (from: string, to: string): Files => withCitation(CITATION.replace(from, to));
const reason = (en: string): Files => replaced('For its contribution', en);
const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
const bomb = `${CITATION}keep:\n  - &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((to, i) => `  - &${to} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]\n`)
  .join('')}`;
const photo = (file: string): Files => withCitation(`${CITATION}photos:\n  - file: ${file}\n`);

const cases: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  'a tab for indentation': [
    replaced('reason: { zh: 貢獻良多, en: For its contribution }', 'reason:\n\tzh: 貢獻良多\n\ten: For it'),
    [`yaml/tab ${FILE}:4:1`, `yaml/tab ${FILE}:5:1`],
  ],
  'a quote that is not closed': [
    replaced('award: friendship', 'award: "friendship'),
    [`yaml/unclosed-quote ${FILE}:1:8`],
  ],
  'a key used twice': [withCitation(`${CITATION}award: friendship\n`), [`yaml/duplicate-key ${FILE}:9:1`]],
  'an unknown key': [
    replaced('reason:', 'reasons:'),
    [`content/missing-key ${FILE}:1:1`, `content/unknown-key ${FILE}:3:1`],
  ],
  'a language left out': [replaced(', en: Chongqing', ''), [`content/missing-language ${FILE}:2:1`]],
  'a number where text belongs': [replaced('重慶', '2016'), [`content/not-text ${FILE}:2:18`]],
  'an empty string': [replaced('重慶', "''"), [`content/empty ${FILE}:2:14`]],
  'an id that is no slug': [
    { 'content/ceremony.yaml': CEREMONY, 'content/citations/Chong_Qing.yaml': CITATION },
    ['content/bad-id content/citations/Chong_Qing.yaml:1:1'],
  ],
  'an id used twice in two folders': [
    { ...WHOLE, 'content/citations/2016/chongqing.yaml': CITATION },
    [`content/id-twice ${FILE}:1:1`],
  ],
  'an unknown award': [replaced('award: friendship', 'award: freindship'), [`content/unknown-award ${FILE}:1:8`]],
  'an unknown template': [
    withCeremony(`${CEREMONY}certificate: { template: clasic }\nbooklet: { template: classic }\n`),
    ['template/unknown-template content/ceremony.yaml:4:26'],
  ],
  'a photo that is missing': [photo('../images/none.jpg'), [`content/photo-missing ${FILE}:10:11`]],
  'a photo outside the folder': [photo('../../outside.jpg'), [`content/photo-outside ${FILE}:10:11`]],
  'a photo by an absolute path': [photo('/etc/passwd'), [`content/photo-outside ${FILE}:10:11`]],
  'a photo that is no picture': [
    { ...photo('../images/no.jpg'), 'content/images/no.jpg': 'no picture' },
    [`photo/not-an-image ${FILE}:10:11`],
  ],
  'a character that no font has, on the certificate': [replaced('重慶', '䶮城'), [`font/no-glyph ${FILE}:2:18`]],
  'a character that no font has, in the booklet alone': [replaced('第一段', '第一䶮'), [`font/no-glyph ${FILE}:6:7`]],
  'a control character': [reason('A\u0007B'), [`content/control-character ${FILE}:3:26`]],
  'a lone surrogate': [reason('"A\\ud800B"'), [`content/lone-surrogate ${FILE}:3:27`]],
  'U+FEFF inside a text': [reason('A\ufeffB'), [`content/byte-order-mark ${FILE}:3:26`]],
  'a bidirectional override': [reason('A\u202eB'), [`content/bidi-control ${FILE}:3:26`]],
  'bytes that are not UTF-8': [
    withCitation(bytes('award: friendship\nrecipient: { zh: ', 0xad, 0xab, ' }\n')),
    [`yaml/not-utf8 ${FILE}:2:18`],
  ],
  'UTF-16': [withCitation(Buffer.from(`\ufeff${CITATION}`, 'utf16le')), [`yaml/not-utf8 ${FILE}:1:1`]],
  'an alias bomb': [withCitation(bomb), [`yaml/alias-bomb ${FILE}:13:37`]],
  'a paragraph of 5 MB': [replaced('第一段。', '重'.repeat(1_700_000)), [`content/too-long ${FILE}:5:3`]],
  'no content folder': [{}, ['content/no-folder']],
  'an empty content folder': [{ 'content/notes.txt': '' }, ['content/no-citations', 'content/no-ceremony']],
  'no citations': [{ 'content/ceremony.yaml': CEREMONY }, ['content/no-citations']],
  'a file in the place of the content folder': [{ content: 'a file' }, ['content/no-folder']],
};

test.each(Object.entries(cases))('%s', async (_name, [files, errors]) => {
  await expectErrors(files, errors);
});

test('a photo that leads out of the folder by a link', async () => {
  await expectErrors(photo('../images/link.jpg'), [`content/photo-outside ${FILE}:10:11`], (cwd) => {
    mkdirSync(join(cwd, 'content/images'));
    symlinkSync('/etc/hostname', join(cwd, 'content/images/link.jpg'));
  });
});

test.each(['nowhere', 'content/ceremony.yaml'])(
  '--content %s is one error, and nothing else is said',
  async (folder) => {
    const ran = await laurel(folderOf(WHOLE), ['build', '--content', folder, '--json']);
    expect([ran.code, resultOf(ran).diagnostics.map(({ rule }) => rule)]).toEqual([1, ['content/no-folder']]);
    expect(resultOf(ran).diagnostics[0]?.message).toContain(folder);
  },
);

test('an unknown key names the nearest one', async () => {
  const ran = await laurel(folderOf(replaced('reason:', 'reasons:')), ['check', '--json']);
  const problem = resultOf(ran).diagnostics.find(({ rule }) => rule === 'content/unknown-key');
  expect(problem?.hint).toMatch(/\breason\b/);
});

test('a character that no font has is named by code and shape', async () => {
  const ran = await laurel(folderOf(replaced('重慶', '䶮城')), ['check', '--json']);
  const problem = resultOf(ran).diagnostics.find(({ rule }) => rule === 'font/no-glyph');
  expect(problem).toMatchObject({
    message: expect.stringContaining('U+4DAE 䶮'),
    citation: 'chongqing',
    endColumn: 19,
  });
});

test('every mistake in every file is reported at once', async () => {
  const files = {
    'content/ceremony.yaml': `${CEREMONY}dates: 2026\n`,
    'content/citations/chongqing.yaml': CITATION.replace('重慶', '""'),
    'content/citations/perm.yaml': CITATION.replace('friendship', 'other'),
  };
  const ran = await laurel(folderOf(files), ['check', '--json']);
  expect(errorsOf(resultOf(ran))).toEqual([
    'content/unknown-key content/ceremony.yaml:4:1',
    'content/empty content/citations/chongqing.yaml:2:14',
    'content/unknown-award content/citations/perm.yaml:1:8',
  ]);
});

test('on a terminal a mistake is shown with its line, and no stack', async () => {
  const { code, stdout, stderr } = await laurel(folderOf(replaced('重慶', '""')), ['check']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`${FILE}:2:14`);
  expect(stderr).toContain('recipient: { zh: "", en: Chongqing, kind: city }');
  expect(stderr).not.toMatch(/\n {4}at |\u001b/);
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^1 error/);
});
