/** Classes of characters by which the rules of TYPOGRAPHY.md judge; marks are those of CLREQ 3.1. */
export const OPENING = '「『（《〈【〖〔［｛“‘';
export const CLOSING = '」』）》〉】〗〕］｝”’';
export const PAUSES = '、，。；：！？．';
export const DOTS = '·‧・';
export const PAIRED = '—…⋯';
/** Begins no line: CLREQ 3.1.4, basic. */
export const NO_START = `${PAUSES}${CLOSING}${DOTS}–～％‰℃,.;:!?)]}%`;
/** Ends no line: CLREQ 3.1.4, basic. */
export const NO_END = `${OPENING}([{`;
/** What a numeral keeps beside it. */
export const UNITS = '％‰℃°%年月日時时分秒';
export const CURRENCIES = '$€£¥￥＄';
/** Ends a sentence. */
export const TERMINAL = `。！？：；.!?:;…${CLOSING})"'`;

/** Always full-width, though a face may give them half an em. */
const ALWAYS_WIDE = '「」『』（）《》〈〉【】〔〕、，。；：！？';

/** Han, Latin (any other) letter, digit; full-width opening, closing, pause, dot, dash; anything else is narrow. */
export type Kind = 'han' | 'letter' | 'digit' | 'open' | 'close' | 'pause' | 'dot' | 'dash' | 'narrow';

export function isHan(character: string): boolean {
  return /[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}〇々\u3040-\u312f]/u.test(character);
}

/** Of a glyph that stands for `text` and takes `width` em. */
export function kindOf(text: string, width: number): Kind {
  const [first = ''] = text;
  if (isHan(first)) return 'han';
  if (/[0-9]/.test(first)) return 'digit';
  if (/\p{L}/u.test(first)) return 'letter';
  if (width <= 0.8 && !ALWAYS_WIDE.includes(first)) return 'narrow';
  if (OPENING.includes(first)) return 'open';
  if (CLOSING.includes(first)) return 'close';
  if (PAUSES.includes(first)) return 'pause';
  if (DOTS.includes(first)) return 'dot';
  return PAIRED.includes(first) ? 'dash' : 'narrow';
}

export const isMark = (kind: Kind | undefined): boolean => kind === 'open' || kind === 'close' || kind === 'pause';
export const isLatin = (kind: Kind | undefined): boolean => kind === 'letter' || kind === 'digit';
export const isNarrow = (kind: Kind | undefined): boolean => isLatin(kind) || kind === 'narrow';

/** Chinese where a Han character stands for every four letters. */
export function languageOf(text: string): 'zh' | 'en' {
  let han = 0;
  let letters = 0;
  for (const character of text) {
    if (isHan(character)) han += 1;
    else if (/\p{L}/u.test(character)) letters += 1;
  }
  return han > 0 && han * 4 >= letters ? 'zh' : 'en';
}
