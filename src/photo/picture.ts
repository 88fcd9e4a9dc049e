import type { Diagnostic, Span, Text } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';

/** A picture to be made ready for a frame of this size. */
export interface PictureRequest {
  /** Absolute path, inside the content folder. */
  readonly path: string;
  /** As written in the citation, for messages. */
  readonly file: Text;
  /** Where the frame is asked for, when the file's own place will not do. */
  readonly span: Span;
  /** Null for one of the ceremony's or the template's. */
  readonly citation: string | null;
  readonly width: Pt;
  readonly height: Pt;
  /** What must survive where it is cut to the frame's ratio. */
  readonly focus?: readonly [number, number];
  /** Given, it is shown whole, and stands so in a frame of another ratio: 0 left or top, 1 right or foot; the rest is white. */
  readonly whole?: { readonly x: number; readonly y: number };
  /** Absolute path of the CMYK profile that it is to be printed by; kept in sRGB where it is left out. */
  readonly condition?: string;
  /** Whether it is only looked at on a screen: in sRGB then, and small. */
  readonly screen?: boolean;
}

/** A picture cropped, turned and downsampled for its frame: bytes that a PDF can hold as they are. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: 'jpeg' | 'png';
  /** What its colours mean; null where they are the inks of the press. */
  readonly profile: Uint8Array | null;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Pixels to the inch at the printed size, of the source before downsampling. */
  readonly ppi: number;
}

export interface PictureResult {
  readonly picture: Picture | null;
  /** SHA-256, in hexadecimal, of the file's very bytes that were decoded; null where it could not be read as a picture. */
  readonly sha256: string | null;
  readonly diagnostics: readonly Diagnostic[];
}
