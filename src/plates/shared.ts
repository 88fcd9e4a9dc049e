import type { PdfFile, Value } from '../pdf/index.ts';
import type { Spaces } from '../preflight/index.ts';
import type { Conversion } from './conversion.ts';

/** What the plates of a page come to know on the way. */
export interface Found {
  /** Spot colours that are painted with, and the space that each was met in. */
  readonly spots: Map<string, Value>;
  /** What can only be shown nearly. */
  readonly nearly: Set<'rgb' | 'blend' | 'knockout' | 'mask'>;
  readonly damage: Set<string>;
  /** Pictures whose data are none. */
  readonly pictures: Set<Uint8Array>;
}

/** What all pages of a file share. */
export interface Shared {
  readonly file: PdfFile;
  readonly spaces: Spaces;
  readonly conversion: Conversion;
}
