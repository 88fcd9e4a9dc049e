import { isLocked } from './locks.ts';
import { isUnitOfNumber, mayNotEnd, mayNotStart } from './marks.ts';
import { type Box, FREE, LAST_RESORT, type Locks, NEVER, type Penalty } from './paragraph.ts';
import { classOf, ZERO_WIDTH_SPACE } from './scripts.ts';
import { uax14Breaks } from './uax14.ts';

/** What a last line must hold: Han characters or letters in Chinese (CLREQ 3.4.4, 孤字), letters in English (VISUAL §5.7). */
const LAST_LINE = { zh: 2, en: 5 } as const;

/** A date keeps together what its numerals name, as a telephone's number its parts; a numeral what it counts. */
const IN_DATE: Penalty = 120;
const BEFORE_COUNTED: Penalty = 60;
/** A name's own spaces may end a line, where the line is the better for it (TYPOGRAPHY U4). */
const IN_NAME: Penalty = 60;

/** What Chinese numerals count: multiples and the commonest measure words. */
const COUNTED = /^[萬億兆千百十餘多個名人位次屆對國家所座條項列輛班噸米里元歲天週周種篇部冊屋場件份級點號頁章回倍成]/u;
/** Units and multiples that an English numeral stands before. */
const UNIT_WORD =
  /^(?:[kcm]?m[²³23]?|km\/h|[kmµ]?g|kg|t|[kM]?W|[kM]?Wh|h|min|s|ha|l|°C|K|Hz|dB(?:\(A\))?|a\.?m\.?|p\.?m\.?|AD|BC|hundred|thousand|million|billion|trillion|dozen|per|percent|times)[,.;:)]*$/u;
/** Words that a number belongs to: chapter 4, p. 12. */
const NUMBERED =
  /^[(“‘["]*(?:chapters?|sections?|parts?|volumes?|pages?|figures?|tables?|articles?|numbers?|nos?\.|pp?\.|vols?\.|figs?\.|ch\.|sec\.|art\.)$/iu;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)[,]?$/u;

const NUMERAL = /\d[.,:]?$/;
/** Of C# and F# the sign belongs to the letter, of #5 to what follows. */
const SHARP = /\p{L}#$/u;

/** Fifth pass: what it costs to end a line after each box. */
export function penalties(text: string, boxes: readonly Box[], locks: Locks): readonly Penalty[] {
  const answers: Penalty[] = boxes.map((a, i) => {
    const b = boxes[i + 1];
    if (!b) return FREE;
    if (isPlainHan(a, b)) return isLocked(locks, b.start) ? LAST_RESORT : betweenHan(a.cell.last, b.cell.first);
    const between = a.end === b.start ? '' : text.slice(a.end, b.start);
    const penalty = penaltyBetween(a, b, between);
    if (penalty === NEVER) return NEVER;
    if (isLocked(locks, b.start)) return between.trim() === between ? LAST_RESORT : Math.max(penalty, IN_NAME);
    return Math.max(penalty, cohesion(boxes[i - 1], a, b));
  });
  guardLastLine(text, boxes, answers);
  return answers;
}

/** Two Han, one after the other: no mark, no figure (not even a full-width one), no space, no date. */
function isPlainHan(a: Box, b: Box): boolean {
  return a.cell.kind === 'han' && b.cell.kind === 'han' && a.end === b.start && b.lead === 0 && !a.cell.digitEnd;
}

const HAN_NUMERALS = new Set('〇零一二三四五六七八九十百千');
const UNITS_OF_DATE = new Set('年月日');

/** A date or a number in Chinese numerals: 二〇一六年五月四日, 三百二十. */
function betweenHan(a: string, b: string): Penalty {
  if (HAN_NUMERALS.has(a)) return UNITS_OF_DATE.has(b) || HAN_NUMERALS.has(b) ? IN_DATE : FREE;
  return (a === '年' || a === '月') && HAN_NUMERALS.has(b) ? BEFORE_COUNTED : FREE;
}

/** What holds a numeral and its neighbours together. */
function cohesion(before: Box | undefined, { cell: a }: Box, { cell: b }: Box): Penalty {
  if (b.kind === 'word') {
    if (a.kind === 'word') {
      const dated = (a.digitEnd && MONTH.test(b.text)) || (MONTH.test(a.text) && /^\d/.test(b.text));
      if (dated) return IN_DATE;
      if (NUMBERED.test(a.text) && /^[\dIVXLC]/.test(b.text)) return BEFORE_COUNTED;
      if (/^\d/.test(b.text) && NUMERAL.test(a.text)) return isGrouped(a.text, b.text) ? LAST_RESORT : IN_DATE;
      return a.digitEnd && UNIT_WORD.test(b.text) ? BEFORE_COUNTED : FREE;
    }
    return isUnitOfDate(a.last) && /^\d/.test(b.first) && before?.cell.digitEnd === true ? IN_DATE : FREE;
  }
  return a.digitEnd && b.kind === 'han' && COUNTED.test(b.first) ? BEFORE_COUNTED : FREE;
}

/** 1 096 000 is as much one numeral as 1,096,000 (ISO 80000-1 7.3.1; TYPOGRAPHY U3). */
function isGrouped(a: string, b: string): boolean {
  return /(?:^|\D)\d{1,3}$/.test(a) && /^\d{3}(?!\d)/.test(b);
}

function isUnitOfDate(character: string): boolean {
  return '年月時分'.includes(character) && character !== '';
}

function penaltyBetween(a: Box, b: Box, between: string): Penalty {
  const { kinsoku = 'strict' } = a.style;
  const opens = mayNotEnd(a.cell.last, kinsoku) && !SHARP.test(a.cell.text);
  if (opens || mayNotStart(b.cell.first, kinsoku)) return b.lead > 0 ? FREE : NEVER;
  if (b.lead > 0) return FREE;
  // The dash of a range, whatever the set.
  if (a.cell.digitEnd && b.cell.kind === 'unit' && b.cell.text === '—') return NEVER;
  if (a.cell.digitEnd && (isUnitOfNumber(b.cell.first) || /[０-９]/.test(b.cell.first)) && between.trim() === '')
    return NEVER;
  let breakable = false;
  for (const character of between) {
    const codePoint = character.codePointAt(0) ?? 0;
    const kind = classOf(codePoint);
    if (kind === 'glue' || codePoint === 0x2060 || codePoint === 0xfeff) return NEVER;
    breakable ||= kind === 'space' || codePoint === ZERO_WIDTH_SPACE;
  }
  if (breakable || a.cell.kind !== 'word' || b.cell.kind !== 'word') return FREE;
  // One word in two faces or two styles.
  return uax14Breaks(a.cell.text + b.cell.text).includes(a.cell.text.length) ? FREE : NEVER;
}

/** Breaks that would leave too little for the last line are a last resort. */
function guardLastLine(text: string, boxes: readonly Box[], answers: Penalty[]): void {
  let held = 0;
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    if (!box) return;
    if (box.cell.kind === 'han') held += 1;
    else if (box.cell.kind === 'word') held += text.slice(box.start, box.end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (held >= LAST_LINE[box.style.lang]) return;
    answers[i - 1] = Math.max(answers[i - 1] ?? FREE, LAST_RESORT);
  }
}
