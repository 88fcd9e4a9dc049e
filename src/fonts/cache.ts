import { createHash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST = 32;

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A plain sfnt and the SHA-256 of its bytes. */
export interface Sfnt {
  readonly bytes: Buffer;
  readonly digest: Buffer;
}

export function sfntOf(bytes: Buffer): Sfnt {
  return { bytes, digest: sha256(bytes) };
}

/**
 * Unwrapped fonts, each under a hash of what it was unwrapped from and led by its own
 * hash. The folder may be deleted at any time and filled by several processes at once;
 * a damaged entry counts as none; a folder that cannot be written is no error.
 */
export interface UnwrappedCache {
  read(source: string): Sfnt | null;
  write(source: string, sfnt: Sfnt): void;
}

export function openCache(cacheDir: string | null): UnwrappedCache {
  if (cacheDir === null) return { read: () => null, write: () => undefined };
  const folder = join(cacheDir, 'fonts');
  const pathOf = (source: string) => join(folder, `${source}.sfnt`);
  return {
    read(source) {
      let entry: Buffer;
      try {
        entry = readFileSync(pathOf(source));
      } catch {
        return null;
      }
      const sfnt = sfntOf(entry.subarray(DIGEST));
      return sfnt.digest.equals(entry.subarray(0, DIGEST)) ? sfnt : null;
    },
    write(source, sfnt) {
      const temporary = join(folder, `${source}.${randomUUID()}.tmp`);
      try {
        mkdirSync(folder, { recursive: true });
        const file = openSync(temporary, 'wx');
        try {
          writeFileSync(file, sfnt.digest);
          writeFileSync(file, sfnt.bytes);
        } finally {
          closeSync(file);
        }
        renameSync(temporary, pathOf(source));
      } catch {
        discard(temporary);
      }
    },
  };
}

/** `force` forgives a file that is not there, but not a path that cannot be. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Then nothing was written.
  }
}
