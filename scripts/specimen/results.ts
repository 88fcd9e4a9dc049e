import type { FontLibrary } from '../../src/fonts/index.ts';
import { type PlainFonts, plainFonts } from './plain.ts';
import { type Proof, proofOf } from './proof.ts';
import type { Found } from './readings/found.ts';
import type { SpecimenRule } from './rule.ts';
import type { Block } from './samples.ts';

/** One setting of a rule's text, measured. */
export interface Setting {
  readonly blocks: readonly Block[];
  readonly proof: Proof;
  /** What is pointed at, in the order of its numbers. */
  readonly shown: readonly Found[];
  /** With its unit. */
  readonly value: string;
  readonly met: boolean;
}

export interface Result {
  readonly rule: SpecimenRule;
  /** Null where pdfmake cannot break the rule. */
  readonly before: Setting | null;
  readonly after: Setting;
}

/** As many places as are pointed at on a page. */
const SHOWN = 3;

export function filesFor(rules: readonly SpecimenRule[], fonts: FontLibrary): PlainFonts {
  const texts = rules.flatMap(({ sample }) => sample.before.flatMap(({ plain }) => (plain ? [plain.text] : [])));
  return plainFonts(texts, fonts);
}

/** Sets a rule's text both ways, prints it, reads it back and measures it. */
export async function resultOf(rule: SpecimenRule, files: PlainFonts, fonts: FontLibrary): Promise<Result> {
  const { before, after, texts, leading } = rule.sample;
  const measure = async (blocks: readonly Block[]) => {
    const proof = await proofOf(blocks, texts, leading, files, fonts);
    return { blocks, proof, found: rule.reading(proof) };
  };
  const plain = before.length > 0 ? await measure(before) : null;
  const own = await measure(after(fonts));
  const faults = plain ? pick(rule, plain.found) : [];
  const same = rule.same && faults.length > 0 ? faults.flatMap((fault) => sameOf(fault, own)) : pick(rule, own.found);
  return {
    rule,
    before: plain && { ...plain, ...judged(rule, plain.found), shown: faults },
    after: { ...own, ...judged(rule, own.found), shown: same },
  };
}

function judged(rule: SpecimenRule, found: readonly Found[]): { readonly value: string; readonly met: boolean } {
  return { value: told(rule, found), met: found.every(({ wrong }) => !wrong) };
}

/** The first of what is wrong, where places are compared; else the worst. */
function pick({ same, told }: SpecimenRule, found: readonly Found[]): readonly Found[] {
  if (same) {
    const wrong = found.filter((one) => one.wrong);
    return (wrong.length > 0 ? wrong : found).slice(0, SHOWN);
  }
  const worst = found.reduce<Found | null>((best, one) => {
    if (best === null) return one;
    return (told === 'least' ? one.value < best.value : one.value > best.value) ? one : best;
  }, null);
  return worst ? found.filter((one) => one === worst || (one.wrong && one.value === worst.value)) : [];
}

/** The same characters in the other setting: as they were measured there, or just where they stand. */
function sameOf(fault: Found, { found, proof }: { found: readonly Found[]; proof: Proof }): readonly Found[] {
  const known = found.find(({ at }) => at === fault.at);
  if (known) return [known];
  for (const line of proof.lines) {
    const index = line.at.indexOf(fault.at);
    const glyph = line.glyphs[index];
    if (!glyph) continue;
    const { block, baseline, size } = line;
    const place = { block, baseline, size, at: fault.at, value: 0, wrong: false };
    return [{ ...place, spans: [[glyph.left, glyph.right]], look: 'under' }];
  }
  return [];
}

const UNITS = { em: ' em', pt: ' pt', '%': ' %', x: '×', n: '' } as const;
const DIGITS = { em: 2, pt: 2, '%': 0, x: 1, n: 0 } as const;

export function written({ unit }: SpecimenRule, value: number): string {
  return `${value.toFixed(DIGITS[unit]).replace(/^-(0\.?0*)$/, '$1')}${UNITS[unit]}`;
}

function told(rule: SpecimenRule, found: readonly Found[]): string {
  if (rule.told === 'count') return written(rule, found.filter(({ wrong }) => wrong).length);
  if (rule.told === 'number') return written(rule, found.length);
  if (found.length === 0) return '–';
  const values = found.map(({ value }) => value);
  const [least, most] = [written(rule, Math.min(...values)), written(rule, Math.max(...values))];
  if (rule.told === 'least') return least;
  if (rule.told === 'most' || least === most) return most;
  return `${least.replace(UNITS[rule.unit], '')}–${most}`;
}
