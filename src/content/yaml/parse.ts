import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLParseError, type YAMLWarning } from 'yaml';
import type { SourceFile, Span } from '../../diagnostics/index.ts';
import type { Findings } from '../findings.ts';
import { CommentWatch } from './comments.ts';
import { convert } from './convert.ts';
import { reportSyntax, reportTag } from './syntax.ts';
import type { YamlNode } from './tree.ts';

/** Deeper than anything a person writes; the parser itself would exhaust the stack at a few hundred. */
const DEPTH = 60;
/** Tokens of one file: some 40,000 lines of keys and values. A block of text counts as one, however long. */
const TOKENS = 200_000;
/** After so many misplaced tokens the rest of the file says nothing more. */
const STRAY_TOKENS = 200;

const OPTIONS = {
  // Given outright, so that a `%YAML 1.1` line cannot turn `no` into false.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // Its own check compares every key with every other; `convert` looks them up.
  uniqueKeys: false,
  keepSourceTokens: true,
} as const;

interface Parsed {
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLParseError[];
  readonly warnings: readonly YAMLWarning[];
}

/**
 * Parses a YAML file. What is wrong with its YAML goes to `findings`.
 * Gives the value with all its places; null where the file is empty or is not
 * good enough YAML to be understood (then `findings` has errors).
 */
export function parseYaml(source: SourceFile, findings: Findings): YamlNode | null {
  const parsed = compose(source, findings);
  if (parsed === null) return null;
  reportSyntax(parsed.errors, parsed.contents, source, findings);
  for (const warning of parsed.warnings) reportTag(warning, source, findings);
  if (parsed.errors.length > 0 || parsed.contents === null) return null;
  return convert(parsed.contents, source, findings);
}

/** The parser's pipeline, taken in steps so that a hostile file is given up early. */
function compose(source: SourceFile, findings: Findings): Parsed | null {
  const parser = new Parser();
  const composer = new Composer<ParsedNode>(OPTIONS);
  const documents: Document.Parsed<ParsedNode>[] = [];
  let tokens = 0;
  let stray = 0;
  const comments = new CommentWatch(source, findings);
  for (const lexeme of new Lexer().lex(source.text)) {
    comments.see(lexeme, parser.offset);
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') stray++;
      documents.push(...composer.next(token));
    }
    if (parser.stack.length > DEPTH || ++tokens > TOKENS) {
      const span = spanAt(source, parser.offset - lexeme.length);
      findings.add('yaml/too-complex', { span, params: { depth: DEPTH, tokens: TOKENS } });
      return null;
    }
    if (stray > STRAY_TOKENS) break;
  }
  if (stray <= STRAY_TOKENS) for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, source.text.length));

  const [first, second] = documents;
  if (!first) return null;
  if (second) findings.add('yaml/several-documents', { span: spanAt(source, second.range[0]) });
  return {
    contents: first.contents,
    errors: documents.flatMap(({ errors }) => errors as YAMLParseError[]),
    warnings: first.warnings as YAMLWarning[],
  };
}

function spanAt(source: SourceFile, offset: number): Span {
  const start = Math.max(0, Math.min(offset, source.text.length - 1));
  return { file: source.path, start, end: Math.min(start + 1, source.text.length) };
}
