import type { SourceFile, Span, Text } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Colour } from '../typeset/index.ts';
import type { Said } from './layout.ts';

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

/** A logo, a signature, a drawing of the template's: whole and in proportion within its frame. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly name: string;
  readonly artwork: Placed;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** Where it stands in a frame of other proportions: 0 left or top, 1 right or foot. */
  readonly anchor: Anchor;
  /** What is said to those who cannot see it; left out, it is ornament. */
  readonly alt?: Said;
  readonly span: Span;
}

/** A text as a QR code. */
export interface QrItem {
  readonly kind: 'qr';
  readonly name: string;
  readonly text: Text;
  readonly x: Pt;
  readonly y: Pt;
  /** With the bare paper around it that a reader needs. */
  readonly side: Pt;
  readonly colour: Colour;
  readonly alt: Said;
  readonly span: Span;
}
