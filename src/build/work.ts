import { type Pages, saysPictures } from '../paginate/index.ts';
import type { Claim, OutputCondition, PrintJob, Screen } from '../press/index.ts';
import type { Origin } from './judge.ts';
import type { BuildOptions } from './options.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isPrintable, type Proof } from './prove.ts';
import type { Rendition } from './rendition.ts';

/** A file, and the rendition that it is of. */
export interface Work {
  readonly rendition: Rendition;
  readonly piece: Piece;
}

/** All that may be printed of what was proved, in the order of printing. */
export function worksOf(proof: Proof, { ids = [], strict = false }: BuildOptions): readonly Work[] {
  const { material, drafts, renditions, watermark, stopped } = proof;
  const { edition } = material;
  if (edition === null) return [];
  const printable = drafts.filter((draft) => isPrintable(draft, proof, strict));
  const certificates = printable.filter(({ citation }) => citation !== null);
  const wanted = drafts.filter(({ citation }) => citation !== null);
  const complete = ids.length === 0 && stopped.size === 0 && certificates.length === wanted.length;
  const booklet = printable.find(({ citation }) => citation === null) ?? null;
  return renditions.flatMap((rendition) =>
    piecesOf(rendition, { edition, certificates, complete, booklet, watermark }).map((piece) => ({ rendition, piece })),
  );
}

/** Of pages with a picture that nothing is said of, not that they can be read by ear. */
function claimsOf({ structure }: Pages, claims: readonly Claim[]): readonly Claim[] {
  return saysPictures(structure) ? claims : claims.filter((claim) => claim !== 'PDF/UA-1');
}

/** What the ceremony is printed on. */
export async function conditionOf({ material }: Proof): Promise<OutputCondition> {
  const { defaultCondition } = await import('../press/index.ts');
  return material.condition ?? defaultCondition();
}

/** What must be read from a piece again. Its pages count from the file's first, whatever folios they bear. */
export function originOf({ drafts, pages, expected }: Piece, file: string): Origin {
  const [draft, ...others] = drafts;
  const citation = others.length === 0 ? (draft?.citation ?? null) : null;
  const counted = pages.pages.map((page, index) => ({ ...page, number: index + 1 }));
  const photos = new Map(drafts.flatMap(({ places }) => [...places]));
  return { file, citation, expected, pages: { ...pages, pages: counted }, photos };
}

/** What the press is told of a piece; `screen` where any of the works is for one. */
export function jobOf(
  { file, pages, source, drafts, metadata }: Piece,
  { folder, medium, marks, claims, class: rendition }: Rendition,
  condition: OutputCondition,
  screen: Screen | null,
): PrintJob {
  const pictures = new Map(drafts.flatMap((draft) => [...draft.pictures(medium)]));
  // A sheet of a layer or a proof must not be mistaken for the whole, or the real one.
  const name = folder === '' ? {} : { name: file.replace(/\.pdf$/, '') };
  const printed = { pages, source, pictures, metadata, claims: claimsOf(pages, claims), rendition, ...name };
  return medium === 'screen' && screen !== null ? { ...printed, screen } : { ...printed, condition, marks };
}
