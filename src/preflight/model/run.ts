import type { PdfFile, Value, View } from '../../pdf/index.ts';
import type { Spaces } from './colour.ts';
import type { Mark } from './events.ts';
import type { Font } from './font.ts';
import type { Memory } from './memory.ts';
import type { Program } from './program.ts';
import type { State } from './state.ts';

/** What all pages of a file share. */
export interface Shared {
  readonly file: PdfFile;
  readonly spaces: Spaces;
  readonly fonts: Map<object, Font>;
  readonly memory: Memory;
}

/** A content stream to be carried out, and what holds where it begins. */
export interface Run {
  /** Bytes, or what was read of them before. */
  readonly source: Uint8Array | Program;
  readonly resources: View;
  readonly state: State;
  readonly marks: readonly Mark[];
  /** The form that MCIDs belong to; null for the page. */
  readonly stream: string | null;
  readonly label: string | null;
  readonly depth: number;
}

/** What a stream asks of the page that it is part of. */
export interface Home {
  /** So many operators more; false when there have been too many. */
  count(times: number): boolean;
  form(value: Value, run: Pick<Run, 'state' | 'resources' | 'marks' | 'depth'>): void;
}
