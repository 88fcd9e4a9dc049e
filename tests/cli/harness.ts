import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { main } from './compile.ts';

export const CEREMONY = `awards:
  friendship:
    name: { zh: 友好獎, en: The Friendship Award }
`;

export const CITATION = `award: friendship
recipient: { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 貢獻良多, en: For its contribution }
body:
  zh: |-
    第一段。
  en: |-
    The first paragraph.
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A ceremony of one citation that builds as it stands. */
export const WHOLE: Files = { 'content/ceremony.yaml': CEREMONY, 'content/citations/chongqing.yaml': CITATION };

/** The whole ceremony with its one citation, or its ceremony.yaml, written otherwise. */
export const withCitation = (text: string | Uint8Array): Files => ({
  ...WHOLE,
  'content/citations/chongqing.yaml': text,
});
export const withCeremony = (text: string): Files => ({ ...WHOLE, 'content/ceremony.yaml': text });

/** Fonts unwrapped once for all runs of this test process. */
const cache = mkdtempSync(join(tmpdir(), 'laurel-cache-'));
process.on('exit', () => rmSync(cache, { recursive: true, force: true }));

/** Writes files into a fresh folder, which is gone when the test ends. */
export function folderOf(files: Files): string {
  const cwd = mkdtempSync(join(tmpdir(), 'laurel-cli-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  write(cwd, files);
  return cwd;
}

export function write(cwd: string, files: Files): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), data);
  }
}

export interface Ran {
  /** Null where a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What lies under the folder's `out` afterwards, by path from it, as Latin-1 strings. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Runs before the CLI in its shell: `umask`, `ulimit`. */
  readonly shell?: string;
  readonly during?: (child: ChildProcess) => void;
}

/** Runs the compiled CLI in a folder. Never throws: what went wrong is in what it returns. */
export async function laurel(cwd: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const env = { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', XDG_CACHE_HOME: cache, ...options.env };
  const command = [process.execPath, main, ...args];
  const [program = '', ...rest] = options.shell
    ? ['bash', '-c', `${options.shell}; exec "$@"`, '-', ...command]
    : command;
  const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  });
  options.during?.(child);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', (status) => resolve(status));
  });
  const [stdout = '', stderr = ''] = texts.map((text) => text());
  return { code, stdout, stderr, files: filesUnder(join(cwd, 'out')) };
}

export function filesUnder(folder: string): Readonly<Record<string, string>> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
    return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
  } catch {
    return {};
  }
}

const RESULT = z.strictObject({
  ok: z.boolean(),
  command: z.string().nullable(),
  made: z.array(z.string()),
  kept: z.array(z.string()),
  reprint: z.array(z.string()),
  diagnostics: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      message: z.string(),
      hint: z.string(),
      file: z.string().nullable(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      endLine: z.number().nullable(),
      endColumn: z.number().nullable(),
      citation: z.string().nullable(),
      page: z.number().nullable(),
      fix: z.object({ safe: z.boolean(), text: z.string().nullable() }).nullable(),
    }),
  ),
  summary: z.strictObject({
    errors: z.number(),
    warnings: z.number(),
    notes: z.number(),
    fixable: z.number(),
    ms: z.number(),
  }),
});

export type Result = z.infer<typeof RESULT>;

/** The one object that `--json` puts on stdout, checked against its documented form. */
export function resultOf({ stdout }: Ran): Result {
  return RESULT.parse(JSON.parse(stdout));
}

/** `rule file:line:column` of each error, in the order of the report. */
export function errorsOf(result: Result): readonly string[] {
  return result.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line, column }) => (file === null ? rule : `${rule} ${file}:${line}:${column}`));
}
