import { relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, diagnostic, type Sources } from '../diagnostics/index.ts';
import { version } from '../package.ts';
import { certificateOf } from './files.ts';
import { Judge, type Print } from './judge.ts';
import { type Entries, type Entry, readManifest, writeManifest } from './manifest.ts';
import { type BuildOptions, type BuildResult, type CheckOptions, type CheckResult, stops } from './options.ts';
import { type Output, openOutput } from './output.ts';
import type { Piece } from './pieces.ts';
import { type Proof, prove } from './prove.ts';
import { ceremonyOf, recordOf } from './record.ts';
import type { Rendition } from './rendition.ts';
import { screenOf } from './screen.ts';
import { leftovers, listed } from './stale.ts';
import { conditionOf, jobOf, originOf, worksOf } from './work.ts';

const MANIFEST = 'manifest.json';

/** Checks everything that `build` checks, and writes nothing. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const proof = await unlessAborted(options.signal, () => prove({ ...options, screen: false }));
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
      await run.record();
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
  readonly #planned = new Set<string>();

  constructor(options: BuildOptions, output: Output, shown: string, print: Print) {
    this.#options = options;
    this.#output = output;
    this.#shown = shown;
    this.#print = print;
  }

  /** Prints one PDF after the other; while the disk takes one, the next is printed. */
  async print(proof: Proof): Promise<void> {
    const { signal, strict = false, onProgress } = this.#options;
    const { edition } = proof.material;
    const works = worksOf(proof, this.#options);
    for (const { piece } of works) this.#planned.add(piece.file);
    if (edition === null || works.length === 0) return;
    const common = { ceremony: ceremonyOf(edition, this.#options), condition: await conditionOf(proof) };
    const judge = await Judge.open(this.#print);
    const looks = works.filter(({ rendition }) => rendition.medium === 'screen').map(({ piece }) => piece.pages);
    const screen = looks.length === 0 ? null : await screenOf(looks, common.condition);
    let writing = Promise.resolve(true);
    try {
      for (const [index, { rendition, piece }] of works.entries()) {
        onProgress?.({ stage: 'print', done: index, total: works.length });
        await setImmediate();
        signal?.throwIfAborted();
        const job = jobOf(piece, rendition, common.condition, screen);
        const origin = originOf(piece, `${this.#shown}/${piece.file}`);
        const { bytes, diagnostics } = await judge.printProved(job, origin);
        signal?.throwIfAborted();
        if (!(await writing)) return;
        this.diagnostics.push(...diagnostics);
        if (diagnostics.some((problem) => stops(problem, strict))) {
          const { file, citation } = origin;
          this.diagnostics.push(diagnostic('build/rejected', { params: { file }, citation: citation?.id ?? null }));
          continue;
        }
        const entry = recordOf(piece, bytes, common, proof.material, this.#options);
        writing = this.#write(piece, rendition, bytes, entry);
      }
      onProgress?.({ stage: 'print', done: works.length, total: works.length });
    } finally {
      await writing;
    }
  }

  /** False where nothing more can be written. */
  async #write(piece: Piece, rendition: Rendition, bytes: Uint8Array, entry: Entry): Promise<boolean> {
    const { file } = piece;
    const written = await this.#output.write(file, bytes);
    if (written.outcome === 'failed') {
      this.diagnostics.push(written.problem);
      return !written.fatal;
    }
    this.#entries.set(file, entry);
    if (written.outcome === 'same') this.kept.push(file);
    else this.made.push(file);
    // Of proofs and copies for a screen nothing is printed that could be out of date.
    if (written.outcome === 'changed' && rendition.class === 'default') this.reprint.push(file);
    this.#sayForWhom(piece, rendition);
    return true;
  }

  /** A file of ornaments that is named after one certificate may be for others too. */
  #sayForWhom({ file, citations, drafts }: Piece, { layer }: Rendition): void {
    if (layer !== 'ornament' || drafts.length < 2 || certificateOf(file) === null) return;
    const params = { file, count: citations.length, citations: listed(citations) };
    this.diagnostics.push(diagnostic('build/ornament-shared', { params }));
  }

  /** Says what stayed behind, and takes away what was withdrawn. */
  tidy(proof: Proof): void {
    const stands = (file: string): boolean => this.#output.has(file);
    const { removed, said } = leftovers(this.#earlier(), this.#entries, this.#planned, stands, proof, this.#options);
    this.diagnostics.push(...said);
    for (const [file, reason] of removed) {
      const problem = this.#output.remove(file);
      if (problem === null) this.removed.push(file);
      this.diagnostics.push(problem ?? reason);
    }
  }

  /** Brings the manifest up to date. */
  async record(): Promise<void> {
    if (this.#entries.size + this.removed.length === 0) return;
    const standing = [...this.#earlier()].filter(([file]) => this.#output.has(file));
    const entries = new Map([...standing, ...this.#entries]);
    const written = await this.#output.write(MANIFEST, writeManifest(version(), entries));
    if (written.outcome === 'failed') this.diagnostics.push(written.problem);
  }

  /** Read when it is needed: another build may have written into the folder meanwhile. */
  #earlier(): Entries {
    return readManifest(this.#output.read(MANIFEST));
  }
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
