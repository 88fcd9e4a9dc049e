import { type Face, typefaceKey } from '../fonts/index.ts';
import type { PlacedGlyph } from '../typeset/index.ts';
import { CidFont } from './cid-font.ts';
import type { PdfDocument } from './pdfmake.ts';

/**
 * Embeds faces in one document, those of one typeface as one font, in the order of
 * first use: a word whose letters come from several slices is drawn from one font.
 */
export class FaceEmbedder {
  readonly #document: PdfDocument;
  readonly #faces = new Map<string, EmbeddedFace>();
  readonly #fonts = new Map<string, CidFont>();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  face(face: Face): EmbeddedFace {
    let embedded = this.#faces.get(face.key);
    if (embedded === undefined) {
      embedded = this.#embed(face);
      this.#faces.set(face.key, embedded);
    }
    const { fonts } = this.#document.page;
    fonts[embedded.font.id] ??= embedded.font.ref();
    return embedded;
  }

  #embed(face: Face): EmbeddedFace {
    const key = typefaceKey(face);
    const known = this.#fonts.get(key);
    if (known !== undefined) return new EmbeddedFace(known, known.join(face));
    const font = new CidFont(this.#document, `F${this.#fonts.size + 1}`, face);
    this.#fonts.set(key, font);
    // pdfkit finalises whatever stands in this table when the document ends.
    this.#document._fontFamilies[font.id] = font;
    return new EmbeddedFace(font, 0);
  }
}

/** A face within a document: glyphs of its file to codes of the font that it is part of. */
export class EmbeddedFace {
  readonly font: CidFont;
  readonly #source: number;
  readonly #codes = new Map<string, string>();

  constructor(font: CidFont, source: number) {
    this.font = font;
    this.#source = source;
  }

  /**
   * The four hexadecimal digits that show the glyph. A glyph that stands for two
   * different texts gets a code for each, so that what is copied is what was written.
   */
  code(glyph: PlacedGlyph): string {
    const key = `${glyph.id} ${glyph.text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.font.code(this.#source, glyph.id, glyph.width, glyph.text);
    const digits = code.toString(16).padStart(4, '0');
    this.#codes.set(key, digits);
    return digits;
  }
}
