/**
 * What a face has to draw for one base character with all that hangs on it.
 * `marks` are combining marks; `selector` a variation selector that asks for a
 * shape of its own; `tail` is every character after the base as written, the ones
 * that need no glyph included.
 */
export interface Unit {
  readonly text: string;
  /** Null for a leading run of characters that need no glyph. */
  readonly base: number | null;
  readonly marks: readonly number[];
  readonly selector: number | null;
}

const MARK = /^\p{M}$/u;
const SELECTOR = /^\p{Variation_Selector}$/u;
// Hangul fillers are letters with a width of their own, though Unicode calls them ignorable.
const IGNORABLE = /^(?![\u115f\u1160\u3164\uffa0])\p{Default_Ignorable_Code_Point}$/u;

/** VS15 and VS16 choose between text and emoji presentation: print has one only. */
function asksForShape(codePoint: number): boolean {
  return codePoint !== 0xfe0e && codePoint !== 0xfe0f;
}

/** Cuts a text into its units; their `text`s joined are the text. */
export function unitsOf(text: string): readonly Unit[] {
  const units: { text: string; base: number | null; marks: number[]; selector: number | null }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = units.at(-1);
    if (SELECTOR.test(character)) {
      const unit = last ?? { text: '', base: null, marks: [], selector: null };
      if (last === undefined) units.push(unit);
      unit.text += character;
      if (unit.base !== null && unit.marks.length === 0 && asksForShape(codePoint)) unit.selector ??= codePoint;
    } else if (IGNORABLE.test(character)) {
      if (last === undefined) units.push({ text: character, base: null, marks: [], selector: null });
      else last.text += character;
    } else if (last !== undefined && last.base !== null && MARK.test(character)) {
      last.text += character;
      last.marks.push(codePoint);
    } else {
      units.push({ text: character, base: codePoint, marks: [], selector: null });
    }
  }
  return units;
}

/** Widths in thousandths of an em of the spaces that a face without them can make of its own word space (Unicode 15, §6.2). */
const SPACE_WIDTHS: ReadonlyMap<number, number> = new Map([
  [0x2000, 500],
  [0x2001, 1000],
  [0x2002, 500],
  [0x2003, 1000],
  [0x2004, 1000 / 3],
  [0x2005, 250],
  [0x2006, 1000 / 6],
  [0x2009, 200],
  [0x200a, 100],
  [0x202f, 200],
  [0x205f, 4000 / 18],
  [0x3000, 1000],
]);

const SPACE = 0x20;

/** A code point to draw, and the width it must have where it is not the glyph's own. */
export interface Drawn {
  readonly codePoint: number;
  readonly advance: number | null;
}

/** The code point itself where the face has it, else what may stand in for it without changing the shape; null for neither. */
function drawnFor(codePoint: number, has: (codePoint: number) => boolean): Drawn | null {
  if (has(codePoint)) return { codePoint, advance: null };
  const width = SPACE_WIDTHS.get(codePoint);
  if (width !== undefined) return has(SPACE) ? { codePoint: SPACE, advance: width } : null;
  for (const twin of twinsOf(codePoint)) {
    if (has(twin)) return { codePoint: twin, advance: null };
  }
  return null;
}

/** Characters of the same shape that differ only in where a line may break. */
function twinsOf(codePoint: number): readonly number[] {
  if (codePoint === 0xa0) return [SPACE];
  if (codePoint === 0x2010) return [0x2d];
  if (codePoint === 0x2011) return [0x2010, 0x2d];
  return [];
}

/**
 * How a face with these code points draws the unit, its selector aside: the
 * precomposed character where there is one, else base and marks as written. Null
 * where it cannot. A unit without a base takes the word space, to carry its text.
 */
export function drawingOf(unit: Unit, has: (codePoint: number) => boolean): readonly Drawn[] | null {
  if (unit.base === null) return has(SPACE) ? [{ codePoint: SPACE, advance: 0 }] : null;
  const first = drawnFor(unit.base, has);
  if (unit.marks.length === 0) return first && [first];
  const written = [unit.base, ...unit.marks];
  // Composed for the lookup alone: the author's own spelling stays in the text. A
  // lone character is never normalised: that would swap the compatibility
  // ideographs U+F900… for other shapes.
  const composed = Array.from(String.fromCodePoint(...written).normalize('NFC'), (c) => c.codePointAt(0) ?? 0);
  for (const form of [composed, written]) {
    if (form.every(has)) return form.map((codePoint) => ({ codePoint, advance: null }));
  }
  return null;
}
