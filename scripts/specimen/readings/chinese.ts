import type { Pt } from '../../../src/lengths.ts';
import { isLatin, isMark } from '../../../tests/audit/characters.ts';
import type { ProofLine } from '../proof.ts';
import { counted, found, gaps, type Reading, whole } from './found.ts';

/** U1: dashes and ellipses; wrong where a line ends inside one. */
export const pairs: Reading = (proof) => [
  ...counted('U1', 'end')(proof),
  ...twoEm(proof).map((one) => ({ ...one, wrong: false })),
];

/** A1: between Han and letters or figures, em. */
export const hanLatin: Reading = gaps(({ kinds, gaps: white }, index) => {
  const [left, right, gap = 0] = [kinds[index], kinds[index + 1], white[index]];
  const meet = (left === 'han' && isLatin(right)) || (isLatin(left) && right === 'han');
  return meet ? [gap, gap < 0.105 || gap > 0.52] : null;
});

/** A2: between a letter or figure and a mark, beyond the line's own spread, em. */
export const besideMarks: Reading = gaps(({ kinds, gaps: white, tracking }, index) => {
  const [left, right, gap = 0] = [kinds[index], kinds[index + 1], white[index]];
  const meet =
    ((left === 'close' || left === 'pause') && isLatin(right)) ||
    (isLatin(left) && (right === 'open' || right === 'pause'));
  const beyond = gap - Math.max(0, tracking);
  return meet ? [Math.max(0, beyond), beyond > 0.1] : null;
});

/** C1: two marks beside one another, from the left of the first to the right of the second, em. */
export const pairsOfMarks: Reading = ({ lines }) =>
  lines.flatMap((line) =>
    line.gaps.flatMap((_, index) => {
      const [left, right] = [line.kinds[index], line.kinds[index + 1]];
      const [a, b] = [line.glyphs[index], line.glyphs[index + 1]];
      const kept = '！？'.includes(a?.text ?? '\0') && right === 'close';
      if (!a || !b || !isMark(left) || !isMark(right) || (left === 'pause' && right === 'pause') || kept) return [];
      const extent = (b.right - a.left) / line.size;
      const most = (left === 'pause' && right === 'close' ? 1.81 : 1.56) + Math.max(0, line.tracking);
      return [found(line, index, index + 1, 'under', extent, extent > most)];
    }),
  );

/** D1: —— and …… from left to right, em. */
export const twoEm: Reading = ({ lines }) =>
  lines.flatMap((line) =>
    line.glyphs.flatMap((glyph, index) => {
      const next = line.glyphs[index + 1];
      const joined = ['——', '……'].includes(glyph.text);
      const pair = next && ['——', '……'].includes(glyph.text + next.text) && line.glyphs[index - 1]?.text !== glyph.text;
      if (!joined && !pair) return [];
      const extent = ((pair ? next : glyph).right - glyph.left) / line.size;
      return [found(line, index, pair ? index + 1 : index, 'under', extent, Math.abs(extent - 2) > 0.06)];
    }),
  );

/** C2: white before the ink of an opening bracket at a line start, em. */
export const lineStarts: Reading = ({ lines }) =>
  lines.flatMap((line) => {
    const [first] = line.glyphs;
    if (!first || line.kinds[0] !== 'open') return [];
    const white = Math.max(0, 0.5 + (line.left - line.column.left) / line.size);
    const place = found(line, 0, 0, 'white', white, white > 0.2);
    return [{ ...place, spans: [[line.column.left, line.column.left + white * line.size]] }];
  });

/** C3: white after the ink of a mark that ends a spread line, em. */
export const lineEnds: Reading = ({ lines }) =>
  lines.flatMap((line) => {
    const kind = line.kinds.at(-1);
    if (line.last || (kind !== 'close' && kind !== 'pause')) return [];
    const right = line.column.right;
    const white = Math.max(0, (kind === 'close' ? 0.5 : 0.25) - Math.max(0, line.right - right) / line.size);
    const wrong = white > 0.1 && line.tracking > 0.01;
    const place = found(line, -1, -1, 'white', wrong ? white : 0, wrong);
    return [{ ...place, spans: [[right - white * line.size, right]] }];
  });

/** Q1: advance of the quotation marks of English, em. */
export const quotes: Reading = ({ lines }) =>
  lines.flatMap((line) =>
    line.glyphs.flatMap(({ text, left, right }, index) => {
      if (!'“”‘’'.includes(text)) return [];
      const width = (right - left) / line.size;
      return [found(line, index, index, 'under', width, width > 0.9)];
    }),
  );

/** J1: what a line ends off the measure by, points. */
export const lineEndsOff: Reading = ({ lines }) =>
  lines
    .filter(({ last }) => !last)
    .map((line) => {
      const off = Math.abs(line.endOff);
      const edge = line.column.right;
      return { ...whole(line, off, off > 0.05), look: 'white', spans: [[Math.min(edge, line.right), edge]] };
    });

/** J4: what a line of a paragraph ends short by, em. */
export const shortBy =
  (measure: Pt): Reading =>
  ({ lines }) =>
    lines
      .filter(({ last }) => !last)
      .map((line) => {
        const edge = line.column.left + measure;
        const short = Math.max(0, edge - line.right) / line.size;
        return { ...whole(line, short, short > 0.52), look: 'white', spans: [[Math.min(edge, line.right), edge]] };
      });

function hanGaps(line: ProofLine): readonly (readonly [Pt, Pt])[] {
  return line.gaps.flatMap((_, index) => {
    const [a, b] = [line.glyphs[index], line.glyphs[index + 1]];
    return a && b && line.kinds[index] === 'han' && line.kinds[index + 1] === 'han' ? [[a.right, b.left] as const] : [];
  });
}

/** J2: the median gap between the Han of a line, em. */
export const tracking: Reading = ({ lines }) =>
  lines
    .filter((line) => line.hanGaps.length > 2 && !line.last)
    .map((line) => {
      const wrong = line.tracking > 0.1 || line.tracking < -0.03;
      return { ...whole(line, line.tracking, wrong), look: 'white', spans: hanGaps(line) };
    });

/** J3: what the Han gaps of a line depart from their median by, em. */
export const departure: Reading = ({ lines }) =>
  lines
    .filter((line) => line.hanGaps.length > 2)
    .map((line) => {
      const most = Math.max(...line.hanGaps.map((gap) => Math.abs(gap - line.tracking)));
      return { ...whole(line, most, most > 0.02), look: 'white', spans: hanGaps(line) };
    });

/** Hung marks: a line's end that stands outside by more than the blank of a mark; no more than one em of it. */
export const hung: Reading = ({ lines }) =>
  lines
    .filter((line) => !line.last && line.kinds.at(-1) === 'pause' && line.right - line.column.right > 0.7 * line.size)
    .map((line) => found(line, -1, -1, 'under', 1, line.right - line.column.right > 1.01 * line.size));
