import type { Sharp, SharpOptions } from 'sharp';
import type { Cut } from './crop.ts';
import type { Turn } from './orientation.ts';

/** What the header of a picture says. */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** EXIF orientation; absent where the file gives none. */
  readonly orientation: number | undefined;
}

/**
 * The one place that knows sharp. It is loaded when the first picture is read:
 * its library costs 20 MB and a third of a second that most builds need not pay.
 */
async function openSharp() {
  const { default: sharp } = await import('sharp');
  // No operation is repeated on the same picture: the cache would only hold memory.
  sharp.cache(false);
  return sharp;
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

/**
 * The cut of a picture as an sRGB JPEG, turned upright, without metadata: any
 * profile, CMYK, grey or 16 bits converted, what is transparent laid on white.
 * Scaling the whole before cutting lets JPEG and WebP be decoded small. Null where
 * the pixels cannot be read.
 */
export async function readCut(file: Uint8Array, { scaled, box }: Cut, turn: Turn): Promise<Uint8Array | null> {
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
  const { data, info } = read;
  const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  return turned(pixels, turn).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
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
