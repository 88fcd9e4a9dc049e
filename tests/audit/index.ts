import { type Column, columnsOf } from './column.ts';
import { type Finding, Findings, RULES, type Rule, type Statistic } from './findings.ts';
import { type PageOfGlyphs, readGlyphs } from './glyphs.ts';
import { mode, type Spread, spreadOf } from './numbers.ts';
import { type Indent, judgeColumn, judgeGlyphs, judgeGrid, judgeTitle } from './page.ts';

export { type Finding, RULES, type Rule, type Statistic } from './findings.ts';
export type { Spread } from './numbers.ts';

export interface AuditOptions {
  /** Names that no line may cut. */
  readonly keep?: readonly string[];
  /** The text that was set: a Latin word cut without a hyphen is known by it. */
  readonly source?: string;
  /** First and last page to be judged, from 1. */
  readonly pages?: readonly [first: number, last: number];
  /** Which of the glyphs of these pages are judged; all unless it is said. */
  readonly judged?: (glyph: PageOfGlyphs['glyphs'][number], page: PageOfGlyphs) => boolean;
}

export interface Audit {
  readonly findings: readonly Finding[];
  /** How often each rule could have been broken. */
  readonly looked: Readonly<Record<Rule, number>>;
  readonly lines: number;
  readonly justified: number;
  readonly spread: (statistic: Statistic) => Spread;
}

/** Proof-reads a finished PDF, whoever made it, by the rules of TYPOGRAPHY.md. */
export async function auditPdf(bytes: Uint8Array, options: AuditOptions = {}): Promise<Audit> {
  const { keep = [], source = '', pages: [from, to] = [1, Infinity], judged = () => true } = options;
  const known = { keep: keep.filter(({ length }) => length > 1), words: new Set(source.match(/\p{L}+/gu)) };
  const findings = new Findings();
  const read = await readGlyphs(bytes);
  const pages = read.pages
    .filter(({ number }) => number >= from && number <= to)
    .map((page) => ({ ...page, glyphs: page.glyphs.filter((glyph) => judged(glyph, page)) }));
  const body = mode(
    pages.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)),
    1,
  );
  const spaced = pages.some(({ glyphs }) => glyphs.some((glyph) => glyph.spaced));
  const text = { ...known, body, spaced };
  const sheets = pages.map(columnsOf);
  const indents: Indent[] = [];
  pages.forEach((page, index) => {
    judgeGlyphs(page, findings);
    const columns = sheets[index] ?? [];
    const before = (sheets[index - 1] ?? []).filter(isLong).flatMap(({ lines }) => lines.slice(-1));
    const sheet = { columns, before, continues: (sheets[index + 1] ?? []).some(isLong) };
    for (const column of columns) {
      if (column.size > 1.15 * body) judgeTitle(column, findings);
      indents.push(...judgeColumn(column, sheet, text, findings));
    }
    judgeGrid(columns, body, findings);
  });
  judgeIndents(indents, findings);
  for (const { name, embedded } of read.fonts) {
    findings.see('F2');
    if (!embedded) findings.hitPage('F2', 0, name, 'not embedded');
  }
  return report(findings, sheets.flat());
}

const isLong = ({ lines }: Column): boolean => lines.length > 4;

/** I1: one way throughout (CLREQ 3.4.1; Br. 2.3). */
function judgeIndents(indents: readonly Indent[], findings: Findings): void {
  for (const lang of ['zh', 'en'] as const) {
    const own = indents.filter((indent) => indent.lang === lang);
    if (own.length < 3) continue;
    const prevailing = mode(own.map(({ ems }) => ems));
    for (const { ems, line } of own) {
      findings.see('I1');
      if (ems !== prevailing) findings.hit('I1', line, line.text.slice(0, 16), `${ems} em, elsewhere ${prevailing} em`);
    }
  }
}

function report(findings: Findings, columns: readonly Column[]): Audit {
  const rules = Object.keys(RULES) as readonly Rule[];
  return {
    findings: findings.found,
    looked: Object.fromEntries(rules.map((rule) => [rule, findings.seen(rule)])) as Record<Rule, number>,
    lines: columns.reduce((sum, { lines }) => sum + lines.length, 0),
    justified: columns.reduce((sum, { lines, justified }) => sum + (justified ? lines.length : 0), 0),
    spread: (statistic) => spreadOf(findings.measured(statistic)),
  };
}

/** Findings as a proof reader lists them: rule, page, text, measured value. */
export function listed(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ rule, page, text, note }) => `${rule} p${page} ${[...text].slice(0, 60).join('')} — ${note || RULES[rule]}`,
  );
}
