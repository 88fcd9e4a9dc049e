import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { SourceFile } from '../diagnostics/index.ts';
import type { Findings } from './findings.ts';

/** Largest file that is read, in bytes. */
const LARGEST = 8 * 1024 * 1024;

/** A path as people read it: from the working directory, with `/`. */
export function readable(path: string, cwd: string): string {
  const shorter = relative(cwd, path);
  return (shorter === '' ? '.' : shorter).split(sep).join('/');
}

/** Whether a path lies in a folder, by name alone; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-zA-Z]:|[\\/])/.test(way);
}

/**
 * Reads a YAML file. Its text lacks the byte order mark, so that columns are
 * those that an editor shows. Where the file cannot be read or is no UTF-8,
 * `findings` says so and `usable` is false.
 */
export async function readSource(
  path: string,
  name: string,
  root: string,
  findings: Findings,
): Promise<{ readonly source: SourceFile; readonly usable: boolean }> {
  const empty = { source: { path: name, text: '' }, usable: false };
  const span = { file: name, start: 0, end: 0 };
  let bytes: Buffer;
  try {
    if (!isInside(await realpath(path), root)) {
      findings.add('content/link-outside', { span, params: { file: name } });
      return empty;
    }
    // Before opening it: to open a pipe is to wait for its other end.
    const status = await stat(path);
    if (!status.isFile()) {
      findings.add('content/not-a-file', { span, params: { file: name } });
      return empty;
    }
    if (status.size > LARGEST) {
      const params = { file: name, size: Math.ceil(status.size / 1024 / 1024), limit: LARGEST / 1024 / 1024 };
      findings.add('content/too-large', { span, params });
      return empty;
    }
    bytes = await readFile(path);
  } catch (error) {
    findings.add('content/unreadable', { span, params: { file: name, reason: reasonOf(error) } });
    return empty;
  }
  return decode(bytes, name, findings);
}

/** The system's name of what went wrong, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

function decode(bytes: Buffer, name: string, findings: Findings): { source: SourceFile; usable: boolean } {
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8');
    return { source: { path: name, text: text.startsWith('\ufeff') ? text.slice(1) : text }, usable: true };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const { offset, byte } = firstForeign(bytes, text);
  const span = { file: name, start: offset, end: offset + 1 };
  const params = { bytes: byte.toString(16).toUpperCase().padStart(2, '0') };
  findings.add('yaml/not-utf8', { span, params });
  return { source: { path: name, text }, usable: false };
}

/** Where decoding first put U+FFFD for bytes that are not U+FFFD themselves. */
function firstForeign(bytes: Buffer, text: string): { offset: number; byte: number } {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let position = mark;
  let counted = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    position += Buffer.byteLength(text.slice(counted, at));
    counted = at;
    const genuine = bytes[position] === 0xef && bytes[position + 1] === 0xbf && bytes[position + 2] === 0xbd;
    if (!genuine) return { offset: at, byte: bytes[position] ?? 0 };
  }
  return { offset: 0, byte: bytes[0] ?? 0 };
}
