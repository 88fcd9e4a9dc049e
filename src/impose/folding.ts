/** How a book is bound: sheets nested in one another and stitched through the fold, or sections side by side, their backs milled and glued. */
export type Binding = 'saddle' | 'perfect';

/** A fold, by where it lies on the folded section; the other open sides are cut. */
type Fold = 'spine' | 'head' | 'fore-edge';

/** A leaf as it lies on the opened sheet. */
export interface Leaf {
  /** The page that is seen, and the one on its back. */
  readonly up: number;
  readonly down: number;
  /** Its head points to the foot of the sheet. */
  readonly turned: boolean;
  /** How many leaves of its section lie around it, beginning with 0; the two that hang together at the spine have the same. */
  readonly depth: number;
}

/** Rows from the head of the sheet, leaves from the left. */
export type Opened = readonly (readonly Leaf[])[];

/** A sheet with its pages, and what it is folded to. */
export interface Section {
  /** From 1, in the order in which they are gathered or, for a saddle, nested from without. */
  readonly number: number;
  /** The side that shows the sheet's first page when it is folded, and the other, turned over sideways. */
  readonly front: Opened;
  readonly back: Opened;
}

/** Folds in the order in which the folded section is opened again. */
const FOLDS: Readonly<Record<number, readonly Fold[]>> = {
  4: ['spine'],
  8: ['spine', 'head'],
  16: ['spine', 'head', 'fore-edge'],
};

/** The sheets of a book of `count` pages, a multiple of 4; `rightBound` where it opens to the right. */
export function foldedSections(binding: Binding, count: number, rightBound: boolean): readonly Section[] {
  const groups = binding === 'saddle' ? nested(count) : gathered(count);
  return groups.map(({ pages, depth }, index) => {
    const inner = opened(pages, depth);
    const outer = inner.map((row) => row.toReversed().map(over));
    const mirrored = (side: Opened): Opened => (rightBound ? side.map((row) => row.toReversed()) : side);
    return { number: index + 1, front: mirrored(outer), back: mirrored(inner) };
  });
}

interface Group {
  readonly pages: readonly number[];
  /** Leaves around its outermost one. */
  readonly depth: number;
}

/** IMP-2: sheet s holds the leaves of pages 2s − 1 and 2s, and of P − 2s + 1 and P − 2s + 2. */
function nested(count: number): readonly Group[] {
  return Array.from({ length: count / 4 }, (_, depth) => {
    const first = 2 * depth + 1;
    const last = count - 2 * depth;
    return { pages: [first, first + 1, last - 1, last], depth };
  });
}

/**
 * Sections of 16; what remains makes one of 8, one of 4, or both. The first and the last
 * of a book bear the pull of its cover, so that a thin section stands before the last full one.
 */
function gathered(count: number): readonly Group[] {
  const full = Math.floor(count / 16);
  const thin = [8, 4].filter((size) => (count % 16) & size);
  const sizes = [...Array<number>(Math.max(0, full - 1)).fill(16), ...thin, ...(full > 0 ? [16] : [])];
  let first = 1;
  return sizes.map((size) => {
    const start = first;
    first += size;
    return { pages: Array.from({ length: size }, (_, i) => start + i), depth: 0 };
  });
}

/** The inner side of a section that was folded, opened fold by fold as a hand would do it. */
function opened(pages: readonly number[], depth: number): Opened {
  const count = pages.length / 2;
  const stack = Array.from(
    { length: count },
    (_, i): Leaf => ({
      up: pages[2 * i] ?? 0,
      down: pages[2 * i + 1] ?? 0,
      turned: false,
      depth: depth + Math.min(i, count - 1 - i),
    }),
  );
  let grid: readonly (readonly (readonly Leaf[])[])[] = [[stack]];
  for (const fold of FOLDS[pages.length] ?? []) {
    const stay = grid.map((row) => row.map((pile) => pile.slice(pile.length / 2)));
    const lift = grid.map((row) =>
      row.map((pile) =>
        pile
          .slice(0, pile.length / 2)
          .toReversed()
          .map(over),
      ),
    );
    const sideways = lift.map((row) => row.toReversed());
    if (fold === 'spine') grid = stay.map((row, r) => [...(sideways[r] ?? []), ...row]);
    else if (fold === 'fore-edge') grid = stay.map((row, r) => [...row, ...(sideways[r] ?? [])]);
    else grid = [...lift.toReversed().map((row) => row.map((pile) => pile.map(upended))), ...stay];
  }
  return grid.map((row) => row.flat());
}

function over({ up, down, ...leaf }: Leaf): Leaf {
  return { ...leaf, up: down, down: up };
}

/** A leaf that was turned over its head and not its side. */
function upended(leaf: Leaf): Leaf {
  return { ...leaf, turned: !leaf.turned };
}
