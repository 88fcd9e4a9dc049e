import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Import {
  /** As written. */
  readonly specifier: string;
  readonly typesOnly: boolean;
  /** Loaded only when the line is reached: `import('…')`. */
  readonly late: boolean;
}

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const FROM =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g;

/** TypeScript files under a folder of the root, sorted; comments count as text. */
export function sourcesUnder(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[mc]?ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: path.slice(root.length + 1).replaceAll('\\', '/'), text, imports: importsOf(text) };
    });
}

export function importsOf(text: string): readonly Import[] {
  return [...text.matchAll(FROM)].map((match) => ({
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typesOnly: match[1] !== undefined,
    late: match[4] !== undefined,
  }));
}

/** A text without its comments and the contents of its strings. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
