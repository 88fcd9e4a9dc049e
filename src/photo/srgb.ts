import { openSharp } from './sharp.ts';

let srgb: Promise<Uint8Array> | null = null;

/** The profile that sharp means by sRGB (480 bytes, in the public domain), asked for once. */
export function srgbProfile(): Promise<Uint8Array> {
  srgb ??= (async () => {
    const sharp = await openSharp();
    const dot = sharp(Buffer.alloc(3), { raw: { width: 1, height: 1, channels: 3 } });
    const { icc } = await sharp(await dot.withIccProfile('srgb').png().toBuffer()).metadata();
    if (icc === undefined) throw new Error('sharp wrote a picture without the profile it was asked for');
    return icc;
  })();
  return srgb;
}
