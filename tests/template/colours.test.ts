import { describe, expect, test } from 'vitest';
import { load, templatesFolder } from './kit.ts';

/** What is said of `classic` with its styles changed: code, and the characters that it and its related places point at. */
async function said(...changes: readonly (readonly [string | RegExp, string])[]): Promise<readonly string[]> {
  const folder = templatesFolder('mine', {
    'styles.yaml': (text: string) => changes.reduce((now, [from, to]) => now.replace(from, to), text),
  });
  const { diagnostics, sources } = await load(folder);
  return diagnostics.map(({ rule, span, related }) =>
    [
      rule,
      ...[span, ...related].map((place) => place && sources.get(place.file)?.text.slice(place.start, place.end)),
    ].join(' | '),
  );
}

const INK = '  ink: { cmyk: [0, 0, 0, 100] }';
const GOLD = 'spot: Laurel Gold }';

describe('the colour of text that names none', () => {
  test('has to be there', async () => {
    expect(new Set(await said([INK, '  black: { cmyk: [0, 0, 0, 100] }']))).toEqual(
      new Set(['template/no-default-colour | colours | zh', 'template/unknown-colour | ink']),
    );
  });

  test('but where every style names its own', async () => {
    const own = [/(face: [a-z-]+, size: [0-9.]+, leading: [0-9.]+)(?!.*colour)/g, '$1, colour: black'] as const;
    const found = await said([INK, '  black: { cmyk: [0, 0, 0, 100] }'], own);
    expect([...new Set(found)]).toEqual(['template/unknown-colour | ink']);
  });
});

describe('a spot plate', () => {
  const two = (cmyk: string, spot = 'Laurel Gold') => said([INK, `${INK}\n  dark: { cmyk: ${cmyk}, spot: ${spot} }`]);

  test('has one colour that stands in for it, whatever names it', async () => {
    expect(await two('[20, 35, 75, 22]')).toEqual([]);
    expect(await two('[20, 35, 75, 30]', 'Dark Gold')).toEqual([]);
    expect(await two('[20, 35, 75, 30]')).toEqual(['template/spot-differs | Laurel Gold | Laurel Gold']);
  });

  test.each(['特別金', '"PANTONE 871 C"', '"black"', '"a/b #(c)"'])('may be called %s', async (name) => {
    expect(await said([GOLD, `spot: ${name} }`])).toEqual([]);
  });

  test.each(['""', '"  "', '"a\\tb"', '"a\\u0000b"', 'All', 'None', 'x'.repeat(128)])('not %s', async (name) => {
    expect((await said([GOLD, `spot: ${name} }`])).map((one) => one.split(' ')[0])).toEqual(['template/wrong-value']);
  });
});

describe('ink', () => {
  const dark = (colour: string) => said([INK, `${INK}\n  dark: { ${colour} }`]);

  test('comes to 300 % at most, also that of a plate’s stand-in', async () => {
    expect(await dark('cmyk: [70, 70, 60, 100]')).toEqual([]);
    expect(await dark('cmyk: [70, 70, 61, 100]')).toEqual(['template/too-much-ink | [70, 70, 61, 100]']);
    expect(await dark('cmyk: [80, 78, 56, 93], spot: Deep')).toEqual(['template/too-much-ink | [80, 78, 56, 93]']);
  });

  test('is counted as it prints: a tint is less of it', async () => {
    expect(await dark('cmyk: [80, 78, 56, 93], tint: 90')).toEqual([]);
  });

  test.each(['0', '101', '-5', 'half'])('has no tint of %s', async (tint) => {
    expect(await dark(`cmyk: [0, 0, 0, 100], tint: ${tint}`)).toEqual([
      expect.stringContaining('template/wrong-value'),
    ]);
  });

  test('of a plate may be named at several tints', async () => {
    expect(await dark('cmyk: [20, 35, 75, 22], spot: Laurel Gold, tint: 40')).toEqual([]);
  });
});
