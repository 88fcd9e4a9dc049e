import type { Citation, Edition } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Pages, paginate, type Watermark } from '../paginate/index.ts';
import type { Metadata } from '../press/index.ts';
import { type Expected, expectedOf } from '../readback/index.ts';
import { type Layout, mergeBooklet, mergeCertificate, type Template } from '../template/index.ts';
import type { CommonSizes } from '../typeset/index.ts';
import { BOOKLET, certificateFile } from './files.ts';
import { bookletMetadata, certificateMetadata } from './metadata.ts';
import type { Layer } from './options.ts';
import { COVER_PAGES, coverProblems, reversedText } from './parts.ts';
import { type Pictures, preparePictures } from './pictures.ts';
import type { Medium } from './rendition.ts';
import type { SameSize } from './same-size.ts';

/** One PDF, everything decided but its bytes. */
export interface Draft {
  /** From the folder of a rendition. */
  readonly file: string;
  /** Null for the booklet. */
  readonly citation: Citation | null;
  /** Null where the template could not be merged: `diagnostics` says why. */
  readonly pages: Pages | null;
  /** What must be read from the PDF again. */
  readonly expected: Expected;
  readonly pictures: Pictures['pictures'];
  readonly places: Pictures['places'];
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
  /** What its pictures are made ready for. */
  readonly media: ReadonlySet<Medium>;
  /** What of its pages is wanted; null for all. */
  readonly layer: Layer | null;
  /** What will be laid under its text. */
  readonly watermark: Watermark | null;
  /** Whether the booklet's cover is printed apart. */
  readonly coverApart: boolean;
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
  const kind = { file: BOOKLET, citation: null, metadata, shared: new Map() };
  return draft(kind, merged, options, options.coverApart ? COVER_PAGES : 0);
}

async function draft(
  kind: Pick<Draft, 'file' | 'citation' | 'metadata' | 'shared'>,
  merged: { readonly layout: Layout | null; readonly diagnostics: readonly Diagnostic[] },
  { edition, fonts, media, layer, watermark, jobs, signal }: DraftOptions,
  apart = 0,
): Promise<Draft> {
  if (merged.layout === null) {
    return {
      ...kind,
      pages: null,
      expected: [],
      pictures: () => new Map(),
      places: new Map(),
      photos: new Map(),
      diagnostics: merged.diagnostics,
    };
  }
  const pages = paginate(merged.layout, fonts, kind.shared, apart);
  const { pictures, places, files, diagnostics } = await preparePictures(pages, edition, media, jobs, signal);
  return {
    ...kind,
    pages,
    expected: expectedOf(merged.layout, edition),
    pictures,
    places,
    photos: files,
    diagnostics: [
      ...merged.diagnostics,
      ...pages.diagnostics,
      ...diagnostics,
      ...(watermark?.diagnostics ?? []),
      ...(layer === 'text' ? reversedText(pages) : []),
      ...(apart > 0 ? coverProblems(pages) : []),
    ],
  };
}
