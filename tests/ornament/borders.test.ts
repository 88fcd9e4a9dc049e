import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mmFromPt } from '../../src/lengths.ts';
import { allPoints, along, draw, farthest, type Point, ROUNDING, type Trace, traces, tracesOf } from './trace.ts';

const ACCURACY = 0.008;
const size = fc.double({ min: 60, max: 450, noNaN: true });
const pages = fc.record({ width: size, height: size });

/** How far the end of each closed figure lies from its beginning, before it is closed. */
function gaps(all: readonly Trace[]): readonly number[] {
  return all.map(({ pieces }) => {
    const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.[3]];
    return first && last ? Math.hypot(first.x - last.x, first.y - last.y) : Number.NaN;
  });
}

function mirroredAlike(points: readonly Point[], mirror: (point: Point) => Point): void {
  expect(farthest(points.map(mirror), points)).toBeLessThan(2 * ROUNDING);
}

describe('meander', () => {
  test('one closed run of level and upright lines, and four squares; lines a pitch apart', () => {
    fc.assert(
      fc.property(pages, ({ width, height }) => {
        const all = traces(draw('meander', { width, height }));
        expect(all).toHaveLength(5);
        expect(all.every(({ closed }) => closed)).toBe(true);
        for (const [a, , , b] of all.flatMap(({ pieces }) => pieces)) {
          expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(ROUNDING);
        }
        const rises = (all[0]?.pieces ?? [])
          .filter(([a, , , b]) => Math.abs(a.x - b.x) < ROUNDING && Math.max(a.y, b.y) < 14.1 && a.x < width / 2)
          .map(([a]) => a.x)
          .sort((a, b) => a - b);
        const steps = rises.slice(1).map((x, i) => x - (rises[i] ?? 0));
        expect(Math.min(...steps.filter((step) => step > ROUNDING))).toBeGreaterThan(0.8);
      }),
      { numRuns: 25 },
    );
  });

  test('both halves of a side stand a pitch apart in its middle', () => {
    const [run] = traces(draw('meander'));
    const xs = (run?.pieces.flat() ?? []).filter(({ y }) => y < 14.1 && y > 11).map(({ x }) => x - 148.5);
    const right = Math.min(...xs.filter((x) => x > 0));
    const left = Math.max(...xs.filter((x) => x < 0));
    expect(right - left).toBeGreaterThan(0.9);
    expect(right - left).toBeLessThan(1.25);
  });
});

describe('guilloche-border', () => {
  test('every strand closes on itself, smoothly, on any page', () => {
    fc.assert(
      fc.property(
        pages,
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 4, max: 40, noNaN: true }),
        (page, turns, bead) => {
          const all = traces(draw('guilloche-border', { ...page, turns, bead }));
          expect(all).toHaveLength(8);
          for (const gap of gaps(all)) expect(gap).toBeLessThan(2 * ROUNDING);
          for (const { pieces } of all) {
            for (const [i, [, , handle, end]] of pieces.entries()) {
              const [, next = end] = pieces[(i + 1) % pieces.length] ?? [];
              const [inX, inY, outX, outY] = [end.x - handle.x, end.y - handle.y, next.x - end.x, next.y - end.y];
              const bent = (inX * outY - inY * outX) / (Math.hypot(inX, inY) * Math.hypot(outX, outY));
              expect(Math.abs(bent)).toBeLessThan(0.02);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('strands stand off the middle line by the formula', () => {
    const [first] = traces(draw('guilloche-border'));
    const start = 10 + 3.2 + 9;
    const bead = (297 - 2 * start) / Math.round((297 - 2 * start) / 13.5);
    const upper = along(first ?? { pieces: [], closed: false }).filter(
      ({ x, y }) => x >= start && x <= 297 - start && y < 20,
    );
    expect(upper.length).toBeGreaterThan(500);
    for (const { x, y } of upper) {
      const s = x - start;
      const waist = 1 - 0.62 * Math.cos((Math.PI * s) / bead) ** 2;
      const d = 3.2 * waist * Math.cos((2 * Math.PI * s) / bead);
      expect(Math.abs(13.2 - d - y)).toBeLessThan(ACCURACY);
    }
  });
});

describe('laurel-border', () => {
  test('whole leaves, both halves of each, evenly along the branches', () => {
    const [solid, outline] = draw('laurel-border');
    const halves = tracesOf(solid?.d ?? '');
    expect(halves.length % 4).toBe(0);
    expect(tracesOf(outline?.d ?? '')).toHaveLength(halves.length);
  });

  test('tips of neighbouring branches do not meet', () => {
    fc.assert(
      fc.property(pages, ({ width, height }) => {
        const stems = tracesOf(draw('laurel-border', { width, height })[2]?.d ?? '');
        expect(stems).toHaveLength(4);
        const ys = stems.flatMap(({ pieces }) => pieces.flat().map(({ y }) => y));
        expect(Math.min(...ys.map((y) => Math.abs(y - height / 2)))).toBeGreaterThan(0.3);
      }),
      { numRuns: 20 },
    );
  });
});

test('laurel-corners: the same in both mirrors and in each corner’s diagonal', () => {
  const points = allPoints(draw('laurel-corners', { width: 210, height: 210 }));
  mirroredAlike(points, ({ x, y }) => ({ x: 210 - x, y }));
  mirroredAlike(points, ({ x, y }) => ({ x, y: 210 - y }));
  mirroredAlike(points, ({ x, y }) => ({ x: y, y: x }));
});

test('security-pattern: lines end at the edges of any field, none leaves it, the same in both mirrors', () => {
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 30, noNaN: true }), (width, height, swing) => {
      const lines = traces(draw('security-pattern', { x: 7, y: 9, width, height, swing }));
      expect(lines).toHaveLength(Math.min(400, Math.round(height / 1.5)));
      for (const line of lines) {
        const first = line.pieces[0]?.[0];
        const last = line.pieces.at(-1)?.[3];
        expect(first?.x).toBeCloseTo(7, 2);
        expect(last?.x).toBeCloseTo(7 + width, 2);
        expect(last?.y).toBeCloseTo(first?.y ?? Number.NaN, 2);
        for (const { y } of along(line)) {
          expect(y).toBeGreaterThan(9);
          expect(y).toBeLessThan(9 + height);
        }
      }
      const points = lines.flatMap(({ pieces }) => pieces.flat());
      mirroredAlike(points, ({ x, y }) => ({ x: 14 + width - x, y }));
      mirroredAlike(points, ({ x, y }) => ({ x, y: 18 + height - y }));
    }),
    { numRuns: 12 },
  );
});

describe('medallion', () => {
  test('closed rings within their radius, n-fold alike, never of sixteen lobes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 2, max: 12 }), (lobes, strands) => {
        const [waves, rings, pearls] = draw('medallion', { lobes, strands });
        const drawn = lobes === 16 ? 18 : lobes;
        expect(tracesOf(waves?.d ?? '')).toHaveLength(2 + strands);
        expect(tracesOf(rings?.d ?? '')).toHaveLength(3);
        expect(tracesOf(pearls?.d ?? '')).toHaveLength(3 * drawn);
        for (const gap of gaps(tracesOf(waves?.d ?? ''))) expect(gap).toBeLessThan(2 * ROUNDING);
        const radii = tracesOf(waves?.d ?? '')
          .flatMap((trace) => along(trace))
          .map(({ x, y }) => Math.hypot(x - 105, y - 84));
        expect(Math.max(...radii)).toBeLessThan(24 + ACCURACY);
        const points = tracesOf(waves?.d ?? '').flatMap(({ pieces }) => pieces.map(([a]) => a));
        const angle = (2 * Math.PI) / drawn;
        const turned = points.map(({ x, y }) => ({
          x: 105 + (x - 105) * Math.cos(angle) - (y - 84) * Math.sin(angle),
          y: 84 + (x - 105) * Math.sin(angle) + (y - 84) * Math.cos(angle),
        }));
        expect(farthest(turned, points)).toBeLessThan(3 * ROUNDING);
      }),
      { numRuns: 20 },
    );
  });
});

describe('leaf-band', () => {
  test('colour runs into the bleed, leaves do not; they are holes in it', () => {
    const [ground, ...leaves] = traces(draw('leaf-band', { columns: 2, rows: 8 }));
    const corners = ground?.pieces.map(([{ x, y }]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]) ?? [];
    expect(corners).toEqual([
      [-3, 213],
      [52.5, 213],
      [52.5, -3],
      [-3, -3],
    ]);
    expect(leaves).toHaveLength(16);
    const area = ({ pieces }: Trace) => pieces.reduce((sum, [a, , , b]) => sum + (a.x * b.y - b.x * a.y) / 2, 0);
    expect(Math.sign(area(ground ?? { pieces: [], closed: false }))).toBe(-1);
    for (const leaf of leaves) {
      expect(area(leaf)).toBeGreaterThan(0);
      for (const { x, y } of along(leaf)) {
        expect(x).toBeGreaterThan(-ACCURACY);
        expect(x).toBeLessThan(52.5 + ACCURACY);
        expect(y).toBeGreaterThan(-ACCURACY);
        expect(y).toBeLessThan(210 + ACCURACY);
      }
    }
  });
});

describe('ruled-sheet', () => {
  /** Rules from the right, in columns, and their feet. */
  const rules = (params: Readonly<Record<string, number>>) => {
    const [, , drawn] = draw('ruled-sheet', params);
    const columns = params.columns ?? 10;
    return tracesOf(drawn?.d ?? '').map(({ pieces }) => {
      const [[top, , , foot] = [undefined, 0, 0, undefined]] = pieces;
      const column = ((186 - (top?.x ?? 0)) * columns) / 162;
      return [Math.round(column * 1000) / 1000, top?.y, foot?.y].map((v) => Math.round((v ?? 0) * 100) / 100);
    });
  };

  test('as in the mock-up: no rule within the name, one stopping at the seal', () => {
    const all = rules({ columns: 10, short: 8 });
    expect(all.map(([column]) => column)).toEqual([1, 2, 5, 6, 7, 8, 9]);
    expect(all.map(([, , foot]) => foot)).toEqual([217.6, 217.6, 217.6, 217.6, 217.6, 179, 217.6]);
    expect(all.every(([, top]) => top === 23.4)).toBe(true);
  });

  test('rules for any number of columns, whatever is left for the name', () => {
    expect(rules({ columns: 7 }).map(([column]) => column)).toEqual([1, 2, 5, 6]);
    expect(rules({ columns: 4, name: 0 }).map(([column]) => column)).toEqual([1, 2, 3]);
    expect(rules({ columns: 3, before: 0 }).map(([column]) => column)).toEqual([]);
  });

  test('thick without, thin within', () => {
    const [thick, thin] = draw('ruled-sheet');
    const widths = [thick, thin].map((path) => (path?.paint.kind === 'stroke' ? mmFromPt(path.paint.width) : 0));
    expect(widths[0]).toBeCloseTo(1.15, 2);
    expect(widths[1]).toBeCloseTo(0.2, 2);
    expect(tracesOf(thick?.d ?? '')[0]?.pieces[0]?.[0].x).toBeCloseTo(20.8, 2);
    expect(tracesOf(thin?.d ?? '')[0]?.pieces[0]?.[0].x).toBeCloseTo(22.4, 2);
  });
});

test('rules: swelled to the gap, thick above thin', () => {
  const [left, right, lozenge] = traces(draw('swelled-rule'));
  const heights = [left, right].map((half) => {
    const ys = along(half ?? { pieces: [], closed: false }).map(({ y }) => y);
    return Math.max(...ys) - Math.min(...ys);
  });
  for (const height of heights) expect(height).toBeCloseTo(0.9, 2);
  expect(lozenge?.pieces).toHaveLength(4);
  const [thick, thin] = traces(draw('thick-thin-rule'));
  expect((thin?.pieces[0]?.[0].y ?? 0) - (thick?.pieces[0]?.[0].y ?? 0)).toBeCloseTo(1.1, 2);
});
