import type { JpegOptions } from 'sharp';
import type { Pixels } from './decoder.ts';
import { openSharp } from './sharp.ts';
import { srgbProfile } from './srgb.ts';

/** A JPEG, and the profile that says what its colours mean: null for inks. */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly profile: Uint8Array | null;
}

const JPEG: JpegOptions = { quality: 92, chromaSubsampling: '4:4:4' };
/** For a screen, where small counts more. */
const SMALL: JpegOptions = { quality: 80, chromaSubsampling: '4:2:0' };

/** The most ink that a coated sheet takes, percent of one (ISO 12647-2), less what a JPEG's rounding may put on top. */
const MOST_INK = 300 - 6;

/** In sRGB, without metadata; its profile apart, so that pictures of one document share it. */
export async function asRgb(pixels: Pixels, small: boolean): Promise<Encoded> {
  const sharp = await openSharp();
  const bytes = await open(sharp, pixels)
    .jpeg(small ? SMALL : JPEG)
    .toBuffer();
  return { bytes, profile: await srgbProfile() };
}

/** In the inks of a printing condition, by its profile at that path: four bytes a pixel, cyan first. */
export async function asInks(pixels: Pixels, condition: string): Promise<Encoded> {
  const sharp = await openSharp();
  const { data } = await open(sharp, pixels)
    .withIccProfile(condition, { attach: false })
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true });
  limitInk(data);
  // sharp takes four raw channels for red, green, blue and opacity; a TIFF says that they are inks.
  const bytes = await sharp(tiffOfInks(data, pixels.width, pixels.height), { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg(JPEG)
    .toBuffer();
  return { bytes, profile: null };
}

type OpenedSharp = Awaited<ReturnType<typeof openSharp>>;

function open(sharp: OpenedSharp, { data, width, height }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/**
 * Takes colours of too much ink back to the limit: black stays, the three others give
 * way in proportion, so that neither the depth nor the hue of a shadow is lost. A profile's own
 * limit is not to be relied on (FOGRA39L turns black into 306 %).
 */
export function limitInk(inks: Buffer): void {
  const most = Math.floor((MOST_INK * 255) / 100);
  for (let at = 0; at + 3 < inks.length; at += 4) {
    const c = inks[at] ?? 0;
    const m = inks[at + 1] ?? 0;
    const y = inks[at + 2] ?? 0;
    const k = inks[at + 3] ?? 0;
    const colour = c + m + y;
    if (colour + k <= most) continue;
    const share = (most - k) / colour;
    inks[at] = Math.floor(c * share);
    inks[at + 1] = Math.floor(m * share);
    inks[at + 2] = Math.floor(y * share);
  }
}

/** Field types of a TIFF (TIFF 6.0 section 2). */
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/** An uncompressed TIFF of one strip, separated (TIFF 6.0 section 16), with its profile where one is given (ICC.1 annex B). */
export function tiffOfInks(data: Buffer, width: number, height: number, profile: Uint8Array | null = null): Buffer {
  const count = profile === null ? 10 : 11;
  const bits = 8 + 2 + count * 12 + 4;
  const icc = bits + 8;
  // The strip begins on a word.
  const start = icc + 2 * Math.ceil((profile?.length ?? 0) / 2);
  const fields: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, bits],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, start],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, data.length],
    [332, SHORT, 1, 1],
    ...(profile === null ? [] : [[34675, UNDEFINED, profile.length, icc] as const]),
  ];
  const head = Buffer.alloc(start);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(fields.length, 8);
  fields.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    // Little-endian: a short stands in the first half of a long.
    head.writeUInt32LE(value, at + 8);
  });
  for (let sample = 0; sample < 4; sample++) head.writeUInt16LE(8, bits + 2 * sample);
  if (profile !== null) head.set(profile, icc);
  return Buffer.concat([head, data]);
}
