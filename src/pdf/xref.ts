import { Lexer } from './lexer.ts';
import { Damage, Dict, Ref, type Value, Word } from './objects.ts';

/** Where an object lies: at an offset of the file, or as the nth of an object stream. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

/** A cross-reference section as it was read: its places, and its trailer. */
export interface Section {
  readonly places: ReadonlyMap<number, Place | null>;
  readonly trailer: Dict;
}

/** No file has more objects than a PDF/A-2 may (ISO 19005-2 6.1.13). */
const MOST_OBJECTS = 8_388_607;

/** Reads a cross-reference table and its trailer (ISO 32000-1 7.5.4); `lexer` stands after `xref`. */
export function readTable(lexer: Lexer): Section {
  const places = new Map<number, Place | null>();
  for (;;) {
    const first = lexer.next();
    if (first instanceof Word && first.text === 'trailer') break;
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number' || first + count > MOST_OBJECTS)
      throw new Damage('xref');
    for (let num = first; num < first + count; num++) {
      const [offset, gen, use] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof offset !== 'number' || typeof gen !== 'number' || !(use instanceof Word)) throw new Damage('xref');
      places.set(num, use.text === 'n' ? { kind: 'at', offset, gen } : null);
    }
  }
  const trailer = lexer.next();
  if (!(trailer instanceof Dict)) throw new Damage('trailer');
  return { places, trailer };
}

/** Reads the entries of a cross-reference stream (ISO 32000-1 7.5.8). */
export function readEntries(trailer: Dict, data: Uint8Array): Section {
  const widths = numbers(trailer.entries.get('W'));
  const [a = 0, b = 0, c = 0] = widths;
  const size = a + b + c;
  if (widths.length < 3 || size < 1 || size > 24) throw new Damage('/W');
  const index = trailer.has('Index') ? numbers(trailer.entries.get('Index')) : [0, data.length];
  const places = new Map<number, Place | null>();
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    let value = width === 0 ? otherwise : 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let i = 0; i + 1 < index.length; i += 2) {
    const first = index[i] ?? 0;
    for (let num = first; num < first + (index[i + 1] ?? 0) && at + size <= data.length; num++) {
      const [kind, second, third] = [field(a, 1), field(b, 0), field(c, 0)];
      if (kind === 1) places.set(num, { kind: 'at', offset: second, gen: third });
      else if (kind === 2) places.set(num, { kind: 'in', stream: second, index: third });
      else places.set(num, null);
    }
  }
  return { places, trailer };
}

function numbers(value: Value | undefined): readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : [];
}

/**
 * Finds the objects of a file whose cross-references cannot be trusted: every
 * `n g obj` in its bytes, the last of a number being the one that holds.
 */
export function searched(bytes: Uint8Array): {
  readonly places: Map<number, Place | null>;
  readonly trailers: readonly Dict[];
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const places = new Map<number, Place | null>();
  for (const found of text.matchAll(/(?<![0-9])(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj\b/g)) {
    const num = Number(found[1]);
    if (num <= MOST_OBJECTS) places.set(num, { kind: 'at', offset: found.index, gen: Number(found[2]) });
  }
  const trailers: Dict[] = [];
  for (const found of text.matchAll(/\btrailer\b/g)) {
    try {
      const dict = new Lexer(bytes, found.index + 7, true).next();
      if (dict instanceof Dict) trailers.push(dict);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
    }
  }
  return { places, trailers: trailers.reverse() };
}

/** `12 0 obj` at an offset; null where something else stands there. */
export function headerAt(lexer: Lexer): Ref | null {
  const [num, gen, word] = [lexer.next(), lexer.next(), lexer.next()];
  const header = typeof num === 'number' && typeof gen === 'number' && word instanceof Word && word.text === 'obj';
  return header ? new Ref(num, gen) : null;
}
