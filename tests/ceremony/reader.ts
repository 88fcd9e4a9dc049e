import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text as a reader of the PDF finds it: its words, and where it begins (points from the bottom left). */
export interface Found {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly found: readonly Found[];
  /** Character codes of the fonts' subsets that are shown; 0 is `.notdef`. */
  readonly codes: ReadonlySet<number>;
}

/** Reads a finished PDF as a stranger would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const found: Found[] = [];
  const codes = new Set<number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if ('str' in item && item.str !== '') {
        found.push({ page: number, text: item.str, x: item.transform[4], y: item.transform[5] });
      }
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, index) => {
      if (operator !== OPS.showText) return;
      for (const glyph of argsArray[index]?.[0] ?? []) {
        if (typeof glyph === 'object' && glyph !== null) codes.add(glyph.originalCharCode);
      }
    });
  }
  return { pages: pdf.numPages, found, codes };
}

/** Text without what setting adds to it: spaces, line ends, the hyphens of hyphenation. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '');
}

export interface FontsOfPdf {
  readonly fonts: number;
  readonly embedded: number;
  readonly withUnicode: number;
  readonly subsets: number;
}

/** Counts over the font dictionaries of a PDF whose objects are not in streams, as ours are. */
export function fontsOf(bytes: Uint8Array): FontsOfPdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = source.split('endobj');
  const composite = objects.filter((object) => /\/Subtype \/Type0\b/.test(object));
  const descriptors = objects.filter((object) => /\/Type \/FontDescriptor\b/.test(object));
  return {
    fonts: composite.length,
    embedded: descriptors.filter((object) => /\/FontFile2 \d+ 0 R/.test(object)).length,
    withUnicode: composite.filter((object) => /\/ToUnicode \d+ 0 R/.test(object)).length,
    subsets: composite.filter((object) => /\/BaseFont \/[A-Z]{6}\+/.test(object)).length,
  };
}
