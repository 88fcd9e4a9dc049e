import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { FAMILIES } from '../../src/cli/init.ts';
import { root } from './compile.ts';
import { filesUnder, folderOf, laurel, resultOf } from './harness.ts';

const MADE = [
  '.gitignore',
  'README.md',
  'content/ceremony.yaml',
  'content/citations/wang-xiaoming.yaml',
  'content/citations/yunting.yaml',
  'schema/ceremony.schema.json',
  'schema/citation.schema.json',
];

test('laurel init knows every family of templates', () => {
  expect([...FAMILIES].sort()).toEqual(
    readdirSync(join(root, 'templates'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
});

describe.each(FAMILIES)('laurel init --template %s', (family) => {
  test('starts a folder that builds as it stands, with nothing to say against it', async () => {
    const cwd = folderOf({});
    const ran = await laurel(cwd, ['init', 'new/ceremony', '--template', family, '--json']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect([...resultOf(ran).made].sort()).toEqual(MADE);
    const folder = join(cwd, 'new/ceremony');
    expect(Object.keys(filesUnder(folder)).sort()).toEqual(MADE);
    const ceremony = readFileSync(join(folder, 'content/ceremony.yaml'), 'utf8');
    expect(ceremony.match(/template: \w+/g)).toEqual([`template: ${family}`, `template: ${family}`]);
    const built = await laurel(folder, ['build', '--strict', '--json']);
    expect(resultOf(built)).toMatchObject({ ok: true, diagnostics: [] });
    expect(resultOf(built).made.map((file) => file.replace(/^.*out\//, ''))).toEqual([
      'certificates/wang-xiaoming.pdf',
      'certificates/yunting.pdf',
      'booklet.pdf',
    ]);
  });
});

test('editors find the schemas that the files name', async () => {
  const cwd = folderOf({});
  await laurel(cwd, ['init', '.']);
  for (const file of MADE.filter((name) => name.endsWith('.yaml'))) {
    const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(cwd, file), 'utf8')) ?? [];
    const text = readFileSync(resolve(cwd, dirname(file), schema), 'utf8');
    expect(text).toBe(readFileSync(join(root, 'schema', schema.replace(/.*\//, '')), 'utf8'));
  }
});

test('keys that stand in comments are right when the # is taken away', async () => {
  const cwd = folderOf({});
  await laurel(cwd, ['init', '.']);
  const read = (file: string): string => readFileSync(join(cwd, 'content', file), 'utf8');
  const bare = read('ceremony.yaml')
    .replace(/^# (?=(?!yaml-)\w[\w-]*: |- \{)/gm, '')
    .replace('- {', '  - {');
  expect(bare).not.toBe(read('ceremony.yaml'));
  const keys = Object.keys(parseDocument(bare.replace(/^ *- \{.*….*$/gm, '')).toJS());
  const schema = JSON.parse(readFileSync(join(cwd, 'schema/ceremony.schema.json'), 'utf8'));
  expect(keys.length).toBeGreaterThan(9);
  expect(keys.filter((key) => !(key in schema.properties))).toEqual([]);
});

describe('laurel init leaves alone what is there', () => {
  test.each([
    ['a folder with a file', { 'mine/notes.txt': 'mine' }, 'mine'],
    ['a folder with a hidden file', { 'mine/.gitignore': 'mine' }, 'mine'],
    ['a file', { mine: 'mine' }, 'mine'],
    ['the working folder', { 'README.md': 'mine' }, '.'],
  ])('%s', async (_, files, folder) => {
    const cwd = folderOf(files);
    const before = filesUnder(cwd);
    const ran = await laurel(cwd, ['init', folder, '--json']);
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(resultOf(ran)).toMatchObject({ ok: false, made: [], diagnostics: [{ rule: 'init/not-empty' }] });
    expect(filesUnder(cwd)).toEqual(before);
  });

  test('a folder that cannot be written into', async () => {
    const ran = await laurel(folderOf({ mine: 'a file' }), ['init', 'mine/new', '--json']);
    expect(ran.code).toBe(1);
    expect(resultOf(ran)).toMatchObject({ ok: false, made: [] });
  });
});

describe('laurel init speaks to people', () => {
  test('in English', async () => {
    const ran = await laurel(folderOf({}), ['init', 'gala']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('gala/content/ceremony.yaml\n');
    expect(ran.stdout).toMatch(/\n\nNext: cd gala && laurel build\n$/);
  });

  test('in Chinese', async () => {
    const ran = await laurel(folderOf({}), ['init', '.', '--lang', 'zh-Hant']);
    expect(ran.stdout).toMatch(/\n\n接下來：laurel build\n$/);
  });

  test.each([
    [[], 'usage/missing-argument'],
    [['one', 'two'], 'usage/too-many-arguments'],
    [['one', '--template', 'clasic'], 'usage/bad-value'],
  ])('and asks for what it lacks: %j', async (args, rule) => {
    const cwd = folderOf({});
    const ran = await laurel(cwd, ['init', ...args, '--json']);
    expect(ran.code).toBe(2);
    expect(resultOf(ran).diagnostics).toMatchObject([{ rule }]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
