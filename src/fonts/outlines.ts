import type { FontkitFont } from './fontkit.ts';
import { tableBytes } from './tables.ts';

/** Flags of a component of a composite glyph (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const TWO_BY_TWO = 0x0080;
const INSTRUCTIONS = 0x0100;

/** What the instructions of hinted glyphs lean on; null where the font has none. */
export type Programs = Readonly<Record<'cvt ' | 'prep' | 'fpgm', Buffer | null>>;

/** A TrueType font of the plain kind, whose every glyph can be copied as it stands. */
export interface Outlines {
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly maxp: Buffer;
  readonly programs: Programs;
  /** Of its `loca`: 0 for halved offsets in 16 bits, 1 for 32. */
  readonly locaVersion: 0 | 1;
  outline(id: number): Buffer;
  /** Advance and bearing, as the four bytes of `hmtx`. */
  metric(id: number): Buffer;
}

const known = new WeakMap<FontkitFont, { readonly outlines: Outlines | null }>();

/**
 * The outlines of a font; null where it is of another kind (CFF, variable), or where
 * any glyph does not lie within its table, or is cut short, or is made of a glyph that
 * the font has not. Looked through once for each font.
 */
export function outlinesOf(font: FontkitFont): Outlines | null {
  let found = known.get(font);
  if (found === undefined) {
    found = { outlines: read(font) };
    known.set(font, found);
  }
  return found.outlines;
}

function read(font: FontkitFont): Outlines | null {
  const { tables } = font.directory;
  if ('fvar' in tables || 'CFF ' in tables || 'CFF2' in tables) return null;
  const [head, hhea, maxp, glyf, hmtx] = ['head', 'hhea', 'maxp', 'glyf', 'hmtx'].map((tag) => tableBytes(font, tag));
  const [values, prep, fpgm] = [tableBytes(font, 'cvt '), tableBytes(font, 'prep'), tableBytes(font, 'fpgm')];
  if (!head || !hhea || !maxp || !glyf || !hmtx || head.length !== 54 || hhea.length !== 36 || maxp.length !== 32) {
    return null;
  }
  const { loca } = font;
  const count = maxp.readUInt16BE(4);
  const long = hhea.readUInt16BE(34);
  const isWhole =
    (values?.length ?? 0) % 2 === 0 &&
    loca !== undefined &&
    long > 0 &&
    4 * long <= hmtx.length &&
    isCopyable(glyf, loca.offsets, count);
  if (!isWhole) return null;
  const { offsets } = loca;
  return {
    head,
    hhea,
    maxp,
    programs: { 'cvt ': values, prep, fpgm },
    locaVersion: loca.version,
    // A damaged substitution may name a glyph past the end: it has no outline.
    outline: (id) => glyf.subarray(offsets[id] ?? 0, id < count ? offsets[id + 1] : 0),
    metric: (id) => metricIn(hmtx, long, id),
  };
}

function isCopyable(glyf: Buffer, offsets: ArrayLike<number>, count: number): boolean {
  for (let id = 0; id < count; id++) {
    const [from, to] = [offsets[id], offsets[id + 1]];
    if (from === undefined || to === undefined || from > to || to > glyf.length) return false;
    if (from === to) continue;
    if (to - from < 10) return false;
    const contours = glyf.readInt16BE(from);
    if (contours < 0) {
      const composite = componentsOf(glyf.subarray(from, to));
      if (composite === null || composite.components.some((component) => component >= count)) return false;
    } else if (contours > 0) {
      const at = from + 10 + 2 * contours;
      if (at + 2 > to || at + 2 + glyf.readUInt16BE(at) > to) return false;
    }
  }
  return true;
}

/** Beyond the long metrics the last advance holds (OpenType, `hmtx`). */
function metricIn(hmtx: Buffer, long: number, id: number): Buffer {
  if (id < long) return hmtx.subarray(4 * id, 4 * id + 4);
  const at = 4 * long + 2 * (id - long);
  const bearing = at + 2 <= hmtx.length ? hmtx.subarray(at, at + 2) : Buffer.alloc(2);
  return Buffer.concat([hmtx.subarray(4 * long - 4, 4 * long - 2), bearing]);
}

interface Composite {
  /** Where each component's flags stand, followed by its glyph. */
  readonly places: readonly number[];
  readonly components: readonly number[];
  /** Behind the last component. */
  readonly end: number;
}

/** Of a composite glyph; null where it is cut short. */
function componentsOf(outline: Buffer): Composite | null {
  const places: number[] = [];
  const components: number[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    if (at + 6 > outline.length) return null;
    flags = outline.readUInt16BE(at);
    places.push(at);
    components.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2) + scaleLength(flags);
  }
  return at > outline.length ? null : { places, components, end: at };
}

function scaleLength(flags: number): number {
  if (flags & SCALE) return 2;
  if (flags & TWO_SCALES) return 4;
  return flags & TWO_BY_TWO ? 8 : 0;
}

/** A glyph's outline with its components named otherwise. */
export function renumbered(outline: Buffer, numberOf: (component: number) => number): Buffer {
  const composite = compositeOf(outline);
  if (composite === null) return outline;
  const copy = Buffer.from(outline);
  composite.places.forEach((at, index) => {
    copy.writeUInt16BE(numberOf(composite.components[index] ?? 0), at + 2);
  });
  return copy;
}

/** Whether a glyph has instructions. */
export function isHinted(outline: Buffer): boolean {
  const composite = compositeOf(outline);
  if (composite !== null) return composite.places.some((at) => (outline.readUInt16BE(at) & INSTRUCTIONS) !== 0);
  return instructionsOf(outline).length > 0;
}

/** A glyph's outline without its instructions, of an even length, as halved offsets need it. */
export function unhinted(outline: Buffer): Buffer {
  const composite = compositeOf(outline);
  if (composite !== null) {
    const copy = Buffer.from(outline.subarray(0, composite.end));
    for (const at of composite.places) copy.writeUInt16BE(copy.readUInt16BE(at) & ~INSTRUCTIONS, at);
    return copy;
  }
  const { at, length } = instructionsOf(outline);
  if (length === 0) return outline;
  const padding = Buffer.alloc((outline.length - length) % 2);
  return Buffer.concat([outline.subarray(0, at), Buffer.alloc(2), outline.subarray(at + 2 + length), padding]);
}

/** Where the length of a simple glyph's instructions stands, and that length. */
function instructionsOf(outline: Buffer): { readonly at: number; readonly length: number } {
  const contours = outline.length === 0 ? 0 : outline.readInt16BE(0);
  const at = 10 + 2 * contours;
  return { at, length: contours === 0 ? 0 : outline.readUInt16BE(at) };
}

function compositeOf(outline: Buffer): Composite | null {
  return outline.length > 0 && outline.readInt16BE(0) < 0 ? componentsOf(outline) : null;
}
