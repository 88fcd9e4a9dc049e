import type { SourceFile, Text } from '../diagnostics/index.ts';
import type { Lang } from './edition.ts';
import { Tracker } from './yaml/index.ts';

/** A stretch of blanks with a line break in it, or at an end of the text. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly breaks: number;
}

/** The paragraphs of a body: parted by empty lines in the file, the lines within one joined. */
export function paragraphs(text: Text, source: SourceFile, lang: Lang): readonly Text[] {
  const result: Text[] = [];
  let gaps: Gap[] = [];
  let start = 0;
  for (const gap of gapsOf(text, source)) {
    if (gap.breaks < 2) {
      gaps.push(gap);
      continue;
    }
    result.push(joined(text, start, gap.start, gaps, lang));
    gaps = [];
    start = gap.end;
  }
  result.push(joined(text, start, text.value.length, gaps, lang));
  return result.filter(({ value }) => value !== '');
}

/** A text that is one line or paragraph whatever its lines in the file: a name, a reason, a caption. */
export function flowed(text: Text, source: SourceFile, lang: Lang | null): Text {
  const gaps = gapsOf(text, source);
  return gaps.length === 0 ? text : joined(text, 0, text.value.length, gaps, lang);
}

function gapsOf(text: Text, source: SourceFile): Gap[] {
  const { value, offsets } = text;
  const gaps: Gap[] = [];
  for (let start = 0; start < value.length; start++) {
    if (!isBlank(value.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < value.length && isBlank(value.charCodeAt(end))) end++;
    const outer = start === 0 || end === value.length;
    // A space between two words that stands in the file as such: nearly all of them.
    const plain = end === start + 1 && source.text[offsets[start] ?? 0] === value[start] && value[start] !== '\n';
    if (outer || !plain) {
      const breaks = breaksIn(text, start, end, source);
      if (outer || breaks > 0) gaps.push({ start, end, breaks });
    }
    start = end;
  }
  return gaps;
}

/** Blanks that may surround a line break: spaces, tabs, and the ideographic space that Chinese writers indent with. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x3000 || unit === 0x09 || unit === 0x0d;
}

/**
 * Line breaks between two words, as the file has them or as escapes make them.
 * YAML folds one break to a space and two to one break in some styles and not in
 * others; what the writer sees in the file is the same in all.
 */
function breaksIn(text: Text, start: number, end: number, source: SourceFile): number {
  const made = count(text.value, '\n', start, end);
  const from = start > 0 ? (text.offsets[start - 1] ?? 0) : (text.offsets[0] ?? 0);
  const written = count(source.text, '\n', from, text.offsets[end] ?? 0);
  return Math.max(made, written);
}

function count(text: string, unit: string, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at++) if (text[at] === unit) found++;
  return found;
}

function joined(text: Text, start: number, end: number, gaps: readonly Gap[], lang: Lang | null): Text {
  const tracker = new Tracker(text.file, text.offsets[start] ?? 0, end - start);
  let at = start;
  for (const gap of gaps) {
    const from = Math.max(gap.start, start);
    tracker.carry(text, at, from);
    at = Math.min(gap.end, end);
    const inside = from > start && at < end;
    if (inside && !closesUp(text.value, from, at, lang)) {
      const place = text.offsets[from] ?? 0;
      tracker.put(' ', place, place + 1);
    }
  }
  tracker.carry(text, at, end);
  return tracker.finish();
}

/** Whether a line break between two characters leaves nothing behind (CSS Text 4, segment break transformation). */
function closesUp(value: string, gapStart: number, gapEnd: number, lang: Lang | null): boolean {
  const before = baseBefore(value, gapStart);
  const after = value.codePointAt(gapEnd) ?? 0;
  if (isWide(before)) return isWide(after) || (lang === 'zh' && isAmbiguous(after));
  return isWide(after) && lang === 'zh' && isAmbiguous(before);
}

/** The character before a place, past the variation selectors that belong to it. */
function baseBefore(value: string, end: number): number {
  let at = end;
  for (;;) {
    const low = value.charCodeAt(at - 1);
    at -= low >= 0xdc00 && low < 0xe000 ? 2 : 1;
    if (at < 0) return 0;
    const code = value.codePointAt(at) ?? 0;
    const selector = (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
    if (!selector) return code;
  }
}

/** Han, kana, Bopomofo, and the full-width marks that are set among them (UAX #11, W and F; not Hangul). */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x312f) ||
    (code >= 0x3190 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe1f) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Marks that Chinese and English share; in a Chinese text they are set like Han: · — ‘ ’ “ ” … ‧ */
function isAmbiguous(code: number): boolean {
  return code === 0xb7 || code === 0x2014 || (code >= 0x2018 && code <= 0x201d) || code === 0x2026 || code === 0x2027;
}
