import type { SourceFile, Text } from '../diagnostics/index.ts';
import type { Colour } from '../typeset/index.ts';

/** Where a picture stands in a frame of other proportions: 0 left or top, 1 right or foot. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** A file that is placed as it is. */
export type Placed =
  | {
      readonly kind: 'picture';
      /** Absolute. */
      readonly path: string;
      /** As written, for messages. */
      readonly file: Text;
    }
  | {
      readonly kind: 'svg';
      readonly source: SourceFile;
      /** Names of colours for those of the file; null: not drawn. */
      readonly colours: ReadonlyMap<string, string | null>;
      /** The name of the colour for all that has none of its own. */
      readonly colour: string;
      readonly inks: ReadonlyMap<string, Colour>;
    };
