import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../folders.ts';

/** A file of the cache; null where there is none that can be read. */
export function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Writes a file of the cache at once or not at all. Never throws: a cache that cannot be written is no error. */
export function writeWhole(folder: string, name: string, ...parts: readonly Uint8Array[]): void {
  const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    makeFolder(folder);
    const file = openSync(temporary, 'wx');
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(folder, name));
  } catch {
    discard(temporary);
  }
}

/** `force` forgives a file that is not there, but not a path that cannot be. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Then nothing was written.
  }
}
