import { setImmediate } from 'node:timers/promises';
import type { Citation, Edition } from '../content/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { nearest } from '../nearest.ts';
import { openWatermark, type Watermark } from '../paginate/index.ts';
import { type Draft, type DraftOptions, draftBooklet, draftCertificate } from './draft.ts';
import { loadMaterial, type Material } from './material.ts';
import { type CheckOptions, type RenditionOptions, stops, stopsAll } from './options.ts';
import { type Rendition, renditionsOf } from './rendition.ts';
import { measureAwards, type SameSize } from './same-size.ts';

/** Everything checked, nothing written. */
export interface Proof {
  readonly material: Material;
  /** What is to be made of the drafts; none where the ceremony could not be read. */
  readonly renditions: readonly Rendition[];
  /** What lies under the text of all of them. */
  readonly watermark: Watermark | null;
  /** The PDFs that were asked for, certificates first; those that cannot be made are among them. */
  readonly drafts: readonly Draft[];
  /** Each problem once, also where the same text stands in two PDFs. */
  readonly diagnostics: readonly Diagnostic[];
  /** Citations of which no PDF may be made. */
  readonly stopped: ReadonlySet<string>;
  /** True where nothing at all may be made. */
  readonly allStopped: boolean;
}

/** Loads, merges, sets and paginates what is asked for. Throws the signal's reason when aborted. */
export async function prove(options: CheckOptions & RenditionOptions): Promise<Proof> {
  const { signal, strict = false } = options;
  const ids = options.ids ?? [];
  const material = await loadMaterial(options);
  const renditions = material.edition === null ? [] : renditionsOf(material.edition, options);
  const watermark = watermarkOf(renditions, material);
  const misuse = [...unknownIds(ids, material), ...takenForWatermark(options, material)];
  if (misuse.length > 0) {
    const none = { drafts: [], stopped: new Set<string>(), allStopped: true };
    return { material, renditions, watermark, diagnostics: misuse, ...none };
  }
  const drafts: Draft[] = [];
  const sharing: Diagnostic[] = [];
  if (!material.diagnostics.some((problem) => stopsAll(problem, strict))) {
    // Neither setting nor printing leaves a gap by itself in which a signal could be heard.
    const pause = async (): Promise<void> => {
      await setImmediate();
      signal?.throwIfAborted();
    };
    const shared = {
      media: new Set(renditions.map(({ medium }) => medium)),
      layer: options.layer ?? null,
      watermark,
      coverApart: renditions.some(({ coverApart }) => coverApart),
      jobs: options.jobs ?? 2,
      signal,
    };
    const sameSize = await sharedSizes(material, ids, pause);
    sharing.push(...(sameSize?.diagnostics ?? []));
    const works = plannedDrafts(material, ids, shared, sameSize);
    for (const [index, work] of works.entries()) {
      options.onProgress?.({ stage: 'check', done: index, total: works.length });
      await pause();
      drafts.push(await work());
    }
    material.closeFonts();
  }
  const concerns = ({ citation }: Diagnostic): boolean =>
    citation === null || ids.length === 0 || ids.includes(citation);
  const found = [...material.diagnostics, ...sharing, ...drafts.flatMap(({ diagnostics }) => diagnostics)];
  const diagnostics = withoutRepeats(found.map(ownerNamed(material)).filter(concerns));
  return {
    material,
    renditions,
    watermark,
    drafts,
    diagnostics,
    stopped: new Set(
      diagnostics.flatMap((problem) => (problem.citation !== null && stops(problem, strict) ? [problem.citation] : [])),
    ),
    allStopped: material.diagnostics.some((problem) => stopsAll(problem, strict)),
  };
}

/** Whether a PDF may be printed; the booklet only where nothing at all is wrong. */
export function isPrintable(draft: Draft, proof: Proof, strict: boolean): boolean {
  if (proof.allStopped || draft.pages === null) return false;
  if (draft.diagnostics.some((problem) => stops(problem, strict))) return false;
  return draft.citation === null ? proof.stopped.size === 0 : !proof.stopped.has(draft.citation.id);
}

/** The citations whose certificates are asked for. */
function wantedOf(edition: Edition, ids: readonly string[]): readonly Citation[] {
  return ids.length === 0 ? edition.citations : edition.citations.filter(({ id }) => ids.includes(id));
}

/** Null where the names of an award need not be of one size. */
async function sharedSizes(
  { edition, fonts, certificate: { template }, contentProblems }: Material,
  ids: readonly string[],
  pause: () => Promise<void>,
): Promise<SameSize | null> {
  if (!edition?.certificate.sameSize || fonts === null || template === null) return null;
  return measureAwards(template, edition, wantedOf(edition, ids), fonts, contentProblems, pause);
}

function plannedDrafts(
  { edition, fonts, certificate, booklet }: Material,
  ids: readonly string[],
  shared: Omit<DraftOptions, 'edition' | 'fonts'>,
  sameSize: SameSize | null,
): readonly (() => Promise<Draft>)[] {
  if (edition === null || fonts === null) return [];
  const options = { edition, fonts, ...shared };
  const works: (() => Promise<Draft>)[] = [];
  const { template } = certificate;
  if (template !== null) {
    const wanted = wantedOf(edition, ids);
    works.push(...wanted.map((citation) => () => draftCertificate(template, citation, options, sameSize)));
  }
  const bookletTemplate = booklet.template;
  if (bookletTemplate !== null && ids.length === 0) works.push(() => draftBooklet(bookletTemplate, options));
  return works;
}

/** The words are the same in every rendition. */
function watermarkOf(renditions: readonly Rendition[], { fonts }: Material): Watermark | null {
  const [text] = renditions.flatMap((rendition) => rendition.watermark ?? []);
  return text === undefined || fonts === null ? null : openWatermark(text, fonts);
}

/** A citation that has errors is known all the same, by its diagnostics. */
function knownIds({ edition, contentProblems }: Material): ReadonlySet<string> {
  return new Set([
    ...(edition?.citations ?? []).map(({ id }) => id),
    ...contentProblems.flatMap(({ citation }) => (citation === null ? [] : [citation])),
  ]);
}

/** In `--watermark chongqing` the id of a citation has become the words of the watermark. */
function takenForWatermark({ watermark, ids = [] }: CheckOptions & RenditionOptions, material: Material) {
  if (typeof watermark !== 'string' || ids.length > 0 || !knownIds(material).has(watermark)) return [];
  return [diagnostic('usage/watermark-is-id', { params: { id: watermark } })];
}

function unknownIds(ids: readonly string[], material: Material): readonly Diagnostic[] {
  if (material.edition === null) return [];
  const known = knownIds(material);
  if (known.size === 0) return [];
  return ids
    .filter((id) => !known.has(id))
    .map((id) => {
      const bare = id.replace(/^.*[\\/]/s, '').replace(/\.ya?ml$/i, '');
      const params = { id: id.slice(0, 80), nearest: nearest(bare, [...known]).word };
      return diagnostic('usage/unknown-citation', { params });
    });
}

/** What points into a citation's file belongs to that citation, in whatever part of the booklet it was found. */
function ownerNamed({ edition }: Material): (problem: Diagnostic) => Diagnostic {
  const owners = new Map((edition?.citations ?? []).map(({ file, id }) => [file, id]));
  return (problem) => {
    const owner = problem.citation ?? owners.get(problem.span?.file ?? '') ?? null;
    return owner === problem.citation ? problem : { ...problem, citation: owner };
  };
}

function withoutRepeats(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, span, citation, params }) => {
    const key = JSON.stringify([rule, span?.file, span?.start, span?.end, citation, params]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
