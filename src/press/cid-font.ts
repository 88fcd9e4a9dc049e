import { createHash } from 'node:crypto';
import { type Face, FontProgram } from '../fonts/index.ts';
import { deflated, deflatedFont } from './deflate.ts';
import type { PdfDocument, PdfReference } from './pdfmake.ts';

/** Codes have two bytes. Past half of them a glyph that stands for yet another text keeps its first. */
const REPEATS_BELOW = 0x8000;

/** Bits of a font descriptor's `Flags` (ISO 32000-1 table 123). */
const FIXED_PITCH = 1 << 0;
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const SCRIPT = 1 << 3;
const ITALIC = 1 << 6;

/** A composite font of a document: the glyphs of one typeface, whatever files they come from (ISO 32000-1 9.7). */
export class CidFont {
  /** Its name in the resources of pages. */
  readonly id: string;
  readonly #document: PdfDocument;
  readonly #program: FontProgram;
  /** Advance of each code, thousandths of an em. */
  readonly #widths: number[];
  /** What each code is copied as. */
  readonly #texts: string[] = ['\0'];
  #reference: PdfReference | null = null;

  constructor(document: PdfDocument, id: string, face: Face) {
    this.id = id;
    this.#document = document;
    this.#program = new FontProgram(face);
    this.#widths = [this.#program.describe().missingWidth];
  }

  /** The number by which `code` knows the face; the first one's is 0. */
  join(face: Face): number {
    return this.#program.join(face);
  }

  /** The code that shows a glyph and is copied as that text: another one for each text. */
  code(source: number, glyph: number, width: number, text: string): number {
    let code = this.#program.code(source, glyph);
    if (this.#texts[code] !== undefined) {
      if (this.#program.size >= REPEATS_BELOW) return code;
      code = this.#program.repeat(source, glyph);
    }
    this.#widths[code] = width;
    this.#texts[code] = text;
    return code;
  }

  ref(): PdfReference {
    this.#reference ??= this.#document.ref();
    return this.#reference;
  }

  /** Writes the font; pdfkit calls it when the document ends. */
  finalize(): void {
    const about = this.#program.describe();
    const isCff = this.#program.format === 'cff';
    const bytes = this.#program.encode();
    const digest = createHash('sha256').update(bytes).digest();
    const file = this.#stream(
      isCff ? { Subtype: 'CIDFontType0C' } : { Length1: bytes.length },
      deflatedFont(bytes, digest.toString('latin1')),
    );
    const name = `${tagOf(digest)}+${about.name}`;
    const { left, bottom, right, top } = about.box;
    const descriptor = this.#written({
      Type: 'FontDescriptor',
      FontName: name,
      Flags:
        SYMBOLIC |
        (about.isFixedPitch ? FIXED_PITCH : 0) |
        (about.isSerif ? SERIF : 0) |
        (about.isScript ? SCRIPT : 0) |
        (about.isItalic ? ITALIC : 0),
      FontBBox: [left, bottom, right, top],
      ItalicAngle: about.italicAngle,
      Ascent: about.ascent,
      Descent: about.descent,
      CapHeight: about.capHeight,
      XHeight: about.xHeight,
      StemV: 0,
      [isCff ? 'FontFile3' : 'FontFile2']: file,
    });
    const descendant = this.#written({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    Object.assign(this.ref().data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#stream({}, deflated(toUnicode(this.#texts))),
    });
    this.ref().end();
  }

  #written(data: Record<string, unknown>): PdfReference {
    const reference = this.#document.ref(data);
    reference.end();
    return reference;
  }

  #stream(data: Record<string, unknown>, deflatedBytes: Uint8Array): PdfReference {
    const reference = this.#document.ref({ ...data, Filter: 'FlateDecode' });
    reference.end(deflatedBytes);
    return reference;
  }
}

/** Six letters for this selection of glyphs, so that documents put together on one sheet keep their fonts apart (ISO 32000-1 9.6.4). */
function tagOf(digest: Uint8Array): string {
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** One section may have a hundred ranges, and the codes of a range differ in their last byte alone (ISO 32000-1 9.10.3; Adobe TN 5014). */
const RANGE = 256;
const SECTION = 100;

/** The CMap that says what each code is copied as. */
function toUnicode(texts: readonly string[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < texts.length; start += RANGE) {
    const part = texts.slice(start, start + RANGE);
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.map(utf16).join(' ')}]`);
  }
  const sections: string[] = [];
  for (let start = 0; start < ranges.length; start += SECTION) {
    const part = ranges.slice(start, start + SECTION);
    sections.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index++) digits += hex(text.charCodeAt(index));
  return `<${digits}>`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
