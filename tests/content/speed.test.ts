import { expect, test } from 'vitest';
import { loadEdition } from '../../src/content/index.ts';
import { cost } from '../cost.ts';
import { CEREMONY, CITATION, inFolder } from './harness.ts';

const zh = '重慶是中國中西部地區唯一的直轄市，處在“一帶一路”和長江經濟帶的聯接點上。'.repeat(8);
const en = 'Chongqing is the only municipality in central and western China. '.repeat(16);
const five = (paragraph: string) => Array(5).fill(`    ${paragraph}\n`).join('\n');
const text = `${CITATION}body:\n  zh: |-\n${five(zh)}  en: |-\n${five(en)}`;

/** What it takes to read so many citations with five paragraphs in each language. */
async function reading(count: number): Promise<number> {
  const names = Array.from({ length: count }, (_, i) => [`citations/c${i}.yaml`, text]);
  return inFolder({ 'ceremony.yaml': CEREMONY, ...Object.fromEntries(names) }, (cwd) =>
    cost(async () => {
      const { edition, diagnostics } = await loadEdition({ contentDir: 'content', cwd });
      expect(diagnostics).toEqual([]);
      expect(edition?.citations).toHaveLength(count);
      expect(edition?.citations[0]?.body.en).toHaveLength(5);
    }, 3),
  );
}

test('citations take each as long to read, however many there are', async () => {
  await reading(40);
  const forty = await reading(40);
  // Ten times as many: a square law would take a hundred times as long. The rest is room for the collector.
  expect(await reading(400)).toBeLessThan(50 * forty + 100);
});
