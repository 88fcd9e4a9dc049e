import { relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, diagnostic, isError, type Sources } from '../diagnostics/index.ts';
import { version } from '../package.ts';
import { type Pages, saysPictures } from '../paginate/index.ts';
import type { Claim } from '../press/index.ts';
import { BOOKLET, certificateFile, type Draft } from './draft.ts';
import { Judge, type Print } from './judge.ts';
import { certificateOf, type Entries, type Entry, readManifest, writeManifest } from './manifest.ts';
import { type BuildOptions, type BuildResult, type CheckOptions, type CheckResult, stops } from './options.ts';
import { type Output, openOutput } from './output.ts';
import { isPrintable, type Proof, prove } from './prove.ts';
import { ceremonyOf, recordOf } from './record.ts';

const MANIFEST = 'manifest.json';

/** What every PDF for the press is made to keep. */
const CLAIMS: readonly Claim[] = ['PDF/X-4', 'PDF/A-2u', 'PDF/UA-1'];

/** Of pages with a picture that nothing is said of, not that they can be read by ear. */
function claimsOf({ structure }: Pages): readonly Claim[] {
  return saysPictures(structure) ? CLAIMS : CLAIMS.filter((claim) => claim !== 'PDF/UA-1');
}

/** Checks everything that `build` checks, and writes nothing. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const proof = await unlessAborted(options.signal, () => prove(options));
  return resultOf(proof?.diagnostics ?? [INTERRUPTED], proof, options);
}

/**
 * Checks everything, then makes the certificates and, where no ids are given, the
 * booklet. A citation with errors is left out, and what was there before stays.
 * Never throws for what the files hold, for an output folder that cannot be
 * written, or for an abort: each is a diagnostic.
 */
export function build(options: BuildOptions): Promise<BuildResult> {
  return buildWith(options, async (job) => (await import('../press/index.ts')).printPdf(job));
}

/** `print`: what makes the bytes. Whatever they are, only what is proved to be good is written. */
export async function buildWith(options: BuildOptions, print: Print): Promise<BuildResult> {
  const folder = resolve(options.cwd, options.outDir);
  const shown = relative(options.cwd, folder).split(sep).join('/') || '.';
  const run = new Run(options, openOutput(folder, shown), shown, print);
  const proof = await unlessAborted(options.signal, () => prove(options));
  if (proof !== null) {
    try {
      await unlessAborted(options.signal, () => run.print(proof));
      run.tidy(proof);
    } finally {
      // What was written is recorded, even where a fault ends the printing.
      run.record();
    }
  }
  const stopped = options.signal?.aborted ? [INTERRUPTED] : [];
  const diagnostics = [...(proof?.diagnostics ?? []), ...run.diagnostics, ...stopped];
  const { made, kept, reprint, removed } = run;
  return { ...resultOf(diagnostics, proof, options), made, kept, reprint, removed };
}

/** The output side of one build: what was made so far, and what went wrong with it. */
class Run {
  readonly made: string[] = [];
  readonly kept: string[] = [];
  readonly reprint: string[] = [];
  readonly removed: string[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #options: BuildOptions;
  readonly #output: Output;
  /** The output folder in messages. */
  readonly #shown: string;
  readonly #print: Print;
  readonly #entries = new Map<string, Entry>();

  constructor(options: BuildOptions, output: Output, shown: string, print: Print) {
    this.#options = options;
    this.#output = output;
    this.#shown = shown;
    this.#print = print;
  }

  /** Prints and writes one PDF after the other, so that one alone is in memory. */
  async print(proof: Proof): Promise<void> {
    const { signal, strict = false, onProgress } = this.#options;
    const { edition, condition } = proof.material;
    const drafts = proof.drafts.filter((draft) => isPrintable(draft, proof, strict));
    if (edition === null || drafts.length === 0) return;
    const ceremony = ceremonyOf(edition, this.#options);
    const { defaultCondition } = await import('../press/index.ts');
    const judge = await Judge.open(this.#print);
    const press = {
      condition: condition ?? defaultCondition(),
      marks: this.#options.marks ?? edition.press.marks,
    };
    for (const [index, draft] of drafts.entries()) {
      onProgress?.({ stage: 'print', done: index, total: drafts.length });
      await setImmediate();
      signal?.throwIfAborted();
      const { pages, expected, pictures, metadata, citation } = draft;
      if (pages === null) continue;
      const file = `${this.#shown}/${draft.file}`;
      const origin = { file, citation, expected, pages };
      const { bytes, diagnostics } = await judge.printProved(
        { pages, pictures, metadata, claims: claimsOf(pages), ...press },
        origin,
      );
      signal?.throwIfAborted();
      this.diagnostics.push(...diagnostics);
      if (diagnostics.some((problem) => stops(problem, strict))) {
        this.diagnostics.push(diagnostic('build/rejected', { params: { file }, citation: citation?.id ?? null }));
        continue;
      }
      const entry = recordOf(
        draft,
        pages,
        bytes,
        { ceremony, condition: press.condition },
        proof.material,
        this.#options,
      );
      if (!this.#write(draft, bytes, entry)) return;
    }
    onProgress?.({ stage: 'print', done: drafts.length, total: drafts.length });
  }

  /** False where nothing more can be written. */
  #write({ file }: Draft, bytes: Uint8Array, entry: Entry): boolean {
    const written = this.#output.write(file, bytes);
    if (written.outcome === 'failed') {
      this.diagnostics.push(written.problem);
      return !written.fatal;
    }
    this.#entries.set(file, entry);
    if (written.outcome === 'same') this.kept.push(file);
    else this.made.push(file);
    if (written.outcome === 'changed') this.reprint.push(file);
    return true;
  }

  /** Says what stayed behind, and takes away what was withdrawn. */
  tidy(proof: Proof): void {
    const stands = (file: string): boolean => this.#output.has(file);
    this.#sayWhatStayed(proof, stands);
    for (const file of withdrawn(this.#earlier(), proof, this.#options)) {
      if (!stands(file)) continue;
      const problem = this.#output.remove(file);
      if (problem === null) this.removed.push(file);
      this.diagnostics.push(problem ?? diagnostic('build/withdrawn', { params: { file } }));
    }
  }

  /** Brings the manifest up to date. */
  record(): void {
    if (this.#entries.size + this.removed.length === 0) return;
    const standing = [...this.#earlier()].filter(([file]) => this.#output.has(file));
    const entries = new Map([...standing, ...this.#entries]);
    const written = this.#output.write(MANIFEST, writeManifest(version(), entries));
    if (written.outcome === 'failed') this.diagnostics.push(written.problem);
  }

  /** Read when it is needed: another build may have written into the folder meanwhile. */
  #earlier(): Entries {
    return readManifest(this.#output.read(MANIFEST));
  }

  #sayWhatStayed(proof: Proof, stands: (file: string) => boolean): void {
    const { strict = false, ids = [] } = this.#options;
    for (const citation of proof.allStopped ? [] : [...proof.stopped].sort()) {
      const file = certificateFile(citation);
      if (stands(file)) this.diagnostics.push(diagnostic('build/certificate-kept', { citation, params: { file } }));
    }
    const booklet = proof.drafts.find(({ file }) => file === BOOKLET);
    if (ids.length > 0 || (booklet && isPrintable(booklet, proof, strict))) return;
    const params = { file: BOOKLET };
    if (stands(BOOKLET)) this.diagnostics.push(diagnostic('build/booklet-kept', { params }));
    else if (!proof.allStopped) this.diagnostics.push(diagnostic('build/booklet-not-made', { params }));
  }
}

/**
 * Certificates of an earlier build of the same ceremony whose citations are gone. None where an
 * error of the content could be why a citation is not there, nor where only some were asked for.
 */
function withdrawn(earlier: Entries, proof: Proof, options: BuildOptions): readonly string[] {
  const { ids = [], signal } = options;
  const { edition, contentProblems } = proof.material;
  const unsure = proof.allStopped || ids.length > 0 || signal?.aborted === true;
  if (unsure || edition === null || contentProblems.some(isError)) return [];
  const ceremony = ceremonyOf(edition, options);
  const present = new Set(edition.citations.map(({ id }) => id));
  return [...earlier].flatMap(([file, entry]) => {
    const id = certificateOf(file);
    return id !== null && !present.has(id) && entry.ceremony === ceremony ? [file] : [];
  });
}

const INTERRUPTED = diagnostic('build/interrupted');

/** Null where `work` ended because the signal was aborted. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

function resultOf(
  diagnostics: readonly Diagnostic[],
  proof: Proof | null,
  { strict = false }: CheckOptions,
): CheckResult {
  const sources: Sources = proof?.material.sources ?? new Map();
  return { ok: !diagnostics.some((problem) => stops(problem, strict)), diagnostics, sources };
}
