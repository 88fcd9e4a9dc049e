import type { Face } from '../fonts/index.ts';
import type { PlacedGlyph } from '../typeset/index.ts';
import type { ParsedFont, PdfDocument, PdfFont, PdfFontConstructor } from './pdfmake.ts';

/** Embeds faces in one document, each as one subset, in the order of first use. */
export class FaceEmbedder {
  readonly #document: PdfDocument;
  readonly #fonts = new Map<string, EmbeddedFace>();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  face(face: Face): EmbeddedFace {
    let embedded = this.#fonts.get(face.key);
    if (embedded === undefined) {
      const id = `F${this.#fonts.size + 1}`;
      const font = new (fontConstructor(this.#document, face))(this.#document, face.handle, id);
      // pdfkit finalises whatever stands in this table when the document ends.
      this.#document._fontFamilies[id] = font;
      embedded = new EmbeddedFace(font);
      this.#fonts.set(face.key, embedded);
    }
    const { fonts } = this.#document.page;
    fonts[embedded.font.id] ??= embedded.font.ref();
    return embedded;
  }
}

/** A face within a document: glyphs of the font file to codes of its subset. */
export class EmbeddedFace {
  readonly font: PdfFont;
  readonly #codes = new Map<string, string>();

  constructor(font: PdfFont) {
    this.font = font;
  }

  /**
   * The four hexadecimal digits that show the glyph. A glyph that stands for two
   * different texts gets a code for each, so that what is copied is what was written.
   */
  code(glyph: PlacedGlyph): string {
    const key = `${glyph.id} ${glyph.text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const { subset, unicode, widths } = this.font;
    let code = subset.includeGlyph(glyph.id);
    if (unicode[code] !== undefined) code = subset.glyphs.push(glyph.id) - 1;
    widths[code] = glyph.width;
    unicode[code] = Array.from(glyph.text, (character) => character.codePointAt(0) ?? 0);
    const digits = code.toString(16).padStart(4, '0');
    this.#codes.set(key, digits);
    return digits;
  }
}

/**
 * pdfkit parses a font anew for each document and keeps its class of embedded
 * fonts to itself. The class is read off the first font that any document opens;
 * from then on parsed fonts are shared between the documents of a process.
 */
let embeddedFont: PdfFontConstructor | null = null;

function fontConstructor(document: PdfDocument, face: Face): PdfFontConstructor {
  if (embeddedFont === null) {
    document.font((face.handle as ParsedFont).stream.buffer);
    embeddedFont = document._font.constructor as PdfFontConstructor;
    for (const name of Object.keys(document._fontFamilies)) delete document._fontFamilies[name];
  }
  return embeddedFont;
}
