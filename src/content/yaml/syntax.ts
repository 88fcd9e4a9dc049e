import { isCollection, isScalar, type ParsedNode, visit, type YAMLParseError, type YAMLWarning } from 'yaml';
import type { Code, Params, SourceFile, Span } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';
import { shown } from '../words.ts';

interface Reading {
  readonly rule: Code;
  readonly start: number;
  readonly end: number;
  readonly params?: Params;
}

/** One mistake can set off thousands of complaints; the first ones tell it. */
const READ = 500;

/** Says in diagnostics what the parser found. */
export function reportSyntax(
  errors: readonly YAMLParseError[],
  contents: ParsedNode | null,
  source: SourceFile,
  findings: Findings,
): void {
  const readings = errors.slice(0, READ).map((error) => read(error, contents, source.text));
  const lineOf = ({ start }: Reading): number => source.text.lastIndexOf('\n', start - 1);
  const named = new Set(readings.filter(({ rule }) => rule !== 'yaml/syntax').map(lineOf));
  const openQuote = readings.some(({ rule }) => rule === 'yaml/unclosed-quote');
  for (const reading of readings) {
    // A mistake that has a name explains what else the parser says of its line.
    if (reading.rule === 'yaml/syntax' && named.has(lineOf(reading))) continue;
    // An open quote has swallowed the bracket that is missed.
    if (reading.rule === 'yaml/unclosed-bracket' && openQuote) continue;
    const span = within(source, reading.start, reading.end);
    findings.add(reading.rule, { span, params: reading.params ?? {} });
  }
}

/** A tag that is not YAML's own: somebody's text that begins with `!`. */
export function reportTag(warning: YAMLWarning, source: SourceFile, findings: Findings): void {
  const span = within(source, ...warning.pos);
  findings.add('yaml/needs-quotes', { span, params: { written: shown(source.text.slice(span.start, span.end)) } });
}

function read(error: YAMLParseError, contents: ParsedNode | null, text: string): Reading {
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
    return { rule: 'yaml/after-quote', start, end: Math.max(end, start + 1) };
  }
  if (message.startsWith('Nested mappings are not allowed')) {
    return { rule: 'yaml/colon-in-text', start, end: lineEnd(text, start) };
  }
  if (message.startsWith('Implicit map keys need to be followed')) return { rule: 'yaml/no-colon', start, end };
  // A line without a colon, and the next key taken for its continuation.
  if (code === 'MULTILINE_IMPLICIT_KEY') return { rule: 'yaml/no-colon', start, end: lineEnd(text, start) };
  if (code === 'BAD_INDENT' || message.startsWith('Block scalars with more-indented')) {
    return { rule: 'yaml/indent', start, end: wordEnd(text, start) };
  }
  return { rule: 'yaml/syntax', start, end, params: { detail: shown(message) } };
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

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function within(source: SourceFile, start: number, end: number): Span {
  const from = Math.min(start, source.text.length);
  return { file: source.path, start: from, end: Math.max(from, Math.min(end, source.text.length)) };
}
