import type { CellMaker } from './cells.ts';
import type { Source } from './collect.ts';
import type { TextStyle } from './galley.ts';
import { findLocks } from './locks.ts';
import { type Box, boxWidth, type Paragraph } from './paragraph.ts';
import { penalties } from './penalties.ts';
import { space } from './space.ts';
import { Sums } from './sums.ts';

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
  const justified = source.segments.length > 0 && source.segments.every(({ style }) => style.justify);
  const widths = new Float64Array(boxes.length);
  const edges = new Float64Array(boxes.length + 1);
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) break;
    widths[i] = boxWidth(box.cell, box.style);
    edges[i + 1] = (edges[i] ?? 0) + (widths[i] ?? 0) + (gaps[i]?.natural ?? 0);
  }
  const sums = new Sums(boxes, gaps, widths, edges);
  return {
    text,
    boxes,
    gaps,
    penalties: penalties(text, boxes, locks),
    locks,
    sidelines: source.sidelines,
    widths,
    edges,
    sums,
    justified,
    makerOf,
  };
}
