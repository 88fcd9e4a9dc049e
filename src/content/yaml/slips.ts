import { type Code, type Params, spanOf, type Text } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';

/** Punctuation that a typist of Chinese gets where YAML knows the half-width sign alone. */
const HALF: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

/** A likely cause in the text of a file; offsets into it. */
export interface Slip {
  readonly rule: Code;
  readonly start: number;
  readonly end: number;
  readonly params: Params;
  /** What to write there. */
  readonly instead: string;
}

/** `award：`, or `award:a`, where a key and its colon belong; neither `10:30` nor `http://`. */
const KEY = /^([\p{L}_][\p{L}\p{N}_-]{0,40})( *： *|:(?=[^\s/:]))/u;
const OPENING = /^[“‘｛［]/;

/** A full-width quote or bracket that a value begins with at `at`; null where none is. */
export function openingAt(text: string, at: number): Slip | null {
  return OPENING.test(text.slice(at, at + 1)) ? fullWidth(text, at, at + 1) : null;
}

/** What is wrong with the colon of the key at `at`; null where nothing is, or no key stands there. */
export function colonAt(text: string, at: number): Slip | null {
  const [, key = '', colon] = KEY.exec(text.slice(at, at + 80)) ?? [];
  if (colon === undefined) return null;
  const start = at + key.length;
  if (colon !== ':') return fullWidth(text, start, start + colon.length);
  const next = String.fromCodePoint(text.codePointAt(start + 1) ?? 0);
  const params = { written: `${key}:${next}`, instead: `${key}: ${next}` };
  return { rule: 'yaml/colon-space', start, end: start + 1, params, instead: ': ' };
}

/** The slips with which lines of a stretch begin, behind their indentation and dashes. */
export function slipsIn(text: string, from: number, to: number): readonly Slip[] {
  const slips: Slip[] = [];
  for (let at = from; at < to; ) {
    const begin = afterBlanks(text, at);
    const slip = begin < to ? (openingAt(text, begin) ?? colonAt(text, begin)) : null;
    if (slip) slips.push(slip, ...innerSlips(text, slip.end));
    const newline = text.indexOf('\n', at);
    if (newline < 0) break;
    at = newline + 1;
  }
  return slips;
}

/** In `{ … }` after a key's colon, more of them: whoever types one full-width colon types the next one so. */
function innerSlips(text: string, from: number): readonly Slip[] {
  const line = text.slice(from, from + 2_000).split('\n', 1)[0] ?? '';
  if (!/^\s*[{｛]/.test(line)) return [];
  return [...line.matchAll(/[{｛，,]\s*/g)].flatMap((sign) => {
    const at = from + sign.index;
    const slip = colonAt(text, at + sign[0].length);
    const own = sign[0].startsWith('，') && slip ? [fullWidth(text, at, at + 1)] : [];
    return slip ? [...own, slip] : own;
  });
}

/** Where a text that stands in the place of fields, or has swallowed one, holds the name of a field and a colon. */
export function fieldSlips(value: string, keys: readonly string[]): readonly Slip[] {
  if (keys.length === 0) return [];
  const field = new RegExp(`(^|[\\s，])\\s*(?=(?:${keys.join('|')}) *[：:])`, 'g');
  return [...value.matchAll(field)].flatMap(({ 0: before, 1: sign, index }) => {
    const slip = colonAt(value, index + before.length);
    if (!slip) return [];
    return sign === '，' ? [fullWidth(value, index, index + 1), slip] : [slip];
  });
}

/** Reports slips within a text; false where there are none. */
export function reportSlips(slips: readonly (Slip | null)[], text: Text, findings: Findings): boolean {
  const found = slips.filter((slip) => slip !== null);
  for (const { rule, start, end, params, instead } of found) {
    const span = spanOf(text, start, end);
    findings.add(rule, { span, params, fix: { safe: false, edits: [{ span, text: instead }] } });
  }
  return found.length > 0;
}

/** The full-width comma in a stretch of `{ … }` or `[ … ]`; null where there is none. */
export function commaIn(text: string, from: number, to: number): Slip | null {
  const at = text.slice(from, to).indexOf('，');
  return at < 0 ? null : fullWidth(text, from + at, from + at + 1);
}

function fullWidth(text: string, start: number, end: number): Slip {
  const written = text.slice(start, end).trim();
  const instead = HALF[written] ?? '';
  const params = { written, half: instead.trim() };
  return { rule: 'yaml/full-width', start, end, params, instead };
}

function afterBlanks(text: string, at: number): number {
  const blanks = /^(?:[ \t\u3000]|- )*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  return at + blanks;
}
