import type { Citation, Edition } from '../content/index.ts';
import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { commonSizes, type Fittings, measureShared } from '../paginate/index.ts';
import { type Merged, mergeCertificate, type Template } from '../template/index.ts';
import type { CommonSizes } from '../typeset/index.ts';

/** Certificates merged and measured beforehand, so that those of an award can be set at one size. */
export interface SameSize {
  readonly sizesOf: (citation: Citation) => ReadonlyMap<string, CommonSizes>;
  readonly mergedOf: (citation: Citation) => Merged;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Measures every certificate of the awards that `wanted` belong to, wanted or
 * not: a sheet that is made again alone must be the sheet that was printed.
 * `pause` is awaited between two certificates.
 */
export async function measureAwards(
  template: Template,
  edition: Edition,
  wanted: readonly Citation[],
  fonts: FontLibrary,
  contentProblems: readonly Diagnostic[],
  pause: () => Promise<void>,
): Promise<SameSize> {
  const awards = new Map<string, Fittings[]>(wanted.map(({ award }) => [award.id, []]));
  const merged = new Map<string, Merged>();
  const without = leftOut(edition, contentProblems);
  for (const citation of edition.citations) {
    const measured = awards.get(citation.award.id);
    if (measured === undefined) continue;
    await pause();
    const made = mergeCertificate(template, edition, citation);
    merged.set(citation.id, made);
    const fittings = made.layout && measureShared(made.layout, fonts);
    measured.push(fittings ?? []);
    if (fittings === null || fittings.some(([, { step }]) => step === 'overset')) without.push(citation.id);
  }
  const sizes = new Map([...awards].map(([award, measured]) => [award, commonSizes(measured)]));
  const params = { citations: without.toSorted().join(', ') };
  return {
    sizesOf: ({ award }) => sizes.get(award.id) ?? new Map(),
    mergedOf: (citation) => merged.get(citation.id) ?? mergeCertificate(template, edition, citation),
    diagnostics: without.length > 0 ? [diagnostic('build/same-size-without', { params })] : [],
  };
}

/** Citations that could not be read: nobody knows of which award they are. */
function leftOut({ citations }: Edition, contentProblems: readonly Diagnostic[]): string[] {
  const present = new Set(citations.map(({ id }) => id));
  const broken = contentProblems.filter(isError).flatMap(({ citation }) => citation ?? []);
  return [...new Set(broken)].filter((id) => !present.has(id));
}
