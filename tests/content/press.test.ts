import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/content/index.ts';
import { CEREMONY, CITATION, inFolder, load } from './harness.ts';

const files = (press: string) => ({
  'ceremony.yaml': `${CEREMONY}${press}`,
  'citations/chongqing.yaml': CITATION,
  'press/coated.icc': 'a profile',
});
const rules = async (press: string) => (await load(files(press))).diagnostics.map(({ rule }) => rule);

describe('settings for the press', () => {
  test('may be left out, in whole or in part', async () => {
    const plain = { output: null, marks: false, photos: 'cmyk', screen: false };
    expect((await load(files(''))).edition?.press).toEqual(plain);
    expect((await load(files('press: { marks: true }\n'))).edition?.press).toEqual({ ...plain, marks: true });
    expect((await load(files('press: { photos: rgb }\n'))).edition?.press).toEqual({ ...plain, photos: 'rgb' });
    expect((await load(files('press: { screen: true }\n'))).edition?.press).toEqual({ ...plain, screen: true });
  });

  test('and those of how it is printed, say what is wrong with them', async () => {
    const { edition } = await load(files('certificate: { merge: true }\nbooklet: { cover: apart }\n'));
    expect(edition).toMatchObject({ certificate: { merge: true }, booklet: { cover: 'apart' } });
    expect((await load(files(''))).edition).toMatchObject({
      certificate: { merge: false },
      booklet: { cover: 'bound' },
    });
    expect(await rules('certificate: { merge: yes please }\n')).toEqual(['content/wrong-type']);
    expect(await rules('booklet: { cover: off }\n')).toEqual(['content/unknown-value']);
    expect(await rules('press: { screens: true }\n')).toEqual(['content/unknown-key']);
  });

  test('name the printer’s profile by a path from ceremony.yaml, and its condition', async () => {
    await inFolder(files('press:\n  output: { profile: press/coated.icc, condition: FOGRA51 }\n'), async (cwd) => {
      const { edition, diagnostics } = await loadEdition({ contentDir: 'content', cwd });
      expect(diagnostics).toEqual([]);
      expect(edition?.press.output).toMatchObject({
        path: join(cwd, 'content/press/coated.icc'),
        file: { value: 'press/coated.icc' },
        condition: 'FOGRA51',
      });
    });
  });

  test.each([
    ['{ profile: press/coated.icc }', 'content/missing-key'],
    ['{ condition: FOGRA51 }', 'content/missing-key'],
    ['{ profile: press/coated.icc, condition: "" }', 'content/empty'],
    ['{ profile: press/coated.icc, condition: [FOGRA51] }', 'content/wrong-type'],
    ['{ profile: press/coated.icc, condition: FOGRA51, registry: x }', 'content/unknown-key'],
    ['{ profile: /etc/passwd, condition: FOGRA51 }', 'content/profile-outside'],
    ['{ profile: ../../../etc/passwd, condition: FOGRA51 }', 'content/profile-outside'],
    ['{ profile: press, condition: FOGRA51 }', 'content/profile-missing'],
    ['{ profile: press/Coated.icc, condition: FOGRA51 }', 'content/profile-misnamed'],
  ])('refuse output: %s', async (output, rule) => {
    expect(await rules(`press:\n  output: ${output}\n`)).toEqual([rule]);
  });

  test.each([
    ['{ marks: yes please }', 'content/wrong-type'],
    ['{ photos: sepia }', 'content/unknown-value'],
    ['[marks]', 'content/wrong-type'],
    ['true', 'content/wrong-type'],
  ])('refuse press: %s', async (press, rule) => {
    expect(await rules(`press: ${press}\n`)).toEqual([rule]);
  });
});
