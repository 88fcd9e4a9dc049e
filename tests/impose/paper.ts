import type { Found, FoundSide } from './kit.ts';

/** A piece of a printed sheet that becomes a leaf: its middle, and what is printed on its two faces. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly up: number;
  readonly down: number;
  readonly head: 'up' | 'down' | 'left' | 'right';
}

/** Layers of a sheet as it lies, from the top. */
export type Lying = readonly Piece[];

const middle = ({ clip }: Found): readonly [number, number] => [(clip[0] + clip[2]) / 2, (clip[1] + clip[3]) / 2];
const TURNED = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;

/**
 * A printed sheet with its front below: each page of the back must lie exactly on one of the front, head to head,
 * when the sheet is turned over its edge.
 */
export function printed(front: FoundSide, back: FoundSide, flip: 'short' | 'long'): Lying {
  const upright = front.width >= front.height === (flip === 'short');
  const pieces = back.pages.map((found) => {
    const [x, y] = middle(found);
    const [left, foot, right, top] = found.trim;
    // Where the back's trim lies as one looks at the front, through the paper.
    const through = upright
      ? [front.width - right, foot, front.width - left, top]
      : [left, front.height - top, right, front.height - foot];
    const under = front.pages.find(({ trim }) => trim.every((edge, i) => near(edge, through[i] ?? Number.NaN)));
    if (!under) throw new Error(`page ${found.page} has no page at its back`);
    const turned = { up: 'down', down: 'up', left: 'left', right: 'right' } as const;
    const across = { up: 'up', down: 'down', left: 'right', right: 'left' } as const;
    if (under.head !== (upright ? across : turned)[found.head]) throw new Error(`page ${found.page} lies head to foot`);
    return { x, y, up: found.page, down: under.page, head: found.head };
  });
  // Turned over its level edge the back is printed head to foot: one turns the sheet round before folding it.
  return upright ? pieces : pieces.map(({ x, y, ...piece }) => ({ ...piece, x: -x, y: -y, head: TURNED[piece.head] }));
}

/** Folds all that lies beyond a line over onto the rest: it comes to lie on top, upside down, its layers in the opposite order. */
export function fold(lying: Lying, axis: 'x' | 'y', at: number, moving: 'low' | 'high'): Lying {
  const moves = (piece: Piece): boolean => (moving === 'high' ? piece[axis] > at : piece[axis] < at);
  const over = lying
    .filter(moves)
    .toReversed()
    .map(
      (piece): Piece => ({
        ...piece,
        [axis]: 2 * at - piece[axis],
        up: piece.down,
        down: piece.up,
        head: axis === 'y' && piece.head === 'up' ? 'down' : axis === 'y' && piece.head === 'down' ? 'up' : piece.head,
      }),
    );
  return [...over, ...lying.filter((piece) => !moves(piece))];
}

/** Folds a sheet into a section, with right-angle folds, each across the longer way that is left, the spine last. */
export function folded(lying: Lying, rightBound: boolean): Lying {
  const [spread, spine] = rightBound ? (['low', 'high'] as const) : (['high', 'low'] as const);
  let paper = lying;
  const at = (axis: 'x' | 'y'): number => {
    const values = paper.map((piece) => piece[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const count = (axis: 'x' | 'y'): number => new Set(paper.map((piece) => Math.round(piece[axis]))).size;
  if (count('x') === 4) paper = fold(paper, 'x', at('x'), spread);
  if (count('y') === 2) paper = fold(paper, 'y', at('y'), 'high');
  paper = fold(paper, 'x', at('x'), spine);
  if (count('x') !== 1 || count('y') !== 1) throw new Error('the leaves do not lie on one another');
  if (paper.some(({ head }) => head !== 'up')) throw new Error('a leaf stands on its head');
  return paper;
}

/** Pages in the order in which one reads a pile of leaves from the top. */
export const read = (leaves: Lying): readonly number[] => leaves.flatMap(({ up, down }) => [up, down]);
