import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Sfnt, sfntOf, sha256, type UnwrappedCache } from './cache.ts';
import { containerOf, FontFormatError, LARGEST_FONT, oneTableOfWoff, unwrapWoff, woffDirectory } from './sfnt.ts';

/** Below this a WOFF unwraps faster than a cached copy is read and checked. */
const WORTH_CACHING = 256 * 1024;

/** A WOFF 1.0 file as a plain sfnt, from the cache where that is quicker. Throws `FontFormatError`. */
export function unwrapped(bytes: Buffer, cache: UnwrappedCache): Sfnt {
  if (bytes.length < WORTH_CACHING) return sfntOf(unwrapWoff(bytes));
  return cached(sha256(bytes), cache, () => unwrapWoff(bytes));
}

/** Longer than any table directory that a font of a package has. */
const HEAD = 4096;

/**
 * The same for a file of an installed package, which is not read where the cache has
 * it: its directory, which lists length and checksum of every table, tells which
 * content it is. Throws `FontFormatError` and what reading throws.
 */
export function unwrappedFile(path: string, cache: UnwrappedCache): Sfnt {
  const { bytes, fileLength } = woffDirectory(reading(path, (read) => read(0, HEAD)));
  if (fileLength < WORTH_CACHING) return sfntOf(unwrapWoff(readFileSync(path)));
  return cached(sha256(bytes), cache, () => unwrapWoff(readFileSync(path)));
}

/** An sfnt of the one table of a WOFF 1.0 file, the rest unread. Throws `FontFormatError` and what reading throws. */
export function tableOfFile(path: string, tag: string): Buffer {
  return reading(path, (read) => oneTableOfWoff(read(0, HEAD), tag, read));
}

function reading<T>(path: string, use: (read: (offset: number, length: number) => Buffer) => T): T {
  const file = openSync(path, 'r');
  try {
    return use((offset, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    });
  } finally {
    closeSync(file);
  }
}

function cached(source: Buffer, cache: UnwrappedCache, unwrap: () => Buffer): Sfnt {
  const name = source.toString('hex');
  const known = cache.read(name);
  if (known !== null) return known;
  const sfnt = sfntOf(unwrap());
  cache.write(name, sfnt);
  return sfnt;
}

/** A WOFF2 file as a plain sfnt, always through the cache. Throws `FontFormatError`. */
export async function unwrappedWoff2(bytes: Buffer, cache: UnwrappedCache): Promise<Sfnt> {
  // WOFF 2.0 §4.1: totalSfntSize. Only a hint, but a boaster is caught before memory is given out.
  if (bytes.length < 48 || bytes.readUInt32BE(16) > LARGEST_FONT) throw new FontFormatError('bad WOFF2 header');
  const name = sha256(bytes).toString('hex');
  const known = cache.read(name);
  if (known !== null) return known;
  // Loaded only when a WOFF2 is met: it is a WebAssembly module of its own.
  const { default: decompress } = await import('woff2-encoder/decompress');
  let sfnt: Sfnt;
  try {
    sfnt = sfntOf(Buffer.from(await decompress(bytes)));
  } catch {
    throw new FontFormatError('does not decompress');
  }
  if (containerOf(sfnt.bytes) === null) throw new FontFormatError('does not decompress to a font');
  cache.write(name, sfnt);
  return sfnt;
}
