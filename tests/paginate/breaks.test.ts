import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakRows, type Frames, type Piece } from '../../src/paginate/breaks.ts';
import { evenLast } from '../../src/paginate/columns.ts';
import { fitRows } from '../../src/paginate/fitting.ts';
import { cost } from '../cost.ts';
import { anyFrames, anyRows, depthOf, feet, PAGE, type Paragraph, plain, rowsFrom, rowsOf, supple } from './rows.ts';

const paired = (lines: readonly (readonly number[])[]): readonly (readonly Paragraph[])[] =>
  lines.map((row) => row.map((count) => ({ lines: count })));
const broken = (rows: readonly (readonly Paragraph[])[], frames: Frames = PAGE): readonly Piece[] =>
  fitRows(rowsOf(rows).rows, frames);

/** Each cut of a row: what each column has before it, and how long each is. */
function cuts(pieces: readonly Piece[]) {
  return pieces
    .map(({ setting, from, until }) => ({ from, until, lengths: setting.galleys.map(({ lines }) => lines.length) }))
    .filter(({ until, lengths }) => until.some((count, index) => count < (lengths[index] ?? 0)));
}

describe('any rows on any pages', () => {
  it('lose, double and reorder nothing, and stay on the grid and clear of each other', () => {
    fc.assert(
      fc.property(anyRows, anyFrames, (rows, frames) => {
        const pieces = broken(rows, frames);
        let [row, frame, line] = [-1, 0, 0];
        let before: readonly number[] = [];
        for (const piece of pieces) {
          const lengths = piece.setting.galleys.map(({ lines }) => lines.length);
          if (piece.row !== row) {
            expect(before).toEqual(
              row < 0 ? [] : pieces.find((one) => one.row === row)?.setting.galleys.map(({ lines }) => lines.length),
            );
            expect(piece.row).toBe(row + 1);
            before = lengths.map(() => 0);
          }
          expect(piece.from).toEqual(before);
          expect(piece.frame).toBeGreaterThanOrEqual(frame);
          if (piece.frame === frame) expect(piece.line).toBeGreaterThanOrEqual(line);
          expect(piece.line + depthOf(piece) - 1).toBeLessThanOrEqual(frames.last);
          piece.until.forEach((count, index) => {
            expect(count).toBeGreaterThanOrEqual(piece.from[index] ?? 0);
            expect(count).toBeLessThanOrEqual(lengths[index] ?? 0);
          });
          before = piece.until;
          row = piece.row;
          frame = piece.frame;
          line = piece.line + depthOf(piece);
        }
        expect(row).toBe(rows.length - 1);
      }),
    );
  });

  it('leave no single line behind and carry none over', () => {
    fc.assert(
      fc.property(rowsFrom(plain), anyFrames, (rows, frames) => {
        for (const { from, until, lengths } of cuts(broken(rows, frames))) {
          lengths.forEach((length, index) => {
            const [start, end] = [from[index] ?? 0, until[index] ?? 0];
            if (end < length) expect(end - start).toBeGreaterThanOrEqual(2);
            if (end < length) expect(length - end).toBeGreaterThanOrEqual(2);
          });
        }
      }),
    );
  });

  it('part both columns at about one fraction of their text', () => {
    fc.assert(
      fc.property(rowsFrom(plain), anyFrames, (rows, frames) => {
        for (const { from, until, lengths } of cuts(broken(rows, frames))) {
          const depth = Math.max(...lengths);
          const taken = until[lengths.indexOf(depth)] ?? 0;
          lengths.forEach((length, index) => {
            const [start, end] = [from[index] ?? 0, until[index] ?? 0];
            const wanted = (taken / depth) * length;
            const legal = Array.from({ length: length + 1 }, (_, count) => count).filter(
              (count) => count === length || (count - start >= 2 && length - count >= 2),
            );
            const nearest = Math.min(...legal.map((count) => Math.abs(count - wanted)));
            // Two lines are as far as a reader may have to look (VISUAL §9.6), or the nearest that there is.
            expect(Math.abs(end - wanted)).toBeLessThanOrEqual(Math.max(2, nearest + 1));
          });
        }
      }),
    );
  });

  it('part rather both than end one alone', () => {
    const rows = paired([[21], [11, 6], [12]]);
    const [, head] = broken(rows);
    expect(head?.until).toEqual([9, 4]);
  });

  it.each([false, true])('end no page on a hyphen where a line beside it has none, if written: %s', (written) => {
    const hyphens = [3, 5, 8, 10, 13, 15, 18, 20, 23, 25];
    const rows = fc.array(fc.integer({ min: 4, max: 28 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, anyFrames, (lengths, frames) => {
        const pieces = broken(
          lengths.map((lines) => [{ lines, hyphens, written }]),
          frames,
        );
        for (const {
          until,
          lengths: [length = 0],
        } of cuts(pieces)) {
          const [count = 0] = until;
          if (count < length) expect(hyphens).not.toContain(count);
        }
      }),
    );
  });
});

describe('a last page', () => {
  it('is not near-empty where paragraphs give way by a line', () => {
    fc.assert(
      fc.property(rowsFrom(supple, 10, 40), fc.integer({ min: 1, max: 20 }), (rows, first) => {
        const ends = feet(broken(rows, { ...PAGE, first }));
        if (ends.length > 1) expect(ends.at(-1)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('is spared where an entry runs over by a few lines, by the fewest and longest paragraphs', () => {
    const give = { tight: true, loose: true };
    const rows = [[{ lines: 12, ...give }], [{ lines: 5, ...give }], [{ lines: 15, ...give }]];
    const pieces = broken(rows);
    expect(feet(pieces)).toEqual([32]);
    expect(pieces.map((piece) => depthOf(piece))).toEqual([11, 5, 14]);
  });

  it('of five lines is no reason to touch a paragraph on a small page, of seven on a large one', () => {
    const { rows, asked } = rowsOf([[{ lines: 31, tight: true }], [{ lines: 7, tight: true }]]);
    expect(feet(fitRows(rows, PAGE))).toEqual([31, 7]);
    expect(asked()).toBe(0);
    const small = rowsOf([[{ lines: 11, tight: true }], [{ lines: 5, tight: true }]]);
    expect(feet(fitRows(small.rows, { ...PAGE, last: 12 }))).toEqual([11, 5]);
    expect(small.asked()).toBe(0);
  });

  it('is filled from the page before where it cannot be spared', () => {
    const ends = feet(broken(paired([[20], [16]])));
    expect(ends).toEqual([30, 7]);
  });

  it('takes both columns of a pair a line tighter where both are as deep', () => {
    const both = { lines: 16, tight: true };
    const rows = [[both, both], [{ lines: 4 }], [{ lines: 11 }]];
    expect(feet(broken(rows))).toEqual([32]);
    const one = [[both, { lines: 16 }], [{ lines: 4 }], [{ lines: 11 }]];
    expect(feet(broken(one))).not.toEqual([32]);
  });

  it('is not spared by a setting that the composer would report', () => {
    const bad = { tight: true, loose: true, bad: true };
    expect(feet(broken([[{ lines: 16, ...bad }], [{ lines: 17, ...bad }]]))).toHaveLength(2);
    const good = { ...bad, bad: false };
    expect(feet(broken([[{ lines: 16, ...good }], [{ lines: 17, ...good }]]))).toEqual([32]);
  });

  it('that faces its text ends on a row rather than in the middle of the last', () => {
    const rows = paired([[14], [14], [12]]);
    expect(feet(broken(rows, { ...PAGE, side: 'verso' }))).toEqual([29, 12]);
  });
});

describe('a first page', () => {
  it('keeps its heading with two lines of text or more', () => {
    fc.assert(
      fc.property(rowsFrom(plain, 1), fc.integer({ min: 2, max: 33 }), (rows, first) => {
        const [head] = broken(rows, { ...PAGE, first });
        const room = PAGE.last - first + 1;
        if (head?.frame === 0)
          expect(depthOf(head) >= 2 || rows.length === 1 || rows[0]?.every(({ lines }) => lines < 2)).toBe(true);
        else expect(room < 3 || Math.max(...(rows[0] ?? []).map(({ lines }) => lines)) < 2).toBe(true);
      }),
    );
  });

  it('is not left bare for a short paragraph that stands before a long one', () => {
    expect(broken(paired([[1], [20]]), { ...PAGE, first: 30 })[0]).toMatchObject({ frame: 1, line: 1 });
    expect(broken(paired([[1], [20]]), { ...PAGE, first: 26 })[0]).toMatchObject({ frame: 0, line: 26 });
  });
});

describe('one language in several columns', () => {
  const frames: Frames = { ...PAGE, columns: 2, first: 11 };
  const placed = (rows: readonly (readonly number[])[]) =>
    evenLast(broken(paired(rows), frames), frames).map((piece) => [piece.frame, piece.line, depthOf(piece)]);

  it('fills one after the other, and makes those of the last page even', () => {
    expect(placed([[10], [14], [9], [30], [8]])).toEqual([
      [0, 11, 10],
      [0, 22, 11],
      [1, 11, 3],
      [1, 15, 9],
      [1, 25, 8],
      [2, 1, 16],
      [3, 1, 6],
      [3, 8, 8],
    ]);
  });

  it('keeps a paragraph whole on the last page rather than part it by a line', () => {
    expect(placed([[8], [4]])).toEqual([
      [0, 11, 8],
      [1, 11, 4],
    ]);
    expect(placed([[20], [9]]).map(([frame]) => frame)).toEqual([0, 1, 1]);
  });
});

it('grows with the rows alone, also where every paragraph may give way', async () => {
  const settings = (count: number) => {
    const lengths = Array.from({ length: count }, (_, index) => [7 + (index % 5), 4 + (index % 11)]);
    const { rows } = rowsOf(lengths.map((row) => row.map((lines) => ({ lines, tight: true, loose: true }))));
    return rows.map(({ best, others }) => [best, ...others()]);
  };
  const work = (count: number) => {
    const rows = settings(count);
    return () => breakRows(rows, PAGE, { least: 7, frames: Infinity });
  };
  const few = await cost(work(40), 5);
  const many = await cost(work(400), 2);
  expect(many).toBeLessThan(15 * few);
});
