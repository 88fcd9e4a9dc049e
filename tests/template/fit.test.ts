import { describe, expect, test } from 'vitest';
import { ptFromMm } from '../../src/lengths.ts';
import { mergeCertificate, type TextItem } from '../../src/template/index.ts';
import { citation, edition, load, templatesFolder } from './kit.ts';

/** The award of a `classic` whose item and whose `award` fit are these. */
async function award(item: string, wrapped = ', wrapped: { max: 18, min: 15, leading: 1.25, measure: 217, lines: 2 }') {
  const { template, diagnostics } = await load(
    templatesFolder('mine', {
      'certificate.yaml': `page: { width: 297, height: 210, bleed: 3 }
items:
  - { kind: text, name: award, content: [{ text: 獎, style: award, lang: zh }], x: 20, baseline: 40, fit: award, ${item} }
`,
      'styles.yaml': (text) =>
        text.replace(
          / {2}award:\n {4}zh: \{ max.*\n/,
          `  award:\n    zh: { max: 26, min: 18, measure: 217${wrapped} }\n`,
        ),
    }),
  );
  if (template === null) throw new Error(JSON.stringify(diagnostics, null, 1));
  const made = edition();
  const { layout, diagnostics: found } = mergeCertificate(template, made, citation(made));
  const [made1] = layout?.sections[0]?.items ?? [];
  return { item: made1?.kind === 'text' ? made1 : null, found };
}

const fitOf = ({ item }: { readonly item: TextItem | null }) => item?.fit;

describe('a rule of copyfit and the text that names it', () => {
  test('the rule as it is, where the frame is no narrower', async () => {
    expect(fitOf(await award('width: 217'))).toMatchObject({
      max: 26,
      min: 18,
      measure: ptFromMm(217),
      wrapped: { max: 18, min: 15, measure: ptFromMm(217) },
    });
    expect(fitOf(await award('width: 250'))).toMatchObject({ measure: ptFromMm(217) });
  });

  test('a frame that is narrower than its measure is what the text must be within', async () => {
    expect(fitOf(await award('width: 100'))).toMatchObject({
      measure: ptFromMm(100),
      wrapped: { measure: ptFromMm(100) },
    });
  });

  test('a largest size of the text’s own lowers the rule’s, and its smallest where that is larger', async () => {
    expect(fitOf(await award('width: 217, max: 20'))).toMatchObject({
      max: 20,
      min: 18,
      wrapped: { max: 18, min: 15 },
    });
    expect(fitOf(await award('width: 217, max: 16'))).toMatchObject({
      max: 16,
      min: 16,
      wrapped: { max: 16, min: 15 },
    });
    expect(fitOf(await award('width: 217, max: 40'))).toMatchObject({ max: 26, min: 18 });
    expect(fitOf(await award('width: 217, max: 10', ''))).toMatchObject({ max: 10, min: 10, wrapped: { lines: 1 } });
  });

  test.each(['0', '-3', '2000', 'large'])('a largest size of %s is refused', async (size) => {
    await expect(award(`width: 217, max: ${size}`)).rejects.toThrow('template/wrong-value');
  });

  test.each(['1.5', '-0.1'])('an align of %s is refused: it is a share', async (share) => {
    await expect(award(`width: 217, align: ${share}`)).rejects.toThrow('template/wrong-value');
  });

  test('an align between 0 and 1, a leading and the middle reach the layout', async () => {
    const { item } = await award('width: 217, align: 0.44, leading: 20, grow: middle');
    expect(item).toMatchObject({ align: 0.44, leading: ptFromMm(20), grow: 'middle' });
  });
});
