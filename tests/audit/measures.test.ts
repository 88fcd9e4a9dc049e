import { beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../src/diagnostics/index.ts';
import type { FontLibrary } from '../../src/fonts/index.ts';
import { compose, type TextStyle } from '../../src/typeset/index.ts';
import { HARD, knownOf, namesOf, paragraphsOf } from './ceremonies.ts';
import { type Audit, auditPdf, RULES, type Rule } from './index.ts';
import { complaints, LIMITS } from './limits.ts';
import { EN, HEIGHT, realFonts, type Standing, sheetsOf, WIDTH, ZH } from './sheets.ts';

/** Rules of a page: paragraphs that follow one another on endless sheets know nothing of them. */
const OF_THE_PAGE: readonly Rule[] = ['P2', 'P3', 'B1', 'T1', 'I1'];
const rules = (Object.keys(RULES) as readonly Rule[]).filter((rule) => !OF_THE_PAGE.includes(rule));

/**
 * In eighteen ems English is loose whoever sets it: there half of what the best of others leaves.
 * In narrow Chinese a name in brackets that must stay whole leaves some lines no good end.
 */
const NARROW = { ...LIMITS, E1: 0.2, E6: 0.1, J2: 0.06 };
const MIDDLE = { ...LIMITS, J2: 0.04, E1: 0.05 };
const limitsOf = (ems: number) => (ems < 20 ? NARROW : ems < 28 ? MIDDLE : LIMITS);
/** Tracking of Han that nineteen lines of twenty stay below, in em. */
const trackingOf = (ems: number) => (ems < 20 ? 0.1 : 0.015);

const styled = (value: string, style: TextStyle) => {
  const offsets = new Int32Array(value.length + 1).map((_, index) => index);
  const text = { ...textAt(value, { file: 'hard.yaml', start: 0, end: value.length }), offsets };
  return [{ kind: 'text', text, style }] as const;
};

async function auditOf(style: TextStyle, ems: number, fonts: FontLibrary): Promise<Audit> {
  const measure = ems * style.size;
  const x = (WIDTH - measure) / 2;
  const sheets: Standing[][] = [[]];
  let baseline = 40;
  for (const paragraph of paragraphsOf(HARD, style.lang)) {
    const { lines } = compose(styled(paragraph, style), { measure, keep: namesOf(HARD), balance: false }, fonts);
    if (baseline + lines.length * style.leading > HEIGHT - 20) {
      sheets.push([]);
      baseline = 40;
    }
    for (const line of lines) {
      sheets.at(-1)?.push({ x, baseline, line });
      baseline += style.leading;
    }
    baseline += style.leading;
  }
  return auditPdf(await sheetsOf(...sheets), knownOf(HARD));
}

describe.each([
  { style: ZH, ems: 18 },
  { style: ZH, ems: 24 },
  { style: ZH, ems: 30 },
  { style: EN, ems: 18 },
  { style: EN, ems: 24 },
  { style: EN, ems: 30 },
])('the hard paragraphs of $style.lang in a measure of $ems em', ({ style, ems }) => {
  let audit: Audit;
  beforeAll(async () => {
    audit = await auditOf(style, ems, await realFonts());
  });

  it.each(rules)('keep %s', (rule) => {
    expect(complaints(audit, rule, limitsOf(ems))).toEqual([]);
  });

  it('end their lines within a twentieth of a point, Han solid', () => {
    expect(audit.justified).toBeGreaterThan(0.8 * audit.lines);
    expect(audit.spread('lineEnd').max).toBeLessThanOrEqual(0.05);
    expect(audit.spread('tracking').p95).toBeLessThanOrEqual(trackingOf(ems));
  });
});
