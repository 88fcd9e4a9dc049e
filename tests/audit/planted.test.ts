import { describe, expect, it } from 'vitest';
import { readGlyphs } from './glyphs.ts';
import { type AuditOptions, auditPdf, listed, RULES } from './index.ts';
import { CLEAN, PLANTED } from './planted.ts';
import { realFonts, sheetsOf } from './sheets.ts';
import { HELVETICA, PAIRS, rawPdf, type Typed, typed } from './typewriter.ts';

async function auditOf(sheets: readonly (readonly Typed[])[], options: AuditOptions = {}) {
  const fonts = await realFonts();
  return auditPdf(await sheetsOf(...sheets.map((lines) => lines.map((line) => typed(line, fonts)))), options);
}

/** Rules whose fault is written by hand, the press being unable to make it. */
const RAW = ['F1', 'F2', 'F3'];

describe('the reader', () => {
  it.each(CLEAN.map((sheets) => ({ sheets })))('finds nothing where nothing was planted: %#', async ({ sheets }) => {
    expect(listed((await auditOf(sheets)).findings)).toEqual([]);
  });

  it.each(PLANTED)('finds $rule: $what', async ({ rule, sheets, options }) => {
    const audit = await auditOf(sheets, options);
    expect(listed(audit.findings.filter((finding) => finding.rule === rule))).not.toEqual([]);
    expect(audit.looked[rule]).toBeGreaterThan(0);
  });

  it('has a fault of every rule to find', () => {
    const planted = new Set<string>([...PLANTED.map(({ rule }) => rule), ...RAW]);
    expect(Object.keys(RULES).filter((rule) => !planted.has(rule))).toEqual([]);
  });

  it.each([
    ['F1', 'an empty box', PAIRS, 'BT /F 12 Tf 20 100 Td <0000> Tj ET', ['F1', 'F2']],
    ['F2', 'a font that is not embedded', HELVETICA, 'BT /F 12 Tf 20 100 Td (Laurel) Tj ET', ['F2']],
    ['F3', 'letters made bold by a stroke', HELVETICA, 'BT /F 12 Tf 2 Tr 20 100 Td (L) Tj ET', ['F3', 'F2']],
    [
      'F3',
      'letters stroked over',
      HELVETICA,
      'BT /F 12 Tf 20 100 Td (L) Tj ET BT 1 Tr 20 100 Td (L) Tj ET',
      ['F3', 'F2'],
    ],
    ['F3', 'letters made oblique', HELVETICA, 'BT /F 12 Tf 1 0 0.3 1 20 100 Tm (L) Tj ET', ['F3', 'F2']],
  ])('finds %s: %s', async (_, __, font, content, expected) => {
    const { findings } = await auditPdf(rawPdf(content, font));
    expect(findings.map((finding) => finding.rule)).toEqual(expected);
  });

  it('reads every operator that moves the pen', async () => {
    const content = `q 2 0 0 2 10 20 cm BT /F 10 Tf 50 Tz 3 Tc 5 Tw 12 TL 4 Ts 7 9 Td [(a) -500 (b c)] TJ T* (d) Tj
      1 -6 TD (e) Tj (f) ' 1 2 (g) " ET Q BT /F 10 Tf 20 30 Td (h) Tj ET`;
    const { pages } = await readGlyphs(rawPdf(content, HELVETICA));
    const [a, b, c, d, e, f, g, h] = pages[0]?.glyphs ?? [];
    // Helvetica: a, b, d, e, g are 556 wide, c 500, f and the space 278; all halved by Tz, doubled by cm.
    expect([a?.left, a?.right, a?.baseline, a?.size].map(rounded)).toEqual([24, 29.56, 154, 20]);
    expect([b?.left, c?.left].map(rounded)).toEqual([37.56, 56.9]);
    expect([d, e, f, g].map((glyph) => [rounded(glyph?.left), rounded(glyph?.baseline)])).toEqual([
      [24, 178],
      [26, 190],
      [26, 202],
      [26, 214],
    ]);
    expect([h?.left, h?.baseline, h?.size].map(rounded)).toEqual([20, 170, 10]);
  });
});

function rounded(value = Number.NaN): number {
  return Number(value.toFixed(3));
}
