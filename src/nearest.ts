import { distance } from 'fastest-levenshtein';

/** Longest stretch of a word that is compared; a file can hold a word of any length. */
const COMPARED = 60;

/**
 * The known word that a mistyped one was surely meant to be; an empty one, and not `close`,
 * where none is near: a far-fetched word misleads more than none.
 */
export function nearest(word: string, known: readonly string[]): { readonly word: string; readonly close: boolean } {
  const short = word.slice(0, COMPARED);
  let best = { word: '', edits: Number.POSITIVE_INFINITY };
  for (const one of known) {
    const edits = editsBetween(short, one);
    if (edits < best.edits && edits <= mostEdits(Math.max(short.length, one.length))) best = { word: one, edits };
  }
  return { word: best.word, close: best.word !== '' };
}

/** Up to two letters, any other word is as near. */
function mostEdits(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** Levenshtein's, but two neighbours that changed places count once, as in Damerau's. */
function editsBetween(word: string, other: string): number {
  const edits = distance(word, other);
  if (edits !== 2 || word.length !== other.length) return edits;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return word[at] === other[at + 1] && word[at + 1] === other[at] ? 1 : edits;
}
