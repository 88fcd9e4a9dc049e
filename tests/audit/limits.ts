import { type Audit, listed, type Rule } from './index.ts';

/** The most that may be found of each rule, as a part of the lines looked at; of all others nothing. */
export const LIMITS: Readonly<Partial<Record<Rule, number>>> = { J2: 0.01, E1: 0.03, E6: 0.05 };

/** What a proof reader would hand back of one rule: nothing, where it keeps its limit. */
export function complaints(audit: Audit, rule: Rule, limits = LIMITS): readonly string[] {
  const found = audit.findings.filter((finding) => finding.rule === rule);
  return found.length > (limits[rule] ?? 0) * audit.looked[rule] ? listed(found) : [];
}
