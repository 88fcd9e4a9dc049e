import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Loaded, loadEdition } from '../../src/content/index.ts';
import type { Diagnostic, SourceFile, Span } from '../../src/diagnostics/index.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const CEREMONY = `awards:
  friendship:
    name: { zh: 友好獎, en: The Friendship Award }
`;

export const CITATION = `award: friendship
recipient: { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 貢獻良多, en: For its contribution }
`;

/** Writes files into a fresh folder, lets `use` work on it, and takes the folder away. Paths are below `content/`. */
export async function inFolder<T>(files: Files, use: (cwd: string) => T | Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), 'laurel-content-'));
  try {
    mkdirSync(join(cwd, 'content'));
    for (const [path, data] of Object.entries(files)) {
      const file = join(cwd, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
    }
    return await use(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Loads a ceremony of these files. */
export function load(files: Files): Promise<Loaded> {
  return inFolder(files, (cwd) => loadEdition({ contentDir: 'content', cwd }));
}

/** Loads a ceremony of one citation beside the plainest ceremony.yaml. */
export function loadCitation(text: string | Uint8Array, id = 'chongqing'): Promise<Loaded> {
  return load({ 'ceremony.yaml': CEREMONY, [`citations/${id}.yaml`]: text });
}

/** Loads a ceremony.yaml beside the plainest citation. */
export function loadCeremony(text: string | Uint8Array): Promise<Loaded> {
  return load({ 'ceremony.yaml': text, 'citations/chongqing.yaml': CITATION });
}

/** `3:7-3:12`: lines and columns from 1, columns in code points, as PRODUCT.md prints them. */
export function lineAndColumn(span: Span, source: SourceFile): string {
  const at = (offset: number): string => {
    const before = source.text.slice(0, offset).split('\n');
    return `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
  };
  return `${at(span.start)}-${at(span.end)}`;
}

/** `error 3:7-3:12 content/unknown-key` */
export function summary(problem: Diagnostic, loaded: Loaded): string {
  const source = problem.span ? loaded.sources.get(problem.span.file) : undefined;
  const place = problem.span && source ? lineAndColumn(problem.span, source) : '-';
  return `${problem.severity} ${place} ${problem.rule}`;
}

/** The characters of the file that a problem points at. */
export function pointedAt(problem: Diagnostic, loaded: Loaded): string | null {
  if (!problem.span) return null;
  return loaded.sources.get(problem.span.file)?.text.slice(problem.span.start, problem.span.end) ?? null;
}

/** `rule → the characters pointed at`, for each problem. */
export function points(loaded: Loaded): readonly string[] {
  return loaded.diagnostics.map((problem) => `${problem.rule} → ${pointedAt(problem, loaded)}`);
}
