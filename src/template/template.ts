import type { z } from 'zod';
import type { MapNode } from '../content/index.ts';
import type { Scalars } from './compile.ts';
import type { TemplateFile } from './files.ts';
import type { DesignPage } from './format.ts';
import type { Known } from './problems.ts';
import type { Names } from './schema/kit.ts';
import type { Styles } from './styles.ts';

/** One file of a template, read, checked and parsed. */
export interface Document {
  /** As people read it. */
  readonly file: string;
  /** The page that it was made for. */
  readonly page: DesignPage;
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
  /** Pictures of its folder, by their names. */
  readonly files: ReadonlyMap<string, TemplateFile>;
  readonly names: Names;
  readonly known: Known;
}
