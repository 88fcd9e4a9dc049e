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

/** A part of what is printed: the words and photos, or what was drawn around them. */
export type Layer = 'text' | 'ornament';

/** What is made of the pages. What is left out is as ceremony.yaml says. */
export interface RenditionOptions {
  /** Whether printer's marks stand around each page. */
  readonly marks?: boolean;
  /** Whether there is a file of all certificates as well. Not where only some are asked for. */
  readonly merge?: boolean;
  /** Only this of each page, into a folder of its own. */
  readonly layer?: Layer;
  /** Proofs with these words on every page, into a folder of their own; true for `校樣 PROOF`. */
  readonly watermark?: string | true;
  /** Whether copies for a screen are made as well. */
  readonly screen?: boolean;
}

export interface BuildOptions extends CheckOptions, RenditionOptions {
  readonly outDir: string;
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
  /** Those of `made`, for the press, that differ from an earlier file: a printed copy of it is out of date. */
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
