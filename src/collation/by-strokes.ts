import { type Group, groupRuns } from './groups.ts';
import { strokesOf } from './strokes.ts';

const DIGITS = '〇一二三四五六七八九';

/** Head of names whose first character has no stroke count: Latin letters, digits, signs. */
const OTHERS = '其他';

/** What chooses a variant or joins, but is no character of its own. */
const INVISIBLE = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * Chinese names by the strokes of the first character, then its code point
 * (within the main CJK block that is the order of radicals), then the next
 * character alike. Characters without strokes come last, by code point. Equal
 * names keep their order.
 */
export function orderByStrokes(names: readonly string[]): readonly Group[] {
  const entries = names.map((name, index) => {
    const weights = Array.from(name.replace(INVISIBLE, ''), weigh);
    const strokes = weights[0]?.strokes ?? Infinity;
    return { index, pieces: [{ start: 0, end: name.length }], head: headOf(strokes), weights };
  });
  return groupRuns(entries.sort((a, b) => compare(a.weights, b.weights) || a.index - b.index));
}

interface Weight {
  readonly strokes: number;
  readonly codePoint: number;
}

function weigh(character: string): Weight {
  const codePoint = character.codePointAt(0) ?? 0;
  return { strokes: strokesOf(codePoint) ?? Infinity, codePoint };
}

function compare(a: readonly Weight[], b: readonly Weight[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    // Both without strokes: their difference is no number, and the code point decides.
    const order = left.strokes === right.strokes ? left.codePoint - right.codePoint : left.strokes - right.strokes;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** 四畫, 十三畫, 二十畫. */
function headOf(strokes: number): string {
  if (strokes === Infinity) return OTHERS;
  const tens = Math.floor(strokes / 10);
  const ones = strokes % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}畫`;
}
