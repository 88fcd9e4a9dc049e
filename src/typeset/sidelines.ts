import type { Pt } from '../lengths.ts';
import type { Sideline } from './galley.ts';
import type { Piece } from './justify.ts';
import { boxWidth, type Paragraph } from './paragraph.ts';

/** Below the em box of Han, or at its left, in em: the box reaches 0.12 below the baseline and 0.5 beside the axis. */
const BELOW = -0.21;
const LEFT = -0.58;
/** Each line stops so far within its characters, in em: the lines of neighbouring names do not touch (CLREQ 3.1.1.2). */
const INSET = 1 / 16;

/** The lines that stand beside the characters of a settled line; `edges` are the left edges of its pieces. */
export function sidelinesOf(
  { sidelines }: Paragraph,
  pieces: readonly Piece[],
  edges: readonly Pt[],
): readonly Sideline[] {
  if (sidelines.length === 0) return [];
  return sidelines.flatMap(({ start, end, kind }): readonly Sideline[] => {
    const first = pieces.findIndex((piece) => piece.end > start && piece.start < end);
    const last = pieces.findLastIndex((piece) => piece.end > start && piece.start < end);
    const [head, tail] = [pieces[first], pieces[last]];
    if (!head || !tail) return [];
    const { size, colour, writing } = head.box.style;
    const inset = INSET * size;
    return [
      {
        kind,
        from: (edges[first] ?? 0) + inset,
        to: (edges[last] ?? 0) + boxWidth(tail.cell, tail.box.style) - inset,
        rise: (writing === 'vertical' ? LEFT : BELOW) * size,
        size,
        colour,
      },
    ];
  });
}
