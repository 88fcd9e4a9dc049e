import type { z } from 'zod';
import type { MapNode } from '../content/index.ts';
import type { Scalars } from './compile.ts';
import type { Known } from './problems.ts';
import type { Names } from './schema/kit.ts';
import type { Styles } from './styles.ts';

/** One file of a template, read, checked and parsed. */
export interface Document {
  /** As people read it. */
  readonly file: string;
  readonly root: MapNode;
  readonly words: MapNode | null;
  readonly scalars: Scalars;
  /** What the file must be once the data are merged in. */
  readonly merged: z.ZodType;
}

/** A layout template as it was loaded: sound in itself, without any data yet. */
export interface Template {
  readonly name: string;
  /** Null where the folder has no such file: no certificate, or no booklet, can be made from it. */
  readonly certificate: Document | null;
  readonly booklet: Document | null;
  readonly styles: Styles;
  readonly names: Names;
  readonly known: Known;
}
