import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Sfnt, sfntOf, sha256, type UnwrappedCache } from './cache.ts';
import { containerOf, FontFormatError, LARGEST_FONT, unwrapWoff, woffDirectory } from './sfnt.ts';

/** Below this a WOFF unwraps faster than a cached copy is read and checked. */
const WORTH_CACHING = 256 * 1024;

/** A WOFF 1.0 file as a plain sfnt, from the cache where that is quicker. Throws `FontFormatError`. */
export function unwrapped(bytes: Buffer, cache: UnwrappedCache): Sfnt {
  if (bytes.length < WORTH_CACHING) return sfntOf(unwrapWoff(bytes));
  return cached(sha256(bytes), cache, () => unwrapWoff(bytes));
}

/**
 * The same for a file of an installed package, which is not read where the cache has
 * it: its directory, which lists length and checksum of every table, tells which
 * content it is. Throws `FontFormatError` and what reading throws.
 */
export function unwrappedFile(path: string, cache: UnwrappedCache): Sfnt {
  const head = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  const { directory, fileLength } = woffDirectory(head);
  if (fileLength < WORTH_CACHING) return sfntOf(unwrapWoff(readFileSync(path)));
  return cached(sha256(directory), cache, () => unwrapWoff(readFileSync(path)));
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
