import type { Citation, Edition } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Pages, paginate } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import type { Metadata } from '../press/index.ts';
import { type Expected, expectedOf } from '../readback/index.ts';
import { type Layout, mergeBooklet, mergeCertificate, type Template } from '../template/index.ts';
import type { CommonSizes } from '../typeset/index.ts';
import { bookletMetadata, certificateMetadata } from './metadata.ts';
import { preparePictures } from './pictures.ts';
import type { SameSize } from './same-size.ts';

export const BOOKLET = 'booklet.pdf';

export function certificateFile(id: string): string {
  return `certificates/${id}.pdf`;
}

/** One PDF, everything decided but its bytes. */
export interface Draft {
  /** From the output folder. */
  readonly file: string;
  /** Null for the booklet. */
  readonly citation: Citation | null;
  /** Null where the template could not be merged: `diagnostics` says why. */
  readonly pages: Pages | null;
  /** What must be read from the PDF again. */
  readonly expected: Expected;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Pictures that it shows: absolute paths, and SHA-256 of the bytes that were decoded. */
  readonly photos: ReadonlyMap<string, string>;
  readonly metadata: Metadata;
  /** Sizes that its texts share with those of other PDFs, by the name in `Pages.fitted`. */
  readonly shared: ReadonlyMap<string, CommonSizes>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DraftOptions {
  readonly edition: Edition;
  readonly fonts: FontLibrary;
  readonly jobs: number;
  readonly signal: AbortSignal | undefined;
}

/** `sameSize` where the names of an award share their size. */
export function draftCertificate(
  template: Template,
  citation: Citation,
  options: DraftOptions,
  sameSize: SameSize | null,
): Promise<Draft> {
  const merged = sameSize?.mergedOf(citation) ?? mergeCertificate(template, options.edition, citation);
  const metadata = certificateMetadata(options.edition, citation);
  const shared = sameSize?.sizesOf(citation) ?? new Map();
  return draft({ file: certificateFile(citation.id), citation, metadata, shared }, merged, options);
}

export function draftBooklet(template: Template, options: DraftOptions): Promise<Draft> {
  const merged = mergeBooklet(template, options.edition);
  const metadata = bookletMetadata(options.edition);
  return draft({ file: BOOKLET, citation: null, metadata, shared: new Map() }, merged, options);
}

async function draft(
  kind: Pick<Draft, 'file' | 'citation' | 'metadata' | 'shared'>,
  merged: { readonly layout: Layout | null; readonly diagnostics: readonly Diagnostic[] },
  { edition, fonts, jobs, signal }: DraftOptions,
): Promise<Draft> {
  if (merged.layout === null) {
    return {
      ...kind,
      pages: null,
      expected: [],
      pictures: new Map(),
      photos: new Map(),
      diagnostics: merged.diagnostics,
    };
  }
  const pages = paginate(merged.layout, fonts, kind.shared);
  const { pictures, files, diagnostics } = await preparePictures(pages, edition, jobs, signal);
  return {
    ...kind,
    pages,
    expected: expectedOf(merged.layout, edition),
    pictures,
    photos: files,
    diagnostics: [...merged.diagnostics, ...pages.diagnostics, ...diagnostics],
  };
}
