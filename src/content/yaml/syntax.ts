import { isCollection, isScalar, type ParsedNode, visit, type YAMLParseError, type YAMLWarning } from 'yaml';
import type { Code, Params, SourceFile, Span } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';
import { shown } from '../words.ts';
import { commaIn, openingAt, slipsIn } from './slips.ts';

interface Reading {
  readonly rule: Code;
  readonly start: number;
  readonly end: number;
  readonly params?: Params;
  /** What to write instead, where that is known. */
  readonly instead?: string;
}

/** One mistake can set off thousands of complaints; the first ones tell it. */
const READ = 500;
/** How far round a mistake its cause is looked for, in characters. */
const LOOK = 500;

/** Says in diagnostics what the parser found. */
export function reportSyntax(
  errors: readonly YAMLParseError[],
  contents: ParsedNode | null,
  source: SourceFile,
  findings: Findings,
): void {
  const read = errors.slice(0, READ);
  const readings = explained(read.flatMap((error) => readingsOf(error, read, contents, source.text)));
  const lineOf = ({ start }: Reading): number => source.text.lastIndexOf('\n', start - 1);
  const named = new Set(readings.filter(({ rule }) => rule !== 'yaml/syntax').map(lineOf));
  const openQuote = readings.some(({ rule }) => rule === 'yaml/unclosed-quote');
  const told = new Map<number, Code>();
  for (const reading of readings) {
    const line = lineOf(reading);
    // A mistake that has a name explains what else the parser says of its line.
    if (reading.rule === 'yaml/syntax' && named.has(line)) continue;
    if ((told.get(line) ?? reading.rule) !== reading.rule && !isSlip(reading)) continue;
    // An open quote has swallowed the bracket that is missed.
    if (reading.rule === 'yaml/unclosed-bracket' && openQuote) continue;
    told.set(line, reading.rule);
    reportReading(reading, source, findings);
  }
}

export function reportReading(
  { rule, start, end, params, instead }: Reading,
  source: SourceFile,
  findings: Findings,
): void {
  const span = within(source, start, end);
  const fix = instead === undefined ? null : { safe: false, edits: [{ span, text: instead }] };
  findings.add(rule, { span, params: params ?? {}, fix });
}

function isSlip({ rule }: Reading): boolean {
  return rule === 'yaml/full-width' || rule === 'yaml/colon-space';
}

/** What the parser says after a slip may be due to it: a key that was not seen, a bracket that was none. */
function explained(readings: readonly Reading[]): readonly Reading[] {
  const first = readings.findIndex(isSlip);
  return first < 0 ? readings : [...readings.slice(0, first), ...readings.slice(first).filter(isSlip)];
}

/** A tag that is not YAML's own: somebody's text that begins with `!`. */
export function reportTag(warning: YAMLWarning, source: SourceFile, findings: Findings): void {
  const span = within(source, ...warning.pos);
  findings.add('yaml/needs-quotes', { span, params: { written: shown(source.text.slice(span.start, span.end)) } });
}

function readingsOf(
  error: YAMLParseError,
  all: readonly YAMLParseError[],
  contents: ParsedNode | null,
  text: string,
): readonly Reading[] {
  const { code, message } = error;
  const [start, end] = error.pos;
  const besides = (other: YAMLParseError['code']): boolean =>
    all.some((one) => one.code === other && one.pos[0] === start);
  const opening = openingAt(text, start);
  if (code === 'BLOCK_IN_FLOW') return commasMissed(text, start, end);
  if (code === 'MULTILINE_IMPLICIT_KEY') {
    if (besides('BLOCK_IN_FLOW')) return [];
    if (opening) return [opening];
    // A value, and under it a key that is indented further than the value's own: it was taken for more of the value.
    if (!isFirstOnLine(text, start)) return [indented(text, keyAt(text, end))];
  }
  const keyless = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need to be followed');
  if (keyless) {
    if (/^- /.test(text.slice(start, start + 2))) return [indented(text, start)];
    const slips = slipsIn(text, start, Math.min(end, start + LOOK * 4));
    // A line without a colon, and the next key taken for its continuation.
    return slips.length > 0 ? slips : [{ rule: 'yaml/no-colon', start, end: lineEnd(text, start, end) }];
  }
  if (message.startsWith('Nested mappings are not allowed')) {
    if (besides('MULTILINE_IMPLICIT_KEY')) return [];
    return [opening ?? { rule: 'yaml/colon-in-text', start, end: lineEnd(text, start) }];
  }
  return [readingOf(error, contents, text)];
}

function readingOf(error: YAMLParseError, contents: ParsedNode | null, text: string): Reading {
  const { code, message } = error;
  const [start, end] = error.pos;
  if (code === 'TAB_AS_INDENT') return { rule: 'yaml/tab', start, end };
  if (code === 'BAD_DQ_ESCAPE') {
    return { rule: 'yaml/escape', start, end: start + 2, params: { written: shown(text.slice(start, start + 2)) } };
  }
  if (code === 'BAD_SCALAR_START' || message.startsWith('Tags and anchors must be separated')) {
    const from = wordStart(text, start);
    const to = wordEnd(text, from);
    return { rule: 'yaml/needs-quotes', start: from, end: to, params: { written: shown(text.slice(from, to)) } };
  }
  if (code === 'NON_STRING_KEY') return { rule: 'yaml/key-not-text', start, end };
  if (message.startsWith('Missing closing')) {
    const quote = openingOf(contents, start) ?? start;
    return { rule: 'yaml/unclosed-quote', start: quote, end: quote + 1, params: { quote: text[quote] ?? '' } };
  }
  if (/end with a [\]}]$/.test(message)) {
    const bracket = openingOf(contents, start) ?? start;
    return { rule: 'yaml/unclosed-bracket', start: bracket, end: bracket + 1, params: { bracket: message.slice(-1) } };
  }
  if (message === 'Unexpected scalar at node end') {
    const quoted = /["']\s*$/.test(text.slice(Math.max(0, start - LOOK), start));
    return isFirstOnLine(text, start) && !quoted
      ? indented(text, start)
      : { rule: 'yaml/after-quote', start, end: Math.max(end, start + 1) };
  }
  const misplaced = code === 'BAD_INDENT' || message.startsWith('Sequence item without');
  if (misplaced || message.startsWith('Block scalars with more-indented')) return indented(text, start);
  return { rule: 'yaml/syntax', start, end };
}

/** Between `{` and `}`, two fields with no comma that YAML knows between them. */
function commasMissed(text: string, start: number, end: number): readonly Reading[] {
  const comma = commaIn(text, start, Math.min(end, start + LOOK));
  if (comma) return [comma];
  const next = /\s([^\s:]+)\s*:(?:\s|$)/.exec(text.slice(start, Math.min(end, start + LOOK)));
  const from = next ? start + next.index + 1 : start;
  return [{ rule: 'yaml/no-comma', start: from, end: from + (next?.[1]?.length ?? 1) }];
}

/** A line that is not indented as its neighbours are: its first word. */
function indented(text: string, offset: number): Reading {
  let start = offset;
  while (start < text.length && /[ \t]/.test(text[start] ?? '')) start++;
  return { rule: 'yaml/indent', start, end: wordEnd(text, start) };
}

/** Where the last line of a stretch begins, past its indentation. */
function keyAt(text: string, end: number): number {
  return text.lastIndexOf('\n', end - 1) + 1;
}

function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:- +)*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

/** Where the quoted text or the bracket begins that breaks off, unclosed, at `offset`. */
function openingOf(contents: ParsedNode | null, offset: number): number | null {
  let found: number | null = null;
  visit(contents, {
    Node(_key, node) {
      const enclosed = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
      if (enclosed && node.range?.[1] === offset) found = node.range[0];
    },
  });
  return found;
}

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/\s/.test(text[at - 1] ?? ' ')) at--;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/\s/.test(text[at] ?? ' ')) at++;
  return Math.max(at, offset + 1);
}

function lineEnd(text: string, offset: number, most = text.length): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? most : Math.min(newline, most);
  return text[end - 1] === '\r' ? end - 1 : end;
}

function within(source: SourceFile, start: number, end: number): Span {
  const from = Math.min(start, source.text.length);
  return { file: source.path, start: from, end: Math.max(from, Math.min(end, source.text.length)) };
}
