import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Area, Raster } from './raster.ts';

/** What of a canvas is asked for. */
interface Drawn {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  fillStyle: unknown;
  fillRect(x: number, y: number, width: number, height: number): void;
}

interface Factory {
  create(width: number, height: number): { readonly canvas: unknown; readonly context: Drawn };
  destroy(made: unknown): void;
}

/** A PDF in gray or colour, open to be drawn. */
export interface Board {
  /** Of a page, from 1, in points: as it is looked at, turned. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>;
  /** A box of the page (left, bottom, right, top in its own points) as an area of its pixels. */
  area(page: number, box: readonly number[], scale: number): Promise<Area>;
  /** `scale` is pixels to the point; each drawn so many times finer along both sides, and the mean taken. */
  draw(page: number, scale: number, finer: number): Promise<Raster>;
  close(): Promise<void>;
}

/** Rows that are read from a canvas at a time. */
const BAND = 256;

export async function openBoard(pdf: Uint8Array): Promise<Board> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const within = (name: string): string => `${join(folder, name)}/`;
  const task = getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(pdf),
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: within('standard_fonts'),
    cMapUrl: within('cmaps'),
    cMapPacked: true,
    wasmUrl: within('wasm'),
    verbosity: 0,
  });
  const document = await task.promise;
  // Its own copy of the canvas library alone knows the paths that it makes.
  const factory = document.canvasFactory as Factory;
  const layers = await document.getOptionalContentConfig({ intent: 'print' });
  return {
    async size(number) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    async area(number, box, scale) {
      const viewport = (await document.getPage(number)).getViewport({ scale });
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle([...box]);
      return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)].map(Math.round) as never;
    },
    async draw(number, scale, finer) {
      const page = await document.getPage(number);
      const { width, height } = sizeAt(page.getViewport({ scale }));
      const viewport = page.getViewport({ scale: scale * finer });
      const { canvas, context } = factory.create(width * finer, height * finer);
      const task = page.render({
        canvas: null,
        canvasContext: context as never,
        viewport,
        intent: 'print',
        annotationMode: 0,
        optionalContentConfigPromise: Promise.resolve(layers),
      });
      await task.promise;
      const ink = thinned(context, width, height, finer);
      factory.destroy({ canvas, context });
      page.cleanup();
      return { width, height, ink };
    },
    close: () => task.destroy(),
  };
}

/** Whole pixels of a page, one at least. */
export function sizeAt({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** The ink of a canvas drawn finer than asked for. The page is gray: any one of its colours tells. */
function thinned(context: Drawn, width: number, height: number, finer: number): Uint8Array {
  const ink = new Uint8Array(width * height);
  const count = finer * finer;
  const band = Math.max(1, Math.floor(BAND / finer));
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top);
    const { data } = context.getImageData(0, top * finer, width * finer, rows * finer);
    const sums = new Uint32Array(width * rows);
    for (let at = 0, row = 0; row < rows * finer; row++) {
      const to = Math.floor(row / finer) * width;
      for (let x = to; x < to + width; x++) {
        let sum = 0;
        for (const end = at + 4 * finer; at < end; at += 4) sum += data[at] ?? 0;
        sums[x] = (sums[x] ?? 0) + 255 * finer - sum;
      }
    }
    for (let i = 0; i < sums.length; i++) ink[top * width + i] = Math.round((sums[i] ?? 0) / count);
  }
  return ink;
}
