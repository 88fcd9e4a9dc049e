import { beforeAll, describe, expect, it } from 'vitest';
import { bare, readPdf } from '../ceremony/reader.ts';
import { bookletOf, HARD, knownOf, namesOf, paragraphsOf, REAL } from './ceremonies.ts';
import { type Audit, auditPdf, RULES, type Rule } from './index.ts';
import { complaints } from './limits.ts';

const rules = Object.keys(RULES) as readonly Rule[];

/** From the first page that has the beginning of a paragraph to the one before the index. */
async function runningPages(bytes: Uint8Array, content: string): Promise<readonly [number, number]> {
  const { found, pages } = await readPdf(bytes);
  const textOf = (page: number): string => found.flatMap((one) => (one.page === page ? [one.text] : [])).join('');
  const texts = Array.from({ length: pages }, (_, index) => bare(textOf(index + 1)));
  const beginnings = paragraphsOf(content, 'zh').map((paragraph) => bare(paragraph).slice(0, 10));
  const first = texts.findIndex((text) => beginnings.some((beginning) => text.includes(beginning)));
  return [first + 1, texts.findIndex((text) => text.startsWith('獲獎者索引'))];
}

it('the hard ceremony is hard: forty paragraphs and more, and forty names that stand in them', () => {
  const paragraphs = (['zh', 'en'] as const).flatMap((lang) => paragraphsOf(HARD, lang));
  expect(paragraphs.length).toBeGreaterThanOrEqual(40);
  const text = paragraphs.join('\n');
  expect(namesOf(HARD).filter((name) => !text.includes(name))).toEqual([]);
  expect(namesOf(HARD).length).toBeGreaterThanOrEqual(40);
});

describe.each([
  ['the real ceremony in classic', REAL, 'classic'],
  ['the hard ceremony in classic', HARD, 'classic'],
  ['the real ceremony in modern', REAL, 'modern'],
  ['the hard ceremony in modern', HARD, 'modern'],
  ['the real ceremony in vertical', REAL, 'vertical'],
  ['the hard ceremony in vertical', HARD, 'vertical'],
])('the running text of %s', (_, content, family) => {
  let audit: Audit;
  beforeAll(async () => {
    const bytes = await bookletOf(content, family);
    audit = await auditPdf(bytes, { ...knownOf(content), pages: await runningPages(bytes, content) });
  });

  it.each(rules)('keeps %s', (rule) => {
    expect(complaints(audit, rule)).toEqual([]);
  });

  it('ends its lines within a twentieth of a point', () => {
    expect(audit.spread('lineEnd').max).toBeLessThanOrEqual(0.05);
  });

  it('sets Han solid', () => {
    expect(audit.spread('tracking').p95).toBeLessThanOrEqual(0.015);
  });

  it('is looked at', () => {
    expect(audit.justified).toBeGreaterThan(80);
    const unseen = rules.filter((rule) => audit.looked[rule] === 0);
    expect(unseen.filter((rule) => content === HARD || !['D1', 'C3', 'T1'].includes(rule))).toEqual([]);
  });
});
