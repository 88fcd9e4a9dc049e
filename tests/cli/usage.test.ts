import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { main } from './compile.ts';
import { folderOf, laurel, resultOf, WHOLE } from './harness.ts';

test('an unknown id is wrong usage, names the nearest one, and makes nothing', async () => {
  const cwd = folderOf({ ...WHOLE, 'out/certificates/chongqing.pdf': 'earlier' });
  const ran = await laurel(cwd, ['build', 'chongqin', '--json']);
  expect(ran.code).toBe(2);
  expect(resultOf(ran)).toMatchObject({ ok: false, command: 'build', made: [] });
  const [problem, ...more] = resultOf(ran).diagnostics;
  expect(problem).toMatchObject({ rule: 'usage/unknown-citation', message: expect.stringContaining('chongqin') });
  expect(problem?.hint).toMatch(/\bchongqing\b/);
  expect([more, ran.stderr, ran.files]).toEqual([[], '', { 'certificates/chongqing.pdf': 'earlier' }]);
});

test('a file name in the place of an id names the id', async () => {
  const ran = await laurel(folderOf(WHOLE), ['build', 'content/citations/chongqing.yaml', '--json']);
  expect([ran.code, resultOf(ran).diagnostics.map(({ rule }) => rule)]).toEqual([2, ['usage/unknown-citation']]);
  expect(resultOf(ran).diagnostics[0]?.hint).toMatch(/is chongqing\./);
});

test.each([
  [['bild'], 'build'],
  [['build', '--jsn'], '--json'],
  [['check', '--out', 'x'], '--'],
  [['build', '--jobs', 'many'], '--jobs'],
  [['build', '--lang', 'fr'], 'zh-Hant'],
  [['build', '--out'], '--out'],
])('%j is wrong usage, said on stderr', async (args, named) => {
  const { code, stdout, stderr } = await laurel(folderOf(WHOLE), args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/\n {4}at /);
});

test.each([
  [['bild', '--json'], null],
  [['build', '--json', '--jsn'], 'build'],
])('%j gives one object all the same', async (args, command) => {
  const ran = await laurel(folderOf({}), args);
  expect([ran.code, ran.stderr, resultOf(ran).command]).toEqual([2, '', command]);
});

test('wrong usage is said in the language of the system', async () => {
  const { stderr } = await laurel(folderOf({}), ['bild'], { env: { LC_ALL: 'zh_TW.UTF-8' } });
  expect(stderr).toContain('沒有「bild」這個指令');
});

/** Milliseconds, the best of three. */
function clocked(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...runs);
}

test('help and version go to stdout and are quick', async () => {
  const bare = clocked(() => spawnSync(process.execPath, ['-e', '0']));
  const taken = clocked(() => spawnSync(process.execPath, [main, '--help']));
  const help = await laurel(folderOf({}), ['--help']);
  expect([help.code, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(/^Usage: laurel/);
  // Beside a start of Node itself, which takes as long as the machine's load has it take.
  expect(taken).toBeLessThan(10 * bare + 500);
  expect(await laurel(folderOf({}), ['-V'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
