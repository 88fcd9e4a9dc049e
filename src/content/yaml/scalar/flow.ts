import type { Text } from '../../../diagnostics/index.ts';
import { Tracker } from './tracker.ts';

/** YAML 1.2.2, 5.7: what follows a backslash, but for `x`, `u`, `U` and a line break. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The value of a plain scalar (YAML 1.2.2, 7.3.3); `source` is the scalar as written, `offset` its place. */
export function trackPlain(source: string, offset: number, file: string): Text {
  const tracker = new Tracker(file, offset, source.length);
  unfold(source, 0, source.length, offset, tracker, (from, to) => tracker.copy(source.slice(from, to), offset + from));
  return tracker.finish();
}

/** The value of a single-quoted scalar (7.3.2); `source` includes both quotes. */
export function trackSingleQuoted(source: string, offset: number, file: string): Text {
  const tracker = new Tracker(file, offset + 1, source.length);
  unfold(source, 1, source.length - 1, offset, tracker, (from, to) => {
    const line = source.slice(from, to);
    let at = 0;
    for (let quote = line.indexOf("''"); quote >= 0; quote = line.indexOf("''", at)) {
      tracker.copy(line.slice(at, quote), offset + from + at);
      tracker.put("'", offset + from + quote, offset + from + quote + 2);
      at = quote + 2;
    }
    tracker.copy(line.slice(at), offset + from + at);
  });
  return tracker.finish();
}

/** Line folding (6.5): `copy` adds a stretch of one line, this adds what stands for the breaks between lines. */
function unfold(
  source: string,
  start: number,
  end: number,
  offset: number,
  tracker: Tracker,
  copy: (from: number, to: number) => void,
): void {
  let lineStart = start;
  let lastBreak = -1;
  let blank = false;
  for (;;) {
    const newline = source.indexOf('\n', lineStart);
    const last = newline < 0 || newline >= end;
    const first = lineStart === start;
    let to = last ? end : newline;
    if (!last && to > lineStart && source[to - 1] === '\r') to--;
    if (!last) to = trimmedEnd(source, lineStart, to);
    const from = first ? lineStart : trimmedStart(source, lineStart, to);
    if (first || last || from < to) {
      if (!first && !blank) tracker.put(' ', offset + lastBreak, offset + lastBreak + 1);
      if (!first && blank) tracker.put('\n', offset + lastBreak, offset + lastBreak + 1);
      copy(from, to);
      blank = false;
    } else {
      // Of n breaks in a row n - 1 are kept: the first one is dropped here.
      if (blank) tracker.put('\n', offset + lastBreak, offset + lastBreak + 1);
      blank = true;
    }
    if (last) return;
    lastBreak = newline;
    lineStart = newline + 1;
  }
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && (source[at - 1] === ' ' || source[at - 1] === '\t')) at--;
  return at;
}

function trimmedStart(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++;
  return at;
}

/** The value of a double-quoted scalar (7.3.1); `source` includes both quotes and has no unknown escape. */
export function trackDoubleQuoted(source: string, offset: number, file: string): Text {
  const tracker = new Tracker(file, offset + 1, source.length);
  const end = source.length - 1;
  let at = 1;
  while (at < end) {
    const special = nextSpecial(source, at, end);
    tracker.copy(source.slice(at, special), offset + at);
    if (special === end) break;
    at =
      source[special] === '\\' ? escaped(source, special, offset, tracker) : blanks(source, special, offset, tracker);
  }
  return tracker.finish();
}

function nextSpecial(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x5c || unit === 0x20 || unit === 0x0a || unit === 0x09) return at;
    if (unit === 0x0d && source.charCodeAt(at + 1) === 0x0a) return at;
  }
  return end;
}

function escaped(source: string, at: number, offset: number, tracker: Tracker): number {
  const letter = source[at + 1] ?? '';
  const digits = DIGITS.get(letter);
  if (digits !== undefined) {
    const next = at + 2 + digits;
    const character = String.fromCodePoint(Number.parseInt(source.slice(at + 2, next), 16));
    tracker.put(character, offset + at, offset + next);
    return next;
  }
  const single = ESCAPES.get(letter);
  if (single !== undefined) {
    tracker.put(single, offset + at, offset + at + 2);
    return at + 2;
  }
  // An escaped line break: it and the next line's indentation stand for nothing.
  const newline = letter === '\r' ? at + 2 : at + 1;
  return trimmedStart(source, newline + 1, source.length - 1);
}

/** A run of spaces, tabs and line breaks, from its first character: as it is, or folded. */
function blanks(source: string, start: number, offset: number, tracker: Tracker): number {
  const end = source.length - 1;
  const wordEnd = trimmedStart(source, start, end);
  const broken = source[wordEnd] === '\n' || (source[wordEnd] === '\r' && source[wordEnd + 1] === '\n');
  if (!broken) {
    tracker.copy(source.slice(start, wordEnd), offset + start);
    return wordEnd;
  }
  const first = source[wordEnd] === '\r' ? wordEnd + 1 : wordEnd;
  let at = first + 1;
  let kept = false;
  for (; at < end; at++) {
    const unit = source[at];
    if (unit === '\n') {
      tracker.put('\n', offset + at, offset + at + 1);
      kept = true;
    } else if (unit !== ' ' && unit !== '\t' && !(unit === '\r' && source[at + 1] === '\n')) break;
  }
  if (!kept) tracker.put(' ', offset + first, offset + first + 1);
  return at;
}
