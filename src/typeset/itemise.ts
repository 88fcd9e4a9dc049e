import type { Segment, Source } from './collect.ts';
import type { TextStyle } from './galley.ts';
import { markKind } from './marks.ts';
import { latinNeutrals } from './quotes.ts';
import { type CharClass, classOf, clusterEnd, isLoneSurrogate, SOFT_HYPHEN } from './scripts.ts';
import { partsOfWord } from './vertical-words.ts';

/**
 * A stretch that is shaped as one: a full-width character, a full-width mark or unit of dashes, a word with its
 * signs; in a column also a `cell`, letters or figures that stand upright in one em.
 */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly role: 'han' | 'mark' | 'word' | 'cell';
  readonly style: TextStyle;
  readonly lead: number;
}

/** A longer string without a space is shaped in pieces, so that its cost stays in proportion. */
const LONGEST = 256;
const NO_OFFSETS: ReadonlySet<number> = new Set();

/**
 * Second pass: the text cut into the units that are shaped, by script and
 * language. White space and characters without a glyph fall between items.
 */
export function itemise(source: Source): readonly Item[] {
  const items: Item[] = [];
  for (const segment of source.segments) itemiseSegment(source.text, segment, items);
  return items;
}

function itemiseSegment(text: string, segment: Segment, items: Item[]): void {
  const { start, end, style } = segment;
  const chinese = style.lang === 'zh';
  const columns = chinese && style.writing === 'vertical';
  const latin = chinese ? latinNeutrals(text, start, end) : NO_OFFSETS;
  let lead = segment.lead;
  const push = (from: number, to: number, role: Item['role']) => {
    items.push({ start: from, end: to, role, style, lead });
    lead = 0;
  };
  const roleAt = (at: number): Item['role'] | 'none' => {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = classOf(codePoint);
    if (kind === 'neutral') return !chinese || (latin.has(at) && !isDoubled(text, at)) ? 'word' : 'mark';
    return isLoneSurrogate(codePoint) ? 'none' : ROLES[kind];
  };
  let at = start;
  while (at < end) {
    const role = roleAt(at);
    let to = Math.min(clusterEnd(text, at), end);
    if (role === 'word') {
      const most = Math.min(end, at + LONGEST);
      while (to < most && (roleAt(to) === 'word' || text.charCodeAt(to) === SOFT_HYPHEN))
        to = Math.min(clusterEnd(text, to), end);
    } else if (role === 'mark' && markKind(text.charAt(at)) === 'unit') {
      while (to < end && text.charAt(to) === text.charAt(at)) to++;
    }
    if (role === 'word' && columns)
      for (const part of partsOfWord(text, at, to, style)) push(part.start, part.end, part.role);
    else if (role !== 'none') push(at, to, role);
    at = to;
  }
}

const ROLES: Readonly<Record<Exclude<CharClass, 'neutral'>, Item['role'] | 'none'>> = {
  space: 'none',
  glue: 'none',
  ignorable: 'none',
  han: 'han',
  mark: 'mark',
  letter: 'word',
  digit: 'word',
  sign: 'word',
  // A mark without a base, at the beginning of a text.
  extend: 'word',
};

function isDoubled(text: string, at: number): boolean {
  const character = text.charAt(at);
  return markKind(character) === 'unit' && (text.charAt(at - 1) === character || text.charAt(at + 1) === character);
}
