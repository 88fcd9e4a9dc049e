import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readOrNull, writeWhole } from './disk.ts';

const DIGEST = 32;
const HEAD = DIGEST + 4;

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
 * hash and checksum. The folder may be deleted at any time and filled by several
 * processes at once; a damaged entry counts as none; a folder that cannot be written
 * is no error.
 */
export interface UnwrappedCache {
  read(source: string): Sfnt | null;
  write(source: string, sfnt: Sfnt): void;
}

export function openCache(cacheDir: string | null): UnwrappedCache {
  if (cacheDir === null) return { read: () => null, write: () => undefined };
  const folder = join(cacheDir, 'fonts');
  const nameOf = (source: string) => `${source}.sfnt`;
  return {
    read(source) {
      const entry = readOrNull(join(folder, nameOf(source)));
      if (entry === null || entry.length < HEAD) return null;
      const sfnt = { digest: entry.subarray(0, DIGEST), bytes: entry.subarray(HEAD) };
      return entry.subarray(DIGEST, HEAD).equals(checksumOf(sfnt)) ? sfnt : null;
    },
    write(source, sfnt) {
      writeWhole(folder, nameOf(source), sfnt.digest, checksumOf(sfnt), sfnt.bytes);
    },
  };
}

/** CRC-32 over digest and font: finds every accident at a tenth of the cost of hashing megabytes at each start. */
function checksumOf({ digest, bytes }: Sfnt): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes, crc32(digest)));
  return checksum;
}
