import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** Pixels to a point: 36 to the inch. A line of type is a grey bar at this size, a frame in the wrong place is not. */
const SCALE = 0.5;

interface Factory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

/** Grey of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The pages of a PDF as small grey pictures. */
export async function picturesOf(pdf: Uint8Array): Promise<readonly Picture[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  // pdfjs draws on canvases of its own copy of the library alone.
  const factory = document.canvasFactory as Factory;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const grey = Uint8Array.from({ length: width * height }, (_, at) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
      return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    });
    pictures.push({ width, height, grey });
  }
  await document.destroy();
  return pictures;
}

export function pngOf({ grey, width, height }: Picture): Promise<Buffer> {
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: 16, effort: 10, compressionLevel: 9, dither: 0 })
    .toBuffer();
}

export async function pictureFrom(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}

/** Edges of letters are drawn a little otherwise by each renderer; what has moved differs by more. */
const SEEN = 72;

/** The part of the pixels that differ to the eye, and a picture in which these are black; null for another format. */
export function compare(one: Picture, other: Picture): { readonly part: number; readonly difference: Picture } | null {
  if (one.width !== other.width || one.height !== other.height) return null;
  const differs = one.grey.map((value, at) => (Math.abs(value - (other.grey[at] ?? 0)) > SEEN ? 1 : 0));
  const grey = differs.map((seen, at) => (seen ? 0 : 200 + (one.grey[at] ?? 0) / 5));
  return { part: differs.reduce((sum, seen) => sum + seen, 0) / differs.length, difference: { ...one, grey } };
}
