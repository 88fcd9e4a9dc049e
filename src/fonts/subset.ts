import { isHinted, type Outlines, type Programs, renumbered, unhinted } from './outlines.ts';

/** Beyond this, halved offsets do not reach (OpenType, `loca`). */
const SHORT_REACH = 0x1fffe;

/**
 * Glyphs of several TrueType fonts in one: slices of a typeface, whose metrics and
 * units agree. `glyphs[code]` is a glyph of a source; code 0 is the first source's
 * `.notdef`. Of one source it is, byte for byte, what fontkit makes of a subset
 * (`tests/fonts/subset.test.ts`), but copied, where fontkit takes every glyph apart
 * and writes every number by itself.
 */
export class JoinedSubset {
  readonly #sources: Outlines[];
  readonly #glyphs: { readonly source: number; readonly id: number }[] = [];
  readonly #codes = new Map<number, number>();

  constructor(first: Outlines) {
    this.#sources = [first];
    this.code(0, 0);
  }

  get size(): number {
    return this.#glyphs.length;
  }

  /** The number by which `code` knows it. */
  join(source: Outlines): number {
    return this.#sources.push(source) - 1;
  }

  /** The code of a source's glyph, which joins where it is not there yet. */
  code(source: number, id: number): number {
    const key = source * 0x10000 + id;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.repeat(source, id);
      this.#codes.set(key, code);
    }
    return code;
  }

  /** One more code for a glyph that has one. */
  repeat(source: number, id: number): number {
    return this.#glyphs.push({ source, id }) - 1;
  }

  /** As a plain sfnt. Components of composite glyphs join the subset. */
  encode(): Buffer {
    const outlines: Buffer[] = [];
    const metrics: Buffer[] = [];
    const hinted = new Set<Outlines>();
    // The array grows while components are found.
    for (let index = 0; index < this.#glyphs.length; index++) {
      const { source = 0, id = 0 } = this.#glyphs[index] ?? {};
      const font = this.#sources[source];
      if (font === undefined) continue;
      const outline = renumbered(font.outline(id), (component) => this.code(source, component));
      outlines.push(outline);
      metrics.push(font.metric(id));
      if (isHinted(outline)) hinted.add(font);
    }
    const programs = commonPrograms(this.#sources, [...hinted]);
    const glyf = programs === null ? outlines.map(unhinted) : outlines;
    const offsets = [0];
    let offset = 0;
    for (const outline of glyf) {
      offset += outline.length;
      offsets.push(offset);
    }
    // The outlines of a font with long offsets may have odd lengths.
    const isShort = offset <= SHORT_REACH && this.#sources.every((source) => source.locaVersion === 0);
    const version = isShort ? 0 : 1;
    const merge = (tag: 'head' | 'hhea' | 'maxp') =>
      merged(
        this.#sources.map((source) => source[tag]),
        FIELDS[tag],
      );
    const tables: readonly (readonly [string, Buffer | null])[] = [
      ['head', withUInt16(merge('head'), 50, version)],
      ['hhea', withUInt16(merge('hhea'), 34, outlines.length)],
      ['loca', locaOf(offsets, version)],
      ['maxp', withUInt16(merge('maxp'), 4, outlines.length)],
      ['cvt ', programs?.['cvt '] ?? null],
      ['prep', programs?.prep ?? null],
      ['glyf', Buffer.concat(glyf)],
      ['hmtx', Buffer.concat(metrics)],
      ['fpgm', programs?.fpgm ?? null],
    ];
    return sfntOfTables(tables.flatMap(([tag, data]) => (data === null ? [] : [{ tag, data }])));
  }
}

const EMPTY = Buffer.alloc(0);

/**
 * The programs that all hinted glyphs were made for; null where there are none, and
 * where their fonts have different ones, for an instruction means nothing without its
 * own. Where no glyph is hinted, those of the first font that has any: they switch
 * scan conversion alone, which is then the same for all glyphs.
 */
function commonPrograms(sources: readonly Outlines[], hinted: readonly Outlines[]): Programs | null {
  const [first = sources.find(({ programs }) => TAGS.some((tag) => programs[tag] !== null)), ...others] = hinted;
  if (first === undefined) return null;
  const same = (tag: keyof Programs) => (one: Outlines) =>
    (one.programs[tag] ?? EMPTY).equals(first.programs[tag] ?? EMPTY);
  return TAGS.every((tag) => others.every(same(tag))) ? first.programs : null;
}

const TAGS = ['cvt ', 'prep', 'fpgm'] as const;

/** A number of a table: where it stands, how it is written, and which of several fonts' holds for all. */
type Field = readonly [at: number, type: 'Int16BE' | 'UInt16BE', of: (...values: number[]) => number];

const FIELDS: Readonly<Record<'head' | 'hhea' | 'maxp', readonly Field[]>> = {
  /** The box of all glyphs. */
  head: [
    [36, 'Int16BE', Math.min],
    [38, 'Int16BE', Math.min],
    [40, 'Int16BE', Math.max],
    [42, 'Int16BE', Math.max],
  ],
  /** Widest advance, least bearings, farthest extent. */
  hhea: [
    [10, 'UInt16BE', Math.max],
    [12, 'Int16BE', Math.min],
    [14, 'Int16BE', Math.min],
    [16, 'Int16BE', Math.max],
  ],
  /** What a reader must have room for: all that stands behind the number of glyphs. */
  maxp: Array.from({ length: 13 }, (_, index): Field => [6 + 2 * index, 'UInt16BE', Math.max]),
};

/** The first font's table, with the fields that must hold for all. */
function merged(tables: readonly Buffer[], fields: readonly Field[]): Buffer {
  const copy = Buffer.from(tables[0] ?? EMPTY);
  for (const [at, type, of] of fields) copy[`write${type}`](of(...tables.map((table) => table[`read${type}`](at))), at);
  return copy;
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  table.writeUInt16BE(value, at);
  return table;
}

function locaOf(offsets: readonly number[], version: 0 | 1): Buffer {
  const size = version === 0 ? 2 : 4;
  const table = Buffer.alloc(size * offsets.length);
  offsets.forEach((offset, index) => {
    if (version === 0) table.writeUInt16BE(offset >>> 1, 2 * index);
    else table.writeUInt32BE(offset, 4 * index);
  });
  return table;
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
