import type { Sharp, SharpOptions } from 'sharp';
import type { Cut, Margins } from './crop.ts';
import type { Turn } from './orientation.ts';
import { openSharp } from './sharp.ts';

/** What the header of a picture says. */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** EXIF orientation; absent where the file gives none. */
  readonly orientation: number | undefined;
}

/**
 * Sizes are judged by the caller, who can name them. A truncated file is refused;
 * a sloppy but whole one (stray bytes before a marker) is taken.
 */
const READING: SharpOptions = { limitInputPixels: false, failOn: 'error', sequentialRead: true, autoOrient: false };

/** The header alone, no pixels; null where it cannot be read. */
export async function readHeader(file: Uint8Array): Promise<Header | null> {
  const sharp = await openSharp();
  const metadata = await orNull(sharp(file, READING).metadata());
  return metadata && { width: metadata.width, height: metadata.height, orientation: metadata.orientation };
}

/** Pixels of three bytes, red, green and blue of sRGB, row by row. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * The cut of a picture in sRGB, turned upright: any profile, CMYK, grey or 16 bits
 * converted, what is transparent laid on white. Scaling the whole before cutting lets
 * JPEG and WebP be decoded small. Null where the pixels cannot be read.
 */
export async function readCut(file: Uint8Array, { scaled, box }: Cut, turn: Turn): Promise<Pixels | null> {
  const sharp = await openSharp();
  const read = await orNull(
    sharp(file, READING)
      .resize({ width: scaled.width, height: scaled.height, fit: 'fill' })
      .extract(box)
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  if (read === null) return null;
  const { width, height, channels } = read.info;
  const pixels = sharp(read.data, { raw: { width, height, channels } });
  const { data, info } = await turned(pixels, turn).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Pixels with white around them. */
export async function withMargins({ data, width, height }: Pixels, margins: Margins): Promise<Pixels> {
  const sharp = await openSharp();
  const wider = await sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .extend({ ...margins, background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: wider.data, width: wider.info.width, height: wider.info.height };
}

/** The decoder's reasons are for programmers; to the reader each means that the file is damaged. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}

function turned(pixels: Sharp, { flip, flop, angle }: Turn): Sharp {
  return pixels.flip(flip).flop(flop).rotate(angle);
}
