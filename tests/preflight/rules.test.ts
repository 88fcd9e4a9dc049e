import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/index.ts';
import { preflight, ruleIdOf, rules } from '../../src/preflight/index.ts';
import { broken } from './broken.ts';
import { sound } from './kit.ts';

const codesIn = (bytes: Uint8Array): readonly string[] => {
  const { diagnostics } = preflight(bytes, { profile: 'all', file: 'a.pdf' });
  return [...new Set(diagnostics.map(({ rule }) => rule))].sort();
};

test('a sound file passes every profile without a word', () => {
  for (const profile of ['x4', 'ua1', 'a2u', 'certificate', 'screen', 'all'] as const) {
    expect(preflight(sound().write(), { profile, file: 'a.pdf' })).toEqual({ ok: true, pages: 1, diagnostics: [] });
  }
});

describe('each fault is found, and nothing else', () => {
  test.each(Object.entries(broken))('%s', (code, { make, also = [] }) => {
    expect(codesIn(make())).toEqual([code, ...also].filter((one, i, all) => all.indexOf(one) === i).sort());
  });
});

test('words in letters may be Chinese where their tag says that they are in letters', () => {
  const tagged = (lang: string) => codesIn(sound().edit(15, '/Lang (en)', `/Lang (${lang})`).write());
  expect(tagged('zh-Latn-pinyin')).toEqual([]);
  expect(tagged('zh-Hant')).toEqual(['preflight/ua-lang-latin']);
});

test('every rule has a broken file, and every code its rule', () => {
  const known = new Set(Object.keys(broken).map(ruleIdOf));
  expect(rules.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  const ids = new Set(rules.map(({ id }) => id));
  const codes = Object.keys(catalogue).filter((code) => code.startsWith('preflight/'));
  const ofNoRule = ['preflight/pdf-repro', 'preflight/more'];
  expect(codes.filter((code) => !ids.has(ruleIdOf(code)) && !ofNoRule.includes(code))).toEqual([]);
});

test('every finding names the file and an object', () => {
  for (const { make } of Object.values(broken)) {
    for (const { span, object } of preflight(make(), { profile: 'all', file: 'a.pdf' }).diagnostics) {
      expect(span?.file).toBe('a.pdf');
      expect(object).toBeTruthy();
    }
  }
});
