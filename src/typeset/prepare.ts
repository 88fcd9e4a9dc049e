import type { CellMaker } from './cells.ts';
import type { Source } from './collect.ts';
import type { TextStyle } from './galley.ts';
import { findLocks } from './locks.ts';
import { type Box, boxWidth, type Paragraph } from './paragraph.ts';
import { permits } from './permits.ts';
import { space } from './space.ts';

/** The boxes with their spaces, permits and sums: what the breaking of lines works on. */
export function prepare(
  source: Source,
  boxes: readonly Box[],
  keep: readonly string[],
  makerOf: (style: TextStyle) => CellMaker,
): Paragraph {
  const { text } = source;
  const gaps = space(text, boxes, makerOf);
  const locks = findLocks(text, keep);
  const widths = new Float64Array(boxes.length);
  const edges = new Float64Array(boxes.length + 1);
  const shrinks = new Float64Array(boxes.length + 1);
  const stretches = new Float64Array(boxes.length + 1);
  boxes.forEach((box, i) => {
    const gap = gaps[i];
    const width = boxWidth(box.cell, box.style);
    widths[i] = width;
    edges[i + 1] = (edges[i] ?? 0) + width + (gap?.natural ?? 0);
    shrinks[i + 1] = (shrinks[i] ?? 0) + (gap?.shrink ?? 0);
    stretches[i + 1] = (stretches[i] ?? 0) + (gap?.stretch ?? 0);
  });
  const justified = source.segments.length > 0 && source.segments.every(({ style }) => style.justify);
  return {
    text,
    boxes,
    gaps,
    permits: permits(text, boxes, locks),
    locks,
    widths,
    edges,
    shrinks,
    stretches,
    justified,
    makerOf,
  };
}
