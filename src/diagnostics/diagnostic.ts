import { type Code, severityOf } from './catalogue/index.ts';

/** `error`: no PDF of that citation is made. `warning` and `note` do not stop a build. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A stretch of a source file: UTF-16 offsets into its decoded text, `end`
 * exclusive. Lines and columns are worked out by the printers alone.
 * `file` is the path as people read it: relative to the working directory, with `/`.
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What would mend the problem; `safe` when no person need look at it. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** `name:zh` is what stands for `name` in Chinese sentences, where that is said otherwise than in English ones. */
export type Params = Readonly<Record<string, string | number>>;

/** Anything that can be wrong with content, a template, a font, a picture or an output. */
export interface Diagnostic {
  readonly rule: Code;
  readonly severity: Severity;
  /** Fills the `{name}` places of the catalogue's sentences. */
  readonly params: Params;
  /** Where it is; null where no place in a file can be named. */
  readonly span: Span | null;
  /** Other places that belong to it, such as the first use of an id. */
  readonly related: readonly Span[];
  /** The citation it belongs to, by id; null when it concerns the whole ceremony. */
  readonly citation: string | null;
  /** The page of the output, counted from 1; null where there is none. */
  readonly page: number | null;
  /** The object of a finished PDF, as the format calls it: `12 0 R`; null where there is none. */
  readonly object: string | null;
  readonly fix: Fix | null;
}

export interface Details {
  readonly params?: Params;
  readonly span?: Span | null;
  readonly related?: readonly Span[];
  readonly citation?: string | null;
  readonly page?: number | null;
  readonly object?: string | null;
  readonly fix?: Fix | null;
}

/** A diagnostic of the catalogue's code, its severity being the catalogue's. */
export function diagnostic(rule: Code, details: Details = {}): Diagnostic {
  return {
    rule,
    severity: severityOf(rule),
    params: details.params ?? {},
    span: details.span ?? null,
    related: details.related ?? [],
    citation: details.citation ?? null,
    page: details.page ?? null,
    object: details.object ?? null,
    fix: details.fix ?? null,
  };
}

export function isError(problem: Diagnostic): boolean {
  return problem.severity === 'error';
}
