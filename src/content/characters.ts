import { type Code, codePointName, type Fix, type SourceFile, spanOf, type Text } from '../diagnostics/index.ts';
import type { Findings } from './findings.ts';
import { MOST_MARKS, pilesOf } from './marks.ts';

/**
 * Ranges are written out, not asked of `\p{…}`: Node's own Unicode tables differ
 * between versions. Sorted; what no range holds may be printed.
 */
const RANGES: readonly (readonly [first: number, last: number, rule: Code])[] = [
  [0x00, 0x1f, 'content/control-character'],
  [0x7f, 0x9f, 'content/control-character'],
  [0xad, 0xad, 'content/invisible-character'], // soft hyphen
  [0x34f, 0x34f, 'content/invisible-character'], // combining grapheme joiner
  [0x61c, 0x61c, 'content/invisible-character'], // Arabic letter mark
  [0x115f, 0x1160, 'content/invisible-character'], // Hangul fillers
  [0x17b4, 0x17b5, 'content/invisible-character'], // Khmer inherent vowels
  [0x180e, 0x180e, 'content/invisible-character'], // Mongolian vowel separator
  [0x200b, 0x200f, 'content/invisible-character'], // zero-width space and joiners, marks of direction
  [0x2028, 0x2029, 'content/invisible-character'], // line and paragraph separators
  [0x202a, 0x202e, 'content/bidi-control'],
  [0x2060, 0x2065, 'content/invisible-character'], // word joiner, invisible operators
  [0x2066, 0x2069, 'content/bidi-control'],
  [0x206a, 0x206f, 'content/invisible-character'], // deprecated format characters
  [0x3164, 0x3164, 'content/invisible-character'], // Hangul filler
  [0xd800, 0xdfff, 'content/lone-surrogate'],
  [0xfdd0, 0xfdef, 'content/noncharacter'],
  [0xfeff, 0xfeff, 'content/byte-order-mark'],
  [0xffa0, 0xffa0, 'content/invisible-character'], // halfwidth Hangul filler
  [0xfff0, 0xfffb, 'content/invisible-character'], // annotation marks
  [0xfffd, 0xfffd, 'content/replacement-character'],
  [0xe0000, 0xe007f, 'content/invisible-character'], // tags
];

const TAB = 0x09;

/** Reports each character of a text that must not or should not be printed, and marks piled on one beyond any writing. */
export function checkCharacters(text: Text, source: SourceFile, findings: Findings): void {
  const { value } = text;
  for (const { start, end, count } of pilesOf(value)) {
    findings.add('content/piled-marks', { span: spanOf(text, start, end), params: { count, most: MOST_MARKS } });
  }
  for (let start = 0; start <= value.length; ) {
    const newline = value.indexOf('\n', start);
    const end = newline < 0 ? value.length : newline;
    checkLine(text, start, end, source, findings);
    start = end + 1;
  }
}

function checkLine(text: Text, lineStart: number, lineEnd: number, source: SourceFile, findings: Findings): void {
  const { value } = text;
  // Blanks at the ends of a line are never printed, and a CR there belongs to the line break.
  let start = lineStart;
  let end = lineEnd;
  while (start < end && isBlank(value[start])) start++;
  while (end > start && isBlank(value[end - 1])) end--;
  for (let at = start; at < end; ) {
    if (isPlain(value.charCodeAt(at))) {
      at++;
      continue;
    }
    const rule = isSoftHyphen(value, at) ? null : ruleOf(value.codePointAt(at) ?? 0);
    if (rule === null) {
      at += widthAt(value, at);
      continue;
    }
    // A run of the same kind is one mistake.
    const first = at;
    while (at < end && ruleOf(value.codePointAt(at) ?? 0) === rule) at += widthAt(value, at);
    const span = spanOf(text, first, at);
    const bad = value.slice(first, at);
    const fix = fixOf(rule, bad, span, source);
    findings.add(rule, { span, params: { code: codePointName(bad) }, fix });
  }
}

/** A soft hyphen between two letters says where a word may be divided. */
function isSoftHyphen(value: string, at: number): boolean {
  return /^[\p{L}\p{M}]\u00ad\p{L}/u.test(value.slice(Math.max(0, at - 1), at + 3));
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}

function widthAt(value: string, at: number): number {
  return (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** ASCII and Han: what nearly every character is, told without a search. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code > 0x3164 && code < 0xd800);
}

function ruleOf(code: number): Code | null {
  if (isPlain(code)) return null;
  if ((code & 0xfffe) === 0xfffe) return 'content/noncharacter';
  for (const [first, last, rule] of RANGES) {
    if (code < first) return null;
    if (code <= last) return rule;
  }
  return null;
}

function fixOf(
  rule: Code,
  bad: string,
  span: { file: string; start: number; end: number },
  source: SourceFile,
): Fix | null {
  switch (rule) {
    case 'content/byte-order-mark':
      return { safe: true, edits: [{ span, text: '' }] };
    case 'content/control-character': {
      const tabs = [...bad].every((character) => character.codePointAt(0) === TAB);
      // Only where the file has the very tabs: an escape or a fold is no place for a blind edit.
      const plain = source.text.slice(span.start, span.end) === bad;
      return tabs && plain ? { safe: true, edits: [{ span, text: ' ' }] } : null;
    }
    case 'content/bidi-control':
    case 'content/invisible-character':
      return { safe: false, edits: [{ span, text: '' }] };
    default:
      return null;
  }
}
