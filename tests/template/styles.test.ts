import { describe, expect, test } from 'vitest';
import { load, templatesFolder } from './kit.ts';

const ZH = 'zh: { face: hei, size: 9.5, leading: 15, justify: true';
const EN = 'en: { face: garamond, size: 11, leading: 15, justify: true, expansion: 0.02';

/** `classic` with its body style asked for more. */
async function body(zh: string, en: string) {
  const folder = templatesFolder('mine', {
    'styles.yaml': (text: string) => {
      if (!text.includes(ZH) || !text.includes(EN)) throw new Error('classic sets its body otherwise');
      return text.replace(ZH, `${ZH}${zh}`).replace(EN, `${EN.replace(/, expansion.*/, '')}${en}`);
    },
  });
  const { template, diagnostics, sources } = await load(folder);
  const said = diagnostics.map(({ rule, span, related, params }) => {
    const at = [span, ...related].map((place) => place && sources.get(place.file)?.text.slice(place.start, place.end));
    return [rule, ...at, params.expected ?? params.nearest ?? ''].join(' | ');
  });
  return { style: template?.styles.styles.get('body'), said };
}

describe('what a style may ask of the composer', () => {
  test('goes with it', async () => {
    const { style, said } = await body(', kinsoku: basic, hanging: true', ', expansion: 0.015, figures: oldstyle');
    expect(said).toEqual([]);
    expect(style?.zh?.text).toMatchObject({ kinsoku: 'basic', hanging: true, features: [] });
    expect(style?.en?.text).toMatchObject({ expansion: 0.015, features: ['onum'] });
  });

  test('runs in columns', async () => {
    const { style, said } = await body(', writing: vertical, tate-chu-yoko: 3, long-numbers: upright', '');
    expect(said).toEqual([]);
    expect(style?.zh?.text).toMatchObject({ writing: 'vertical', tateChuYoko: 3, figures: 'upright' });
  });

  test('is left to the composer where it is not said', async () => {
    const { style } = await body('', '');
    for (const half of [style?.zh, style?.en]) {
      for (const key of ['kinsoku', 'hanging', 'expansion']) expect(half?.text).not.toHaveProperty(key);
    }
  });

  test.each([
    [', kinsoku: loose', '', 'template/wrong-value | loose | basic / strict'],
    [', hanging: 1', '', 'template/wrong-value | 1 | true'],
    ['', ', expansion: 0.03', 'template/wrong-value | 0.03 | 0–0.02'],
    ['', ', expansion: -0.01', 'template/wrong-value | -0.01 | 0–0.02'],
    [', writing: down', '', 'template/wrong-value | down | horizontal / vertical'],
    [', tate-chu-yoko: 5', '', expect.stringMatching(/^template\/wrong-value \| 5/)],
    ['', ', figures: old', 'template/wrong-value | old | lining / oldstyle'],
  ])('%s%s: %s', async (zh, en, expected) => {
    expect((await body(zh, en)).said).toEqual([expected]);
  });

  test('stands with the language that knows it', async () => {
    expect((await body(', expansion: 0.01', '')).said).toEqual([expect.stringMatching(/^template\/unknown-key/)]);
    expect((await body('', ', kinsoku: basic')).said).toEqual([expect.stringMatching(/^template\/unknown-key/)]);
    expect((await body('', ', hanging: true')).said).toEqual([expect.stringMatching(/^template\/unknown-key/)]);
  });
});

describe('figures', () => {
  test('are a feature as good as any, named once', async () => {
    const { style } = await body(', figures: lining', ', figures: lining, features: [smcp, lnum]');
    expect(style?.zh?.text.features).toEqual(['lnum']);
    expect(style?.en?.text.features).toEqual(['lnum', 'smcp']);
  });

  test.each([
    [', figures: oldstyle, features: [lnum]', 'template/two-figures | features | figures | '],
    [', figures: lining, features: [smcp, onum]', 'template/two-figures | features | figures | '],
    [', features: [onum, lnum]', 'template/two-figures | features | '],
  ])('of one kind:%s', async (en, expected) => {
    expect((await body('', en)).said).toEqual([expected]);
  });
});
