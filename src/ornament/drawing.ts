import type { Pt } from '../lengths.ts';

/** One path: SVG path data of absolute M L C Z only, points, y downwards. Either filled or stroked. */
export interface Path {
  readonly d: string;
  readonly paint: /** Without `evenOdd`, what a path winds round at all is filled. */
    | { readonly kind: 'fill'; readonly evenOdd?: true }
    | {
        readonly kind: 'stroke';
        readonly width: Pt;
        readonly cap: 'butt' | 'square' | 'round';
        readonly join: 'miter' | 'round' | 'bevel';
      };
}

/** A drawing in one ink, in the coordinates of the page (origin at the trim's top left). */
export type Drawing = readonly Path[];
