import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/cli/plates.ts';
import { GOLD, pdfOf } from '../plates/kit.ts';
import { folderOf, laurel } from './harness.ts';

const PAGE = pdfOf({
  content: '0 0 0 1 k 0 0 50 100 re f /Gold cs 1 scn 50 0 50 50 re f',
  resources: `/ColorSpace << /Gold ${GOLD.replace('/Gold', '/Laurel#20Gold')} >>`,
});

test('a picture for each plate, one of all, and how much ink each has', async () => {
  const cwd = folderOf({ 'a.pdf': PAGE });
  const ran = await laurel(cwd, ['plates', 'a.pdf', '--dpi', '72', '--lang', 'en']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toBe(
    'page 1: Black 50.00 %, Laurel Gold 25.00 %; no ink: Cyan, Magenta, Yellow\npictures in out/plates: 6\n',
  );
  const inks = ['Black', 'Cyan', 'Laurel-Gold', 'Magenta', 'Yellow'];
  expect(readdirSync(join(cwd, 'out/plates')).sort()).toEqual([...inks.map((ink) => `a.01-${ink}.png`), 'a.01.png']);
  expect(readFileSync(join(cwd, 'a.pdf')).equals(PAGE)).toBe(true);
});

test('a second run changes nothing, and says the same to a program', async () => {
  const cwd = folderOf({ 'a.pdf': PAGE });
  const args = ['plates', 'a.pdf', '--dpi', '36', '--out', 'proof', '--json'];
  const first = JSON.parse((await laurel(cwd, args)).stdout);
  const second = JSON.parse((await laurel(cwd, args)).stdout);
  expect([first.made.length, first.kept.length, second.made.length, second.kept.length]).toEqual([6, 0, 0, 6]);
  expect(second.pages).toEqual(first.pages);
  expect(first.pages).toMatchObject([{ page: 1, sheet: 'proof/a.01.png' }]);
  expect(first.pages[0].plates[4]).toEqual({
    name: 'Laurel Gold',
    spot: true,
    coverage: 25,
    ink: 'page',
    file: 'proof/a.01-Laurel-Gold.png',
  });
});

test.each([
  [['plates'], 2, 'usage/missing-argument'],
  [['plates', 'a.pdf', 'b.pdf'], 2, 'usage/too-many-arguments'],
  [['plates', 'a.pdf', '--dpi', '9'], 2, 'usage/bad-value'],
  [['plates', 'a.pdf', '--dpi', 'many'], 2, 'usage/bad-value'],
  [['plates', 'a.pdf', '--pages', '3-1'], 2, 'usage/bad-value'],
  [['plates', 'a.pdf', '--pages', 'all'], 2, 'usage/bad-value'],
  [['plates', 'a.pdf', '--pages', '1-9'], 1, 'plates/page-outside'],
  [['plates', 'gone.pdf'], 1, 'plates/missing'],
  [['plates', 'a.txt'], 1, 'plates/foreign'],
  [['plates', 'a.pdf', '--out', 'a.txt'], 1, 'build/not-writable'],
])('%j ends with %i and %s', async (args, code, rule) => {
  const cwd = folderOf({ 'a.pdf': PAGE, 'a.txt': 'a letter' });
  const ran = await laurel(cwd, [...args, '--json']);
  expect(ran.code).toBe(code);
  expect(JSON.parse(ran.stdout).diagnostics.map((one: { rule: string }) => one.rule)).toEqual([rule]);
  expect(readdirSync(cwd).sort()).toEqual(['a.pdf', 'a.txt']);
});

test('names of inks become names of files that no system refuses, each its own', () => {
  const named = (...inks: readonly string[]): readonly string[] =>
    filesOf('a', { number: 7, of: 120, plates: inks.map((name) => ({ name })) });
  expect(named('Laurel Gold', 'PANTONE 871 C', '專金', 'a/b:c', '../x', '', 'laurel gold', 'x'.repeat(99))).toEqual([
    'a.007-Laurel-Gold.png',
    'a.007-PANTONE-871-C.png',
    'a.007-專金.png',
    'a.007-a-b-c.png',
    'a.007-x.png',
    'a.007-spot.png',
    'a.007-laurel-gold-2.png',
    `a.007-${'x'.repeat(60)}.png`,
  ]);
});
