import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import glob from 'fast-glob';
import { byCodePoint } from './words.ts';

/** What lies under `citations/`: absolute paths, sorted by code point. */
export interface Found {
  /** Whatever is called `*.yaml` or `*.yml`, be it a regular file or not. */
  readonly citations: readonly string[];
  /** Links to folders, which are not gone into. */
  readonly linkedFolders: readonly string[];
  /** Folders that the system does not let be read. */
  readonly closedFolders: readonly string[];
}

const YAML = /\.ya?ml$/i;

/** Looks for citations. Folders may nest; names that begin with a dot are left alone, as editors' and systems' own. */
export async function findCitations(contentDir: string): Promise<Found> {
  const entries = await glob('citations/**', {
    cwd: contentDir,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    suppressErrors: true,
  });
  const citations: string[] = [];
  const linkedFolders: string[] = [];
  const closedFolders: string[] = [];
  for (const { path, dirent } of entries) {
    const absolute = join(contentDir, path);
    if (dirent.isSymbolicLink() && (await isFolder(absolute))) linkedFolders.push(absolute);
    else if (YAML.test(path)) citations.push(absolute);
    if (dirent.isDirectory() && !(await isOpen(absolute))) closedFolders.push(absolute);
  }
  return {
    citations: citations.toSorted(byCodePoint),
    linkedFolders: linkedFolders.toSorted(byCodePoint),
    closedFolders: closedFolders.toSorted(byCodePoint),
  };
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function isOpen(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
