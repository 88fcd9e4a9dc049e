import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenedFonts, openFonts } from '../../src/fonts/index.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';

export const FONTS = join(import.meta.dirname, '../../fonts');

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'laurel-fonts-'));
}

/** A file of an installed package, as it is. */
export function packaged(name: string, file: string): Buffer {
  const root = dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
  return readFileSync(join(root, 'files', file));
}

/** A fonts folder with Laurel's own list, or another, and the files given. */
export function fontsFolder(files: Readonly<Record<string, string | Uint8Array>>, list?: string): string {
  const folder = temporaryFolder();
  if (list === undefined) cpSync(join(FONTS, 'fonts.yaml'), join(folder, 'fonts.yaml'));
  else writeFileSync(join(folder, 'fonts.yaml'), list);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

export function open(fontsDir: string, cacheDir: string | null = null): Promise<OpenedFonts> {
  return openFonts({ fontsDir, cwd: fontsDir, cacheDir });
}

interface MadeFont {
  readonly family: string;
  /** Code points to glyph ids of EB Garamond's Latin slice. */
  readonly glyphs: Readonly<Record<number, number>>;
  /** Variation sequences: selector, base, glyph id (null: the base's own glyph). */
  readonly variants?: readonly { readonly selector: number; readonly base: number; readonly glyph: number | null }[];
  readonly fsType?: number;
  readonly weight?: number;
  /** Tables added, or left out where null. */
  readonly tables?: Readonly<Record<string, Buffer | null>>;
}

/** A font with the outlines of EB Garamond under another name and another cmap. */
export function makeFont({ family, glyphs, variants = [], fsType = 0, weight = 400, tables = {} }: MadeFont): Buffer {
  const made = tablesOf(unwrapWoff(packaged('eb-garamond', 'eb-garamond-latin-400-normal.woff')));
  const os2 = Buffer.from(made.get('OS/2') ?? Buffer.alloc(96));
  os2.writeUInt16BE(weight, 4);
  os2.writeUInt16BE(fsType, 8);
  made.set('OS/2', os2);
  made.set('name', nameTable(family));
  made.set('cmap', cmapTable(glyphs, variants));
  for (const [tag, table] of Object.entries(tables)) {
    if (table === null) made.delete(tag);
    else made.set(tag, table);
  }
  return sfntWith(made);
}

/**
 * A font of three glyphs with halved offsets: `.notdef` without outline, a triangle
 * with three bytes of instructions, and a composite of it that has them too.
 */
export function hintedFont(programs: Readonly<Record<'cvt ' | 'fpgm' | 'prep', Buffer>>): Buffer {
  const words = (...values: number[]) => {
    const buffer = Buffer.alloc(2 * values.length);
    values.forEach((value, index) => {
      buffer.writeInt16BE(value, 2 * index);
    });
    return buffer;
  };
  const instructions = Buffer.from([0, 3, 0x4f, 0x4f, 0x4f]);
  const box = [0, 0, 100, 100];
  const points = Buffer.concat([Buffer.from([1, 1, 1]), words(0, 100, -50), words(0, 0, 100)]);
  const triangle = Buffer.concat([words(1, ...box), words(2), instructions, points]);
  // Offsets as words that are x and y, and instructions behind.
  const composite = Buffer.concat([words(-1, ...box), words(0x0103, 1, 10, 20), instructions]);
  const glyphs = [triangle, composite].map((glyph) => Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)]));
  const halved = [0, 0, ...glyphs.map((_, index) => Buffer.concat(glyphs.slice(0, index + 1)).length / 2)];
  const base = tablesOf(makeFont({ family: 'Hinted', glyphs: { 65: 1 } }));
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(base.get(tag) ?? Buffer.alloc(0)));
  head?.writeInt16BE(0, 50);
  hhea?.writeUInt16BE(3, 34);
  maxp?.writeUInt16BE(3, 4);
  const tables = { head, hhea, maxp, glyf: Buffer.concat(glyphs), loca: words(...halved), ...programs };
  const hmtx = words(500, 0, 600, 0, 700, 10);
  return sfntWith(
    new Map([...base, ...Object.entries({ ...tables, hmtx })].map(([tag, table]) => [tag, table ?? Buffer.alloc(0)])),
  );
}

function tablesOf(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const offset = sfnt.readUInt32BE(entry + 8);
    tables.set(
      sfnt.toString('latin1', entry, entry + 4),
      sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

function sfntWith(tables: ReadonlyMap<string, Buffer>, at = 0): Buffer {
  const tags = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + 16 * tags.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tags.length, 4);
  const parts: Buffer[] = [head];
  let offset = at + head.length;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    head.write(tag, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(offset, 12 + 16 * index + 8);
    head.writeUInt32BE(table.length, 12 + 16 * index + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/** A TrueType collection of plain sfnts. */
export function makeCollection(members: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * members.length);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(members.length, 8);
  const parts: Buffer[] = [header];
  let offset = header.length;
  members.forEach((member, index) => {
    header.writeUInt32BE(offset, 12 + 4 * index);
    const moved = sfntWith(tablesOf(member), offset);
    parts.push(moved);
    offset += moved.length;
  });
  return Buffer.concat(parts);
}

function nameTable(family: string): Buffer {
  const texts = [1, 6].map((id) => ({
    id,
    bytes: Buffer.from(id === 1 ? family : 'Made-Regular', 'utf16le').swap16(),
  }));
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  texts.forEach(({ id, bytes }, index) => {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    offset += bytes.length;
  });
  return Buffer.concat([head, ...texts.map(({ bytes }) => bytes)]);
}

function cmapTable(glyphs: MadeFont['glyphs'], variants: NonNullable<MadeFont['variants']>): Buffer {
  const groups = Object.entries(glyphs).map(([codePoint, glyph]) => [Number(codePoint), Number(codePoint), glyph]);
  const plain = Buffer.alloc(16 + 12 * groups.length);
  plain.writeUInt16BE(12, 0);
  plain.writeUInt32BE(plain.length, 4);
  plain.writeUInt32BE(groups.length, 12);
  groups.flat().forEach((value, index) => {
    plain.writeUInt32BE(value, 16 + 4 * index);
  });
  const head = Buffer.alloc(variants.length > 0 ? 20 : 12);
  head.writeUInt16BE(variants.length > 0 ? 2 : 1, 2);
  const record = (at: number, platform: number, encoding: number, offset: number) => {
    head.writeUInt16BE(platform, at);
    head.writeUInt16BE(encoding, at + 2);
    head.writeUInt32BE(offset, at + 4);
  };
  if (variants.length === 0) {
    record(4, 3, 10, head.length);
    return Buffer.concat([head, plain]);
  }
  const selectors = variantTable(variants);
  record(4, 0, 5, head.length + plain.length);
  record(12, 3, 10, head.length);
  return Buffer.concat([head, plain, selectors]);
}

function variantTable(variants: NonNullable<MadeFont['variants']>): Buffer {
  const selectors = [...new Set(variants.map((variant) => variant.selector))].sort((a, b) => a - b);
  const head = Buffer.alloc(10 + 11 * selectors.length);
  head.writeUInt16BE(14, 0);
  head.writeUInt32BE(selectors.length, 6);
  const parts: Buffer[] = [head];
  let offset = head.length;
  const add = (at: number, table: Buffer, count: number) => {
    table.writeUInt32BE(count, 0);
    head.writeUInt32BE(offset, at);
    parts.push(table);
    offset += table.length;
  };
  selectors.forEach((selector, index) => {
    const at = 10 + 11 * index;
    head.writeUIntBE(selector, at, 3);
    const mine = variants.filter((variant) => variant.selector === selector).sort((a, b) => a.base - b.base);
    const own = mine.filter((variant) => variant.glyph === null);
    const others = mine.filter((variant) => variant.glyph !== null);
    if (own.length > 0) {
      const table = Buffer.alloc(4 + 4 * own.length);
      own.forEach(({ base }, i) => {
        table.writeUIntBE(base, 4 + 4 * i, 3);
      });
      add(at + 3, table, own.length);
    }
    if (others.length > 0) {
      const table = Buffer.alloc(4 + 5 * others.length);
      others.forEach(({ base, glyph }, i) => {
        table.writeUIntBE(base, 4 + 5 * i, 3);
        table.writeUInt16BE(glyph ?? 0, 7 + 5 * i);
      });
      add(at + 7, table, others.length);
    }
  });
  const table = Buffer.concat(parts);
  table.writeUInt32BE(table.length, 2);
  return table;
}
