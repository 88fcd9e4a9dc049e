import british from 'hyphen/en-gb/index.js';
import { SOFT_HYPHEN } from './scripts.ts';

/** Letters that must stay before a hyphen, and after it (VISUAL §7; TYPOGRAPHY E3 asks for two and three). */
const LEAST = { before: 3, after: 3 } as const;
/** Longer strings of letters are no words; their cost would be the patterns' alone. */
const LONGEST = 50;

const WORD = /^\p{Ll}+$/u;
/**
 * A capital makes a word a name, which is never broken; but in the name of a body
 * (Cooperation, Department, University) it may be a common noun, whose ending tells
 * it. Short ones are left alone: Clement and Trinity are names.
 */
const COMMON_NOUN =
  /^\p{Lu}\p{Ll}{4,}(?:[st]ions?|ssions?|ments?|it(?:y|ies)|ships?|ional|ference|istics?|olog(?:y|ies|ical)|ation|ative)$/u;

const known = new Map<string, readonly number[]>();
const KNOWN_MOST = 20_000;

/**
 * Offsets inside a word where a hyphen may be put, by the British patterns.
 * None for what is not wholly in lower case, if it may be a name (TYPOGRAPHY §2),
 * for a figure, or for what has an apostrophe and is no plain word.
 */
export function hyphenationPoints(word: string): readonly number[] {
  if (word.length < LEAST.before + LEAST.after || word.length > LONGEST) return [];
  if (!WORD.test(word) && !COMMON_NOUN.test(word)) return [];
  const found = known.get(word);
  if (found) return found;
  const points: number[] = [];
  let offset = 0;
  for (const part of british.hyphenateSync(word.toLowerCase()).split(String.fromCharCode(SOFT_HYPHEN))) {
    offset += part.length;
    if (offset >= LEAST.before && word.length - offset >= LEAST.after) points.push(offset);
  }
  if (known.size > KNOWN_MOST) known.clear();
  known.set(word, points);
  return points;
}
