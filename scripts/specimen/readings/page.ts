import type { Pt } from '../../../src/lengths.ts';
import { isLatin } from '../../../tests/audit/characters.ts';
import { found, type Reading, whole } from './found.ts';

/** P1: characters (Chinese) or letters (English) of a last line. */
export const lastLine: Reading = ({ lines }) =>
  lines
    .filter((line) => line.last)
    .map((line) => {
      const han = line.kinds.includes('han');
      const held = han ? line.kinds.filter((kind) => /han|letter|digit/.test(kind)).length : letters(line.text);
      return whole(line, held, held < (han ? 2 : 4));
    });

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** P2 and P3: lines of the paragraph that goes over from one column to the next, at the second's head or the first's foot. */
export const goingOver =
  (side: 'head' | 'foot'): Reading =>
  ({ lines, paragraphEnds }) => {
    const first = lines.find(({ block }) => block === 1)?.at[0] ?? 0;
    const end = paragraphEnds.find((one) => one > first) ?? Infinity;
    const start = paragraphEnds.filter((one) => one <= first).at(-1) ?? 0;
    const own = lines.filter(({ block, at: [at = 0] }) =>
      side === 'head' ? block === 1 && at < end : block === 0 && at >= start,
    );
    const [over] = lines.filter(({ block }) => block === 1);
    // It goes over whole.
    if (own.length === 0 && over) return [whole(over, 0, false)];
    return own.map((line) => whole(line, own.length, own.length === 1));
  };

/** I1: lines of white between paragraphs. */
export const between: Reading = ({ lines, paragraphEnds, leading }) =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || !paragraphEnds.includes(line.at[0] ?? 0)) return [];
    const white = (line.baseline - before.baseline) / leading - 1;
    return [found(line, 0, 1, 'under', white, white < 0.5)];
  });

/** B1: from a line's baseline to the nearest one of the column beside it, points. */
export const baselines: Reading = ({ lines }) => {
  const left = Math.min(...lines.map(({ column }) => column.left));
  const right = Math.max(...lines.map(({ column }) => column.right));
  const grid = lines.filter(({ column }) => column.left > left + 1).map(({ baseline }) => baseline);
  return lines
    .filter(({ column }) => column.left <= left + 1)
    .map((line) => {
      const off = Math.min(...grid.map((baseline) => Math.abs(baseline - line.baseline)));
      return { ...whole(line, off, off > 0.5), look: 'base', spans: [[left, right]] } as const;
    });
};

/** B2: how far a word or numeral stands off the baseline of the Han of its line, em. */
export const offBaseline: Reading = ({ lines }) =>
  lines.flatMap((line) =>
    line.glyphs.flatMap((glyph, index) => {
      const han = line.glyphs.find((_, at) => line.kinds[at] === 'han');
      if (!han || !isLatin(line.kinds[index]) || isLatin(line.kinds[index - 1])) return [];
      let end = index;
      while (isLatin(line.kinds[end + 1]) && (line.gaps[end] ?? 1) < 0.12) end += 1;
      const off = Math.abs(glyph.baseline - han.baseline) / line.size;
      return [found(line, index, end, 'under', off, off > 0.03)];
    }),
  );

/** T1: the last line of a title, as a part of the longest, per cent. */
export const balance: Reading = ({ lines }) => {
  const last = lines.at(-1);
  if (!last) return [];
  const longest = Math.max(...lines.map(({ left, right }) => right - left));
  const part = (100 * (last.right - last.left)) / longest;
  return [whole(last, part, part < 35)];
};

/** F1: boxes where a face has no glyph. */
export const boxes: Reading = ({ lines }) =>
  lines.flatMap((line) =>
    line.glyphs.flatMap(({ text }, index) =>
      /[\0\ufffd]/.test(text) ? [found(line, index, index, 'under', 1, true)] : [],
    ),
  );

/** F4: what a line overruns its column by, points. */
export const overrun =
  (measure: Pt): Reading =>
  ({ lines }) =>
    lines.map((line) => {
      const over = Math.max(0, line.endOff, line.right - line.column.left - measure - 0.52 * line.size);
      return whole(line, over, over > 1);
    });

/** F6: places where the face changes inside a word. */
export const words =
  (pattern: RegExp): Reading =>
  ({ lines, audit }) =>
    lines.flatMap((line) =>
      [
        ...line.glyphs
          .map(({ text }) => text)
          .join('')
          .matchAll(pattern),
      ].map(({ 0: word, index }) => {
        const wrong = audit.findings.some(({ rule, at }) => rule === 'F6' && at?.[1] === line.baseline);
        return found(line, index, index + word.length - 1, 'under', wrong ? 1 : 0, wrong);
      }),
    );
