/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, test } from 'vitest';
import { type Code, catalogue, type Diagnostic, type describe as say } from '../../src/diagnostics/index.ts';

type Sentences = ReturnType<typeof say>;
type Case = () => Promise<readonly Diagnostic[]> | readonly Diagnostic[];

const modules = import.meta.glob<{ readonly cases: Readonly<Record<string, Case>> }>('./*.cases.ts', { eager: true });
const all = Object.values(modules).flatMap(({ cases }) => Object.entries(cases));
const codes = Object.keys(catalogue) as readonly Code[];
const entries = Object.entries(catalogue);

/** The names that a code's sentences want filled; braces round anything else belong to the sentence. */
function placesOf(sentences: Sentences): string[] {
  const found = Object.values(sentences).flatMap((sentence: string) => [...sentence.matchAll(/\{([a-z]\w*)\}/gi)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

describe('every code has a case, and every case its code', () => {
  test('each code has exactly one', () => {
    const named = all.map(([code]) => code);
    expect(codes.filter((code) => !named.includes(code))).toEqual([]);
    expect(named.filter((code, i) => named.indexOf(code) !== i)).toEqual([]);
  });

  test('no case names a code that the catalogue lacks', () => {
    expect(all.map(([code]) => code).filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  test.each(all)('%s', async (code, run) => {
    const found = (await run()).filter(({ rule }) => rule === code);
    expect(found).not.toEqual([]);
    // Both languages ask for the same places: see below.
    for (const { rule, params } of found) {
      expect(Object.keys(params)).toEqual(expect.arrayContaining(placesOf(catalogue[rule].en)));
    }
  });
});

describe('the catalogue speaks both languages', () => {
  test.each(entries)('%s', (code, { zh, en }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const sentence of Object.values(zh)) expect(sentence).toMatch(/\p{Script=Han}/u);
    for (const sentence of Object.values(en)) {
      expect(sentence.trim()).not.toBe('');
      // Examples of what to write may hold Chinese; a sentence does not begin with it.
      expect(sentence).not.toMatch(/^\p{Script=Han}/u);
    }
    expect(placesOf(zh)).toEqual(placesOf(en));
  });
});
