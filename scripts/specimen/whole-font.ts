import type { Face, FaceRequest, FontLibrary } from '../../src/fonts/index.ts';

/**
 * The font file that a plain setter would have: the packages come in slices, and pdfmake takes
 * one file for a text. Glyphs of the family's other slices are put behind those of the one that has
 * the bulk, whose numbers and OpenType tables stay as they are. What the family lacks stays lacking.
 */
export function wholeFont(fonts: FontLibrary, request: FaceRequest, characters: string): Uint8Array {
  const bulk = fonts.pick(request, /\p{Script=Han}/u.exec(characters)?.[0] ?? 'a')?.face;
  if (!bulk) throw new Error(`no face for ${request.family}`);
  const font = new Slice(bulk);
  const mapped = new Map(font.characters());
  const glyphs = Array.from({ length: font.count }, (_, id) => font.glyph(id));
  for (const character of new Set(characters)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (mapped.has(codePoint)) continue;
    const face = fonts.pick(request, character, (one) => one.family === bulk.family)?.face;
    const id = face && new Slice(face).glyphOf(codePoint);
    if (!face || !id) continue;
    mapped.set(codePoint, append(glyphs, new Slice(face), id, new Map()));
  }
  return font.with(glyphs, mapped);
}

interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

/** Where a composite glyph names another (OpenType, glyf: flags ARG_1_AND_2_ARE_WORDS, scales, MORE_COMPONENTS). */
function components(outline: Buffer): readonly number[] {
  const places: number[] = [];
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return places;
  for (let at = 10, more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return places;
}

/** Puts a glyph and its components behind the others; gives its new number. */
function append(glyphs: Glyph[], from: Slice, id: number, known: Map<number, number>): number {
  const found = known.get(id);
  if (found !== undefined) return found;
  const glyph = from.glyph(id);
  const outline = Buffer.from(glyph.outline);
  for (const at of components(outline)) {
    outline.writeUInt16BE(append(glyphs, from, outline.readUInt16BE(at), known), at);
  }
  const number = glyphs.push({ ...glyph, outline }) - 1;
  known.set(id, number);
  return number;
}

/** What fontkit has read of a font. */
interface Read {
  readonly stream: { readonly buffer: Uint8Array };
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** A TrueType file, table by table. */
class Slice {
  readonly count: number;
  readonly #read: Read;
  readonly #tables = new Map<string, Buffer>();

  constructor(face: Face) {
    this.#read = face.handle as Read;
    const bytes = Buffer.from(this.#read.stream.buffer);
    for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
      const entry = 12 + 16 * index;
      const offset = bytes.readUInt32BE(entry + 8);
      const data = bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12));
      this.#tables.set(bytes.toString('latin1', entry, entry + 4), data);
    }
    this.count = this.#table('maxp').readUInt16BE(4);
  }

  glyphOf(codePoint: number): number {
    return this.#read.glyphForCodePoint(codePoint).id;
  }

  characters(): readonly (readonly [codePoint: number, glyph: number])[] {
    return this.#read.characterSet.map((codePoint) => [codePoint, this.glyphOf(codePoint)] as const);
  }

  glyph(id: number): Glyph {
    const [loca, hmtx] = [this.#table('loca'), this.#table('hmtx')];
    const long = this.#table('head').readInt16BE(50) === 1;
    const offset = (index: number): number => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
    const metrics = this.#table('hhea').readUInt16BE(34);
    return {
      outline: this.#table('glyf').subarray(offset(id), offset(id + 1)),
      advance: hmtx.readUInt16BE(4 * Math.min(id, metrics - 1)),
      bearing: hmtx.readInt16BE(id < metrics ? 4 * id + 2 : 4 * metrics + 2 * (id - metrics)),
    };
  }

  /** The file with other glyphs and another map of characters. */
  with(glyphs: readonly Glyph[], characters: ReadonlyMap<number, number>): Uint8Array {
    const changed = (tag: string, change: (table: Buffer) => void): Buffer => {
      const table = Buffer.from(this.#table(tag));
      change(table);
      return table;
    };
    const padded = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]));
    const loca = Buffer.alloc(4 * (glyphs.length + 1));
    let end = 0;
    padded.forEach((outline, id) => {
      end += outline.length;
      loca.writeUInt32BE(end, 4 * (id + 1));
    });
    const hmtx = Buffer.alloc(4 * glyphs.length);
    glyphs.forEach(({ advance, bearing }, id) => {
      hmtx.writeUInt16BE(advance, 4 * id);
      hmtx.writeInt16BE(bearing, 4 * id + 2);
    });
    const head = changed('head', (table) => table.writeInt16BE(1, 50));
    const hhea = changed('hhea', (table) => table.writeUInt16BE(glyphs.length, 34));
    const maxp = changed('maxp', (table) => table.writeUInt16BE(glyphs.length, 4));
    const own = { head, hhea, maxp, loca, hmtx, glyf: Buffer.concat(padded), cmap: cmapOf(characters) };
    return sfntOf(new Map([...this.#tables, ...Object.entries(own)]));
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`a font without ${tag}`);
    return table;
  }
}

/** A `cmap` of one subtable, in format 12. */
function cmapOf(characters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...characters].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * sorted.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([codePoint, glyph], index) => {
    table.writeUInt32BE(codePoint, 28 + 12 * index);
    table.writeUInt32BE(codePoint, 32 + 12 * index);
    table.writeUInt32BE(glyph, 36 + 12 * index);
  });
  return table;
}

function sfntOf(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  let offset = head.length;
  const parts = sorted.map(([tag, data], index) => {
    head.write(tag, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(offset, 20 + 16 * index);
    head.writeUInt32BE(data.length, 24 + 16 * index);
    const part = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += part.length;
    return part;
  });
  return Buffer.concat([head, ...parts]);
}
