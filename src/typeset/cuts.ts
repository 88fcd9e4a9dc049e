import { hyphenationPoints } from './hyphenate.ts';
import { isLocked } from './locks.ts';
import { mayNotStart } from './marks.ts';
import { type Cut, FREE, LAST_RESORT, type Paragraph } from './paragraph.ts';
import { uax14Breaks } from './uax14.ts';

/** A word without any of the signs after which UAX #14 could break it. */
const PLAIN = /^[\p{L}\p{N}\p{M}.,;:!?'’‘“”()[\]"]*$/u;
/** A plain word with the signs that touch it. */
const HYPHENABLE = /^([^\p{L}\p{N}]*)(\p{L}+)[^\p{L}\p{N}]*$/u;
/** Letters on either side of a hyphen that the author wrote (TYPOGRAPHY E3). */
const BEFORE_HYPHEN = /\p{L}{2}[‐-]$/u;
const AFTER_HYPHEN = /^\p{L}{3}/u;

/**
 * The places inside a word where a line may end, in order: after a hyphen, a
 * dash or a slash (UAX #14), at a soft hyphen, and, in justified English, where
 * the patterns hyphenate it; never in the last word of a paragraph.
 */
export function cutsOf(paragraph: Paragraph, index: number): readonly Cut[] {
  const box = paragraph.boxes[index];
  if (box?.cell.kind !== 'word') return [];
  const word = paragraph.text.slice(box.start, box.end);
  const cuts = new Map<number, boolean>();
  if (!PLAIN.test(word)) {
    for (const at of uax14Breaks(word)) if (mayCut(word, at)) cuts.set(at, word.charCodeAt(at - 1) === 0xad);
  }
  const hyphenates = paragraph.justified && box.style.lang === 'en' && index < paragraph.boxes.length - 1;
  const plain = hyphenates ? HYPHENABLE.exec(word) : null;
  if (plain && !/[-‐/]/.test(word)) {
    const offset = plain[1]?.length ?? 0;
    for (const at of hyphenationPoints(plain[2] ?? '')) cuts.set(offset + at, true);
  }
  return [...cuts]
    .sort(([a], [b]) => a - b)
    .map(([at, hyphen]) => ({
      at: box.start + at,
      hyphen,
      permit: isLocked(paragraph.locks, box.start + at) ? LAST_RESORT : FREE,
    }));
}

function mayCut(word: string, at: number): boolean {
  const before = word.slice(0, at);
  const after = word.slice(at);
  if (mayNotStart(after.charAt(0)) || /^[-‐]/.test(after)) return false;
  // A range of numbers, a standard's number, a date.
  if (/\d[^\p{L}\d\s]$/u.test(before) && /^\d/.test(after)) return false;
  return !/[‐-]$/.test(before) || (BEFORE_HYPHEN.test(before) && AFTER_HYPHEN.test(after));
}
