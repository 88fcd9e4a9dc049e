import type { Edition, Lang } from '../content/index.ts';
import type { Claim, RenditionClass } from '../press/index.ts';
import type { Layer, RenditionOptions } from './options.ts';

/** One way in which a build's pages become files. */
export interface Rendition {
  /** What stands before the name of each of its files: empty, or with a slash at its end. */
  readonly folder: string;
  readonly medium: Medium;
  /** What of each page; null for all of it. */
  readonly layer: Layer | null;
  /** Words under the text of each page that tell it from the real thing. */
  readonly watermark: string | null;
  /** Whether printer's marks stand around each page. */
  readonly marks: boolean;
  /** Whether there is a file of all certificates. */
  readonly merge: boolean;
  /** Whether the booklet's cover is a file of its own. */
  readonly coverApart: boolean;
  /** What its PDFs are made to keep. */
  readonly claims: readonly Claim[];
  readonly class: RenditionClass;
}

/** Inks on paper, or a screen. */
export type Medium = 'press' | 'screen';

/**
 * All that a build makes of its pages, each into its own folder, so that none ever takes the place of
 * another. A layer is made alone: whoever asks for one has the whole already.
 */
export function renditionsOf(edition: Edition, options: RenditionOptions): readonly Rendition[] {
  const { layer = null } = options;
  const watermark = options.watermark === true ? proofWords(edition.languages) : (options.watermark ?? null);
  const proofs = watermark === null ? '' : 'proofs/';
  const press: Rendition = {
    folder: layer === null ? proofs : `${proofs}layers/${layer}/`,
    medium: 'press',
    layer,
    watermark,
    marks: options.marks ?? edition.press.marks,
    merge: options.merge ?? edition.certificate.merge,
    coverApart: edition.booklet.cover === 'apart',
    // A layer is a part of a sheet: there is nothing in it to be heard.
    claims: ['PDF/X-4', 'PDF/A-2u', ...(layer === null ? (['PDF/UA-1'] as const) : [])],
    class: watermark === null ? 'default' : 'proof',
  };
  if (layer !== null || !(options.screen ?? edition.press.screen)) return [press];
  const screen: Rendition = {
    ...press,
    folder: `${proofs}screen/`,
    medium: 'screen',
    marks: false,
    merge: false,
    coverApart: false,
    claims: ['PDF/A-2u', 'PDF/UA-1'],
    class: watermark === null ? 'screen' : 'proof',
  };
  return [press, screen];
}

const PROOF: Readonly<Record<Lang, string>> = { zh: '校樣', en: 'PROOF' };

function proofWords(languages: readonly Lang[]): string {
  return languages.map((lang) => PROOF[lang]).join(' ');
}
