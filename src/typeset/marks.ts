/**
 * Chinese punctuation: who may not begin or end a line, and which part of a
 * mark's cell is blank. From CLREQ 3.1.4 (#prohibition_rules_for_line_start_end,
 * basic and strict sets) and 3.1.6 (punctuation width adjustment), for the
 * forms of Taiwan and Hong Kong, whose pause marks stand in the middle of the cell.
 */

const OPENING = '「『（《〈【〖〔〘〚［｛｟“‘〝';
const CLOSING = '」』）》〉】〗〕〙〛］｝｠”’〞〟';
const PAUSES = '，、；：';
const STOPS = '。．';
const EXCLAMATIONS = '！？';
const DOTS = '·‧・•';
/** Set as one unit, whole ems, never parted (CLREQ 3.1.5.1). */
const UNITS = '—⸺…⋯';

/** Whose rules hold: CLREQ 3.1.4's basic set, or its strict one. */
export type Kinsoku = 'basic' | 'strict';

/** No line begins with these: CLREQ 3.1.4 basic; and of its strict sets `/ ／`, dashes and ellipses. */
const NO_START = new Set([
  ...CLOSING,
  ...PAUSES,
  ...STOPS,
  ...EXCLAMATIONS,
  ...DOTS,
  ...'–～〜％‰℃℉°′″',
  ...',.;:!?)]}%',
  ...'﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞',
]);
const NO_START_STRICTLY = new Set([...UNITS, ...'／/']);

/** No line ends with these: CLREQ 3.1.4 basic, and currency signs, which belong to the sum after them; strictly `／`. */
const NO_END = new Set([...OPENING, ...'([{', ...'＄￥￡￠￦$¥£€₩₽№＃#', ...'﹙﹛﹝']);
const NO_END_STRICTLY = new Set(['／']);

/** What a numeral keeps behind it (TYPOGRAPHY U2). */
const UNIT_SIGNS = new Set([...'年月日時分秒％‰℃℉°%']);

export function mayNotStart(character: string, kinsoku: Kinsoku = 'strict'): boolean {
  return NO_START.has(character) || (kinsoku === 'strict' && NO_START_STRICTLY.has(character));
}

export function mayNotEnd(character: string, kinsoku: Kinsoku = 'strict'): boolean {
  return NO_END.has(character) || (kinsoku === 'strict' && NO_END_STRICTLY.has(character));
}

export function isUnitOfNumber(character: string): boolean {
  return UNIT_SIGNS.has(character);
}

/** `open` and `close`: brackets and quotes; `exclaim`: ！ and ？, which keep their cell (CLREQ 3.1.6.1). */
export type MarkKind = 'open' | 'close' | 'pause' | 'stop' | 'exclaim' | 'dot' | 'unit' | 'other';

const KINDS = new Map<string, MarkKind>([
  ...[...OPENING].map((c) => [c, 'open'] as const),
  ...[...CLOSING].map((c) => [c, 'close'] as const),
  ...[...PAUSES].map((c) => [c, 'pause'] as const),
  ...[...STOPS].map((c) => [c, 'stop'] as const),
  ...[...EXCLAMATIONS].map((c) => [c, 'exclaim'] as const),
  ...[...DOTS].map((c) => [c, 'dot'] as const),
  ...[...UNITS].map((c) => [c, 'unit'] as const),
]);

/** The kind of a full-width mark; `other` for those that neither give way nor bind (／ ～ ％ ＆). */
export function markKind(character: string): MarkKind {
  return KINDS.get(character) ?? 'other';
}

/** Quotes of a column are corner brackets (CLREQ 3.1.1.2), whichever the author typed. */
const IN_COLUMN: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** The form of a full-width mark in a column. */
export function inColumn(mark: string): string {
  return IN_COLUMN[mark] ?? mark;
}

export interface Blank {
  readonly before: number;
  readonly after: number;
}

const NONE: Blank = { before: 0, after: 0 };
const CENTRED: Blank = { before: 250, after: 250 };

/** The blank of a mark's cell in thousandths of an em, where the face's own `halt` does not say. */
export function usualBlank(kind: MarkKind): Blank {
  switch (kind) {
    case 'open':
      return { before: 500, after: 0 };
    case 'close':
      return { before: 0, after: 500 };
    case 'pause':
    case 'stop':
    case 'exclaim':
    case 'dot':
      return CENTRED;
    default:
      return NONE;
  }
}
