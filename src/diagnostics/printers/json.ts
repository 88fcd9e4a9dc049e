import { describe, type MessageLang } from '../describe.ts';
import type { Diagnostic, Fix, Severity, Span } from '../diagnostic.ts';
import { rangeOf } from '../position.ts';
import type { Sources } from '../source.ts';

/** A place as programs read it: lines and columns from 1, the end after the last character. */
export interface JsonPlace {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

/** A diagnostic as `--json` gives it. */
export interface JsonDiagnostic extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly hint: string;
  readonly citation: string | null;
  readonly page: number | null;
  /** The object of a finished PDF: `12 0 R`. */
  readonly object: string | null;
  /**
   * `text` is what the place would read once mended; null where the fix also
   * changes something outside it, so that the place alone cannot be mended.
   */
  readonly fix: { readonly safe: boolean; readonly text: string | null } | null;
  readonly related: readonly JsonPlace[];
}

const NOWHERE: JsonPlace = { file: null, line: null, column: null, endLine: null, endColumn: null };

/** The JSON form of a diagnostic. A span of a file that `sources` lacks keeps its file alone. */
export function toJson(problem: Diagnostic, sources: Sources, lang: MessageLang): JsonDiagnostic {
  const { what, why, todo } = describe(problem, lang);
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: what,
    hint: todo,
    why,
    ...placeOf(problem.span, sources),
    citation: problem.citation,
    page: problem.page,
    object: problem.object,
    fix: problem.fix && { safe: problem.fix.safe, text: mendedText(problem.fix, problem.span, sources) },
    related: problem.related.map((span) => placeOf(span, sources)),
  };
}

function placeOf(span: Span | null, sources: Sources): JsonPlace {
  if (span === null) return NOWHERE;
  const source = sources.get(span.file);
  if (source === undefined) return { ...NOWHERE, file: span.file };
  const { start, end } = rangeOf(source, span);
  return {
    file: span.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** What a span reads after all the edits of a fix; null where one of them reaches beyond the span. */
export function mendedText(fix: Fix, span: Span | null, sources: Sources): string | null {
  if (span === null) return null;
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  const text = sources.get(span.file)?.text ?? null;
  let mended = '';
  let at = span.start;
  for (const edit of edits) {
    if (edit.span.file !== span.file || edit.span.start < at || edit.span.end > span.end) return null;
    if (text === null && edit.span.start > at) return null;
    mended += (text?.slice(at, edit.span.start) ?? '') + edit.text;
    at = edit.span.end;
  }
  if (text === null && at < span.end) return null;
  return mended + (text?.slice(at, span.end) ?? '');
}
