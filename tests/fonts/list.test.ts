import { expect, test } from 'vitest';
import { nearestStyle } from '../../src/fonts/design.ts';
import { readFontList } from '../../src/fonts/list.ts';
import { FONTS, fontsFolder, open } from './kit.ts';

function problems(text: string): readonly (readonly [string, string])[] {
  return readFontList(text, 'fonts.yaml').diagnostics.map(({ rule, span }) => [
    rule,
    span === null ? '' : text.slice(span.start, span.end),
  ]);
}

test('the list that Laurel ships has no problem, and its families are those of the templates', async () => {
  const { library, diagnostics, sources } = await open(FONTS);
  expect(diagnostics).toEqual([]);
  expect([...sources.keys()]).toEqual(['fonts.yaml']);
  for (const family of ['Noto Sans TC', 'Noto Serif TC', 'LXGW WenKai TC', 'Cormorant', 'EB Garamond']) {
    expect(library?.hasFamily(family)).toBe(true);
  }
});

test('all mistakes at once, each at its place', async () => {
  const text = `familes: {}
fallback: [Noto Sans TC, { famly: Noto Sans }]
families:
  Noto Sans TC:
    package: ['@fontsource/noto-sans-tc']
    packages: ['@fontsource/noto-sans-tc', ../../etc/passwd]
`;
  expect(problems(text)).toEqual([
    ['font/list-invalid', '{ famly: Noto Sans }'],
    ['font/list-invalid', '../../etc/passwd'],
    ['font/list-unknown-key', 'package'],
    ['font/list-unknown-key', 'familes'],
  ]);
});

test('past an unknown key the list is read', () => {
  const { list, diagnostics } = readFontList("extra: 1\nfamilies: { A: { packages: ['@fontsource/a'], x: 2 } }\n", 'f');
  expect(list?.families.map((family) => family.name)).toEqual(['A']);
  expect(diagnostics).toHaveLength(2);
});

test('a missing package, family or file is an error at its place in the list', async () => {
  const list = `families:
  A: { packages: ['@fontsource/noto-sans', '@fontsource/no-such-font'], fallback: [B, { family: Notto, lighter: 100 }] }
  B: {}
`;
  const { library, diagnostics } = await open(fontsFolder({}, list));
  expect(diagnostics.map(({ rule, span }) => [rule, list.slice(span?.start, span?.end)])).toEqual([
    ['font/package-missing', "'@fontsource/no-such-font'"],
    ['font/no-files', 'B'],
    ['font/unknown-fallback', '{ family: Notto, lighter: 100 }'],
  ]);
  expect(library?.families).toEqual(['A']);
});

test('an alias bomb, an empty file and a list of nothing are errors, not crashes', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}\nfamilies: *h\n`;
  expect(readFontList(bomb, 'f').diagnostics.map(({ rule }) => rule)).toEqual(['font/list-syntax']);
  for (const text of ['', '[]', '3', 'families:', '--- a\n--- b\n', '__proto__: {}\nfamilies: 3']) {
    const { list, diagnostics } = readFontList(text, 'f');
    expect(list).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  }
});

test('weights are chosen as CSS Fonts 4 §5.2 has it', () => {
  const nearest = (weights: readonly number[], desired: number, italic = false) =>
    nearestStyle(
      weights.map((weight) => ({ weight, italic: false, files: () => [] })),
      desired,
      italic,
    )?.weight;
  expect(nearest([300, 500, 700], 400)).toBe(500);
  expect(nearest([300, 600], 450)).toBe(300);
  expect(nearest([600, 700], 450)).toBe(600);
  expect(nearest([400, 500], 450)).toBe(500);
  expect(nearest([200, 400], 300)).toBe(200);
  expect(nearest([400, 700], 300)).toBe(400);
  expect(nearest([400, 800], 600)).toBe(800);
  expect(nearest([400, 500], 600)).toBe(500);
  expect(nearest([400, 700], 400, true)).toBe(400);
  expect(nearest([], 400)).toBeUndefined();
});
