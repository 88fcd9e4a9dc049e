import type { Pages } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import { defineDocument } from './definition.ts';
import { LaurelDocument, type Metadata } from './document.ts';
import { PdfmakeLayoutBuilder } from './pdfmake.ts';
import { LaurelRenderer } from './renderer.ts';
import { registerSpotColours } from './spots.ts';

export interface PrintJob {
  readonly pages: Pages;
  /** Pictures made ready for their frames, by `pictureKey`. A photo without one is left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly metadata: Metadata;
}

/** Writes pages as a PDF. The same job gives the same bytes. */
export async function printPdf({ pages, pictures, metadata }: PrintJob): Promise<Uint8Array> {
  const definition = defineDocument(pages, pictures);
  const document = new LaurelDocument(definition.images, metadata, pages.bleed);
  const chunks: Buffer[] = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    document.on('end', resolve);
  });
  registerSpotColours(document, pages);
  const { width, height } = definition.pageSize;
  const builder = new PdfmakeLayoutBuilder(
    { width, height, orientation: width > height ? 'landscape' : 'portrait' },
    { left: 0, top: 0, right: 0, bottom: 0 },
    null,
  );
  const laidOut = builder.layoutDocument(definition.content, document, {}, {});
  new LaurelRenderer(document).renderPages(laidOut);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
