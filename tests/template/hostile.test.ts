// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a template's expressions are written so.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { cost } from '../cost.ts';
import { citation, edition, load, TEMPLATES, templatesFolder } from './kit.ts';

const rulesOf = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.map(({ rule }) => rule))];

const PAGE = 'page: { width: 100, height: 100, bleed: 3 }\n';

/** What loading and merging a certificate says, in less than three seconds of computing whatever it holds. */
async function said(certificate: string): Promise<readonly string[]> {
  let rules: readonly string[] = [];
  const spent = await cost(async () => {
    const { template, diagnostics } = await load(templatesFolder('mine', { 'certificate.yaml': certificate }));
    const made = edition();
    rules = rulesOf(template === null ? diagnostics : mergeCertificate(template, made, citation(made)).diagnostics);
  });
  expect(spent).toBeLessThan(3000);
  return rules;
}

describe('a template from a stranger', () => {
  test('names that are paths are no templates', async () => {
    for (const name of [
      '..',
      '.',
      '../classic',
      'classic/../classic',
      '/etc',
      'classic/',
      '',
      'CLASSIC',
      '__proto__',
      'a\0b',
    ]) {
      const { template, diagnostics } = await load(TEMPLATES, name);
      expect(template).toBe(null);
      expect(rulesOf(diagnostics)).toEqual(['template/unknown-template']);
    }
  });

  test('a folder of templates that is not there holds none', async () => {
    expect(rulesOf((await load(join(TEMPLATES, 'nowhere'), 'classic')).diagnostics)).toEqual([
      'template/unknown-template',
    ]);
  });

  test('a folder, a broken link or too much in a file’s place', async () => {
    const folder = templatesFolder('mine', {
      'certificate.yaml': null,
      'booklet.yaml': null,
      'styles.yaml': `#${'x'.repeat(2 ** 20)}`,
    });
    mkdirSync(join(folder, 'mine', 'certificate.yaml'));
    symlinkSync(join(folder, 'gone'), join(folder, 'mine', 'booklet.yaml'));
    expect(rulesOf((await load(folder)).diagnostics)).toEqual(['template/unreadable']);
  });

  test('no template without styles', async () => {
    const { template, diagnostics } = await load(templatesFolder('mine', { 'styles.yaml': null }));
    expect(template).toBe(null);
    expect(rulesOf(diagnostics)).toContain('template/file-missing');
  });

  test.each([
    [
      'alias bombs',
      `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d]\n`,
      'yaml/alias-bomb',
    ],
    ['a tree too deep', `${PAGE}items: ${'['.repeat(500)}${']'.repeat(500)}`, 'yaml/too-complex'],
    ['tags', `${PAGE}items: !!js/function "function () {}"`, 'yaml/needs-quotes'],
    [
      'each in each without end',
      `${PAGE}let: { l: [${'1, '.repeat(400)}1] }\nitems: [{ each: "\${l}", block: [{ each: "\${l}", block: [{ each: "\${l}", kind: flood, colour: ink }] }] }]`,
      'template/too-much-work',
    ],
    [
      'texts that double',
      `${PAGE}let:\n  a0: xxxxxxxx\n${Array.from({ length: 40 }, (_, i) => `  a${i + 1}: "\${a${i}}\${a${i}}"\n`).join('')}items: []`,
      'template/too-much-work',
    ],
    [
      'sums of texts that double',
      `${PAGE}let:\n  a0: xxxxxxxx\n${Array.from({ length: 40 }, (_, i) => `  a${i + 1}: "\${a${i} + a${i}}"\n`).join('')}items: []`,
      'template/too-much-work',
    ],
    [
      'lists that double are looked at no deeper than they must',
      `${PAGE}let:\n  a0: [1]\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1}: ["\${a${i}}", "\${a${i}}"]\n`).join('')}items: [{ when: "\${a60 == a59}", kind: flood, colour: ink }]`,
      'template/expression-failed',
    ],
    [
      'keys with a meaning elsewhere',
      `${PAGE}items: [{ kind: flood, colour: ink, __proto__: { kind: text } }]`,
      'template/unknown-key',
    ],
    [
      'names with a meaning elsewhere',
      `${PAGE}let: { __proto__: 1, constructor: 2 }\nitems: [{ kind: flood, colour: "\${constructor}" }]`,
      'template/bad-name',
    ],
    [
      'prototypes in expressions',
      `${PAGE}items: [{ kind: flood, colour: "\${citation.constructor.constructor('return 1')()}" }]`,
      'template/unknown-function',
    ],
    [
      'fields of prototypes',
      `${PAGE}items: [{ kind: flood, colour: "\${citation.constructor.name}" }]`,
      'template/unknown-field',
    ],
    ['a style called constructor', `${PAGE}items: [{ kind: flood, colour: constructor }]`, 'template/unknown-colour'],
    [
      'numbers beyond all bounds',
      `${PAGE}items: [{ kind: rule, x1: "\${9 ** 9 ** 9}", y1: 0, x2: 0, y2: 0, weight: 1, colour: ink }]`,
      'template/expression-failed',
    ],
    ['not a number', `page: { width: .nan, height: .inf, bleed: 3 }\nitems: []`, 'template/wrong-value'],
    ['a list where the file should be a map', '- page\n', 'template/empty-file'],
    [
      'a page that an expression spoils',
      `page: { width: "\${languages}", height: 100, bleed: 3 }\nitems: []`,
      'template/wrong-value',
    ],
  ])('%s', async (_, certificate, rule) => {
    expect(await said(certificate)).toContain(rule);
  });

  test('`constructor` may be a name of one’s own', async () => {
    expect(
      await said(`${PAGE}let: { constructor: 2 }\nitems: [{ kind: flood, colour: ink, when: "\${constructor == 2}" }]`),
    ).toEqual([]);
  });

  test('words called __proto__ and the like stay words', async () => {
    expect(
      await said(
        `${PAGE}words: { __proto__: { zh: 甲, en: A }, toString: 乙 }\nitems: [{ kind: flood, colour: ink, when: "\${words.toString}" }]`,
      ),
    ).toEqual([]);
  });
});

describe('a copy of classic', () => {
  test('whose frame was moved lays it out there', async () => {
    const folder = templatesFolder('mine', {
      'certificate.yaml': (text) => text.replace('x: "${mid - 118.5}"\n    width: 237', 'x: 50\n    width: 197'),
    });
    const { template } = await load(folder);
    const made = edition();
    const { layout } = template ? mergeCertificate(template, made, citation(made)) : { layout: null };
    const formula = layout?.sections[0]?.items.find((item) => item.kind === 'text' && item.name === 'formula');
    expect(formula?.kind === 'text' && Math.round((formula.x / 72) * 25.4)).toBe(50);
  });

  test('with a certificate alone makes certificates, and says that it has no booklet', async () => {
    const { template, diagnostics } = await load(templatesFolder('mine', { 'booklet.yaml': null }));
    expect(diagnostics).toEqual([]);
    const made = edition();
    expect(template && mergeCertificate(template, made, citation(made)).layout).not.toBe(null);
    const booklet = template && mergeBooklet(template, made);
    expect(booklet?.layout).toBe(null);
    expect(rulesOf(booklet?.diagnostics ?? [])).toEqual(['template/file-missing']);
  });
});
