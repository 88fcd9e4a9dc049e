import { codePointName } from '../code-point.ts';

/** One or more characters that a terminal shows in one place. */
export interface Cell {
  /** What is printed: the characters themselves, or a stand-in for what cannot be shown. */
  readonly shown: string;
  /** Columns that it takes on a terminal. */
  readonly width: number;
  /** UTF-16 offsets into the text that was cut up; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Two columns: East Asian Wide and Fullwidth of UAX #11, Unicode 16 (unassigned code points
 * between them included), and the characters that are emoji by themselves, which
 * it counts as wide too. Ambiguous ones (quotes, dashes, box lines) take one, as
 * terminals do unless told otherwise.
 */
const WIDE = new RegExp(
  `^(?:[${[
    '\\u1100-\\u115f\\u2329\\u232a\\u2630-\\u2637\\u268a-\\u268f\\u2e80-\\u303e\\u3041-\\u3247\\u3250-\\ua4c6',
    '\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff',
    '\\ufe10-\\ufe19\\ufe30-\\ufe6b\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18dff}\\u{1aff0}-\\u{1b2fb}',
    '\\u{1d300}-\\u{1d376}\\u{1f200}-\\u{1f265}\\u{20000}-\\u{3fffd}',
  ].join('')}]|(?![\\u{1f1e6}-\\u{1f1ff}])\\p{Emoji_Presentation})$`,
  'u',
);

/** No column of their own: combining marks, variation selectors, the later letters of a Hangul syllable. */
const MARK = /^[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7c6\ud7cb-\ud7fb]$/u;

/** What has no shape, or would command the terminal: control and format characters, lone surrogates, line separators. */
const HIDDEN = /^[\p{C}\p{Zl}\p{Zp}]$/u;

const TAB = '    ';

/** Marks on one base; a pile of hundreds would run over the lines above and below. */
const MOST_MARKS = 8;

/**
 * Cuts a text, or the part of it in [from, to), into cells. What is printed holds
 * no control character, no override of the direction of writing and no lone mark,
 * whatever the text holds: such characters are shown as `<U+202E>`.
 */
export function cellsOf(text: string, from = 0, to = text.length): Cell[] {
  const cells: Cell[] = [];
  let marksLeft = 0;
  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    const base = cells.at(-1);
    if (base && marksLeft > 0 && MARK.test(character)) {
      cells[cells.length - 1] = { ...base, shown: base.shown + character, end };
      marksLeft--;
    } else {
      const shown = standIn(character);
      cells.push({ shown, width: shown === character ? widthOf(character) : columns(shown), start: at, end });
      marksLeft = shown === character || MARK.test(character) ? MOST_MARKS : 0;
    }
    at = end;
  }
  return cells;
}

/** A text with everything that a terminal must not be given shown as a stand-in. */
export function visible(text: string): string {
  return cellsOf(text)
    .map(({ shown }) => shown)
    .join('');
}

/** Columns that a text takes once made visible. */
export function displayWidth(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

function widthOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

function standIn(character: string): string {
  if (character === '\t') return TAB;
  if (MARK.test(character)) return `◌${character}`;
  if (!HIDDEN.test(character)) return character;
  return `<${codePointName(character)}>`;
}

/** Stand-ins are ASCII, or the dotted circle with a mark on it. */
function columns(shown: string): number {
  return shown.startsWith('◌') ? 1 : shown.length;
}
