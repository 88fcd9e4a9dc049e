import fc from 'fast-check';
import type { Frames, Piece } from '../../src/paginate/breaks.ts';
import { type Row, rowOf } from '../../src/paginate/settings.ts';
import type { Galley, Line } from '../../src/typeset/index.ts';

/** A paragraph by its number of lines; which of them end on a hyphen or a stop; how far it gives way. */
export interface Paragraph {
  readonly lines: number;
  readonly hyphens?: readonly number[];
  /** Whether those hyphens are the author's own. */
  readonly written?: boolean;
  readonly stops?: readonly number[];
  readonly tight?: boolean;
  readonly loose?: boolean;
  /** Whether a strained setting of it is one that the composer would report. */
  readonly bad?: boolean;
}

/** What a composer would make of it: as near to the looseness as the paragraph gives way. */
function galleyOf(
  { lines, hyphens = [], written = false, stops = [], tight = false, loose = false, bad = false }: Paragraph,
  looseness: number,
): Galley {
  const given = lines + (looseness < 0 && tight && lines > 1 ? -1 : looseness > 0 && loose ? 1 : 0);
  const line = (index: number): Line => ({
    runs: [],
    width: 0,
    ink: { left: 0, right: 0 },
    text: stops.includes(index + 1) ? '。' : written && hyphens.includes(index + 1) ? 'Sino-' : '字',
    start: index,
    end: index + 1,
    hyphenated: !written && hyphens.includes(index + 1),
  });
  const problem = { rule: 'layout/underfull', params: {}, span: { file: '', start: 0, end: 0 } } as const;
  const problems = bad && given !== lines ? [problem] : [];
  return { lines: Array.from({ length: given }, (_, index) => line(index)), leading: 15, size: 10, problems };
}

/** Rows of paragraphs side by side, and how many settings beyond the best were asked for. */
export function rowsOf(rows: readonly (readonly Paragraph[])[]): {
  readonly rows: readonly Row[];
  asked: () => number;
} {
  let asked = 0;
  const made = rows.map((paragraphs) =>
    rowOf(
      paragraphs.map((paragraph) => (looseness) => {
        if (looseness !== 0) asked += 1;
        return galleyOf(paragraph, looseness);
      }),
    ),
  );
  return { rows: made, asked: () => asked };
}

export const PAGE: Frames = { columns: 1, first: 1, last: 32, gap: 1, side: 'verso' };

export function depthOf({ from, until }: Piece): number {
  return Math.max(...until.map((count, index) => count - (from[index] ?? 0)));
}

/** The last grid line that is filled on each page that anything stands on. */
export function feet(pieces: readonly Piece[], frames: Frames = PAGE): readonly number[] {
  const ends: number[] = [];
  for (const piece of pieces) {
    const page = Math.floor(piece.frame / frames.columns);
    ends[page] = Math.max(ends[page] ?? 0, piece.line + depthOf(piece) - 1);
  }
  return Array.from(ends, (end = 0) => end);
}

const length = fc.integer({ min: 1, max: 40 });
export const plain = length.map((lines): Paragraph => ({ lines }));
export const supple = fc.integer({ min: 4, max: 24 }).map((lines): Paragraph => ({ lines, tight: true, loose: true }));
const hard = fc.record({
  lines: length,
  hyphens: fc.uniqueArray(length, { maxLength: 8 }),
  stops: fc.uniqueArray(length, { maxLength: 8 }),
  tight: fc.boolean(),
  loose: fc.boolean(),
});

/** Rows of one or two columns. */
export function rowsFrom(paragraph: fc.Arbitrary<Paragraph>, minLength = 0, maxLength = 30) {
  return fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength, maxLength });
}

export const anyRows = rowsFrom(hard);
export const anyFrames: fc.Arbitrary<Frames> = fc.record({
  columns: fc.constant(1),
  first: fc.integer({ min: 1, max: 33 }),
  last: fc.constantFrom(12, 32),
  gap: fc.integer({ min: 0, max: 2 }),
  side: fc.constantFrom('verso', 'recto'),
});
