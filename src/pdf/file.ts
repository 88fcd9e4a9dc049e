import { PICTURE_FILTERS, undo } from './filters.ts';
import { Lexer } from './lexer.ts';
import { Damage, Dict, Name, Ref, Str, Stream, type Value, Word } from './objects.ts';
import { headerAt, type Place, readEntries, readTable, type Section, searched } from './xref.ts';

const END = Buffer.from('endstream');

/** Sections that a file updated again and again may have. */
const MOST_SECTIONS = 1000;

/**
 * The objects of a file, read when they are asked for. Whatever had to be put
 * right on the way is in `faults`, in words of the format (`xref`, `12 0 R`).
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly faults = new Set<string>();
  trailer: Dict = new Dict(new Map(), null);
  #places = new Map<number, Place | null>();
  #numbers: readonly number[] | null = null;
  readonly #objects = new Map<number, Value>();
  readonly #reading = new Set<number>();
  readonly #packed = new Map<number, readonly Value[]>();
  readonly #decoded = new WeakMap<Stream, Uint8Array | null>();
  #searched = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    try {
      this.#readSections();
      if (!(this.resolve(this.trailer.entries.get('Root')) instanceof Dict)) throw new Damage('/Root');
    } catch (error) {
      this.#search(error);
    }
  }

  /** The numbers of all objects in use. */
  get numbers(): readonly number[] {
    this.#numbers ??= [...this.#places].flatMap(([num, place]) => (place === null ? [] : [num])).sort((a, b) => a - b);
    return this.#numbers;
  }

  get(num: number): Value {
    const known = this.#objects.get(num);
    if (known !== undefined) return known;
    // An object that is needed to read itself.
    if (this.#reading.has(num)) return null;
    this.#reading.add(num);
    let value: Value = null;
    try {
      value = this.#read(num);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.faults.add(`${num} 0 R: ${error.message}`);
      if (this.#search(error)) {
        this.#reading.delete(num);
        return this.get(num);
      }
    }
    this.#reading.delete(num);
    this.#objects.set(num, value);
    return value;
  }

  /** The object behind a reference; null for none. */
  resolve(value: Value | undefined): Value {
    let at = value ?? null;
    for (let i = 0; at instanceof Ref; i++) at = i < 20 ? this.get(at.num) : null;
    return at;
  }

  /** The bytes of a stream, its filters undone; null where they are a picture's. */
  decode(stream: Stream): Uint8Array | null {
    const known = this.#decoded.get(stream);
    if (known !== undefined) return known;
    let data: Uint8Array | null = stream.raw;
    const parameters = this.listOf(stream.dict, 'DecodeParms', 'DP');
    for (const [i, filter] of this.filtersOf(stream).entries()) {
      if (PICTURE_FILTERS.includes(filter)) {
        data = null;
        break;
      }
      const given = this.resolve(parameters[i]);
      data = undo(filter, data, (key, otherwise) => {
        const value = given instanceof Dict ? this.resolve(given.entries.get(key)) : null;
        return typeof value === 'number' ? value : otherwise;
      });
    }
    this.#decoded.set(stream, data);
    return data;
  }

  /** As `decode`, damage being noted and null given. */
  read(stream: Stream): Uint8Array | null {
    try {
      return this.decode(stream);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.faults.add(`${stream.id?.label ?? 'stream'}: ${error.message}`);
      return null;
    }
  }

  filtersOf(stream: Stream): readonly string[] {
    return this.listOf(stream.dict, 'Filter', 'F').flatMap((item) => {
      const filter = this.resolve(item);
      return filter instanceof Name ? [filter.text] : [];
    });
  }

  /** An entry that is one thing or a list of things; `short` is its name in inline images. */
  listOf(dict: Dict, key: string, short = key): readonly Value[] {
    const value = this.resolve(dict.entries.get(key) ?? dict.entries.get(short));
    return Array.isArray(value) ? value : value === null ? [] : [value];
  }

  #read(num: number): Value {
    const place = this.#places.get(num);
    if (!place) return null;
    if (place.kind === 'in') return this.#unpack(place.stream)[place.index] ?? null;
    const lexer = new Lexer(this.bytes, place.offset, true);
    const header = headerAt(lexer);
    if (header?.num !== num) throw new Damage('xref');
    const value = lexer.next(header);
    if (value === undefined || value instanceof Word) throw new Damage('obj');
    if (!(value instanceof Dict)) return value;
    const back = lexer.at;
    const word = lexer.next();
    if (word instanceof Word && word.text === 'stream') return this.#stream(value, lexer.at, header);
    lexer.at = back;
    return value;
  }

  #stream(dict: Dict, after: number, id: Ref): Stream {
    const { bytes } = this;
    let start = after;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    const length = this.resolve(dict.entries.get('Length'));
    if (typeof length === 'number' && length >= 0) {
      const lexer = new Lexer(bytes, start + length, true);
      lexer.skipBlanks();
      if (Buffer.compare(bytes.subarray(lexer.at, lexer.at + END.length), END) === 0) {
        return new Stream(dict, bytes.subarray(start, start + length), id);
      }
    }
    this.faults.add(`${id.label}: /Length`);
    const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(END, start);
    if (end < 0) throw new Damage('endstream');
    return new Stream(dict, bytes.subarray(start, end), id);
  }

  /** The objects within an object stream (ISO 32000-1 7.5.7). */
  #unpack(num: number): readonly Value[] {
    const known = this.#packed.get(num);
    if (known) return known;
    const stream = this.get(num);
    const data = stream instanceof Stream ? this.decode(stream) : null;
    if (!(stream instanceof Stream) || data === null) throw new Damage('/ObjStm');
    const [count, first] = ['N', 'First'].map((key) => this.resolve(stream.dict.entries.get(key)));
    if (typeof count !== 'number' || typeof first !== 'number') throw new Damage('/ObjStm');
    const head = new Lexer(data, 0, false);
    const values: Value[] = [];
    for (let i = 0; i < count; i++) {
      const [inner, offset] = [head.next(), head.next()];
      if (typeof inner !== 'number' || typeof offset !== 'number') throw new Damage('/ObjStm');
      const value = new Lexer(data, first + offset, true).next(new Ref(inner, 0));
      values.push(value === undefined || value instanceof Word ? null : value);
    }
    this.#packed.set(num, values);
    return values;
  }

  #readSections(): void {
    const text = Buffer.from(this.bytes.subarray(-2048)).toString('latin1');
    const start = /^startxref\s+(\d+)/.exec(text.slice(Math.max(0, text.lastIndexOf('startxref'))))?.[1];
    if (start === undefined) throw new Damage('startxref');
    const seen = new Set<number>();
    const waiting = [Number(start)];
    const entries = new Map<string, Value>();
    for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
      if (seen.has(offset)) continue;
      if (seen.size >= MOST_SECTIONS) throw new Damage('/Prev');
      seen.add(offset);
      const { places, trailer } = this.#section(offset);
      for (const [num, place] of places) if (!this.#places.has(num)) this.#places.set(num, place);
      for (const [key, value] of trailer.entries) if (!entries.has(key)) entries.set(key, value);
      for (const key of ['XRefStm', 'Prev']) {
        const next = trailer.entries.get(key);
        if (typeof next === 'number') waiting.push(next);
      }
    }
    this.trailer = new Dict(entries, null);
  }

  #section(offset: number): Section {
    const lexer = new Lexer(this.bytes, offset, true);
    const word = lexer.next();
    if (word instanceof Word && word.text === 'xref') return readTable(lexer);
    const again = new Lexer(this.bytes, offset, true);
    const id = headerAt(again);
    const dict = id && again.next(id);
    const stream = again.next();
    if (!id || !(dict instanceof Dict) || !(stream instanceof Word) || stream.text !== 'stream')
      throw new Damage('xref');
    const data = this.decode(this.#stream(dict, again.at, id));
    if (data === null) throw new Damage('xref');
    return readEntries(dict, data);
  }

  /** Finds the objects without cross-references, once; whether that was still to be done. */
  #search(error: unknown): boolean {
    if (!(error instanceof Damage)) throw error;
    if (this.#searched) return false;
    this.#searched = true;
    this.faults.add(error.message);
    const { places, trailers } = searched(this.bytes);
    this.#places = places;
    this.#numbers = null;
    this.#objects.clear();
    const streams = this.#openPacks();
    const candidates = [this.trailer, ...trailers, ...streams];
    const trailer = candidates.find((dict) => this.resolve(dict.entries.get('Root')) instanceof Dict);
    this.trailer = trailer ?? this.#catalogued();
    return true;
  }

  /** Gives the objects in object streams their places; the trailers that cross-reference streams are. */
  #openPacks(): readonly Dict[] {
    const trailers: Dict[] = [];
    for (const num of [...this.#places.keys()]) {
      const stream = this.get(num);
      if (!(stream instanceof Stream)) continue;
      const type = stream.dict.entries.get('Type');
      if (!(type instanceof Name)) continue;
      if (type.text === 'XRef') trailers.push(stream.dict);
      if (type.text !== 'ObjStm') continue;
      try {
        const head = new Lexer(this.decode(stream) ?? new Uint8Array(), 0, false);
        for (let index = 0; index < this.#unpack(num).length; index++) {
          const inner = head.next();
          head.next();
          if (typeof inner === 'number' && !this.#places.has(inner)) {
            this.#places.set(inner, { kind: 'in', stream: num, index });
            this.#numbers = null;
            this.#objects.delete(inner);
          }
        }
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        this.faults.add(`${num} 0 R: ${error.message}`);
      }
    }
    return trailers.reverse();
  }

  /** A trailer for a file without one: its catalogue is whichever object says that it is. */
  #catalogued(): Dict {
    for (const num of this.#places.keys()) {
      const value = this.get(num);
      const type = value instanceof Dict ? this.resolve(value.entries.get('Type')) : null;
      if (type instanceof Name && type.text === 'Catalog') return new Dict(new Map([['Root', new Ref(num, 0)]]), null);
    }
    return new Dict(new Map(), null);
  }
}

/** The characters of a text string: UTF-16BE or UTF-8 by its mark, else PDFDocEncoding, near enough Latin-1. */
export function textOf(value: Value): string {
  if (!(value instanceof Str)) return '';
  const { bytes } = value;
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}

/** UTF-16BE, one character of `bytes` for each byte. */
export function utf16(bytes: string): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  return text;
}
