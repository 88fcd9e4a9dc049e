import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import { orderCitations } from '../template/index.ts';
import { COVER, certificateOf, placeOf } from './files.ts';
import type { Entries, Entry } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { certificateFiles, collectedFiles } from './pieces.ts';
import { isPrintable, type Proof } from './prove.ts';
import { ceremonyOf } from './record.ts';

/** What an earlier build left that this one has to see to. */
export interface Leftovers {
  /** To be taken away, and why. */
  readonly removed: readonly (readonly [file: string, reason: Diagnostic])[];
  /** What is said of files that stay. */
  readonly said: readonly Diagnostic[];
}

/** `made` is what this build printed, `planned` what it would have: a file that could not be written is not superseded. */
export function leftovers(
  earlier: Entries,
  made: Entries,
  planned: ReadonlySet<string>,
  stands: (file: string) => boolean,
  proof: Proof,
  options: BuildOptions,
): Leftovers {
  const { edition, contentProblems } = proof.material;
  const { ids = [], signal } = options;
  const kept = keptFiles(made, stands, proof, options);
  // An error of the content could be why a citation is not there.
  const unsure = proof.allStopped || ids.length > 0 || signal?.aborted === true;
  if (unsure || edition === null || contentProblems.some(isError)) return { removed: [], said: kept };
  const ceremony = ceremonyOf(edition, options);
  const own = [...earlier].filter(([file, entry]) => entry.ceremony === ceremony && stands(file));
  const present = new Set(edition.citations.map(({ id }) => id));
  const complete = isComplete(proof, options);
  const gone = (file: string): Diagnostic | null => {
    const id = certificateOf(file);
    if (id !== null && !present.has(id)) return diagnostic('build/withdrawn', { params: { file } });
    const superseded = complete && !planned.has(file) && isSuperseded(file, proof);
    return superseded ? diagnostic('build/superseded', { params: { file } }) : null;
  };
  const removed = own.flatMap(([file]) => {
    const reason = gone(file);
    return reason === null ? [] : [[file, reason] as const];
  });
  if (!complete) return { removed, said: kept };
  const order = orderCitations(edition).map(({ id }) => id);
  const inputs = new Map([...made.values()].flatMap((entry) => Object.entries(entry.inputs)));
  const outdated = own.flatMap(([file, entry]) =>
    planned.has(file) || gone(file) !== null || !isOutdated(file, entry, inputs, order) ? [] : [file],
  );
  const params = { count: outdated.length, files: listed(outdated) };
  const said = [...kept, ...(outdated.length > 0 ? [diagnostic('build/outdated', { params })] : [])];
  return { removed, said: [...said, ...strangers(earlier, made, stands, ceremony)] };
}

/** PDFs of another ceremony that was made into the same folder: nobody may take them for this one's. */
function strangers(
  earlier: Entries,
  made: Entries,
  stands: (file: string) => boolean,
  ceremony: string,
): readonly Diagnostic[] {
  const files = [...earlier].flatMap(([file, entry]) =>
    entry.ceremony !== ceremony && !made.has(file) && stands(file) ? [file] : [],
  );
  const params = { count: files.length, files: listed(files) };
  return files.length > 0 ? [diagnostic('build/other-ceremony', { params })] : [];
}

/** Names are listed up to here. */
const LISTED = 8;

/** Names in a sentence; of many, the first. */
export function listed(names: readonly string[]): string {
  return names.length <= LISTED ? names.join(', ') : `${names.slice(0, LISTED).join(', ')} …`;
}

/** Whether everything may be printed that there is to print. */
export function isComplete(proof: Proof, { ids = [], strict = false }: BuildOptions): boolean {
  if (ids.length > 0 || proof.allStopped || proof.stopped.size > 0 || proof.drafts.length === 0) return false;
  return proof.drafts.every((draft) => isPrintable(draft, proof, strict));
}

/** Files of a rendition made now that it has no more use for: others hold their pages. */
function isSuperseded(file: string, { renditions }: Proof): boolean {
  const { folder, name } = placeOf(file);
  const rendition = renditions.find((one) => one.folder === folder);
  if (rendition === undefined) return false;
  return name === COVER || (rendition.layer === 'ornament' && certificateOf(file) !== null);
}

/** Made of anything that is otherwise today. */
function isOutdated(
  file: string,
  { inputs, citations }: Entry,
  current: ReadonlyMap<string, string>,
  order: readonly string[],
): boolean {
  const changed = Object.entries(inputs).some(([name, digest]) => current.get(name) !== digest);
  const ofAll = certificateOf(file) === null;
  return changed || (ofAll && citations.join() !== order.join());
}

/** Files that an error kept from being made anew. */
function keptFiles(
  made: Entries,
  stands: (file: string) => boolean,
  proof: Proof,
  options: BuildOptions,
): readonly Diagnostic[] {
  const { allStopped, stopped, renditions } = proof;
  // Where the command was not understood, nothing was asked for.
  if (proof.diagnostics.some(({ rule }) => rule.startsWith('usage/'))) return [];
  const certificates = (allStopped ? [] : [...stopped].sort()).flatMap((citation) =>
    certificateFiles(renditions, citation).flatMap((file) =>
      stands(file) ? [diagnostic('build/certificate-kept', { citation, params: { file } })] : [],
    ),
  );
  const { ids = [] } = options;
  const collected = ids.length > 0 || isComplete(proof, options) ? [] : renditions.flatMap(collectedFiles);
  const missing = collected.filter((file) => !made.has(file));
  const booklets = missing.flatMap((file) => {
    if (stands(file)) return [diagnostic('build/booklet-kept', { params: { file } })];
    return allStopped ? [] : [diagnostic('build/booklet-not-made', { params: { file } })];
  });
  return [...certificates, ...booklets];
}
