import { deflateSync } from 'node:zlib';

/**
 * Every PDF embeds its own selection of each font. Outlines hardly become smaller
 * by searching longer for what repeats: the usual level takes half as long again
 * and saves three bytes in a hundred.
 */
const LEVEL = 4;

/** Fonts of so many selections are remembered: about as many as the texts that all certificates of a ceremony share. */
const KEPT = 64;
const fonts = new Map<string, Uint8Array>();

/** A font program deflated, once a run: the award, the formal words and the labels stand on every certificate. */
export function deflatedFont(program: Uint8Array, digest: string): Uint8Array {
  let made = fonts.get(digest);
  if (made === undefined) {
    made = deflated(program);
    if (fonts.size >= KEPT) fonts.clear();
    fonts.set(digest, made);
  }
  return made;
}

/** The bytes of a stream whose `Filter` is `FlateDecode`. */
export function deflated(bytes: Uint8Array | string): Uint8Array {
  return deflateSync(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, { level: LEVEL });
}
