import { isLatin, isMark } from './characters.ts';
import type { Column, SetLine } from './column.ts';
import type { Findings } from './findings.ts';
import { excerpt, isWideMark, type Line } from './line.ts';

/** Adjacent marks take 1.5 em, a pause with a closing bracket 1.75 (CLREQ 3.1.6); the rest is what nobody sees. */
const PAIR = 1.56;
const PAUSE_AND_BRACKET = 1.81;

/** C, D, A and J2–3: the spaces within a line of Chinese and at its edges. */
export function judgeChineseLine(line: SetLine, column: Column, last: boolean, findings: Findings): void {
  for (const index of line.gaps.keys()) judgeGap(line, index, findings);
  for (const { text, left, right } of line.glyphs) {
    if (['——', '……', '⋯⋯', '⸺'].includes(text)) twoEm(line, excerpt(line, 0, 20), (right - left) / line.size, findings);
  }
  if (column.justified) judgeTracking(line, last, findings);
  judgeEdges(line, column, last, findings);
}

function judgeGap(line: SetLine, index: number, findings: Findings): void {
  const { glyphs, kinds, gaps, size, tracking } = line;
  const [before, after] = [glyphs[index], glyphs[index + 1]];
  const [left, right] = [kinds[index], kinds[index + 1]];
  const gap = gaps[index] ?? 0;
  if (!before || !after || !left || !right) return;
  const pair = before.text + after.text;
  const extent = (after.right - before.left) / size;
  const shown = excerpt(line, index - 4, index + 6);
  const spread = Math.max(0, tracking);

  // ！？ keep an em in Taiwan and Hong Kong (CLREQ 3.1.6.1).
  const kept = '！？'.includes(before.text) && right === 'close';
  if (isMark(left) && isMark(right) && !(left === 'pause' && right === 'pause') && !kept) {
    findings.see('C1');
    findings.measure('pair', extent);
    const most = left === 'pause' && right === 'close' ? PAUSE_AND_BRACKET : PAIR;
    if (extent > most + spread) findings.hit('C1', line, shown, `${pair} ${extent.toFixed(2)} em`);
  }
  if (['——', '……', '⋯⋯'].includes(pair) && glyphs[index - 1]?.text !== before.text) {
    twoEm(line, shown, extent, findings);
  }
  if ((left === 'han' && isLatin(right)) || (isLatin(left) && right === 'han')) {
    findings.see('A1');
    findings.measure('hanLatin', gap);
    if (gap < 0.105 || gap > 0.52) findings.hit('A1', line, shown, `${pair} ${gap.toFixed(3)} em`);
  } else if (
    ((left === 'close' || left === 'pause') && isLatin(right)) ||
    (isLatin(left) && (right === 'open' || right === 'pause'))
  ) {
    findings.see('A2');
    if (gap > 0.1 + spread) findings.hit('A2', line, shown, `${pair} ${gap.toFixed(2)} em`);
  }
}

/** CLREQ 3.1.5.1 and 3.1.1.2. */
function twoEm(line: Line, shown: string, extent: number, findings: Findings): void {
  findings.see('D1');
  if (Math.abs(extent - 2) > 0.06) findings.hit('D1', line, shown, `${extent.toFixed(2)} em`);
}

/** CLREQ 2.1.3 and 3.5.4: solid, else spread little and equally. */
function judgeTracking(line: SetLine, last: boolean, findings: Findings): void {
  const { hanGaps, tracking, text } = line;
  if (hanGaps.length <= 2) return;
  findings.see('J2');
  findings.see('J3');
  const departure = Math.max(...hanGaps.map((gap) => Math.abs(gap - tracking)));
  findings.measure('tracking', tracking);
  findings.measure('hanSpread', departure);
  if (!last && (tracking < -0.03 || tracking > 0.1)) findings.hit('J2', line, text, `${tracking.toFixed(3)} em`);
  if (departure > 0.02) findings.hit('J3', line, text, `${departure.toFixed(3)} em`);
}

/** CLREQ 3.1.6.3: the blank half of a mark at a line's edge. */
function judgeEdges(line: SetLine, column: Column, last: boolean, findings: Findings): void {
  const { glyphs, kinds, size, tracking } = line;
  const [first, end] = [glyphs[0], glyphs.at(-1)];
  if (!first || !end) return;
  // A line by itself has no edge to be measured from.
  if (kinds[0] === 'open' && column.lines.length > 1) {
    findings.see('C2');
    const off = (line.left - column.left) / size;
    if (first.right - first.left > 0.8 * size && Math.abs(off - Math.round(off)) < 0.2) {
      findings.hit('C2', line, excerpt(line, 0, 12), `starts ${off.toFixed(2)} em in`);
    }
  }
  if (column.justified && !last && (kinds.at(-1) === 'close' || kinds.at(-1) === 'pause')) {
    findings.see('C3');
    const beyond = (line.right - column.right) / size;
    const half = end.right - end.left < 0.8 * size;
    if (beyond <= 0.15 && !half && tracking > 0.01) {
      findings.hit('C3', line, line.text.slice(-14), `full cell at line end, tracking ${tracking.toFixed(3)}`);
    }
  }
}

/** I1: how many em the first line of a paragraph begins in, for comparison with the others of its language. */
export function indentOf(first: SetLine, column: Column): number {
  const ems = Math.round((first.startOff / column.size) * 2) / 2;
  // An opening bracket that is trimmed after an indent of 2 em begins half an em to its left.
  const beyond = first.left - column.left - 2 * column.size;
  const trimmed = isWideMark(first, 0) && first.kinds[0] === 'open' && beyond >= -0.52 * column.size && beyond <= 0;
  return trimmed ? 2 : ems;
}
