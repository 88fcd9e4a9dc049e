import { expect, test } from 'vitest';
import { broken } from '../preflight/broken.ts';
import { sound } from '../preflight/kit.ts';
import { folderOf, laurel } from './harness.ts';

const brokenAs = (code: string): Uint8Array => broken[code]?.make() ?? new Uint8Array();

test('a sound file passes, and what was not checked is said', async () => {
  const ran = await laurel(folderOf({ 'a.pdf': sound().write() }), [
    'preflight',
    'a.pdf',
    '--profile',
    'all',
    '--lang',
    'en',
  ]);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toMatch(/^a\.pdf: all passes \(pages 1, errors 0.*\nnot checked: /);
});

/** What the file claims, and the rules of the house for whatever goes to the press. */
const CLAIMED = ['x4', 'house', 'ua1', 'a2u'];

test('each finding has its rule, page and object, and each file its verdict', async () => {
  const cwd = folderOf({ 'a.pdf': sound().write(), 'b.pdf': brokenAs('preflight/c-hair') });
  const ran = await laurel(cwd, ['preflight', 'a.pdf', 'b.pdf', '--json']);
  expect(ran.code).toBe(1);
  const { ok, profile, files, diagnostics } = JSON.parse(ran.stdout);
  expect([ok, profile]).toEqual([false, null]);
  expect(files).toEqual([
    { file: 'a.pdf', parts: CLAIMED, ok: true, pages: 1 },
    { file: 'b.pdf', parts: CLAIMED, ok: false, pages: 1 },
  ]);
  expect(diagnostics).toMatchObject([
    { id: 'C-HAIR', rule: 'preflight/c-hair', file: 'b.pdf', page: 1, object: 'path' },
  ]);
});

test('a warning alone is no failure', async () => {
  const ran = await laurel(folderOf({ 'a.pdf': brokenAs('preflight/ua-nav-empty') }), [
    'preflight',
    'a.pdf',
    '--quiet',
  ]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('preflight/ua-nav-empty');
});

test('missing files, folders and texts are findings', async () => {
  const cwd = folderOf({ 'a.pdf': 'a letter', 'b/c.pdf': '' });
  const ran = await laurel(cwd, ['preflight', 'a.pdf', 'b', 'd.pdf', '--json']);
  expect(ran.code).toBe(1);
  const rules = JSON.parse(ran.stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
  expect(rules).toEqual(['preflight/pdf-open-foreign', 'preflight/pdf-open-missing', 'preflight/pdf-open-missing']);
});

test('two builds that differ are told apart', async () => {
  const cwd = folderOf({
    'a.pdf': sound().write(),
    'same.pdf': sound().write(),
    'b.pdf': brokenAs('preflight/c-hair'),
  });
  expect((await laurel(cwd, ['preflight', 'a.pdf', '--twin', 'same.pdf'])).code).toBe(0);
  const ran = await laurel(cwd, ['preflight', 'a.pdf', '--twin', 'b.pdf', '--json']);
  expect([ran.code, JSON.parse(ran.stdout).diagnostics[0].id]).toEqual([1, 'PDF-REPRO']);
});

test.each([
  [['preflight'], 'usage/missing-argument'],
  [['preflight', 'a.pdf', '--profile', 'x5'], 'usage/bad-value'],
  [['preflight', 'a.pdf', 'b.pdf', '--twin', 'c.pdf'], 'usage/too-many-arguments'],
])('%j is wrong usage', async (args, rule) => {
  const ran = await laurel(folderOf({}), [...args, '--json']);
  expect([ran.code, JSON.parse(ran.stdout).diagnostics[0].rule]).toEqual([2, rule]);
});

test('a sheet for the printer is written beside each file, and the same facts as JSON', async () => {
  const cwd = folderOf({ 'a.pdf': sound().write(), 'b/c.pdf': sound().write() });
  const ran = await laurel(cwd, ['preflight', '--sheet', 'a.pdf', 'b/c.pdf', '--json']);
  expect(ran.code).toBe(0);
  const { made, files } = JSON.parse(ran.stdout);
  expect(made).toEqual(['a.printer.pdf', 'b/c.printer.pdf']);
  expect(files[0]).toMatchObject({
    file: 'a.pdf',
    sheet: 'a.printer.pdf',
    facts: { pages: 1, claims: ['PDF/X-4', 'PDF/A-2u', 'PDF/UA-1'] },
  });
  expect((await laurel(cwd, ['preflight', 'a.printer.pdf', '--profile', 'x4'])).code).toBe(0);
});

test('the sheet never takes the place of what it is about, and one name is for one file', async () => {
  const cwd = folderOf({ 'a.pdf': sound().write(), 'b.pdf': sound().write() });
  expect((await laurel(cwd, ['preflight', '--sheet', 'a.pdf', '--out', 'a.pdf'])).code).toBe(2);
  expect((await laurel(cwd, ['preflight', '--sheet', 'a.pdf', 'b.pdf', '--out', 'c.pdf'])).code).toBe(2);
  expect((await laurel(cwd, ['preflight', 'a.pdf', '--out', 'c.pdf'])).code).toBe(2);
});
