import type { JpegOptions } from 'sharp';
import type { Pixels } from './decoder.ts';
import { openSharp } from './sharp.ts';

/** A JPEG, and the profile that says what its colours mean: null for inks. */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly profile: Uint8Array | null;
}

const JPEG: JpegOptions = { quality: 92, chromaSubsampling: '4:4:4' };

/** The most ink that a coated sheet takes, percent of one (ISO 12647-2), less what a JPEG's rounding may put on top. */
const MOST_INK = 300 - 6;

/** In sRGB, without metadata; its profile apart, so that pictures of one document share it. */
export async function asRgb(pixels: Pixels): Promise<Encoded> {
  const sharp = await openSharp();
  const bytes = await open(sharp, pixels).jpeg(JPEG).toBuffer();
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

let srgb: Promise<Uint8Array> | null = null;

/** The profile that sharp means by sRGB (480 bytes, in the public domain), asked for once. */
function srgbProfile(): Promise<Uint8Array> {
  srgb ??= (async () => {
    const sharp = await openSharp();
    const dot = sharp(Buffer.alloc(3), { raw: { width: 1, height: 1, channels: 3 } });
    const { icc } = await sharp(await dot.withIccProfile('srgb').png().toBuffer()).metadata();
    if (icc === undefined) throw new Error('sharp wrote a picture without the profile it was asked for');
    return icc;
  })();
  return srgb;
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

/** An uncompressed TIFF of one strip, separated (TIFF 6.0 section 16). */
function tiffOfInks(data: Buffer, width: number, height: number): Buffer {
  const bits = 8 + 2 + 10 * 12 + 4;
  const start = bits + 8;
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
  return Buffer.concat([head, data]);
}
