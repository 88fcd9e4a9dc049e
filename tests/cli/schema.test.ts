import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './compile.ts';
import { filesUnder, folderOf, laurel, resultOf } from './harness.ts';

test('laurel schema writes the schemas that are under version control, byte for byte', async () => {
  const cwd = folderOf({});
  const ran = await laurel(cwd, ['schema', '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const committed = join(root, 'schema');
  const names = readdirSync(committed).sort();
  expect([...resultOf(ran).made].sort()).toEqual(names);
  const expected = names.map((name) => [name, readFileSync(join(committed, name), 'latin1')]);
  expect(filesUnder(join(cwd, 'schema'))).toEqual(Object.fromEntries(expected));
  expect(resultOf(await laurel(cwd, ['schema', '--json'])).kept).toHaveLength(names.length);
});

test('laurel schema says where it cannot write', async () => {
  const ran = await laurel(folderOf({ schema: 'a file' }), ['schema', '--json']);
  expect([ran.code, ran.stderr]).toEqual([1, '']);
  expect(resultOf(ran).diagnostics[0]).toMatchObject({ rule: 'build/not-writable', severity: 'error' });
});
