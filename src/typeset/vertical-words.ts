import type { TextStyle } from './galley.ts';
import { orientationOf } from './orientation.ts';
import { classOf, clusterEnd } from './scripts.ts';

/** A part of a word in a column: turned with the line, or upright in one cell. */
export interface WordPart {
  readonly start: number;
  readonly end: number;
  readonly role: 'word' | 'cell';
}

/** Figures that stand side by side in one cell where a style does not say. */
const COMBINED = 2;
const NUMBER_WITH_SIGN = /^(\d+)([%°])$/;

/**
 * Cuts a word of a Chinese column (CLREQ 2.3.2, 2.3.3): letters and longer numbers are turned; what
 * UAX #50 sets upright (℃ ± ‰), short numbers, their per cent and degree signs, and a single letter
 * stand upright, each in one cell. Within a Latin phrase all but the first is turned.
 */
export function partsOfWord(text: string, start: number, end: number, style: TextStyle): readonly WordPart[] {
  const parts: WordPart[] = [];
  const phrase = touchesWord(text, start, -1) || touchesWord(text, end, 1);
  let open = start;
  const close = (to: number): void => {
    if (to > open) parts.push(...partsOfStretch(text, open, to, style, phrase));
  };
  for (let at = start; at < end; ) {
    const to = Math.min(clusterEnd(text, at), end);
    if (orientationOf(text.codePointAt(at) ?? 0) === 'upright') {
      close(at);
      parts.push({ start: at, end: to, role: 'cell' });
      open = to;
    }
    at = to;
  }
  close(end);
  return parts;
}

function partsOfStretch(
  text: string,
  start: number,
  end: number,
  { tateChuYoko = COMBINED, figures }: TextStyle,
  phrase: boolean,
): readonly WordPart[] {
  const whole: WordPart = { start, end, role: 'word' };
  if (phrase) return [whole];
  const word = text.slice(start, end);
  if (/^\p{L}$/u.test(word)) return [{ ...whole, role: 'cell' }];
  const [, digits = /^\d+$/.test(word) ? word : '', sign = ''] = NUMBER_WITH_SIGN.exec(word) ?? [];
  const middle = start + digits.length;
  const signs: readonly WordPart[] = sign === '' ? [] : [{ start: middle, end, role: 'cell' }];
  if (digits === '') return [whole];
  if (digits.length <= Math.max(1, tateChuYoko)) return [{ start, end: middle, role: 'cell' }, ...signs];
  if (figures !== 'upright') return [whole];
  return [
    ...Array.from(digits, (_, i): WordPart => ({ start: start + i, end: start + i + 1, role: 'cell' })),
    ...signs,
  ];
}

/** Whether a Latin word or number lies next to it, beyond a space that the author typed. */
function touchesWord(text: string, from: number, step: 1 | -1): boolean {
  const first = step > 0 ? from : from - 1;
  let at = first;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\u00a0') at += step;
  const beyond = at === first ? undefined : text.codePointAt(at);
  return beyond !== undefined && ['letter', 'digit'].includes(classOf(beyond));
}
