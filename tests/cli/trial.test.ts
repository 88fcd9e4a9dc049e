import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planted } from '../trial/planted.ts';
import { folderOf, laurel } from './harness.ts';

const STYLES = readFileSync(join(import.meta.dirname, '../../templates/classic/styles.yaml'), 'utf8');

const TEMPLATE = (weak: Parameters<typeof planted>[0]) => ({
  'templates/mine/styles.yaml': STYLES,
  'templates/mine/certificate.yaml': planted(weak),
});

test('a sound template of one’s own: nothing told, a contact sheet, no content asked for', async () => {
  const cwd = folderOf(TEMPLATE([]));
  const ran = await laurel(cwd, ['check', '--template', 'mine']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('no problem found\ncontact sheet: out/template-mine.pdf\n');
  expect(ran.files['template-mine.pdf']).toMatch(/^%PDF-/);
  const again = JSON.parse((await laurel(cwd, ['check', '--template', 'mine', '--json'])).stdout);
  expect(again).toMatchObject({ ok: true, made: [], kept: ['out/template-mine.pdf'], template: 'mine' });
});

test('a weak one: exit 1, the place and the case in either language', async () => {
  const cwd = folderOf(TEMPLATE(['seal']));
  const ran = await laurel(cwd, ['check', '--template', 'mine', '--json', '--sheet', 'look.pdf', '--lang', 'zh-Hant']);
  const said = JSON.parse(ran.stdout);
  expect([ran.code, said.made]).toEqual([1, ['look.pdf']]);
  const [problem] = said.diagnostics;
  expect(problem).toMatchObject({ rule: 'trial/overlap', file: 'templates/mine/certificate.yaml' });
  expect(problem.line).toBeGreaterThan(1);
  expect(problem.message).toContain('四位簽署人');
  expect(said.cases.some(({ faults }: { faults: number }) => faults > 0)).toBe(true);
  const english = await laurel(cwd, ['check', '--template', 'mine']);
  expect(english.stderr.replace(/\s+/g, ' ')).toContain('four signatories');
});

test('a template that is not there, and a sheet of none', async () => {
  const cwd = folderOf(TEMPLATE([]));
  const ran = await laurel(cwd, ['check', '--template', 'mein']);
  expect([ran.code, ran.files]).toEqual([1, {}]);
  expect(ran.stderr).toContain('template/unknown-template');
  expect((await laurel(cwd, ['check', '--sheet', 'a.pdf'])).code).toBe(2);
});
