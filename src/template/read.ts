import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type Findings, type MapNode, parseYaml } from '../content/index.ts';
import type { SourceFile } from '../diagnostics/index.ts';

/** Largest file of a template, in bytes. */
const LARGEST = 1024 * 1024;

/** Reads and parses a file, what is wrong with it put among `findings`; one that does not exist is no finding. */
export async function readYaml(
  path: string,
  cwd: string,
  findings: Findings,
): Promise<{ readonly root: MapNode | null; readonly source: SourceFile | null }> {
  const file = relative(cwd, path).split(sep).join('/');
  const source = await readText(path, file, findings);
  if (source === null) return { root: null, source: null };
  const before = findings.hasErrors;
  const root = parseYaml(source, findings);
  if (root?.kind === 'map') return { root, source };
  if (before || !findings.hasErrors) {
    findings.add('template/empty-file', { span: { file, start: 0, end: 0 }, params: { file } });
  }
  return { root: null, source };
}

/** A file's text; null, with a finding unless it does not exist, where it cannot be read. */
export async function readText(path: string, file: string, findings: Findings): Promise<SourceFile | null> {
  const fail = (reason: string): null => {
    findings.add('template/unreadable', { span: { file, start: 0, end: 0 }, params: { file, reason } });
    return null;
  };
  const status = await stat(path).catch((error: unknown) => codeOf(error));
  if (status === 'ENOENT') return null;
  if (typeof status === 'string') return fail(status);
  if (!status.isFile()) return fail('EISDIR');
  if (status.size > LARGEST) return fail(`> ${LARGEST / 1024} KB`);
  const bytes = await readFile(path).catch((error: unknown) => codeOf(error));
  if (typeof bytes === 'string') return fail(bytes);
  if (!isUtf8(bytes)) return fail('UTF-8');
  return { path: file, text: new TextDecoder('utf-8').decode(bytes) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
