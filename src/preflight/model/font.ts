import { Name, type PdfFile, type Value, View } from '../../pdf/index.ts';
import { readToUnicode } from './cmap.ts';
import { charactersOf } from './glyph-names.ts';

/** A font as the file gives it, and the codes of it that are shown. */
export interface Font {
  readonly view: View;
  /** Of a composite font: the font that has the glyphs; else the font itself. */
  readonly inner: View;
  readonly descriptor: View;
  readonly subtype: string;
  readonly base: string;
  readonly composite: boolean;
  /** The encoding's name; null for a CMap or encoding of the file's own. */
  readonly encoding: string | null;
  /** Whether codes are glyph numbers or bytes, so that they can be followed. */
  readonly known: boolean;
  readonly hasToUnicode: boolean;
  readonly program: { readonly key: string; readonly data: Uint8Array | null } | null;
  readonly used: Set<number>;
  codesOf(bytes: string): readonly number[];
  /** The characters of a code; null where nothing says which. */
  characters(code: number): string | null;
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'] as const;

export function readFont(file: PdfFile, value: Value): Font {
  const view = new View(file, value);
  const subtype = view.name('Subtype') ?? '';
  const composite = subtype === 'Type0';
  const inner = composite ? new View(file, view.list('DescendantFonts')[0]) : view;
  const descriptor = inner.view('FontDescriptor');
  const differences = readDifferences(view);
  const encoding = view.name('Encoding') ?? view.view('Encoding').name('BaseEncoding');
  const stream = view.stream('ToUnicode');
  const data = stream && file.read(stream);
  const map = data ? guarded(() => readToUnicode(data)) : new Map<number, string>();
  const key = PROGRAMS.find((name) => descriptor.stream(name) !== null);
  const program = key ? descriptor.stream(key) : null;
  return {
    view,
    inner,
    descriptor,
    subtype,
    base: view.name('BaseFont') ?? '(Type3)',
    composite,
    encoding,
    known: !composite || encoding === 'Identity-H' || encoding === 'Identity-V',
    hasToUnicode: stream !== null,
    program: key && program ? { key, data: file.read(program) } : null,
    used: new Set(),
    codesOf: composite ? pairs : bytesOf,
    characters: (code) => map.get(code) ?? (composite ? null : simple(code, differences, encoding)),
  };
}

/** A CMap with broken syntax says nothing. */
function guarded(read: () => ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  try {
    return read();
  } catch {
    return new Map();
  }
}

function readDifferences(view: View): ReadonlyMap<number, string> {
  const differences = new Map<number, string>();
  let code = 0;
  for (const item of view.view('Encoding').list('Differences')) {
    if (typeof item === 'number') code = item;
    else if (item instanceof Name) differences.set(code++, item.text);
  }
  return differences;
}

function pairs(bytes: string): readonly number[] {
  const codes: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) codes.push((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  return codes;
}

function bytesOf(bytes: string): readonly number[] {
  return Array.from(bytes, (byte) => byte.charCodeAt(0));
}

const WINDOWS = new TextDecoder('windows-1252');
const MACINTOSH = new TextDecoder('macintosh');

function simple(code: number, differences: ReadonlyMap<number, string>, encoding: string | null): string | null {
  const name = differences.get(code);
  if (name !== undefined) return charactersOf(name);
  const decoder = encoding === 'MacRomanEncoding' ? MACINTOSH : WINDOWS;
  return decoder.decode(Uint8Array.of(code));
}

/** Widths of a CIDFont's `/W` (ISO 32000-1 9.7.4.3), in thousandths of an em. */
export function readWidths(inner: View): (code: number) => number {
  const widths = new Map<number, number>();
  const list = inner.list('W').map((item) => inner.file.resolve(item));
  for (let i = 0; i + 1 < list.length; ) {
    const [first, second, third] = [list[i], list[i + 1], list[i + 2]];
    if (typeof first !== 'number') break;
    if (Array.isArray(second)) {
      for (const [j, width] of (second as readonly Value[]).entries()) {
        if (typeof width === 'number') widths.set(first + j, width);
      }
      i += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      for (let code = first; code <= Math.min(second, 0xffff); code++) widths.set(code, third);
      i += 3;
    }
  }
  const otherwise = inner.number('DW') ?? 1000;
  return (code) => widths.get(code) ?? otherwise;
}

export interface TrueType {
  readonly glyphs: number;
  /** In thousandths of an em. */
  advance(glyph: number): number;
}

/** The advances of a TrueType program; null where its tables are not there. */
export function readTrueType(data: Uint8Array): TrueType | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = new Map<string, number>();
  try {
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...data.subarray(at, at + 4));
      tables.set(tag, view.getUint32(at + 8));
    }
    const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => tables.get(tag));
    if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return null;
    const em = view.getUint16(head + 18);
    const last = view.getUint16(hhea + 34) - 1;
    // All of them lie within the file, so that none is missed later on.
    view.getUint16(hmtx + 4 * Math.max(last, 0));
    return {
      glyphs: view.getUint16(maxp + 4),
      advance: (glyph) => (last < 0 ? 0 : (view.getUint16(hmtx + 4 * Math.min(glyph, last)) * 1000) / em),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
