import { sliceText, type Text } from '../diagnostics/index.ts';

/** What a text says, its blanks and what cannot be seen taken out, and where these were. */
export interface Letters {
  readonly text: string;
  /** For each UTF-16 unit, what lies before it: a blank, the beginning of a line, or both. */
  readonly gaps: Uint8Array;
}

export const BLANK = 1;
export const LINE = 2;

/**
 * Blanks; and what shows nothing on the page: soft hyphens, of which each hyphen that ends a line is one, joiners,
 * marks of direction.
 */
const UNSEEN = /\u034f|[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const UNSEEN_RUN = new RegExp(`(?:${UNSEEN.source})+`, 'g');
const SPACE = /\s/;

/** Canonical composition would copy compatibility ideographs out as others: these are left as they are. */
const COMPOSABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;
/** Without these there is nothing to compose. */
const MARKS = /[\u0300-\u036f\u0591-\u0e4e\u1100-\u11ff\u3099\u309a]/;

/** Whatever is not taken over as it stands. */
const CHANGED = new RegExp(`${UNSEEN.source}|${MARKS.source}`);

function composed(text: string): string {
  return MARKS.test(text) ? text.replace(COMPOSABLE, (part) => part.normalize('NFC')) : text;
}

/** Puts letters together from pieces of text; each knows where it came to stand. */
export class Writer {
  readonly #parts: string[] = [];
  #gaps: Uint8Array;
  #length = 0;
  #pending = LINE;

  constructor(most: number) {
    this.#gaps = new Uint8Array(most + 1);
  }

  get length(): number {
    return this.#length;
  }

  /** `opens`: at the beginning of a line. */
  write(source: string, opens: boolean): void {
    if (opens) this.#pending |= LINE;
    if (!CHANGED.test(source)) {
      this.#put(source);
      return;
    }
    const text = composed(source);
    let from = 0;
    for (const { 0: unseen, index } of text.matchAll(UNSEEN_RUN)) {
      this.#put(text.slice(from, index));
      if (SPACE.test(unseen)) this.#pending |= BLANK;
      from = index + unseen.length;
    }
    this.#put(text.slice(from));
  }

  letters(): Letters {
    return { text: this.#parts.join(''), gaps: this.#gaps.subarray(0, this.#length) };
  }

  #put(text: string): void {
    if (text === '') return;
    this.#gaps[this.#length] = this.#pending;
    this.#pending = 0;
    this.#parts.push(text);
    this.#length += text.length;
  }
}

export function lettersOf(text: string): Letters {
  const writer = new Writer(text.length);
  writer.write(text, true);
  return writer.letters();
}

/** The n-th letter of a text; nearly so where canonical composition changed its length. */
export function fromLetter(text: Text, letter: number): Text {
  let seen = 0;
  for (let at = 0; at < text.value.length; at++) {
    const own = lettersOf(text.value.charAt(at)).text.length;
    if (own > 0 && seen === letter) return sliceText(text, at, at + 1);
    seen += own;
  }
  return text;
}
