import { inflateSync } from 'node:zlib';

/** A font file whose bytes do not hold together: cut short, or no font at all. */
export class FontFormatError extends Error {}

/** Nothing that is set in a document comes near this; a file that claims more is a trap. */
export const LARGEST_FONT = 256 * 1024 * 1024;

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** The kinds of container by their first four bytes. */
export type Container = 'sfnt' | 'woff' | 'woff2' | 'collection';

export function containerOf(bytes: Buffer): Container | null {
  if (bytes.length < 12) return null;
  switch (bytes.readUInt32BE(0)) {
    case 0x00010000:
    case 0x4f54544f: // OTTO
    case 0x74727565: // true
      return 'sfnt';
    case 0x774f4646:
      return 'woff';
    case 0x774f4632:
      return 'woff2';
    case 0x74746366: // ttcf
      return 'collection';
    default:
      return null;
  }
}

/** A WOFF 1.0 file as a plain sfnt. Throws `FontFormatError`. */
export function unwrapWoff(bytes: Buffer): Buffer {
  const { entries } = woffDirectory(bytes);
  if (entries.reduce((sum, entry) => sum + entry.length, 0) > LARGEST_FONT) {
    throw new FontFormatError('claims to be too large');
  }
  const tables = entries.map((entry) => {
    const packed = bytes.subarray(entry.offset, entry.offset + entry.packed);
    return unpack(entry, packed);
  });
  return writeSfnt(bytes.readUInt32BE(4), tables);
}

/**
 * An sfnt that holds one table of a WOFF 1.0 file and nothing else, to look into it
 * without reading the others; empty where there is no such table. `head` is the
 * file's beginning, `read` reads on. Throws `FontFormatError`.
 */
export function oneTableOfWoff(head: Buffer, tag: string, read: (offset: number, length: number) => Buffer): Buffer {
  const entries = woffDirectory(head).entries.filter((entry) => entry.tag === tag);
  const tables = entries.map((entry) => unpack(entry, read(entry.offset, entry.packed)));
  return writeSfnt(head.readUInt32BE(4), tables);
}

interface WoffEntry {
  readonly tag: string;
  readonly offset: number;
  readonly packed: number;
  readonly length: number;
  readonly checksum: number;
}

/**
 * The table directory of a WOFF 1.0 file, from its first bytes: as bytes, with the
 * header, and read out; and the length that the file claims (WOFF 1.0 §3, §4).
 * Throws `FontFormatError`.
 */
export function woffDirectory(head: Buffer): {
  readonly bytes: Buffer;
  readonly entries: readonly WoffEntry[];
  readonly fileLength: number;
} {
  if (containerOf(head) !== 'woff' || head.length < 44) throw new FontFormatError('no WOFF header');
  const count = head.readUInt16BE(12);
  const end = 44 + 20 * count;
  if (head.length < end) throw new FontFormatError('cut short in its table directory');
  const entries = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    return {
      tag: head.toString('latin1', at, at + 4),
      offset: head.readUInt32BE(at + 4),
      packed: head.readUInt32BE(at + 8),
      length: head.readUInt32BE(at + 12),
      checksum: head.readUInt32BE(at + 16),
    };
  });
  return { bytes: head.subarray(0, end), entries, fileLength: head.readUInt32BE(8) };
}

function unpack({ tag, checksum, packed, length }: WoffEntry, data: Buffer): Table {
  if (data.length < packed || packed > length) throw new FontFormatError(`table ${tag} is cut short`);
  return { tag, checksum, data: packed < length ? inflate(data, length, tag) : data };
}

function inflate(data: Uint8Array, length: number, tag: string): Uint8Array {
  let table: Buffer;
  try {
    table = inflateSync(data, { maxOutputLength: length });
  } catch {
    throw new FontFormatError(`table ${tag} does not decompress`);
  }
  if (table.length !== length) throw new FontFormatError(`table ${tag} has the wrong length`);
  return table;
}

/** The members of a TrueType collection, each as a plain sfnt made when asked for. Throws `FontFormatError`. */
export function collectionMembers(bytes: Buffer): readonly (() => Buffer)[] {
  const count = bytes.readUInt32BE(8);
  // The format allows more, but no collection does: the largest in use (Noto CJK) has some forty.
  if (count === 0 || count > 256 || bytes.length < 12 + 4 * count) throw new FontFormatError('bad collection header');
  return Array.from({ length: count }, (_, index) => {
    const offset = bytes.readUInt32BE(12 + 4 * index);
    const tables = readDirectory(bytes, offset);
    return () => writeSfnt(bytes.readUInt32BE(offset), tables);
  });
}

/** Checks that every table of a plain sfnt lies within the file. Throws `FontFormatError`. */
export function checkSfnt(bytes: Buffer): void {
  readDirectory(bytes, 0);
}

/** OpenType, "Organization of an OpenType font". */
function readDirectory(bytes: Buffer, start: number): Table[] {
  if (start + 12 > bytes.length) throw new FontFormatError('no table directory');
  const count = bytes.readUInt16BE(start + 4);
  if (start + 12 + 16 * count > bytes.length) throw new FontFormatError('cut short in its table directory');
  return Array.from({ length: count }, (_, index) => {
    const entry = start + 12 + 16 * index;
    const tag = bytes.toString('latin1', entry, entry + 4);
    const offset = bytes.readUInt32BE(entry + 8);
    const length = bytes.readUInt32BE(entry + 12);
    if (offset + length > bytes.length) throw new FontFormatError(`table ${tag} is cut short`);
    return { tag, checksum: bytes.readUInt32BE(entry + 4), data: bytes.subarray(offset, offset + length) };
  });
}

function writeSfnt(flavour: number, tables: readonly Table[]): Buffer {
  const padded = (length: number) => (length + 3) & ~3;
  const directory = 12 + 16 * tables.length;
  const sfnt = Buffer.alloc(tables.reduce((sum, table) => sum + padded(table.data.length), directory));
  const exponent = Math.floor(Math.log2(Math.max(1, tables.length)));
  sfnt.writeUInt32BE(flavour, 0);
  sfnt.writeUInt16BE(tables.length, 4);
  sfnt.writeUInt16BE(16 << exponent, 6);
  sfnt.writeUInt16BE(exponent, 8);
  sfnt.writeUInt16BE(16 * tables.length - (16 << exponent), 10);
  let offset = directory;
  tables.forEach((table, index) => {
    const entry = 12 + 16 * index;
    sfnt.write(table.tag, entry, 'latin1');
    sfnt.writeUInt32BE(table.checksum, entry + 4);
    sfnt.writeUInt32BE(offset, entry + 8);
    sfnt.writeUInt32BE(table.data.length, entry + 12);
    sfnt.set(table.data, offset);
    offset += padded(table.data.length);
  });
  return sfnt;
}
