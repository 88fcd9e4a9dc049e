import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { textAt } from '../../src/diagnostics/index.ts';
import { type PictureRequest, preparePicture } from '../../src/photo/index.ts';

/** Runs with a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-photo-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A request for the file; the frame 4 × 2.5 inches unless told, so 1200 × 750 pixels at 300 ppi. */
export function request(path: string, changes: Partial<PictureRequest> = {}): PictureRequest {
  const span = { file: 'content/citations/chongqing.yaml', start: 100, end: 110 };
  return {
    path,
    file: textAt('../a.jpg', span),
    span,
    citation: 'chongqing',
    width: 288,
    height: 180,
    focus: [0.5, 0.5],
    ...changes,
  };
}

export async function save(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** The codes of what is said about a file that holds these bytes. */
export async function rules(
  bytes: Uint8Array | string,
  changes: Partial<PictureRequest> = {},
): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const { diagnostics } = await preparePicture(request(await save(folder, 'a.jpg', bytes), changes));
    return diagnostics.map(({ rule }) => rule);
  });
}

/** A picture whose red runs from left to right and whose green runs from top to bottom. */
export function slope(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const data = Buffer.alloc(width * height * channels, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * channels;
      data[i] = Math.round((255 * (x + 0.5)) / width);
      data[i + 1] = Math.round((255 * (y + 0.5)) / height);
      data[i + 2] = 60;
    }
  }
  return sharp(data, { raw: { width, height, channels } });
}

export function plain(width: number, height: number, colour: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Colour at a fraction of width and height. */
  readonly at: (u: number, v: number) => readonly number[];
}

export async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return {
    width,
    height,
    channels,
    at: (u, v) => {
      const i =
        (Math.min(height - 1, Math.floor(v * height)) * width + Math.min(width - 1, Math.floor(u * width))) * channels;
      return [...data.subarray(i, i + channels)];
    },
  };
}

/** A small PNG whose header claims this size. */
export async function giant(width: number, height: number): Promise<Uint8Array> {
  const picture = await plain(8, 8, '#888').png().toBuffer();
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  picture.writeUInt32BE(crcOf(picture.subarray(12, 29)), 29);
  return picture;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
