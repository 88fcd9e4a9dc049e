import { expect, test } from 'vitest';
import { CEREMONY, CITATION, folderOf, laurel } from './harness.ts';

const FILES = {
  'content/ceremony.yaml': `${CEREMONY}date: 2026-05-04\n`,
  'content/citations/chongqing.yaml': CITATION,
  'content/citations/2016/lodz.yaml': CITATION.replace('重慶', '羅茲').replace('Chongqing', 'Łódź'),
};

test('the same content gives the same bytes in another folder, time zone, locale, with another umask and cache', async () => {
  const here = await laurel(folderOf(FILES), ['build']);
  const elsewhere = folderOf(
    Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`much/deeper/${path}`, text])),
  );
  const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', XDG_CACHE_HOME: elsewhere };
  const args = ['build', '--content', 'much/deeper/content', '--jobs', '1'];
  const there = await laurel(elsewhere, args, { env, shell: 'umask 077' });
  expect([here.code, there.code]).toEqual([0, 0]);
  expect(Object.keys(there.files)).toHaveLength(4);
  expect(there.files).toEqual(here.files);
});

test('nothing of the machine is in what is made', async () => {
  const cwd = folderOf(FILES);
  const { files } = await laurel(cwd, ['build']);
  for (const text of Object.values(files)) expect(text).not.toContain(cwd);
  expect(files['manifest.json']).not.toMatch(/\.\.\/|\/tmp|node_modules/);
  expect(files['booklet.pdf']).toContain('(D:20260504000000Z)');
});
