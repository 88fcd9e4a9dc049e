import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** Pixels to a point: 144 to the inch. */
const SCALE = 2;

type Rgb = readonly [red: number, green: number, blue: number];

/** The inks as a screen shows them, and what they are thinned to at the edges of letters: half a byte for each pixel. */
const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [44, 46, 53];
const GOLD: Rgb = [175, 135, 73];
const CINNABAR: Rgb = [228, 61, 40];
const PALETTE: readonly Rgb[] = [
  WHITE,
  ...thinned(INK, 4),
  [133, 135, 139],
  ...thinned(GOLD, 4),
  [165, 124, 66],
  ...thinned(CINNABAR, 3),
  [255, 200, 188],
  [255, 231, 177],
];

function thinned(ink: Rgb, steps: number): readonly Rgb[] {
  return Array.from({ length: steps }, (_, step): Rgb => {
    const part = (step + 1) / steps;
    const mix = (value: number): number => Math.round(255 - (255 - value) * part);
    return [mix(ink[0]), mix(ink[1]), mix(ink[2])];
  });
}

interface Factory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

/** Each page as a small PNG of sixteen colours. */
export async function picturesOf(pdf: Uint8Array): Promise<readonly Buffer[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  // pdfjs draws on canvases of its own copy of the library alone.
  const factory = document.canvasFactory as Factory;
  const pictures: Buffer[] = [];
  const nearest = new Map<number, Rgb>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = Buffer.alloc(3 * width * height);
    for (let at = 0; at < width * height; at += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
      const key = (red << 16) | (green << 8) | blue;
      const known = nearest.get(key) ?? nearestTo([red, green, blue]);
      nearest.set(key, known);
      pixels.set(known, 3 * at);
    }
    const image = sharp(pixels, { raw: { width, height, channels: 3 } });
    const options = { palette: true, colours: PALETTE.length, effort: 10, compressionLevel: 9, dither: 0 } as const;
    pictures.push(await image.png(options).toBuffer());
  }
  await document.destroy();
  return pictures;
}

function nearestTo([red, green, blue]: Rgb): Rgb {
  const away = (one: Rgb): number => (one[0] - red) ** 2 + (one[1] - green) ** 2 + (one[2] - blue) ** 2;
  return PALETTE.reduce((best, one) => (away(one) < away(best) ? one : best));
}
