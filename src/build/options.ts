import type { Diagnostic, Sources } from '../diagnostics/index.ts';

/** How far a build has come. */
export interface Progress {
  readonly stage: 'check' | 'print';
  readonly done: number;
  readonly total: number;
}

export interface CheckOptions {
  /** What relative folders, and paths in diagnostics, count from; absolute. */
  readonly cwd: string;
  readonly contentDir: string;
  readonly templatesDir: string;
  readonly fontsDir: string;
  /** Where what is costly to make is kept between runs; null keeps nothing. It may be deleted at any time. */
  readonly cacheDir: string | null;
  /** Only these citations, without the booklet; all of them and the booklet where it is left out or empty. */
  readonly ids?: readonly string[];
  /** Warnings stop the build as errors do. */
  readonly strict?: boolean;
  /** Pictures that are made ready at a time; 2 where it is left out. */
  readonly jobs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BuildOptions extends CheckOptions {
  readonly outDir: string;
  /** Whether printer's marks stand around each page; as ceremony.yaml says where it is left out. */
  readonly marks?: boolean;
}

export interface CheckResult {
  /** True where nothing stops a build. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that a diagnostic points into. */
  readonly sources: Sources;
}

/** Paths of PDFs are relative to the output folder, with `/`, in the order of making. */
export interface BuildResult extends CheckResult {
  /** Written: new ones and changed ones. */
  readonly made: readonly string[];
  /** Made again with the very bytes that are there already, so not touched. */
  readonly kept: readonly string[];
  /** Those of `made` that differ from an earlier file: a printed copy of it is out of date. */
  readonly reprint: readonly string[];
  /** Of citations that are no longer there. */
  readonly removed: readonly string[];
}

/** Which diagnostics keep a PDF from being made. */
export function stops(problem: Diagnostic, strict: boolean): boolean {
  return problem.severity === 'error' || (strict && problem.severity === 'warning');
}

/** What concerns no citation stops everything; what concerns a citation, whatever holds it. */
export function stopsAll(problem: Diagnostic, strict: boolean): boolean {
  return problem.citation === null && stops(problem, strict);
}
