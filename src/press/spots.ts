import type { Mark, Pages } from '../paginate/index.ts';
import type { Colour } from '../typeset/index.ts';
import { plateKey } from './definition.ts';
import type { PdfDocument } from './pdfmake.ts';

/** Makes every spot plate that the pages use known to the document, each once, in the order of first use. */
export function registerSpotColours(document: PdfDocument, pages: Pages): void {
  const known = new Set<string>();
  for (const page of pages.pages) {
    for (const mark of page.marks) {
      for (const { spot, cmyk } of coloursOf(mark)) {
        if (spot === null || known.has(spot)) continue;
        known.add(spot);
        // A PDF name is bytes: UTF-8 by convention (ISO 32000-1 7.3.5).
        const name = Buffer.from(spot, 'utf8').toString('latin1');
        document.addSpotColor(name, ...cmyk);
        const plate = document.spotColors[name];
        delete document.spotColors[name];
        if (plate !== undefined) document.spotColors[plateKey(spot)] = plate;
      }
    }
  }
}

function coloursOf(mark: Mark): readonly Colour[] {
  switch (mark.kind) {
    case 'line':
      return [...mark.line.runs, ...(mark.line.sidelines ?? [])].map(({ colour }) => colour);
    case 'photo':
      return [];
    case 'flood':
    case 'drawing':
      return [mark.colour];
  }
}
