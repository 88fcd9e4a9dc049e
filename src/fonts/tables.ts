import type { FontkitFont, FontkitLoca, FontkitPost } from './fontkit.ts';

/** Where a table lies in a plain sfnt. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** The table as bytes; null where the font has none, or an empty one, or it does not lie within the file. */
export function tableBytes(font: FontkitFont, tag: string): Buffer | null {
  const extent = Object.hasOwn(font.directory.tables, tag) ? font.directory.tables[tag] : undefined;
  const file = font.stream.buffer;
  if (extent === undefined || extent.length === 0 || extent.offset + extent.length > file.length) return null;
  return Buffer.from(file.buffer, file.byteOffset + extent.offset, extent.length);
}

/**
 * Tables of thousands of entries that fontkit would decode through a call for each
 * entry, for the sake of a few. Null where fontkit had better try by itself.
 */
export const QUICK_TABLES: Readonly<Record<string, (font: FontkitFont) => FontkitLoca | FontkitPost | null>> = {
  /** Offsets of all glyphs, in bytes (OpenType, `loca`). */
  loca(font) {
    const table = tableBytes(font, 'loca');
    const version = font.head.indexToLocFormat;
    if (table === null || (version !== 0 && version !== 1)) return null;
    const size = version === 0 ? 2 : 4;
    const offsets = new Uint32Array(Math.floor(table.length / size));
    for (let index = 0; index < offsets.length; index++) {
      offsets[index] = version === 0 ? 2 * table.readUInt16BE(2 * index) : table.readUInt32BE(4 * index);
    }
    return { version, offsets };
  },

  /** The head alone: no PDF needs the names of glyphs (OpenType, `post`; version 3 has none). */
  post(font) {
    const table = tableBytes(font, 'post');
    if (table === null || table.length < 32) return null;
    return {
      version: 3,
      italicAngle: table.readInt32BE(4) / 65536,
      underlinePosition: table.readInt16BE(8),
      underlineThickness: table.readInt16BE(10),
      isFixedPitch: table.readUInt32BE(12),
    };
  },
};
