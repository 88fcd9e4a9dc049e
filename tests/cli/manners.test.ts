import { expect, test } from 'vitest';
import { CITATION, errorsOf, folderOf, laurel, resultOf, WHOLE, withCitation } from './harness.ts';

const WARNED = withCitation(CITATION.replace('For its contribution', 'For its\u200b contribution'));

test('warnings do not stop a build', async () => {
  const ran = await laurel(folderOf(WARNED), ['build', '--json']);
  expect([ran.code, resultOf(ran).ok, resultOf(ran).summary.warnings]).toEqual([0, true, 1]);
  expect(resultOf(ran).made).toEqual(['certificates/chongqing.pdf', 'booklet.pdf']);
});

test('with --strict they do', async () => {
  const ran = await laurel(folderOf(WARNED), ['build', '--json', '--strict']);
  expect([ran.code, resultOf(ran).ok, resultOf(ran).made, ran.files]).toEqual([1, false, [], {}]);
});

test('check makes nothing', async () => {
  const ran = await laurel(folderOf(WHOLE), ['check']);
  expect(ran).toEqual({ code: 0, stdout: 'no problem found\n', stderr: '', files: {} });
});

test('build says to people what was made, and in their language', async () => {
  const cwd = folderOf(WHOLE);
  const first = await laurel(cwd, ['build', '--lang', 'zh-Hant']);
  expect(first.stdout).toBe('已製作（2）：\n  out/certificates/chongqing.pdf\n  out/booklet.pdf\n');
  expect((await laurel(cwd, ['build'])).stdout).toBe('kept, nothing changed: 2\n');
});

test('--quiet says nothing when all is well', async () => {
  expect(await laurel(folderOf(WHOLE), ['build', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
});

test('build with ids makes those certificates alone, whatever is wrong with others', async () => {
  const files = { ...WHOLE, 'content/citations/perm.yaml': CITATION.replace('friendship', 'other') };
  const ran = await laurel(folderOf(files), ['build', 'chongqing', '--json']);
  expect([ran.code, errorsOf(resultOf(ran)), resultOf(ran).made]).toEqual([0, [], ['certificates/chongqing.pdf']]);
});

test('a citation with errors is known by its id all the same', async () => {
  const files = withCitation(CITATION.replace('friendship', 'other'));
  const ran = await laurel(folderOf(files), ['build', 'chongqing', '--json']);
  expect([ran.code, errorsOf(resultOf(ran))]).toEqual([
    1,
    ['content/unknown-award content/citations/chongqing.yaml:1:8'],
  ]);
});

test('a character missing from certificate and booklet alike is one error', async () => {
  const ran = await laurel(folderOf(withCitation(CITATION.replace('重慶', '䶮城'))), ['check', '--json']);
  expect(resultOf(ran).summary.errors).toBe(1);
});

test('a reader that goes away does not stop a build', async () => {
  const ran = await laurel(folderOf(WHOLE), ['build', '--json'], { during: (child) => child.stdout?.destroy() });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(Object.keys(ran.files)).toContain('booklet.pdf');
});

test.each([['--help'], ['check', '--json'], ['build', '--json'], ['build'], ['schema']])(
  '%s into a full disk says so in one line',
  async (...args) => {
    const ran = await laurel(folderOf(WHOLE), args, { shell: 'exec >/dev/full' });
    expect([ran.code, ran.stderr]).toEqual([1, 'laurel: standard output cannot be written (ENOSPC)\n']);
    expect(Object.keys(ran.files).includes('booklet.pdf')).toBe(args[0] === 'build');
  },
);

test('where neither stream can be written, the status alone says it', async () => {
  const full = { shell: 'exec >/dev/full 2>/dev/full' };
  expect((await laurel(folderOf(WHOLE), ['check'], full)).code).toBe(1);
  expect((await laurel(folderOf(WHOLE), ['chek'], full)).code).toBe(2);
});

test('a fault of Laurel’s own, and that alone, is told with its stack', async () => {
  const throwing = "AbortSignal.prototype.throwIfAborted=()=>{throw(new(Error)('made%20up'))}";
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${throwing}` };
  const ran = await laurel(folderOf(WHOLE), ['build', '--json'], { env });
  expect(ran.code).toBe(3);
  expect(resultOf(ran)).toMatchObject({ ok: false, diagnostics: [{ rule: 'laurel/fault' }] });
  expect(ran.stderr).toMatch(/made up[\s\S]*\n {4}at /);
  expect(ran.stderr).toMatch(/laurel \d+\.\d+\.\d+, command build, Node v/);
});

test('no escape sequence goes where there is no terminal', async () => {
  const { stderr } = await laurel(folderOf(WARNED), ['build'], { env: { TERM: 'xterm-256color' } });
  expect(stderr).toContain('1 warning');
  expect(stderr).not.toContain('\u001b');
});
