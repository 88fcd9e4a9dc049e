import british from 'hyphen/en-gb/index.js';
import { SOFT_HYPHEN } from './scripts.ts';

/** Letters that must stay on either side of a hyphen (VISUAL §7: hyphens 3+3). */
const LEAST = 3;
/** Longer strings of letters are no words; their cost would be the patterns' alone. */
const LONGEST = 50;

const WORD = /^\p{Ll}+$/u;

const known = new Map<string, readonly number[]>();
const KNOWN_MOST = 20_000;

/**
 * Offsets inside a word where a hyphen may be put, by the British patterns.
 * None for what is not wholly in lower case: a capital makes it a name
 * (TYPOGRAPHY §2), a figure or an apostrophe no plain word.
 */
export function hyphenationPoints(word: string): readonly number[] {
  if (word.length < 2 * LEAST || word.length > LONGEST || !WORD.test(word)) return [];
  const found = known.get(word);
  if (found) return found;
  const points: number[] = [];
  let offset = 0;
  for (const part of british.hyphenateSync(word).split(String.fromCharCode(SOFT_HYPHEN))) {
    offset += part.length;
    if (offset >= LEAST && word.length - offset >= LEAST) points.push(offset);
  }
  if (known.size > KNOWN_MOST) known.clear();
  known.set(word, points);
  return points;
}
