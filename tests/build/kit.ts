import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildOptions } from '../../src/build/index.ts';

const root = join(import.meta.dirname, '..', '..');

export const CEREMONY = `awards:
  friendship:
    name: { zh: 友好獎, en: The Friendship Award }
`;

export const CITATION = `award: friendship
recipient: { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 貢獻良多, en: For its contribution }
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const WHOLE: Files = { 'content/ceremony.yaml': CEREMONY, 'content/citations/chongqing.yaml': CITATION };

/** Fonts unwrapped once for all builds of this process. */
const cacheDir = mkdtempSync(join(tmpdir(), 'laurel-cache-'));
process.on('exit', () => rmSync(cacheDir, { recursive: true, force: true }));

export interface Folder {
  readonly cwd: string;
  readonly options: BuildOptions;
  readonly write: (files: Files) => void;
  readonly remove: (path: string) => void;
  /** Paths under `out`, sorted. */
  readonly listed: () => readonly string[];
  readonly read: (path: string) => Buffer;
}

/** Lets `use` work in a fresh folder with these files and Laurel's own templates and fonts. */
export async function inFolder<T>(files: Files, use: (folder: Folder) => T | Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), 'laurel-build-'));
  const write = (some: Files): void => {
    for (const [path, data] of Object.entries(some)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), data);
    }
  };
  try {
    write(files);
    return await use({
      cwd,
      options: {
        cwd,
        contentDir: 'content',
        templatesDir: join(root, 'templates'),
        fontsDir: join(root, 'fonts'),
        outDir: 'out',
        cacheDir,
      },
      write,
      remove: (path) => rmSync(join(cwd, path), { recursive: true }),
      listed: () => listed(join(cwd, 'out')),
      read: (path) => readFileSync(join(cwd, path)),
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function listed(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Laurel's own template in a folder `templates`, with a file of it changed. */
export function templates(file: string, change: (text: string) => string): Files {
  const folder = join(root, 'templates', 'classic');
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [`templates/classic/${name}`, name === file ? change(text) : text];
    }),
  );
}
