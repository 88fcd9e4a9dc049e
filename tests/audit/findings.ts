import type { Line } from './line.ts';

/** The rules of TYPOGRAPHY.md that can be counted, and what breaks each. */
export const RULES = {
  K1: 'zh: mark forbidden at line start',
  K2: 'zh: mark forbidden at line end',
  K3: 'zh strict: —— …… at line start, ／ at line end',
  U1: 'two-em dash or ellipsis cut',
  U2: 'numeral parted from its unit',
  U3: 'Latin word or numeral cut without hyphen',
  U4: 'kept term (name) cut',
  D1: '—— or …… not 2 em wide',
  C1: 'adjacent punctuation not compressed',
  C2: 'opening bracket at line start not trimmed',
  C3: 'closing mark at line end not trimmed, line stretched',
  Q1: 'quotation mark from the wrong face',
  A1: 'Han–Latin gap outside 1/8–1/2 em',
  A2: 'Latin set apart from full-width punctuation',
  J1: 'line end or start off the measure',
  J2: 'Han tracking > 0.10 em or < −0.03 em',
  J3: 'Han gaps unequal within a line',
  J4: 'zh running text set ragged',
  P1: 'last line of one character (zh) or < 4 letters (en)',
  P2: 'widow: last line alone at column head',
  P3: 'orphan: first line alone at column foot',
  I1: 'first-line indent not the prevailing one',
  E1: 'en line with word space > 0.5 or < 0.17 em',
  E2: 'hyphens on more than 2 lines running',
  E3: 'hyphen stub (< 2 before, < 3 after, or at column end)',
  E4: 'river (4+ lines, mean gap ≥ 0.33 em)',
  E5: 'lower case letterspaced',
  E6: 'neighbouring en lines: word spaces differ > 2×',
  E7: 'white space beside a hyphen inside a word',
  B1: 'facing columns off one baseline grid',
  B2: 'Latin off the Han baseline or size',
  T1: 'title unbalanced or not broken at sense',
  F1: '.notdef glyph',
  F2: 'font not embedded',
  F3: 'faux bold or oblique',
  F4: 'glyph outside the page or past the measure',
  F5: 'glyph copied as a Kangxi radical, private-use or unknown character',
  F6: 'one word from two faces',
} as const;

export type Rule = keyof typeof RULES;

export interface Finding {
  readonly rule: Rule;
  readonly page: number;
  readonly text: string;
  /** The measured value. */
  readonly note: string;
  /** Left, baseline from the top and right of the line, in points; null for what is of no line. */
  readonly at: readonly [number, number, number] | null;
}

export type Statistic =
  | 'lineEnd'
  | 'tracking'
  | 'hanSpread'
  | 'pair'
  | 'hanLatin'
  | 'wordSpace'
  | 'lineWordSpace'
  | 'baselines'
  | 'hyphens'
  | 'ladder'
  | 'river'
  | 'hung';

/** What has been looked at, found and measured so far. */
export class Findings {
  readonly found: Finding[] = [];
  private readonly looked = new Map<Rule, number>();
  private readonly values = new Map<Statistic, number[]>();

  see(rule: Rule, times = 1): void {
    this.looked.set(rule, this.seen(rule) + times);
  }

  seen(rule: Rule): number {
    return this.looked.get(rule) ?? 0;
  }

  hit(rule: Rule, line: Line, text: string, note = ''): void {
    const at = [line.left, line.baseline, line.right] as const;
    this.found.push({ rule, page: line.page, text, note, at });
  }

  hitPage(rule: Rule, page: number, text: string, note: string): void {
    this.found.push({ rule, page, text, note, at: null });
  }

  measure(statistic: Statistic, ...more: readonly number[]): void {
    const values = this.values.get(statistic) ?? [];
    values.push(...more);
    this.values.set(statistic, values);
  }

  measured(statistic: Statistic): readonly number[] {
    return this.values.get(statistic) ?? [];
  }
}
