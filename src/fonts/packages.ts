import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { UnwrappedCache } from './cache.ts';
import type { Style } from './design.ts';
import { FontFile, type Origin } from './file.ts';
import { parseSfnt } from './fontkit.ts';
import type { Memory } from './memory.ts';
import { tableOfFile, unwrappedFile } from './unwrap.ts';

const METADATA = z.object({
  id: z.string(),
  subsets: z.array(z.string()),
  weights: z.array(z.number()),
  styles: z.array(z.enum(['normal', 'italic'])),
});

const MANIFEST = z.object({ version: z.string() });

const UNICODE = z.record(z.string(), z.string());

/**
 * The styles of a `@fontsource/…` package, their files unopened. The package is looked
 * for beside Laurel itself, wherever its node_modules lies, then from the user's own
 * folder. Null where it is not installed or is no such package.
 */
export function packageStyles(
  name: string,
  family: string,
  folder: string,
  cache: UnwrappedCache,
  memory: Memory,
): readonly Style[] | null {
  const root = rootOf(name, folder);
  if (root === null) return null;
  let metadata: z.infer<typeof METADATA>;
  try {
    metadata = METADATA.parse(JSON.parse(readFileSync(join(root, 'metadata.json'), 'utf8')));
  } catch {
    return null;
  }
  const declared = new DeclaredRanges(root);
  let release: string | null = null;
  const identityOf = (path: string): string => {
    release ??= `${name}@${MANIFEST.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version}`;
    const { size, mtimeMs } = statSync(path);
    return `${release} ${basename(path)} ${size} ${mtimeMs}`;
  };
  const fileOf = (subset: string, weight: number, slope: string): FontFile => {
    const path = join(root, 'files', `${metadata.id}-${subset}-${weight}-${slope}.woff`);
    const bulk = !declared.has(subset);
    const promises = (codePoint: number) => declared.promise(subset, codePoint);
    const origin = packageOrigin(path, identityOf, promises, cache);
    return new FontFile(origin, { family, weight, italic: slope === 'italic', bulk, foreign: false }, memory);
  };
  return metadata.weights.flatMap((weight) =>
    metadata.styles.map((slope) => {
      let files: readonly FontFile[] | null = null;
      return {
        weight,
        italic: slope === 'italic',
        files() {
          files ??= declared.subsetsWith(metadata.subsets).map((subset) => fileOf(subset, weight, slope));
          return files;
        },
      };
    }),
  );
}

function rootOf(name: string, folder: string): string | null {
  for (const from of [import.meta.url, join(folder, 'fonts.yaml')]) {
    try {
      return dirname(createRequire(from).resolve(`${name}/package.json`));
    } catch {
      // Not installed there.
    }
  }
  return null;
}

function packageOrigin(
  path: string,
  identityOf: (path: string) => string,
  promises: (codePoint: number) => boolean,
  cache: UnwrappedCache,
): Origin {
  // What npm installed is ours to have whole: a file missing or damaged is no mistake of the user's content.
  const reading = <T>(read: (path: string) => T): T => {
    try {
      return read(path);
    } catch (cause) {
      throw new Error(`${path}: missing or damaged; install the packages again (npm ci)`, { cause });
    }
  };
  return {
    identity: () => reading(identityOf),
    load: () => reading((file) => unwrappedFile(file, cache)),
    // Most files are only looked into: their cmap alone is read until a text needs them.
    probe: () => reading((file) => parseSfnt(tableOfFile(file, 'cmap'))),
    promises,
  };
}

/** What a package's `unicode.json` declares for each subset; read when first asked for. */
class DeclaredRanges {
  readonly #root: string;
  #ranges: ReadonlyMap<string, string> | null = null;
  readonly #parsed = new Map<string, readonly number[]>();

  constructor(root: string) {
    this.#root = root;
  }

  /** A subset that declares no ranges is the family's undivided bulk. */
  has(subset: string): boolean {
    return this.#read().has(subset);
  }

  /** All subsets that the package has, the bulk first: those of its metadata and its numbered slices. */
  subsetsWith(named: readonly string[]): readonly string[] {
    return [...named.filter((subset) => !this.has(subset)), ...this.#read().keys()];
  }

  promise(subset: string, codePoint: number): boolean {
    let ranges = this.#parsed.get(subset);
    if (ranges === undefined) {
      ranges = parseRanges(this.#read().get(subset) ?? '');
      this.#parsed.set(subset, ranges);
    }
    for (let index = 0; index < ranges.length; index += 2) {
      if (codePoint >= (ranges[index] ?? 0) && codePoint <= (ranges[index + 1] ?? 0)) return true;
    }
    return false;
  }

  #read(): ReadonlyMap<string, string> {
    if (this.#ranges === null) {
      const declared = UNICODE.parse(JSON.parse(readFileSync(join(this.#root, 'unicode.json'), 'utf8')));
      // Numbered slices stand in brackets there, and bare in the file names.
      this.#ranges = new Map(Object.entries(declared).map(([key, value]) => [key.replace(/^\[(\d+)\]$/, '$1'), value]));
    }
    return this.#ranges;
  }
}

/** `U+4e00,U+4e02-4e0f,…` as pairs of first and last code point. A package declares tens of thousands. */
function parseRanges(declared: string): readonly number[] {
  const ranges: number[] = [];
  let from = 0;
  while (from < declared.length) {
    const comma = declared.indexOf(',', from);
    const end = comma < 0 ? declared.length : comma;
    const dash = declared.indexOf('-', from);
    const first = Number.parseInt(declared.slice(from + 2, end), 16);
    ranges.push(first, dash < 0 || dash > end ? first : Number.parseInt(declared.slice(dash + 1, end), 16));
    from = end + 1;
  }
  return ranges;
}
