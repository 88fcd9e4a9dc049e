import type { Text } from '../../../diagnostics/index.ts';

/** Puts a value together and notes, unit by unit, where in the file it was written. Offsets must be given in rising order. */
export class Tracker {
  readonly #file: string;
  readonly #pieces: string[] = [];
  #length = 0;
  #end: number;
  #offsets: Int32Array;
  #ends: Int32Array | null = null;

  /** `start` is the offset that an empty value stands at; `capacity` a guess at the value's length. */
  constructor(file: string, start: number, capacity: number) {
    this.#file = file;
    this.#end = start;
    this.#offsets = new Int32Array(capacity + 2);
  }

  /** Adds characters that stand in the file as they are, the first at `offset`. */
  copy(characters: string, offset: number): void {
    this.#reserve(characters.length);
    for (let i = 0; i < characters.length; i++) this.#set(offset + i, offset + i + 1);
    if (characters !== '') this.#pieces.push(characters);
  }

  /** Adds characters that the file writes otherwise: an escape, a fold; all of them stand for `[offset, end)`. */
  put(characters: string, offset: number, end: number): void {
    this.#reserve(characters.length);
    if (end - offset !== 1) this.#trackEnds();
    for (let i = 0; i < characters.length; i++) this.#set(offset, end);
    this.#pieces.push(characters);
  }

  /** Adds a part of a text that has been tracked before. */
  carry(text: Text, start: number, end: number): void {
    if (end <= start) return;
    this.#reserve(end - start);
    if (text.ends) this.#trackEnds();
    this.#offsets.set(text.offsets.subarray(start, end), this.#length);
    if (this.#ends) {
      for (let i = start; i < end; i++) {
        this.#ends[this.#length + i - start] = text.ends?.[i] ?? (text.offsets[i] ?? 0) + 1;
      }
    }
    this.#length += end - start;
    this.#end = text.ends?.[end - 1] ?? (text.offsets[end - 1] ?? 0) + 1;
    this.#pieces.push(text.value.slice(start, end));
  }

  finish(): Text {
    const value = this.#pieces.join('');
    const offsets = trimmed(this.#offsets, this.#length + 1);
    offsets[this.#length] = this.#end;
    const text = { value, file: this.#file, offsets };
    return this.#ends ? { ...text, ends: trimmed(this.#ends, this.#length) } : text;
  }

  #set(offset: number, end: number): void {
    this.#offsets[this.#length] = offset;
    if (this.#ends) this.#ends[this.#length] = end;
    this.#end = end;
    this.#length++;
  }

  #trackEnds(): void {
    if (this.#ends) return;
    this.#ends = new Int32Array(this.#offsets.length);
    for (let i = 0; i < this.#length; i++) this.#ends[i] = (this.#offsets[i] ?? 0) + 1;
  }

  #reserve(more: number): void {
    const needed = this.#length + more + 1;
    if (needed <= this.#offsets.length) return;
    this.#offsets = grown(this.#offsets, needed);
    if (this.#ends) this.#ends = grown(this.#ends, needed);
  }
}

function grown(array: Int32Array, needed: number): Int32Array {
  const larger = new Int32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}

/** The used part of an array: a view of it where little is unused, so that most texts are not copied again. */
function trimmed(array: Int32Array, length: number): Int32Array {
  return length * 4 > array.length * 3 ? array.subarray(0, length) : array.slice(0, length);
}
