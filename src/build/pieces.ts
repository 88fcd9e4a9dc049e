import type { Citation, Edition } from '../content/index.ts';
import type { Pages, Watermark } from '../paginate/index.ts';
import type { Metadata } from '../press/index.ts';
import type { Expected } from '../readback/index.ts';
import { orderCitations } from '../template/index.ts';
import type { Draft } from './draft.ts';
import { BOOKLET, CERTIFICATES, COVER, certificateFile } from './files.ts';
import { certificatesMetadata, coverMetadata } from './metadata.ts';
import { expectedIn, joined, layerOf, lookOf, partedCover } from './parts.ts';
import type { Rendition } from './rendition.ts';

/** A file that is to be printed, everything decided but its bytes. */
export interface Piece {
  /** From the output folder. */
  readonly file: string;
  /** What it was made from. */
  readonly drafts: readonly Draft[];
  /** For which citations it is, in their order. */
  readonly citations: readonly string[];
  readonly pages: Pages;
  /** Pages that they were taken from, with all that stands on them. */
  readonly source: Pages;
  /** What must be read from the file again. */
  readonly expected: Expected;
  readonly metadata: Metadata;
}

/** What of a build may be printed. */
export interface Printable {
  readonly edition: Edition;
  readonly certificates: readonly Draft[];
  /** Whether those are all of the ceremony: a file of all is made of nothing less. */
  readonly complete: boolean;
  readonly booklet: Draft | null;
  /** By its words. */
  readonly watermark: Watermark | null;
}

type Ready = Draft & Pick<Piece, 'pages' | 'source'>;

/** The files of one rendition, certificates first, the booklet last. */
export function piecesOf(rendition: Rendition, printable: Printable): readonly Piece[] {
  const { edition, complete, booklet, watermark } = printable;
  const ready = (draft: Draft): readonly Ready[] => {
    if (draft.pages === null) return [];
    const pages = rendition.layer === null ? draft.pages : layerOf(draft.pages, rendition.layer);
    const expected = rendition.layer === 'ornament' ? [] : draft.expected;
    return [{ ...draft, expected, source: draft.pages, pages: watermark === null ? pages : watermark.under(pages) }];
  };
  const certificates = printable.certificates.flatMap(ready);
  const called = inCallingOrder(certificates, edition);
  const pieces = [
    ...(rendition.layer === 'ornament' ? alike(called) : certificates.map((draft) => alone(draft))),
    ...(rendition.merge && complete ? merged(called, edition) : []),
    ...(booklet === null ? [] : ready(booklet).flatMap((draft) => bound(draft, rendition, edition))),
  ];
  return pieces.map((piece) => ({ ...piece, file: rendition.folder + piece.file }));
}

/** Files of a rendition that hold all of a ceremony, whether or not they can be made. */
export function collectedFiles({ folder, merge, coverApart }: Rendition): readonly string[] {
  return [...(merge ? [CERTIFICATES] : []), ...(coverApart ? [COVER] : []), BOOKLET].map((file) => folder + file);
}

/** As the recipients are called up: the booklet's order. */
function inCallingOrder(drafts: readonly Ready[], edition: Edition): readonly Ready[] {
  const places = new Map(orderCitations(edition).map(({ id }, index) => [id, index]));
  const place = ({ citation }: Draft): number => places.get(citation?.id ?? '') ?? 0;
  return drafts.toSorted((one, other) => place(one) - place(other));
}

function idsOf(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap(({ citation }) => citation?.id ?? []);
}

function alone(draft: Ready, drafts: readonly Draft[] = [draft]): Piece {
  const { file, pages, source, expected, metadata } = draft;
  return { file, drafts, citations: idsOf(drafts), pages, source, expected, metadata };
}

/** Certificates whose pages are the same need one file, named after the first. */
function alike(certificates: readonly Ready[]): readonly Piece[] {
  const looks = new Map<string, [Ready, ...Ready[]]>();
  for (const draft of certificates) {
    const look = lookOf(draft.pages);
    const known = looks.get(look);
    if (known === undefined) looks.set(look, [draft]);
    else known.push(draft);
  }
  return [...looks.values()].map((drafts) => alone(drafts[0], drafts));
}

function merged(certificates: readonly Ready[], edition: Edition): readonly Piece[] {
  const pages = joined(
    certificates.map((draft) => draft.pages),
    certificates.map(({ citation }) => recipientOf(citation, edition)),
  );
  const [first] = certificates;
  if (pages === null || first === undefined) return [];
  const { source } = first;
  const metadata = certificatesMetadata(edition);
  const expected = certificates.flatMap((draft) => draft.expected);
  const citations = idsOf(certificates);
  return [{ file: CERTIFICATES, drafts: certificates, citations, pages, source, expected, metadata }];
}

function recipientOf(citation: Citation | null, { languages }: Edition): string {
  return languages.flatMap((lang) => citation?.recipient.name[lang]?.value ?? []).join(' ');
}

function bound(draft: Ready, { coverApart }: Rendition, edition: Edition): readonly Piece[] {
  const citations = orderCitations(edition).map(({ id }) => id);
  const whole: Piece = { ...alone(draft), citations };
  const parted = coverApart ? partedCover(draft.pages) : null;
  if (parted === null) return [whole];
  const { cover, inside } = parted;
  const part = (pages: Pages): Pick<Piece, 'pages' | 'expected'> => {
    return { pages, expected: expectedIn(pages, draft.expected) };
  };
  return [
    { ...whole, ...part(cover), file: COVER, metadata: coverMetadata(edition) },
    { ...whole, ...part(inside) },
  ];
}

/** What stands before a name of a certificate, for those who look for what stayed. */
export function certificateFiles(renditions: readonly Rendition[], id: string): readonly string[] {
  return renditions.map(({ folder }) => folder + certificateFile(id));
}
