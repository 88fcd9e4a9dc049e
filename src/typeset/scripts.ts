/**
 * What a code point is to the composer. The classes are those of CLREQ's
 * composition (3.2, appendix A), coarser than Unicode's scripts.
 */
export type CharClass =
  /** White space where a line may break. */
  | 'space'
  /** White space where it may not: NBSP and its kin. */
  | 'glue'
  /** Set in a full cell, a break on either side: Han, kana, Hangul, Bopomofo, full-width forms. */
  | 'han'
  /** A letter of an alphabet: Latin, Greek, Cyrillic … */
  | 'letter'
  | 'digit'
  /** Punctuation that is full-width in every text. */
  | 'mark'
  /** Punctuation that is full-width in Chinese and proportional in English. */
  | 'neutral'
  /** Any other sign; it stands with the word that it touches. */
  | 'sign'
  /** Belongs to the cluster of its base. */
  | 'extend'
  /** Nothing to draw: zero-width space, word joiner, soft hyphen, directional marks. */
  | 'ignorable';

export const SOFT_HYPHEN = 0xad;
export const ZERO_WIDTH_SPACE = 0x200b;

const NEUTRAL = /[“”‘’—⸺…⋯·‧•]/u;
const MARK =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b]|[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2e80-\u303f\u31c0-\u33ff\u30fc\uff00-\uffef\u2460-\u24ff\u{1f000}-\u{1faff}]/u;
const GLUE = /[\u00a0\u202f\u2007]/u;
const SPACE = /[\p{Zs}\t\n\r\v\f\u0085\u2028\u2029]/u;
const EXTEND = /[\p{M}\p{Variation_Selector}\p{Emoji_Modifier}\u{e0020}-\u{e007f}\uff9e\uff9f]|\u200c|\u200d/u;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;

function classify(character: string): CharClass {
  if (SPACE.test(character)) return GLUE.test(character) ? 'glue' : 'space';
  if (EXTEND.test(character)) return 'extend';
  if (/\p{Nd}/u.test(character) && !HAN.test(character)) return 'digit';
  if (MARK.test(character)) return 'mark';
  if (HAN.test(character)) return 'han';
  if (/\p{L}/u.test(character)) return 'letter';
  if (NEUTRAL.test(character)) return 'neutral';
  if (IGNORABLE.test(character)) return 'ignorable';
  return 'sign';
}

const known = new Map<number, CharClass>();

export function classOf(codePoint: number): CharClass {
  const found = known.get(codePoint);
  if (found !== undefined) return found;
  const answer = classify(String.fromCodePoint(codePoint));
  known.set(codePoint, answer);
  return answer;
}

const ZERO_WIDTH_JOINER = 0x200d;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function isRegional(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

/**
 * End of the grapheme cluster that begins at `start`: the base with its
 * combining marks, variation selectors and modifiers, an emoji sequence joined
 * by U+200D, a pair of regional indicators (UAX #29 GB9, GB9a, GB11, GB12).
 * `Intl.Segmenter` would change with the ICU of the machine. Of UAX #29 it
 * leaves out Hangul jamo and Indic conjuncts, which no face here can set.
 */
export function clusterEnd(text: string, start: number): number {
  const base = text.codePointAt(start) ?? 0;
  let end = start + widthOf(base);
  const second = text.codePointAt(end);
  if (isRegional(base) && second !== undefined && isRegional(second)) end += 2;
  let last = base;
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0;
    const joins = last === ZERO_WIDTH_JOINER && PICTOGRAPH.test(String.fromCodePoint(next));
    if (!joins && (next < 0x300 || classOf(next) !== 'extend')) break;
    end += widthOf(next);
    last = next;
  }
  return end;
}

/** Lone surrogates cannot be encoded in any font or PDF; content reports them, here they draw nothing. */
export function isLoneSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
