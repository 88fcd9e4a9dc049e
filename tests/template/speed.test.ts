import { expect, test } from 'vitest';
import type { Citation } from '../../src/content/index.ts';
import { mergeCertificate } from '../../src/template/index.ts';
import { cost } from '../cost.ts';
import { citation, classic, dated, edition, signatories, text } from './kit.ts';

test('merging costs no more for each certificate of a thousand than of a hundred', async () => {
  const template = await classic();
  const made = edition({ signatories: signatories(2), seal: text('頒獎之印'), date: dated(2026, 5, 4) });
  const some = (count: number): Citation[] =>
    Array.from({ length: count }, (_, index) => citation(made, { id: `city-${index}` }));
  const merge = (citations: readonly Citation[]) => () => {
    for (const one of citations) expect(mergeCertificate(template, made, one).layout).not.toBe(null);
  };
  await cost(merge(some(100)));
  const hundred = await cost(merge(some(100)), 3);
  expect(await cost(merge(some(1000)), 2)).toBeLessThan(20 * hundred + 100);
});
