import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEdition } from '../../src/content/index.ts';
import { CEREMONY, CITATION, inFolder } from './harness.ts';

/** What is said of a photo that a citation names, beside pictures of these names; `loop.jpg` is a link to itself. */
function said(file: string, names: readonly string[]): Promise<readonly unknown[]> {
  const files = {
    'ceremony.yaml': CEREMONY,
    'citations/chongqing.yaml': `${CITATION}photos:\n  - file: ../images/${file}\n`,
    ...Object.fromEntries(names.map((name) => [`images/${name}`, ''])),
  };
  return inFolder(files, async (cwd) => {
    symlinkSync('loop.jpg', join(cwd, 'content/images/loop.jpg'));
    const { diagnostics } = await loadEdition({ contentDir: 'content', cwd });
    return diagnostics.map(({ rule, params }) => [rule, params.nearest]);
  });
}

test.each([
  ['Signing.jpg', 'signing.jpg'],
  ['singing.jpg', 'signing.jpg'],
  ['signing.jpeg', 'signing.jpg'],
])('%s: is it %s?', async (file, near) => {
  expect(await said(file, ['signing.jpg', 'top.jpg'])).toEqual([['content/photo-misnamed', `../images/${near}`]]);
});

test.each(['nope.jpg', 'loop.jpg', 'x.jpg'])('%s: nothing is guessed', async (file) => {
  expect(await said(file, ['top.jpg', 'y.jpg'])).toEqual([['content/photo-missing', undefined]]);
});
