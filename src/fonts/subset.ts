import type { FontkitFont, FontkitSubset } from './fontkit.ts';
import { tableBytes } from './tables.ts';

/** Flags of a component of a composite glyph (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const TWO_BY_TWO = 0x0080;

/**
 * A subset of a TrueType font as a plain sfnt, byte for byte what fontkit makes of it
 * (`tests/fonts/subset.test.ts`), but copied, where fontkit takes every glyph apart
 * and writes every number by itself. Null where the font is not of the plain kind:
 * then fontkit had better do it. Components of composite glyphs join the subset.
 */
export function encodeSubset(font: FontkitFont, subset: FontkitSubset): Uint8Array | null {
  const [head, hhea, maxp, glyf, hmtx] = ['head', 'hhea', 'maxp', 'glyf', 'hmtx'].map((tag) => tableBytes(font, tag));
  if (!head || !hhea || !maxp || !glyf || !hmtx) return null;
  const { directory, loca } = font;
  const values = tableBytes(font, 'cvt ');
  const isPlain = head.length === 54 && hhea.length === 36 && maxp.length === 32 && (values?.length ?? 0) % 2 === 0;
  if (!isPlain || loca === undefined || 'fvar' in directory.tables || 'CFF ' in directory.tables) return null;

  const metrics = metricsIn(hmtx, hhea.readUInt16BE(34));
  const outlines: Buffer[] = [];
  const newMetrics: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  // The array grows while components are found.
  for (let index = 0; index < subset.glyphs.length; index++) {
    const id = subset.glyphs[index] ?? 0;
    const [from, to] = [loca.offsets[id], loca.offsets[id + 1]];
    const metric = metrics(id);
    if (from === undefined || to === undefined || from > to || to > glyf.length || metric === null) return null;
    const outline = renumbered(glyf.subarray(from, to), (component) => subset.includeGlyph(component));
    if (outline === null) return null;
    outlines.push(outline);
    newMetrics.push(metric);
    offsets.push(offset);
    offset += outline.length;
  }
  offsets.push(offset);
  const tables: readonly (readonly [string, Buffer | null])[] = [
    ['head', head],
    ['hhea', withUInt16(hhea, 34, outlines.length)],
    ['loca', locaOf(offsets, loca.version)],
    ['maxp', withUInt16(maxp, 4, outlines.length)],
    ['cvt ', values],
    ['prep', tableBytes(font, 'prep')],
    ['glyf', Buffer.concat(outlines)],
    ['hmtx', Buffer.concat(newMetrics)],
    ['fpgm', tableBytes(font, 'fpgm')],
  ];
  return sfntOfTables(tables.flatMap(([tag, data]) => (data === null ? [] : [{ tag, data }])));
}

/** Advance and bearing of a glyph, as four bytes; beyond the long metrics the last advance holds (OpenType, `hmtx`). */
function metricsIn(hmtx: Buffer, long: number): (id: number) => Buffer | null {
  return (id) => {
    if (long === 0 || 4 * long > hmtx.length) return null;
    if (id < long) return hmtx.subarray(4 * id, 4 * id + 4);
    const at = 4 * long + 2 * (id - long);
    const bearing = at + 2 <= hmtx.length ? hmtx.subarray(at, at + 2) : Buffer.alloc(2);
    return Buffer.concat([hmtx.subarray(4 * long - 4, 4 * long - 2), bearing]);
  };
}

/** A glyph's outline, its components named by their numbers in the subset. Null where it is cut short. */
function renumbered(outline: Buffer, numberOf: (component: number) => number): Buffer | null {
  if (outline.length === 0) return outline;
  if (outline.length < 10) return null;
  if (outline.readInt16BE(0) >= 0) return outline;
  const copy = Buffer.from(outline);
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    if (at + 6 > copy.length) return null;
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + scaleLength(flags);
  }
  return at > copy.length ? null : copy;
}

function scaleLength(flags: number): number {
  if (flags & SCALE) return 2;
  if (flags & TWO_SCALES) return 4;
  return flags & TWO_BY_TWO ? 8 : 0;
}

function locaOf(offsets: readonly number[], version: 0 | 1): Buffer {
  const size = version === 0 ? 2 : 4;
  const table = Buffer.alloc(size * offsets.length);
  offsets.forEach((offset, index) => {
    if (version === 0) table.writeUInt16BE((offset >>> 1) & 0xffff, 2 * index);
    else table.writeUInt32BE(offset, 4 * index);
  });
  return table;
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** Tables without padding or checksums, which a font in a PDF does not need. */
function sfntOfTables(tables: readonly { readonly tag: string; readonly data: Buffer }[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length);
  const exponent = Math.floor(Math.log2(tables.length));
  head.write('true', 0, 'latin1');
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 << exponent, 6);
  head.writeUInt16BE(exponent, 8);
  head.writeUInt16BE(16 * tables.length - (16 << exponent), 10);
  let offset = head.length;
  tables.forEach(({ tag, data }, index) => {
    const entry = 12 + 16 * index;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...tables.map(({ data }) => data)]);
}
