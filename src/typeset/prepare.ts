import type { CellMaker } from './cells.ts';
import type { Source } from './collect.ts';
import type { TextStyle } from './galley.ts';
import { findLocks } from './locks.ts';
import { type Box, boxWidth, type Gap, type Paragraph, type Sums } from './paragraph.ts';
import { penalties } from './penalties.ts';
import { OPENINGS, openingsOf, SHRINKING } from './settle.ts';
import { space } from './space.ts';

/** The boxes with their spaces, penalties and sums: what the breaking of lines works on. */
export function prepare(
  source: Source,
  boxes: readonly Box[],
  keep: readonly string[],
  makerOf: (style: TextStyle) => CellMaker,
): Paragraph {
  const { text } = source;
  const gaps = space(text, boxes, makerOf);
  const locks = findLocks(text, keep);
  const widths = Float64Array.from(boxes, ({ cell, style }) => boxWidth(cell, style));
  const justified = source.segments.length > 0 && source.segments.every(({ style }) => style.justify);
  return {
    text,
    boxes,
    gaps,
    penalties: penalties(text, boxes, locks),
    locks,
    widths,
    edges: running(boxes, (i) => (widths[i] ?? 0) + (gaps[i]?.natural ?? 0)),
    sums: sumsOf(boxes, gaps, widths),
    justified,
    makerOf,
  };
}

function sumsOf(boxes: readonly Box[], gaps: readonly Gap[], widths: Float64Array): Sums {
  const ofGaps = (value: (gap: Gap) => number) =>
    running(boxes, (i) => {
      const gap = gaps[i];
      return gap ? value(gap) : 0;
    });
  return {
    shrinks: SHRINKING.map((kind) => ofGaps((gap) => (gap.kind === kind ? gap.shrink : 0))),
    ems: OPENINGS.map((opening) => ofGaps((gap) => (openingsOf(gap).includes(opening) ? gap.em : 0))),
    wordWidths: ofGaps((gap) => (gap.kind === 'word' ? gap.natural : 0)),
    glyphs: running(boxes, (i) => {
      const box = boxes[i];
      return box?.cell.kind === 'word' ? (widths[i] ?? 0) * (box.style.expansion ?? 0) : 0;
    }),
  };
}

/** Sums of a value over all boxes before each. */
function running(boxes: readonly Box[], value: (index: number) => number): Float64Array {
  const sums = new Float64Array(boxes.length + 1);
  for (let i = 0; i < boxes.length; i++) sums[i + 1] = (sums[i] ?? 0) + value(i);
  return sums;
}
