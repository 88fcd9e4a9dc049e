import { expect, test } from 'vitest';
import { contentEntries } from '../../src/diagnostics/catalogue/content.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { cases } from '../cases/content.cases.ts';

const codes = Object.keys(contentEntries);

test('every code of the room has a case', () => {
  expect(Object.keys(cases).toSorted()).toEqual(codes.toSorted());
});

test.each(Object.entries(cases))('%s is reported, and its sentences can be filled', async (code, run) => {
  const found = await run();
  const problem = found.find(({ rule }) => rule === code);
  if (!problem) throw new Error(`found instead: ${found.map(({ rule }) => rule).join(', ') || 'nothing'}`);
  for (const sentence of sentencesOf(problem)) {
    expect(sentence).not.toMatch(/\{\w+\}/);
    expect(sentence.trim()).not.toBe('');
  }
});

function sentencesOf({ rule, params }: Diagnostic): readonly string[] {
  const entry = Object.entries(contentEntries).find(([code]) => code === rule)?.[1];
  if (!entry) return [];
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
  return [entry.zh, entry.en].flatMap(({ what, why, todo }) => [what, why, todo]).map(fill);
}
