import { hyphenationPoints } from './hyphenate.ts';
import { isLocked } from './locks.ts';
import { mayNotStart } from './marks.ts';
import { type Cut, FREE, LAST_RESORT, type Paragraph, type Penalty } from './paragraph.ts';
import { SOFT_HYPHEN } from './scripts.ts';
import { uax14Breaks } from './uax14.ts';

/** A word without any of the signs after which UAX #14 could break it. */
const PLAIN = /^[\p{L}\p{N}\p{M}.,;:!?'’‘“”()[\]"]*$/u;
/** A plain word with the signs that touch it. */
const HYPHENABLE = /^([^\p{L}\p{N}]*)(\p{L}+)[^\p{L}\p{N}]*$/u;
/** An address of the Web, of the post, or of a document. */
const ADDRESS = /:\/\/|^www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|\b10\.\d{4,}\//u;
/** Signs after which an address may be parted; a mark that begins a line of Chinese would be a fault (CLREQ 3.1.4). */
const AFTER_IN_ADDRESS = /[/.\-_?&=#@:~+][\p{L}\p{N}]/gu;
/** Letters on either side of a hyphen that the author wrote (TYPOGRAPHY E3). */
const BEFORE_HYPHEN = /\p{L}{2}[‐-]$/u;
const AFTER_HYPHEN = /^\p{L}{3}/u;

/** A hyphen that is added, one that the author wrote, and one that would leave the tail of a word alone on the last line. */
const HYPHEN: Penalty = 50;
const CAPITAL: Penalty = 30;
const WRITTEN_HYPHEN: Penalty = 20;
const HYPHEN_IN_NAME: Penalty = 100;
const IN_ADDRESS: Penalty = 40;
const IN_LAST_WORD: Penalty = 1000;

/**
 * The places inside a word where a line may end, in order: after a hyphen, a
 * dash or a slash (UAX #14), at a soft hyphen, and, in justified English, where
 * the patterns hyphenate it; never in the last word of a paragraph.
 */
export function cutsOf(paragraph: Paragraph, index: number): readonly Cut[] {
  const box = paragraph.boxes[index];
  if (box?.cell.kind !== 'word') return [];
  const last = index === paragraph.boxes.length - 1;
  const hyphenates = paragraph.justified && box.style.lang === 'en' && !last;
  return cutsOfWord(paragraph.text.slice(box.start, box.end), hyphenates).map(({ at, hyphen, penalty }) => {
    const inName = penalty === WRITTEN_HYPHEN ? HYPHEN_IN_NAME : LAST_RESORT;
    const held = isLocked(paragraph.locks, box.start + at) ? inName : penalty;
    return { at: box.start + at, hyphen, penalty: last ? Math.max(held, IN_LAST_WORD) : held };
  });
}

const known = { hyphenated: new Map<string, readonly Cut[]>(), plain: new Map<string, readonly Cut[]>() };
const KNOWN_MOST = 20_000;

/** The cuts of a word by itself, `at` counted from its beginning. */
function cutsOfWord(word: string, hyphenates: boolean): readonly Cut[] {
  const ofKind = hyphenates ? known.hyphenated : known.plain;
  const found = ofKind.get(word);
  if (found) return found;
  const cuts = new Map<number, boolean>();
  if (!PLAIN.test(word)) {
    for (const at of uax14Breaks(word)) if (mayCut(word, at)) cuts.set(at, word.charCodeAt(at - 1) === SOFT_HYPHEN);
    if (ADDRESS.test(word)) {
      for (const { index } of word.matchAll(AFTER_IN_ADDRESS)) if (mayCut(word, index + 1)) cuts.set(index + 1, false);
    }
  }
  const plain = hyphenates ? HYPHENABLE.exec(word) : null;
  if (plain && !/[-‐/]/.test(word)) {
    const offset = plain[1]?.length ?? 0;
    for (const at of hyphenationPoints(plain[2] ?? '')) cuts.set(offset + at, true);
  }
  const made = [...cuts]
    .sort(([a], [b]) => a - b)
    .map(([at, hyphen]) => {
      const written = WRITTEN.find(([sign]) => sign.test(word.charAt(at - 1)))?.[1] ?? FREE;
      return { at, hyphen, penalty: hyphen ? hyphenPenalty(word) : written };
    });
  if (ofKind.size > KNOWN_MOST) ofKind.clear();
  ofKind.set(word, made);
  return made;
}

const WRITTEN: readonly (readonly [RegExp, Penalty])[] = [
  [/[-‐]/, WRITTEN_HYPHEN],
  [/[._?&=#@:~+]/, IN_ADDRESS],
];

/** A capital makes a word more of a name. */
function hyphenPenalty(word: string): Penalty {
  return HYPHEN + (/^[^\p{L}]*\p{Lu}/u.test(word) ? CAPITAL : 0);
}

function mayCut(word: string, at: number): boolean {
  const before = word.slice(0, at);
  const after = word.slice(at);
  if (mayNotStart(after.charAt(0)) || /^[-‐]/.test(after)) return false;
  // A range of numbers, a standard's number, a date.
  if (/\d[^\p{L}\d\s]$/u.test(before) && /^\d/.test(after)) return false;
  return !/[‐-]$/.test(before) || (BEFORE_HYPHEN.test(before) && AFTER_HYPHEN.test(after));
}
