import { isLocked } from './locks.ts';
import { isUnitOfNumber, mayNotEnd, mayNotStart } from './marks.ts';
import { type Box, FREE, LAST_RESORT, type Locks, NEVER, type Permit } from './paragraph.ts';
import { classOf, ZERO_WIDTH_SPACE } from './scripts.ts';
import { uax14Breaks } from './uax14.ts';

/** What a last line must hold: Han characters or letters in Chinese (CLREQ 3.4.4, 孤字), letters in English (VISUAL §5.7). */
const LAST_LINE = { zh: 2, en: 5 } as const;

/** Fifth pass: whether a line may end after each box. */
export function permits(text: string, boxes: readonly Box[], locks: Locks): readonly Permit[] {
  const answers: Permit[] = boxes.map((a, i) => {
    const b = boxes[i + 1];
    if (!b) return FREE;
    const permit = permitBetween(a, b, a.end === b.start ? '' : text.slice(a.end, b.start));
    return permit === FREE && isLocked(locks, b.start) ? LAST_RESORT : permit;
  });
  guardLastLine(text, boxes, answers);
  return answers;
}

function permitBetween(a: Box, b: Box, between: string): Permit {
  if (mayNotStart(b.cell.first) || mayNotEnd(a.cell.last)) return b.lead > 0 ? FREE : NEVER;
  if (b.lead > 0) return FREE;
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
function guardLastLine(text: string, boxes: readonly Box[], answers: Permit[]): void {
  let held = 0;
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i];
    if (!box) return;
    if (box.cell.kind === 'han') held += 1;
    else if (box.cell.kind === 'word') held += text.slice(box.start, box.end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (held >= LAST_LINE[box.style.lang]) return;
    if (answers[i - 1] === FREE) answers[i - 1] = LAST_RESORT;
  }
}
