import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

interface Factory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

/** A page as pixels, three bytes each. */
export interface Drawn {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Drawn twice as fine and made smaller: hairlines stay lines. */
const FINER = 2;

/** Pages of a PDF (all, or those numbers from 1), each so many pixels high. */
export async function pagesOf(pdf: Uint8Array, height: number, numbers?: readonly number[]): Promise<readonly Drawn[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  // pdfjs draws on canvases of its own copy of the library alone.
  const factory = document.canvasFactory as Factory;
  const drawn: Drawn[] = [];
  for (const number of numbers ?? Array.from({ length: document.numPages }, (_, index) => index + 1)) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: (FINER * height) / page.getViewport({ scale: 1 }).height });
    const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const { data, width, height: rows } = context.getImageData(0, 0, canvas.width, canvas.height);
    const { data: pixels, info } = await sharp(Buffer.from(data.buffer), { raw: { width, height: rows, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .resize({ height })
      .raw()
      .toBuffer({ resolveWithObject: true });
    drawn.push({ pixels, width: info.width, height: info.height });
    page.cleanup();
  }
  await document.destroy();
  return drawn;
}

/** The page (from 1) that each bookmark leads to, by its words. */
export async function bookmarksOf(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const found = new Map<string, number>();
  const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>): Promise<void> => {
    for (const { title, dest, items: below } of items ?? []) {
      const [page] = typeof dest === 'string' ? ((await document.getDestination(dest)) ?? []) : (dest ?? []);
      if (page) found.set(title, (await document.getPageIndex(page)) + 1);
      await walk(below);
    }
  };
  await walk(await document.getOutline());
  await document.destroy();
  return found;
}

const MARGIN = 12;
const TABLE = { r: 222, g: 219, b: 212 };

/** Pages on a table, so many in a row; `gap` between those of one row. */
export async function sheetOf(
  pages: readonly Drawn[],
  columns: number,
  colours: number,
  gap = MARGIN,
): Promise<Buffer> {
  const wide = Math.max(...pages.map(({ width }) => width));
  const high = Math.max(...pages.map(({ height }) => height));
  const rows = Math.ceil(pages.length / columns);
  const width = 2 * MARGIN + columns * wide + (columns - 1) * gap;
  const height = MARGIN + rows * (high + MARGIN);
  const placed = pages.map((page, index) => ({
    input: page.pixels,
    raw: { width: page.width, height: page.height, channels: 3 as const },
    left: MARGIN + (index % columns) * (wide + gap),
    top: MARGIN + Math.floor(index / columns) * (high + MARGIN),
  }));
  return sharp({ create: { width, height, channels: 3, background: TABLE } })
    .composite(placed)
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}
