import type { Word } from '../preflight/index.ts';
import { BLANK, type Letters, LINE, Writer } from './letters.ts';

/** A stretch of what was read. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What must lie before and after a text: the end of a line, a blank, or anything. */
export type Bounds = 'line' | 'blank' | 'none';

/** Lines are looked through for the rest of a parted paragraph so far ahead: more than a spread holds. */
const LINES_AHEAD = 400;

/** What was read from the pages of one section: found, and crossed off. */
export class Region {
  readonly letters: Letters;
  readonly #words: readonly Word[];
  /** Where each word begins. */
  readonly #starts: readonly number[];
  readonly #crossed: Uint8Array;

  constructor(words: readonly Word[]) {
    const writer = new Writer(words.reduce((sum, { text }) => sum + text.length, 0));
    const starts: number[] = [];
    for (const { text, opens } of words) {
      starts.push(writer.length);
      writer.write(text, opens);
    }
    this.letters = writer.letters();
    this.#words = words;
    this.#starts = starts;
    this.#crossed = new Uint8Array(this.letters.text.length);
  }

  /** The word that a place belongs to. */
  wordAt(place: number): Word | undefined {
    return this.#words[this.#indexAt(place)];
  }

  /** The words of a stretch, each with the part of the stretch that it is. */
  *wordsIn({ start, end }: Stretch): Iterable<{ readonly word: Word; readonly text: string }> {
    for (let index = this.#indexAt(start), at = start; at < end; index++) {
      const word = this.#words[index];
      const next = Math.min(this.#starts[index + 1] ?? end, end);
      if (word && next > at) yield { word, text: this.letters.text.slice(at, next) };
      at = next;
    }
  }

  #indexAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * The first place from `from` on where a text stands whole and not crossed off, in words of one element. One
   * that is of the language comes before others: a name may be written the same in both.
   */
  find(wanted: Letters, from: number, bounds: Bounds, lang: RegExp | null = null): Stretch | null {
    return (lang && this.#find(wanted, from, bounds, lang)) ?? this.#find(wanted, from, bounds, /(?:)/);
  }

  #find(wanted: Letters, from: number, bounds: Bounds, lang: RegExp): Stretch | null {
    const { text } = this.letters;
    for (let start = text.indexOf(wanted.text, from); start >= 0; start = text.indexOf(wanted.text, start + 1)) {
      const end = start + wanted.text.length;
      if (this.#isBounded(wanted, start, end, bounds) && this.#isFree(start, end) && this.#isWithin(start, end, lang))
        return { start, end };
    }
    return null;
  }

  #isBounded(wanted: Letters, start: number, end: number, bounds: Bounds): boolean {
    if (bounds === 'none') return true;
    if (bounds === 'line') return this.#opens(start) && this.#opens(end);
    return this.parts(start) && this.parts(end) && this.wrongBlank(wanted, start) === null;
  }

  /** Whether a blank lies there, or the beginning or the end of all. */
  parts(place: number): boolean {
    return place === 0 || place >= this.letters.text.length || ((this.letters.gaps[place] ?? 0) & BLANK) !== 0;
  }

  /** The same where other text stands between two of its lines: of the next column, of a page's foot, a reading. */
  findParted({ text: wanted }: Letters, from: number): readonly Stretch[] | null {
    const { text } = this.letters;
    const head = wanted.charAt(0);
    for (let start = text.indexOf(head, from); start >= 0; start = text.indexOf(head, start + 1)) {
      const found = this.#opens(start) ? this.#parts(wanted, start) : null;
      if (found) return found;
    }
    return null;
  }

  #parts(wanted: string, from: number): readonly Stretch[] | null {
    const parts: Stretch[] = [];
    let done = 0;
    let ahead = 0;
    for (let at = from; done < wanted.length && ahead < LINES_AHEAD; ) {
      const end = this.#lineEnd(at);
      if (this.letters.text.slice(at, end) === wanted.slice(done, done + end - at) && this.#isFree(at, end)) {
        parts.push({ start: at, end });
        done += end - at;
        ahead = 0;
      } else if (parts.length === 0 || end <= at) return null;
      else ahead++;
      at = end;
    }
    return done === wanted.length ? parts : null;
  }

  #lineEnd(from: number): number {
    let at = from + 1;
    while (at < this.letters.text.length && !this.#opens(at)) at++;
    return Math.min(at, this.letters.text.length);
  }

  crossOff({ start, end }: Stretch): void {
    this.#crossed.fill(1, start, end);
  }

  /** What nobody asked for. */
  *rest(): Iterable<Stretch> {
    const { length } = this.#crossed;
    for (let at = 0; at < length; at++) {
      if (this.#crossed[at] === 1) continue;
      let end = at + 1;
      while (end < length && this.#crossed[end] === 0) end++;
      yield { start: at, end };
      at = end;
    }
  }

  /** Where blanks within a text are not those that were written; at the end of a line they may be left out. */
  wrongBlank(wanted: Letters, start: number, from = 0, until = wanted.text.length): number | null {
    for (let i = from + 1; i < until; i++) {
      const asked = (wanted.gaps[i] ?? 0) & BLANK;
      const gap = this.letters.gaps[start + i - from] ?? 0;
      if (asked !== (gap & BLANK) && !(asked && gap & LINE)) return i;
    }
    return null;
  }

  #opens(place: number): boolean {
    return place >= this.letters.text.length || ((this.letters.gaps[place] ?? 0) & LINE) !== 0;
  }

  #isWithin(start: number, end: number, lang: RegExp): boolean {
    const block = this.wordAt(start)?.block ?? null;
    return block === (this.wordAt(end - 1)?.block ?? null) && lang.test(block?.lang ?? '');
  }

  #isFree(start: number, end: number): boolean {
    const taken = this.#crossed.indexOf(1, start);
    return taken < 0 || taken >= end;
  }
}
