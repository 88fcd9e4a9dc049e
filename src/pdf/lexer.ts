import { Damage, Dict, Name, Ref, Str, type Value, Word } from './objects.ts';

/** ISO 32000-1 Annex C names no bound for nesting; no writer comes near this one. */
const DEEPEST = 100;

const BLANK = 1;
const DELIMITER = 2;
const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = BLANK;
for (const sign of '()<>[]{}/%') KIND[sign.charCodeAt(0)] = DELIMITER;

/** The value of a hexadecimal digit; 255 for what is none. */
const HEX = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) {
  const sign = digit.toString(16);
  HEX[sign.charCodeAt(0)] = digit;
  HEX[sign.toUpperCase().charCodeAt(0)] = digit;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const CLOSE_ARRAY = new Word(']');
const CLOSE_DICT = new Word('>>');

/** Reads objects and words one after the other (ISO 32000-1 7.2, 7.3). */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  /** Whether `1 0 R` is a reference; it is not in content streams. */
  readonly #refs: boolean;
  #depth = 0;

  constructor(bytes: Uint8Array, at: number, refs: boolean) {
    this.bytes = bytes;
    this.at = at;
    this.#refs = refs;
  }

  /** The next object or word; undefined at the end. `id` is given to a dictionary read at the top. */
  next(id: Ref | null = null): Value | Word | undefined {
    this.skipBlanks();
    const { bytes } = this;
    const byte = bytes[this.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        this.at++;
        return this.#name();
      case 0x28:
        return this.#string();
      case 0x3c:
        if (bytes[this.at + 1] !== 0x3c) return this.#hex();
        this.at += 2;
        return this.#dict(id);
      case 0x3e:
        if (bytes[this.at + 1] !== 0x3e) throw new Damage(`> @${this.at}`);
        this.at += 2;
        return CLOSE_DICT;
      case 0x5b:
        this.at++;
        return this.#array();
      case 0x5d:
        this.at++;
        return CLOSE_ARRAY;
      case 0x29:
        throw new Damage(`) @${this.at}`);
      case 0x7b:
      case 0x7d:
        this.at++;
        return new Word(String.fromCharCode(byte));
      default:
        return this.#regular();
    }
  }

  skipBlanks(): void {
    const { bytes } = this;
    let at = this.at;
    for (let byte = bytes[at]; byte !== undefined; byte = bytes[at]) {
      if (byte === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else if (KIND[byte] !== BLANK) break;
      else at++;
    }
    this.at = at;
  }

  #regular(): Value | Word {
    const number = this.#number();
    if (number !== null) {
      return this.#refs && Number.isInteger(number) && number >= 0 ? this.#maybeRef(number) : number;
    }
    const text = this.#run();
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return new Word(text);
  }

  /** A number; signs doubled by careless writers are read as one. Null, and nothing read, where there is none. */
  #number(): number | null {
    const { bytes } = this;
    let at = this.at;
    const negative = bytes[at] === 0x2d;
    while (bytes[at] === 0x2b || bytes[at] === 0x2d) at++;
    let value = 0;
    let digits = 0;
    let scale = 0;
    for (let byte = bytes[at]; byte !== undefined && KIND[byte] === 0; byte = bytes[++at]) {
      if (byte === 0x2e && scale === 0) scale = 1;
      else if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        digits++;
        scale *= 10;
      } else return null;
    }
    if (digits === 0) return null;
    this.at = at;
    const size = scale > 1 ? value / scale : value;
    return negative ? -size : size;
  }

  #run(): string {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    let text = '';
    for (let byte = bytes[at]; byte !== undefined && KIND[byte] === 0; byte = bytes[++at]) {
      text += String.fromCharCode(byte);
    }
    this.at = at;
    return text;
  }

  #maybeRef(num: number): Value {
    const back = this.at;
    this.skipBlanks();
    const gen = this.#run();
    if (/^\d{1,5}$/.test(gen)) {
      this.skipBlanks();
      if (this.#run() === 'R') return new Ref(num, Number(gen));
    }
    this.at = back;
    return num;
  }

  #name(): Name {
    const text = this.#run();
    return new Name(
      text.includes('#')
        ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : text,
    );
  }

  #string(): Str {
    const { bytes } = this;
    let text = '';
    let open = 1;
    let at = this.at + 1;
    for (let byte = bytes[at]; ; byte = bytes[++at]) {
      if (byte === undefined) throw new Damage(`( @${this.at}`);
      if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) break;
      if (byte !== 0x5c) {
        text += String.fromCharCode(byte);
        continue;
      }
      const next = bytes[++at] ?? 0;
      const sign = String.fromCharCode(next);
      if (next >= 0x30 && next <= 0x37) {
        let code = next - 0x30;
        for (let i = 0; i < 2; i++) {
          const digit = bytes[at + 1] ?? 0;
          if (digit < 0x30 || digit > 0x37) break;
          code = code * 8 + digit - 0x30;
          at++;
        }
        text += String.fromCharCode(code & 255);
      } else if (next === 13) {
        if (bytes[at + 1] === 10) at++;
      } else if (next !== 10) {
        text += ESCAPES[sign] ?? sign;
      }
    }
    this.at = at + 1;
    return new Str(text);
  }

  #hex(): Str {
    const { bytes } = this;
    let text = '';
    let high = -1;
    let at = this.at + 1;
    for (let byte = bytes[at]; byte !== 0x3e; byte = bytes[++at]) {
      if (byte === undefined) throw new Damage(`< @${this.at}`);
      if (KIND[byte] === BLANK) continue;
      const digit = HEX[byte] ?? 255;
      if (digit > 15) throw new Damage(`< @${this.at}`);
      if (high < 0) high = digit;
      else {
        text += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    if (high >= 0) text += String.fromCharCode(high * 16);
    this.at = at + 1;
    return new Str(text);
  }

  #array(): readonly Value[] {
    const start = this.at;
    const items: Value[] = [];
    this.#deeper();
    for (;;) {
      const item = this.next();
      if (item === CLOSE_ARRAY) break;
      if (item === undefined || item instanceof Word) throw new Damage(`[ @${start}`);
      items.push(item);
    }
    this.#depth--;
    return items;
  }

  #dict(id: Ref | null): Dict {
    const start = this.at;
    const entries = new Map<string, Value>();
    this.#deeper();
    for (;;) {
      const key = this.next();
      if (key === CLOSE_DICT) break;
      if (!(key instanceof Name)) throw new Damage(`<< @${start}`);
      const value = this.next();
      if (value === undefined || value instanceof Word) throw new Damage(`<< @${start}`);
      if (value !== null) entries.set(key.text, value);
    }
    this.#depth--;
    return new Dict(entries, id);
  }

  #deeper(): void {
    if (++this.#depth > DEEPEST) throw new Damage(`[<< × ${DEEPEST}`);
  }
}
