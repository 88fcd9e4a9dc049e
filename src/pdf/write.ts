import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Dict, Name, Ref, Str, Stream, type Value } from './objects.ts';

/** Objects by their numbers; null for none. */
export interface Objects {
  get(num: number): Value;
}

/** Where a file begins: what cannot be reached from here is not written. */
export interface Roots {
  readonly root: Ref;
  readonly info: Ref | null;
}

/** PDF/X-4 stands on PDF 1.6; four bytes of a comment tell that the file is binary (ISO 32000-1 7.5.2). */
const HEADER = Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/**
 * Writes the objects that the roots lead to as a PDF 1.6 file. They are numbered anew in
 * the order in which they are met, breadth first; streams keep their bytes and filters; the identifier is
 * a hash of all before it. The same graph gives the same bytes.
 */
export function writePdf(objects: Objects, { root, info }: Roots): Uint8Array {
  const numbering = new Numbering(objects);
  const trailer = new Map<string, Value>([['Root', root]]);
  if (info !== null) trailer.set('Info', info);
  const head = serialised(new Dict(trailer, null), numbering);
  const parts: Buffer[] = [HEADER];
  const offsets: number[] = [];
  let at = HEADER.length;
  for (let i = 0; i < numbering.found.length; i++) {
    offsets.push(at);
    for (const part of indirect(i + 1, numbering.found[i] ?? null, numbering)) {
      parts.push(part);
      at += part.length;
    }
  }
  const size = offsets.length + 1;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`));
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const id = `<${hash.digest('hex').slice(0, 32)}>`;
  const rest = `trailer\n<</Size ${size}/ID[${id}${id}]${head.slice(2)}\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(rest, 'latin1')]);
}

/** A stream of new bytes. */
export function deflated(entries: ReadonlyMap<string, Value>, data: Uint8Array | string): Stream {
  const dict = new Map(entries).set('Filter', new Name('FlateDecode'));
  return new Stream(new Dict(dict, null), deflateSync(data, { level: 9 }), null);
}

/** Hashes of what objects hold and lead to, whatever they are numbered. */
export class Fingerprints {
  readonly #objects: Objects;
  readonly #streams = new Map<Stream, string>();

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** SHA-256 in hexadecimal digits. Each stream is hashed once, however many lead to it. */
  of(root: Ref): string {
    const numbering = new Numbering(this.#objects);
    const hash = createHash('sha256').update(serialised(root, numbering));
    for (let i = 0; i < numbering.found.length; i++) {
      const value = numbering.found[i] ?? null;
      hash.update(serialised(value instanceof Stream ? value.dict : value, numbering));
      if (value instanceof Stream) hash.update(this.#digest(value));
    }
    return hash.digest('hex');
  }

  #digest(stream: Stream): string {
    const known = this.#streams.get(stream) ?? createHash('sha256').update(stream.raw).digest('hex');
    this.#streams.set(stream, known);
    return known;
  }
}

/** New numbers of objects, given when they are first named. */
class Numbering {
  /** By their new numbers, from 1. */
  readonly found: Value[] = [];
  readonly #objects: Objects;
  readonly #numbers = new Map<number, number>();
  readonly #streams = new Map<Stream, number>();

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** A reference that leads to none, or round in a circle, is to null (ISO 32000-1 7.3.10). */
  ofRef({ num }: Ref): number {
    const known = this.#numbers.get(num);
    if (known !== undefined) return known;
    const way = new Set([num]);
    let value = this.#objects.get(num);
    while (value instanceof Ref && !way.has(value.num)) {
      way.add(value.num);
      value = this.#objects.get(value.num);
    }
    const number =
      value instanceof Stream ? this.ofStream(value) : this.found.push(value instanceof Ref ? null : value);
    for (const one of way) this.#numbers.set(one, this.#numbers.get(one) ?? number);
    return number;
  }

  /** A stream is an object of its own wherever it stands (ISO 32000-1 7.3.8). */
  ofStream(stream: Stream): number {
    const number = this.#streams.get(stream) ?? this.found.push(stream);
    this.#streams.set(stream, number);
    return number;
  }
}

function indirect(number: number, value: Value, numbering: Numbering): readonly Buffer[] {
  if (!(value instanceof Stream)) {
    return [Buffer.from(`${number} 0 obj\n${serialised(value, numbering)}\nendobj\n`, 'latin1')];
  }
  const { dict, raw } = value;
  const entries = new Map(dict.entries).set('Length', raw.length);
  const head = `${number} 0 obj\n${serialised(new Dict(entries, null), numbering)}\nstream\n`;
  return [
    Buffer.from(head, 'latin1'),
    Buffer.from(raw.buffer, raw.byteOffset, raw.length),
    Buffer.from('\nendstream\nendobj\n'),
  ];
}

/** What is still to be written: a value, or text as it stands. */
type Pending = { readonly value: Value } | string;

/** An object's text; without recursion, for it may nest as deeply as memory lets it. */
function serialised(top: Value, numbering: Numbering): string {
  const parts: string[] = [];
  const pending: Pending[] = [{ value: top }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const { value } = next;
    const within = value instanceof Dict ? dictionary(value) : isList(value) ? list(value) : null;
    if (within === null) parts.push(scalar(value, numbering));
    else for (const one of within.toReversed()) pending.push(one);
  }
  return parts.join('');
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** An entry that is null is none (ISO 32000-1 7.3.7). */
function dictionary({ entries }: Dict): readonly Pending[] {
  const within = [...entries].flatMap(([key, value]): readonly Pending[] =>
    value === null ? [] : [`${nameOf(key)} `, { value }],
  );
  return ['<<', ...within, '>>'];
}

function list(items: readonly Value[]): readonly Pending[] {
  return ['[', ...items.flatMap((value, i): readonly Pending[] => (i === 0 ? [{ value }] : [' ', { value }])), ']'];
}

function scalar(value: Value, numbering: Numbering): string {
  if (value instanceof Ref) return `${numbering.ofRef(value)} 0 R`;
  if (value instanceof Stream) return `${numbering.ofStream(value)} 0 R`;
  if (value instanceof Name) return nameOf(value.text);
  if (value instanceof Str) return string(value.bytes);
  return typeof value === 'number' ? decimal(value) : String(value);
}

/** Regular characters of ASCII as they are, the bytes of others escaped (ISO 32000-1 7.3.5). */
function nameOf(text: string): string {
  const escaped = text.replace(
    /[^!-~]|[#%()<>[\]{}/]/g,
    (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

function string(bytes: string): string {
  if (/^[ -~]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}

/** PDF knows no exponents (ISO 32000-1 7.3.3). */
function decimal(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = String(value);
  if (!text.includes('e')) return text === '-0' ? '0' : text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : String(BigInt(value));
}
