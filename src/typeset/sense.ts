import { type Box, LAST_RESORT, type Paragraph } from './paragraph.ts';

/**
 * How much a break after a box hurts the sense, from 0 (a reader pauses there)
 * to 1 (it tears a phrase). VISUAL §5.3, §5.6: Chinese breaks after ，；、, before
 * what joins two parts or ends a body's name; English before of, for, and, never
 * behind an article or a preposition.
 */
export function senseCost(paragraph: Paragraph, index: number): number {
  const a = paragraph.boxes[index];
  const b = paragraph.boxes[index + 1];
  if (!a || !b) return 0;
  if ((paragraph.penalties[index] ?? 0) >= LAST_RESORT) return 1;
  return a.style.lang === 'zh' ? chineseCost(paragraph, a, b) : englishCost(paragraph, a, b);
}

const PAUSES = /[，；：。！？、]/u;
const LESSER = /[·‧・—…）」』》〉】”’]/u;
const OPENING = /[（「『《〈【“‘]/u;
const JOINING = /^(?:與|和|及|暨|並|或|以及)/u;
const AFTER = /[的之於]$/u;

/** What ends the name of a state, a territory or a body: a name parts before it, or after it where more follows. */
const BODIES =
  '共和國|自治區|自治州|自治縣|特別行政區|組織|聯盟|聯合會|委員會|理事會|基金會|協會|學會|商會|總會|大學|學院|研究院|研究所|博物館|圖書館|總領事館|辦公室|有限公司|集團|銀行|醫院|中心|政府|出版社';
const BEFORE_BODY = new RegExp(`^(?:${BODIES})`, 'u');
const AFTER_BODY = new RegExp(`(?:${BODIES})$`, 'u');
/** The longest of `BODIES`. */
const BODY_LENGTH = 5;

function chineseCost({ text }: Paragraph, a: Box, b: Box): number {
  const before = text.slice(Math.max(0, a.end - BODY_LENGTH), a.end);
  const after = text.slice(b.start, b.start + BODY_LENGTH);
  if (PAUSES.test(a.cell.last)) return 0;
  if (LESSER.test(a.cell.last) || OPENING.test(b.cell.first)) return 0.2;
  if (b.start > a.end && a.cell.kind !== 'word') return 0.2;
  if (AFTER_BODY.test(before)) return 0.05;
  if (BEFORE_BODY.test(after)) return 0.35;
  if (JOINING.test(after) || AFTER.test(before)) return 0.6;
  return 1;
}

const PAUSE_AT_END = /[,;:.!?—–)\]”’]$/u;
const LEANING = new Set(
  'a an the of for in on at to from by with into and or nor but as per de du la le der die das von van mr mrs ms dr st'.split(
    ' ',
  ),
);
const LEADING = new Set('of for and in at to from by with on or'.split(' '));

function englishCost({ text }: Paragraph, a: Box, b: Box): number {
  const before = text.slice(a.start, a.end);
  if (b.lead > 0) return 0;
  if (LEANING.has(before.toLowerCase().replace('.', ''))) return 1;
  if (PAUSE_AT_END.test(before)) return 0;
  return LEADING.has(text.slice(b.start, b.end).toLowerCase()) ? 0.1 : 0.25;
}

/** Quotations and titles of so few characters stay whole in display text, as a name would. */
const SHORT_QUOTATION =
  /“[^“”]{1,8}”|‘[^‘’]{1,8}’|「[^「」]{1,8}」|『[^『』]{1,8}』|《[^《》]{1,8}》|〈[^〈〉]{1,8}〉/gu;

export function shortQuotations(text: string): readonly string[] {
  return [...text.matchAll(SHORT_QUOTATION)].map(([quotation]) => quotation);
}

/** Han characters, a word counting for two: what a line holds, for the rule that none stands nearly alone. */
export function fillOf({ boxes }: Paragraph, from: number, to: number): number {
  let fill = 0;
  for (let i = from; i < to; i++) {
    const box = boxes[i];
    if (box?.cell.kind === 'han') fill += 1;
    else if (box?.cell.kind === 'word') fill += 2;
  }
  return fill;
}
