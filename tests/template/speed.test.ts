import { expect, test } from 'vitest';
import { mergeCertificate } from '../../src/template/index.ts';
import { citation, classic, edition, signatories, text } from './kit.ts';

test('200 certificates are merged in less than 600 ms', async () => {
  const template = await classic();
  const made = edition({ signatories: signatories(2), seal: text('頒獎之印'), date: { year: 2026, month: 5, day: 4 } });
  const all = Array.from({ length: 200 }, (_, i) => citation(made, { id: `city-${i}` }));
  const run = (): number => {
    const start = performance.now();
    for (const one of all) expect(mergeCertificate(template, made, one).layout).not.toBe(null);
    return performance.now() - start;
  };
  // The best of three: other work on the machine must not fail the test.
  expect(Math.min(run(), run(), run())).toBeLessThan(600);
});
