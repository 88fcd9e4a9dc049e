import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { makeFolder } from '../folders.ts';

/** `failed`: nothing was changed, and `problem` says why; `fatal` where the next file would fare no better. */
export type Written =
  | { readonly outcome: 'new' | 'changed' | 'same' }
  | { readonly outcome: 'failed'; readonly problem: Diagnostic; readonly fatal: boolean };

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The output folder: each file is there whole, as it was or as it is to be, at every moment. */
export interface Output {
  has(file: string): boolean;
  /** A file's bytes; null where it cannot be read. */
  read(file: string): Buffer | null;
  /** Waits for the disk alone: other work may go on meanwhile, also other files. */
  write(file: string, bytes: Uint8Array): Promise<Written>;
  /** Removes a file; a diagnostic where that fails, null where it is gone. */
  remove(file: string): Diagnostic | null;
}

const synced = promisify(fsync);

/** Temporary files that wait for the disk: where the process ends meanwhile, it takes them with it. */
const waiting = new Set<string>();

function discardWaiting(): void {
  for (const temporary of waiting) discard(temporary);
}

/** `folder` is absolute, `shown` its name in messages. */
export function openOutput(folder: string, shown: string): Output {
  const failed = (path: string, error: unknown, fatal: boolean): Written => {
    const problem = unwritten(path, error);
    return { outcome: 'failed', problem, fatal: fatal || problem.rule === 'build/disk-full' };
  };
  const read = (file: string): Buffer | null => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      return null;
    }
  };
  return {
    has: (file) => existsSync(join(folder, file)),
    read,
    async write(file, bytes) {
      const target = join(folder, file);
      const path = `${shown}/${file}`;
      const earlier = read(file);
      if (earlier?.equals(bytes)) return { outcome: 'same' };
      let temporary: string;
      try {
        makeFolder(dirname(target));
        temporary = await writeBeside(target, bytes);
      } catch (error) {
        return failed(path, error, true);
      }
      try {
        renameSync(temporary, target);
      } catch (error) {
        discard(temporary);
        return failed(path, error, false);
      }
      return { outcome: earlier === null ? 'new' : 'changed' };
    },
    remove(file) {
      try {
        rmSync(join(folder, file), { force: true });
        return null;
      } catch (error) {
        return unwritten(`${shown}/${file}`, error);
      }
    },
  };
}

/** Writes a file beside the target, down to the disk, and returns its path; on any failure none is left. */
async function writeBeside(target: string, bytes: Uint8Array): Promise<string> {
  // Two builds into one folder must never share a name, nor must two machines into a shared one.
  const temporary = `${target}.${randomUUID()}.tmp`;
  const file = openSync(temporary, 'wx');
  if (waiting.size === 0) process.once('exit', discardWaiting);
  waiting.add(temporary);
  try {
    try {
      writeFileSync(file, bytes);
      await synced(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    discard(temporary);
    throw error;
  } finally {
    waiting.delete(temporary);
    if (waiting.size === 0) process.off('exit', discardWaiting);
  }
  return temporary;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The failure that led here is the one to report.
  }
}

/** What is said of a file that the system would not have written or removed. */
export function unwritten(path: string, error: unknown): Diagnostic {
  const reason = reasonOf(error);
  return diagnostic(FULL.has(reason) ? 'build/disk-full' : 'build/not-writable', { params: { path, reason } });
}

/** The system's name of what went wrong, such as `EACCES`. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
