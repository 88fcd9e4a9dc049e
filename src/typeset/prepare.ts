import type { CellMaker } from './cells.ts';
import type { Source } from './collect.ts';
import type { TextStyle } from './galley.ts';
import { expansionOf } from './lines.ts';
import { findLocks } from './locks.ts';
import { type Box, boxWidth, type Gap, type GapKind, type Paragraph, type Sums } from './paragraph.ts';
import { penalties } from './penalties.ts';
import { ELBOW_ROOM, OPENINGS, openingsOf, SHRINKING, SPREAD, SQUEEZED } from './settle.ts';
import { space } from './space.ts';

const CLASSES: readonly GapKind[] = SHRINKING;

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
  const sums = sumsOf(boxes, gaps, widths, edges);
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

function sumsOf(boxes: readonly Box[], gaps: readonly Gap[], widths: Float64Array, edges: Float64Array): Sums {
  const array = () => new Float64Array(boxes.length + 1);
  const shrinks = SHRINKING.map(array);
  const ems = OPENINGS.map(array);
  const [wordWidths, glyphs, narrow] = [array(), array(), array()];
  const [comfortable, bounds] = [array(), array()];
  const at = (of: Float64Array | undefined, i: number) => of?.[i] ?? 0;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i];
    const gap = gaps[i];
    if (!box || !gap) break;
    const own = CLASSES.indexOf(gap.kind);
    const ways = openingsOf(gap);
    let least = at(edges, i + 1);
    shrinks.forEach((of, k) => {
      of[i + 1] = at(of, i) + (k === own ? gap.shrink : 0);
      least -= at(of, i + 1);
    });
    ems.forEach((of, k) => {
      of[i + 1] = at(of, i) + (ways.includes(k) ? gap.em : 0);
    });
    wordWidths[i + 1] = at(wordWidths, i) + (gap.kind === 'word' ? gap.natural : 0);
    glyphs[i + 1] = at(glyphs, i) + at(widths, i) * expansionOf(box);
    narrow[i + 1] = least - at(glyphs, i + 1) - SQUEEZED.em * at(ems[SPREAD], i + 1);
    const solid = at(edges, i + 1) - at(wordWidths, i + 1) + at(glyphs, i + 1);
    comfortable[i + 1] = solid + ems.reduce((sum, of, k) => sum + at(of, i + 1) * (ELBOW_ROOM.comfortable[k] ?? 0), 0);
    bounds[i + 1] = solid + ems.reduce((sum, of, k) => sum + at(of, i + 1) * (ELBOW_ROOM.bounds[k] ?? 0), 0);
  }
  return { shrinks, ems, wordWidths, glyphs, narrow, comfortable, bounds };
}
