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
  /** By glyph: the texts that it stands for, nearly always one, and their codes. */
  readonly #codes: (readonly { readonly text: string; readonly shown: string }[])[] = [];

  constructor(font: CidFont, source: number) {
    this.font = font;
    this.#source = source;
  }

  /**
   * The two bytes that show the glyph, as they stand in a literal string (ISO 32000-1
   * 7.3.4.2), each byte a character. A glyph that stands for two
   * different texts gets a code for each, so that what is copied is what was written.
   */
  code(glyph: PlacedGlyph): string {
    const known = this.#codes[glyph.id] ?? [];
    for (const { text, shown } of known) if (text === glyph.text) return shown;
    const code = this.font.code(this.#source, glyph.id, glyph.width, glyph.text);
    const shown = literalByte(code >> 8) + literalByte(code & 0xff);
    this.#codes[glyph.id] = [...known, { text: glyph.text, shown }];
    return shown;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };

function literalByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return ESCAPED[character] ?? character;
}
