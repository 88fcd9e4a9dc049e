import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Findings } from '../content/index.ts';
import type { SourceFile } from '../diagnostics/index.ts';
import { readText } from './read.ts';

/** A picture of a template's folder; an SVG with its text. */
export interface TemplateFile {
  /** Absolute. */
  readonly path: string;
  readonly source: SourceFile | null;
}

const PICTURES: ReadonlySet<string> = new Set(['.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff']);
const DRAWING = '.svg';

/** More in one folder is no template. */
const MOST = 200;

/** The pictures that lie beside a template's files, by their names; `folders` nearest first, whose names count before others. */
export async function picturesIn(
  folders: readonly string[],
  cwd: string,
  findings: Findings,
): Promise<ReadonlyMap<string, TemplateFile>> {
  const files = new Map<string, TemplateFile>();
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => [])).toSorted().slice(0, MOST);
    for (const name of names) {
      const kind = extname(name).toLowerCase();
      if (files.has(name) || !(kind === DRAWING || PICTURES.has(kind))) continue;
      const path = join(folder, name);
      if ((await stat(path).catch(() => null))?.isFile() !== true) continue;
      const shown = relative(cwd, path).split(sep).join('/');
      const source = kind === DRAWING ? await readText(path, shown, findings) : null;
      if (kind !== DRAWING || source !== null) files.set(name, { path, source });
    }
  }
  return files;
}
