/** A name such as `/TrimBox`, without its slash. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to an indirect object. */
export class Ref {
  readonly num: number;
  readonly gen: number;
  constructor(num: number, gen: number) {
    this.num = num;
    this.gen = gen;
  }

  /** As people write it: `12 0 R`. */
  get label(): string {
    return `${this.num} ${this.gen} R`;
  }
}

/** A string object: one character of `bytes` for each byte. */
export class Str {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class Dict {
  readonly entries: ReadonlyMap<string, Value>;
  /** The object that it is, where it is indirect. */
  readonly id: Ref | null;
  constructor(entries: ReadonlyMap<string, Value>, id: Ref | null) {
    this.entries = entries;
    this.id = id;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }
}

export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;
  readonly id: Ref | null;
  constructor(dict: Dict, raw: Uint8Array, id: Ref | null) {
    this.dict = dict;
    this.raw = raw;
    this.id = id;
  }
}

/** A word that is no object: an operator, `obj`, `endstream`. */
export class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Value = null | boolean | number | Name | Ref | Str | Dict | Stream | readonly Value[];

/** What is wrong with the bytes of a file: thrown within the reader, never out of the room. */
export class Damage extends Error {}
