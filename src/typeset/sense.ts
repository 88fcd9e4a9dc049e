import { type Box, type Extent, LAST_RESORT, type Paragraph } from './paragraph.ts';
import { phraseEnds } from './phrases.ts';

/** `senseCost` of the boxes of a paragraph, each worked out when it is first asked for. */
export function sensesOf(paragraph: Paragraph): (index: number) => number {
  const known = new Float64Array(paragraph.boxes.length).fill(-1);
  return (index) => {
    const cost = known[index] ?? -1;
    if (cost >= 0) return cost;
    const found = senseCost(paragraph, index);
    known[index] = found;
    return found;
  };
}

/** What a place costs of which nothing is known (`phraseEnds` 0): from there on a break tears a phrase. */
const TORN = 0.65;

/** Whether every line but the last ends where the sense allows it. */
export function endsAtSense(paragraph: Paragraph, lines: readonly Extent[]): boolean {
  return lines.slice(0, -1).every(({ to }) => senseCost(paragraph, to.box - 1) < TORN);
}

/**
 * How much a break after a box hurts the sense, from 0 (a reader pauses there)
 * to 1 (it tears a word). VISUAL §5.3, §5.6: Chinese breaks after ，；、, before
 * what joins two parts or ends a body's name, else where a phrase ends; English
 * before of, for, and, never behind an article or a preposition.
 */
function senseCost(paragraph: Paragraph, index: number): number {
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
const AFTER = /[的之]$/u;
/** What leans on the word behind it, as an English preposition does, and what on the word before it. */
const PREFIX = /[與和及暨並或在於對向為以由從自把將被給]$/u;
const SUFFIX = /^[的之者們]/u;

/** What a phrase's end costs that nothing marks, and a break before a word that joins two parts. */
const PHRASE = 0.3;
const JOINT = 0.25;
const GENITIVE = 0.4;

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
  return SUFFIX.test(after) ? 1 : phraseCost(text, a, b, before, after);
}

/** Where neither a mark nor a name says anything: by the likelihood that a phrase ends, 參｜與 being as bad as any cut. */
function phraseCost(text: string, a: Box, b: Box, before: string, after: string): number {
  const ends = phraseEnds(text, b.start);
  if (PREFIX.test(before) && phraseEnds(text, a.start) > 0) return 1;
  if (JOINING.test(after) && ends > 0) return JOINT;
  const torn = PHRASE + (1 - PHRASE) / (1 + Math.exp(ends));
  return AFTER.test(before) ? Math.min(GENITIVE, torn) : torn;
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
