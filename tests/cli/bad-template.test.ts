import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './compile.ts';
import { CEREMONY, errorsOf, folderOf, laurel, resultOf, withCeremony } from './harness.ts';

const MINE = withCeremony(`${CEREMONY}certificate: { template: mine }\nbooklet: { template: mine }\n`);

/** A folder whose template `mine` is a copy of `classic`, one place in it written otherwise. */
function copied(file: string, from: RegExp, to: string): { readonly cwd: string; readonly place: string } {
  const cwd = folderOf(MINE);
  const mine = join(cwd, 'templates', 'mine');
  cpSync(join(root, 'templates', 'classic'), mine, { recursive: true });
  const text = readFileSync(join(mine, file), 'utf8');
  const at = from.exec(text);
  if (at === null) throw new Error(`${file} has no ${from}`);
  const start = at.index + at[0].indexOf(at[1] ?? '');
  writeFileSync(join(mine, file), text.slice(0, start) + to + text.slice(start + (at[1] ?? '').length));
  const before = text.slice(0, start).split('\n');
  return { cwd, place: `templates/mine/${file}:${before.length}:${[...(before.at(-1) ?? '')].length + 1}` };
}

test('a copy of classic builds as it stands, and says that it is mine', async () => {
  const { cwd } = copied('certificate.yaml', /(297)/, '297');
  const ran = await laurel(cwd, ['build', '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.files['manifest.json']).toContain('templates/mine/certificate.yaml');
});

test.each([
  ['an unknown style', 'certificate.yaml', /style: ([\w-]+)/, 'nosuch', 'template/unknown-style'],
  ['an unknown field', 'certificate.yaml', /ceremony\.(issuer)\b/, 'isuer', 'template/unknown-field'],
  ['an unknown font family', 'styles.yaml', /family: (Noto Serif TC)/, 'Noto Serf TC', 'template/unknown-family'],
  ['an unknown ornament', 'certificate.yaml', /ornament: (lens-border)/, 'lense-border', 'template/unknown-ornament'],
  ['an unknown key', 'booklet.yaml', /\n(page): /, 'pge', 'template/unknown-key'],
])('%s', async (_name, file, from, to, rule) => {
  const { cwd, place } = copied(file, from, to);
  const ran = await laurel(cwd, ['build', '--json']);
  expect([ran.code, ran.stderr, ran.files]).toEqual([1, '', {}]);
  expect(errorsOf(resultOf(ran))).toContain(`${rule} ${place}`);
});

test('a template that does not parse', async () => {
  const { cwd } = copied('certificate.yaml', /(page): /, '"page');
  const ran = await laurel(cwd, ['build', '--json']);
  expect([ran.code, ran.stderr]).toEqual([1, '']);
  expect(resultOf(ran).diagnostics[0]).toMatchObject({ file: 'templates/mine/certificate.yaml', severity: 'error' });
});
