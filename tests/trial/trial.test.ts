import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, positionOf, type Sources } from '../../src/diagnostics/index.ts';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { coverPairs, type Trial, tryTemplate } from '../../src/trial/index.ts';
import { family, load, templatesFolder } from '../template/kit.ts';
import { lineOf, planted, WEAK, type Weak } from './planted.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let fonts: FontLibrary;
beforeAll(async () => {
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  if (library === null) throw new Error('no fonts');
  fonts = library;
});

async function tried(weak: readonly Weak[]): Promise<Trial & { readonly sources: Sources }> {
  const folder = templatesFolder('mine', { 'certificate.yaml': planted(weak), 'booklet.yaml': null });
  const { template, diagnostics, sources } = await load(folder);
  expect(diagnostics).toEqual([]);
  if (template === null) throw new Error('a template without diagnostics');
  return { ...(await tryTemplate(template, fonts)), sources };
}

/** What each weak frame must be found by, and the plainest case that shows it. */
const FOUND: Readonly<Record<Weak, { readonly rule: string; readonly frame: string; readonly caseEn: string }>> = {
  name: {
    rule: 'trial/overset',
    frame: 'recipient',
    caseEn: 'three on one certificate, an honorific',
  },
  column: { rule: 'trial/overfull', frame: 'award', caseEn: 'the longest award (40 characters, 160 letters)' },
  label: { rule: 'trial/label-left', frame: 'date-label', caseEn: 'nothing but what must be' },
  rule: { rule: 'trial/rule-left', frame: 'rule', caseEn: 'nothing but what must be' },
  issuer: { rule: 'trial/off-page', frame: 'issuer', caseEn: 'an issuer' },
  seal: { rule: 'trial/overlap', frame: 'signatory-4', caseEn: 'four signatories' },
};

function found({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  return diagnostics.map(({ rule, params }) => ({ rule, frame: params.frame }));
}

describe('a template with weak frames', () => {
  it('has nothing told of it where all are sound', async () => {
    const { diagnostics, cases } = await tried([]);
    expect(diagnostics).toEqual([]);
    expect(cases.length).toBeGreaterThan(25);
    expect(cases.every(({ pages }) => pages?.pages.length === 1)).toBe(true);
  });

  it.each(WEAK)('has its %s found, and nothing else', async (weak) => {
    const { diagnostics, sources } = await tried([weak]);
    const { rule, frame, caseEn } = FOUND[weak];
    expect(found({ diagnostics })).toEqual([{ rule, frame }]);
    const [problem] = diagnostics;
    const source = sources.get(problem?.span?.file ?? '');
    if (!problem?.span || source === undefined) throw new Error('a problem of a file');
    expect(String(problem.params.case)).toContain(caseEn);
    expect(Number(problem.params.count)).toBeGreaterThan(0);
    expect(Number(problem.params.count)).toBeLessThan(Number(problem.params.total));
    // The seal is named by the signature that would lie over it.
    const place = weak === 'seal' ? problem.related[0] : problem.span;
    expect(positionOf(source, place?.start ?? 0)).toEqual({ line: lineOf(weak), column: 5 });
  });

  it('has all of them found at once', async () => {
    const all = await tried(WEAK);
    const wanted = WEAK.map((weak) => ({ rule: FOUND[weak].rule, frame: FOUND[weak].frame }));
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(found(all))).toEqual(sorted(wanted));
  });

  it('says the same every time', async () => {
    const [one, other] = [await tried(['seal', 'label']), await tried(['seal', 'label'])];
    const told = ({ diagnostics }: Trial) => diagnostics.map(({ rule, params }) => [rule, params]);
    expect(told(one)).toEqual(told(other));
  });
});

describe('the families', () => {
  it.each(['classic', 'modern'])('%s: no certificate has anything told of it', async (name) => {
    const { diagnostics } = await tryTemplate({ ...(await family(name)), booklet: null }, fonts);
    expect(diagnostics).toEqual([]);
  });

  it('modern: neither has its booklet', async () => {
    const { diagnostics, cases } = await tryTemplate({ ...(await family('modern')), certificate: null }, fonts);
    expect(diagnostics).toEqual([]);
    // Forty paragraphs are somewhere among them.
    expect(Math.max(...cases.map(({ pages }) => pages?.pages.length ?? 0))).toBeGreaterThan(20);
  });
});

describe('a covering array', () => {
  it('has every pair of levels in some row, and no more rows than twice the least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 9 }), (counts) => {
        const rows = coverPairs(counts);
        expect(rows.every((row) => row.every((level, factor) => level < (counts[factor] ?? 0)))).toBe(true);
        counts.forEach((levels, one) => {
          for (let other = one + 1; other < counts.length; other += 1) {
            const pairs = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
            expect(pairs.size).toBe(levels * (counts[other] ?? 0));
          }
        });
        const [most = 1, next = 1] = counts.toSorted((a, b) => b - a);
        expect(rows.length).toBeLessThanOrEqual(Math.max(4, most * next * 2));
        expect(coverPairs(counts)).toEqual(rows);
      }),
    );
  });
});
