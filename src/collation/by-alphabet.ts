import { fold } from './fold.ts';
import { compareText, type Group, groupRuns, type Piece } from './groups.ts';

/** "Republic of X" is looked up under X; what stands before "Republic" goes with it, unless that is itself "of" something. */
const REPUBLIC = /^((?:(?!of\s|for\s)[^\s,]+\s+){0,2}Republic\s+of(?:\s+the)?)\s+(\S[^,]*)$/u;

/** The order of scripts; digits stand before letters. */
const SHELVES: readonly { readonly first: RegExp; readonly head: string | null }[] = [
  { first: /^\p{N}/u, head: '0–9' },
  { first: /^\p{Script=Latin}/u, head: null },
  { first: /^\p{Script=Greek}/u, head: null },
  { first: /^\p{Script=Cyrillic}/u, head: null },
  { first: /^/u, head: '…' },
];

/**
 * Names in the English alphabet, word by word, diacritics folded (Ł as L, Đ as
 * D, ß as ss); "Republic of X" is shown as "X, Republic of" and filed so.
 * Digits first; Greek and Cyrillic names after Z under their own letters; what
 * has no alphabet last. Names that fold alike: the plainer first.
 */
export function orderByAlphabet(names: readonly string[]): readonly Group[] {
  const entries = names.map((name, index) => {
    const pieces = filed(name);
    const shown = pieces
      .map((piece) => (typeof piece === 'string' ? piece : name.slice(piece.start, piece.end)))
      .join('');
    const key = fold(shown);
    const shelf = SHELVES.findIndex(({ first }) => first.test(key));
    const head = SHELVES[shelf]?.head ?? Array.from(key)[0]?.toUpperCase() ?? '';
    return { index, pieces, head, shelf, key, shown: shown.normalize('NFC') };
  });
  return groupRuns(
    entries.sort(
      (a, b) => a.shelf - b.shelf || compareText(a.key, b.key) || compareText(a.shown, b.shown) || a.index - b.index,
    ),
  );
}

/** The name as an index shows it: turned about a comma where it is looked up by its last part. */
function filed(name: string): readonly Piece[] {
  const [, lead, place] = REPUBLIC.exec(name) ?? [];
  if (lead === undefined || place === undefined) return [{ start: 0, end: name.length }];
  return [{ start: name.length - place.length, end: name.length }, ', ', { start: 0, end: lead.length }];
}
