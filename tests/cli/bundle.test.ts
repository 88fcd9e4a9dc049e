import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './compile.ts';
import { filesUnder, folderOf, laurel, WHOLE } from './harness.ts';

const CACHE = join('dist', 'laurel.cache');

/** What starts the CLI, without the packages: enough to say its version. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  for (const file of ['package.json', join('dist', 'laurel.cjs'), CACHE]) {
    copyFileSync(join(root, file), join(folder, file));
  }
  return folder;
}

function node(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return status === 0 && stderr === '' ? stdout.trim() : `status ${status}: ${stderr}`;
}

/** Whether V8 refused the kept code; undefined where it was not even offered. */
const REFUSED = `require('./bin/load.cjs').compile({ cached: true }).script.cachedDataRejected`;
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

test('the bundle starts from the code that was kept of it, wherever the folder lies', () => {
  const folder = copy();
  expect(node(folder, '-p', REFUSED)).toBe('false');
  expect(node(tmpdir(), join(folder, 'bin', 'laurel.cjs'), '--version')).toBe(version);
});

test.each<[string, (cache: string, bundle: string) => void]>([
  ['missing', (cache) => rmSync(cache)],
  ['empty', (cache) => truncateSync(cache, 0)],
  ['cut short', (cache) => truncateSync(cache, 100_000)],
  [
    'damaged',
    (cache) => {
      const bytes = readFileSync(cache);
      bytes.writeUInt8(bytes.readUInt8(200_000) ^ 1, 200_000);
      writeFileSync(cache, bytes);
    },
  ],
  [
    'of another bundle of the same length',
    (_, bundle) => writeFileSync(bundle, readFileSync(bundle, 'latin1').replace('unknown-command', 'another-command')),
  ],
])('kept code that is %s is not used, and the bundle runs', (_, harm) => {
  const folder = copy();
  harm(join(folder, CACHE), join(folder, 'dist', 'laurel.cjs'));
  expect(node(folder, '-p', REFUSED)).toBe('undefined');
  expect(node(folder, 'bin/laurel.cjs', '--version')).toBe(version);
});

test('kept code is refused under other flags, and the bundle runs', () => {
  const folder = copy();
  expect(node(folder, '--no-opt', '-p', REFUSED)).toBe('true');
  expect(node(folder, '--no-opt', 'bin/laurel.cjs', '--version')).toBe(version);
});

test('the bundle makes the same bytes as the modules that it is joined from', async () => {
  const cwd = folderOf(WHOLE);
  const { code, stderr, files } = await laurel(cwd, ['build', '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache') };
  const args = [join(root, 'dist', 'cli', 'main.js'), 'build', '--quiet', '--out', 'plain'];
  expect(spawnSync(process.execPath, args, { cwd, env }).status).toBe(0);
  expect(Object.keys(files)).toContain('booklet.pdf');
  expect(filesUnder(join(cwd, 'plain'))).toEqual(files);
});

test('the licences of what is joined in lie beside the bundle', () => {
  const text = readFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), 'utf8');
  expect(text).toMatch(/^yaml 2\.\d+\.\d+ \(ISC\)\n[\s\S]*?Copyright Eemeli Aro/m);
  expect(text).toMatch(/^json-e 4\.\d+\.\d+ \(MPL-2\.0\)\n/m);
  expect(text).toMatch(/^zod [\s\S]*?Permission is hereby granted/m);
  expect(text).not.toMatch(/^(?:sharp|vitest) \d|node_modules|undefined/m);
  expect(readFileSync(join(root, 'dist', 'laurel.cjs'), 'latin1')).toContain('/*! noble-hashes - MIT License');
});

test('what stays outside the bundle is found from it: pictures, and fonts in WOFF2', async () => {
  const woff2 = join(root, 'node_modules/@fontsource/eb-garamond/files/eb-garamond-latin-400-normal.woff2');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const citation = `${WHOLE['content/citations/chongqing.yaml']}photos:\n  - { file: dot.png, alt: { zh: 圖, en: Dot } }\n`;
  const cwd = folderOf({
    ...WHOLE,
    'content/citations/chongqing.yaml': citation,
    'content/citations/dot.png': png,
    'fonts/fonts.yaml': readFileSync(join(root, 'fonts', 'fonts.yaml')),
    'fonts/own.woff2': readFileSync(woff2),
  });
  const { code, stdout } = await laurel(cwd, ['check', '--json']);
  expect(JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['photo/too-coarse']);
  expect(code).toBe(1);
});
