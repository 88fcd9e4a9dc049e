import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOrnament, ornamentNames, ornamentParams } from '../../src/ornament/index.ts';
import {
  allPoints,
  along,
  draw,
  farthest,
  type Point,
  ROUNDING,
  type Trace,
  traces,
  tracesOf,
  wellWritten,
} from './trace.ts';

const ACCURACY = 0.005;
const PAGE_ORNAMENTS = [
  'frame',
  'guilloche-border',
  'inner-line',
  'laurel-border',
  'leiwen-corners',
  'lens-border',
  'meander',
];

const pages = fc.record({
  width: fc.double({ min: 60, max: 450, noNaN: true }),
  height: fc.double({ min: 60, max: 450, noNaN: true }),
});

describe('every ornament', () => {
  test('is listed by name, with sensible defaults', () => {
    expect(ornamentNames()).toEqual([...ornamentNames()].sort());
    for (const name of ornamentNames()) {
      const params = ornamentParams(name);
      expect(params.length).toBeGreaterThan(0);
      for (const param of params) {
        expect(param.min).toBeLessThanOrEqual(param.default);
        expect(param.default).toBeLessThanOrEqual(param.max);
      }
    }
  });

  test('that is not known is null, and has no parameters', () => {
    expect(drawOrnament('chrysanthemum', {})).toBeNull();
    expect(drawOrnament('__proto__', {})).toBeNull();
    expect(ornamentParams('constructor')).toEqual([]);
  });

  test.each(ornamentNames())('%s: clean path data and even strokes, whatever the parameters', (name) => {
    const wild = fc.oneof(fc.double(), fc.integer({ min: -10, max: 400 }), fc.constantFrom(Number.NaN, -0, 1e300));
    const given = fc.record(Object.fromEntries(ornamentParams(name).map((param) => [param.name, wild])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(given, (chosen) => {
        const params = Object.fromEntries(Object.entries(chosen).map(([key, value]) => [key, value ?? Number.NaN]));
        for (const path of draw(name, params)) {
          expect(wellWritten(path)).toBe(true);
          if (path.paint.kind === 'stroke') expect(path.paint.width).toBeGreaterThanOrEqual(0.255);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(PAGE_ORNAMENTS)('%s: within the page and the same in both mirrors, on any page', (name) => {
    fc.assert(
      fc.property(pages, (page) => {
        const points = allPoints(draw(name, page));
        for (const { x, y } of points) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(page.width);
          expect(y).toBeLessThanOrEqual(page.height);
        }
        const across = points.map(({ x, y }) => ({ x: page.width - x, y }));
        const below = points.map(({ x, y }) => ({ x, y: page.height - y }));
        expect(farthest(across, points)).toBeLessThan(ROUNDING);
        expect(farthest(below, points)).toBeLessThan(ROUNDING);
      }),
      { numRuns: 8 },
    );
  });

  test.each(['bi-disc', 'full-wreath', 'laurel-rule', 'medallion', 'paren-wreath', 'swelled-rule'])(
    '%s: left and right mirror',
    (name) => {
      const axis = name === 'paren-wreath' ? 148.5 : 105;
      const points = allPoints(draw(name));
      expect(
        farthest(
          points.map(({ x, y }) => ({ x: 2 * axis - x, y })),
          points,
        ),
      ).toBeLessThan(ROUNDING);
    },
  );
});

describe('lens-border', () => {
  test('bands hold whole periods and start and end in phase, on any page', () => {
    fc.assert(
      fc.property(pages, ({ width, height }) => {
        const [waves] = draw('lens-border', { width, height });
        for (const { pieces } of tracesOf(waves?.d ?? '')) {
          const first = pieces.at(0)?.[0] ?? { x: 0, y: 0 };
          const last = pieces.at(-1)?.[3] ?? { x: 0, y: 0 };
          const level = Math.abs(first.y - last.y) < ROUNDING;
          expect(level || Math.abs(first.x - last.x) < ROUNDING).toBe(true);
          expect(Math.abs((level ? first.x : first.y) - 18.2)).toBeLessThan(ROUNDING);
          expect(Math.abs((level ? width - last.x : height - last.y) - 18.2)).toBeLessThan(ROUNDING);
          const periods = Math.round(((level ? width : height) - 36.4) / 10.2);
          expect([2 * periods, 2 * periods + 1]).toContain(pieces.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('waves are the sines and cosines of the formula, within 0.005 mm', () => {
    const [waves] = draw('lens-border');
    const all = tracesOf(waves?.d ?? '');
    expect(all).toHaveLength(4 * 16);
    const lambda = 260.6 / 26;
    const top = all.filter(({ pieces }) => pieces.flat().every(({ y }) => y < 17));
    expect(top).toHaveLength(16);
    const heights = [1, 2, 3, 4].flatMap((k) => [(2.45 * k) / 4, (-2.45 * k) / 4]);
    const formulas = heights.flatMap((h) => [
      (s: number) => h * Math.sin((2 * Math.PI * s) / lambda),
      (s: number) => h * Math.cos((2 * Math.PI * s) / lambda),
    ]);
    const off = (points: readonly Point[], formula: (s: number) => number) =>
      Math.max(...points.map(({ x, y }) => Math.abs(y - 13.5 - formula(x - 18.2))));
    for (const formula of formulas) {
      expect(Math.min(...top.map((trace) => off(along(trace), formula)))).toBeLessThan(ACCURACY);
    }
  });

  test('rails, bars and corner blocks stand as VISUAL.md §6 has them', () => {
    const [, rails, edge] = draw('lens-border');
    /** Box of each figure, and whether it is closed. */
    const boxes = (d: string | undefined) =>
      tracesOf(d ?? '').map((trace) => {
        const points = along(trace);
        const xs = points.map(({ x }) => x);
        const ys = points.map(({ y }) => y);
        const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        return [...box.map((v) => Math.round(v * 100) / 100), trace.closed];
      });
    expect(boxes(edge?.d)).toEqual([[8.7, 8.7, 288.3, 201.3, true]]);
    expect(boxes(rails?.d)).toEqual(
      expect.arrayContaining([
        [10, 10, 287, 200, true],
        [17, 17, 280, 193, true],
        [10, 10, 17, 17, true],
        [280, 193, 287, 200, true],
        [18.2, 10, 18.2, 17, false],
        [10, 18.2, 17, 18.2, false],
        [278.8, 10, 278.8, 17, false],
        [280, 191.8, 287, 191.8, false],
      ]),
    );
    expect(rails?.d.match(/M/g)).toHaveLength(2 + 4 + 8);
  });

  test('the border of a sheet is a modest amount of path data, three paths in all', () => {
    const border = draw('lens-border');
    expect(border).toHaveLength(3);
    expect(border.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(140_000);
  });
});

test('leiwen-corners: nine runs, turning to the inside, in each corner', () => {
  const [first, ...others] = traces(draw('leiwen-corners'));
  expect(others).toHaveLength(3);
  const runs = first?.pieces.map(([a, , , d]) => [d.x - a.x, d.y - a.y].map((v) => Math.round(v * 100) / 100)) ?? [];
  expect(runs).toEqual([
    [5.4, 0],
    [0, 5.4],
    [-5.4, 0],
    [0, -4.32],
    [4.32, 0],
    [0, 3.24],
    [-3.24, 0],
    [0, -2.16],
    [2.16, 0],
  ]);
  expect(first?.pieces[0]?.[0].x).toBeCloseTo(10.8, 3);
});

test('inner-line: one closed line, its corners quarter circles about the corners themselves', () => {
  const [line, ...others] = traces(draw('inner-line'));
  expect(others).toEqual([]);
  expect(line?.closed).toBe(true);
  const corners = [19.6, 277.4].flatMap((x) => [19.6, 190.4].map((y) => ({ x, y })));
  for (const { x, y } of along(line ?? { pieces: [], closed: false })) {
    const near = Math.min(...corners.map((c) => Math.abs(Math.hypot(c.x - x, c.y - y) - 4.2)));
    const straight = Math.min(Math.abs(x - 19.6), Math.abs(x - 277.4), Math.abs(y - 19.6), Math.abs(y - 190.4));
    expect(Math.min(near, straight)).toBeLessThan(ACCURACY);
  }
});

test('bi-disc: closed waves that follow r(θ), between two circles', () => {
  const [waves, circles] = draw('bi-disc');
  const formulas = [1, 2, 3, 4, 5].flatMap((k) =>
    [0, 1, 2, 3].map((quarter) => (t: number) => 14.85 + ((6.65 * k) / 5) * Math.cos(11 * t + (quarter * Math.PI) / 2)),
  );
  const centre = { x: 105, y: 84 };
  const all = tracesOf(waves?.d ?? '');
  expect(all).toHaveLength(20);
  for (const trace of all) {
    expect(trace.closed).toBe(true);
    const end = trace.pieces.at(-1)?.[3];
    expect(farthest([end ?? centre], [trace.pieces[0]?.[0] ?? centre])).toBeLessThan(ROUNDING);
  }
  for (const formula of formulas) {
    // Distance along the normal: the radial error, less by how steep the wave is.
    const off = (trace: Trace) =>
      Math.max(
        ...along(trace).map(({ x, y }) => {
          const t = Math.atan2(y - centre.y, x - centre.x);
          const slope = (formula(t + 1e-5) - formula(t - 1e-5)) / 2e-5 / formula(t);
          return Math.abs(Math.hypot(x - centre.x, y - centre.y) - formula(t)) / Math.hypot(1, slope);
        }),
      );
    expect(Math.min(...all.map(off))).toBeLessThan(ACCURACY);
  }
  const radii = tracesOf(circles?.d ?? '').map((trace) => along(trace).map(({ x, y }) => Math.hypot(x - 105, y - 84)));
  expect(radii).toHaveLength(2);
  for (const [i, radius] of [22.3, 7.4].entries()) {
    for (const measured of radii[i] ?? []) expect(Math.abs(measured - radius)).toBeLessThan(ACCURACY);
  }
});

test('module-leaf: lenses of two quarter circles, every second one mirrored', () => {
  const leaves = traces(draw('module-leaf', { x: 10, y: 20, columns: 2, rows: 3 }));
  expect(leaves).toHaveLength(6);
  leaves.forEach((leaf, i) => {
    const m = 26.25;
    const left = 10 + (i % 2) * m;
    const top = 20 + Math.floor(i / 2) * m;
    const centres =
      i % 2 === 0
        ? [
            [left, top + m],
            [left + m, top],
          ]
        : [
            [left, top],
            [left + m, top + m],
          ];
    expect(leaf.closed).toBe(true);
    for (const { x, y } of along(leaf)) {
      const off = centres.map(([cx, cy]) => Math.abs(Math.hypot(x - (cx ?? 0), y - (cy ?? 0)) - m));
      expect(Math.min(...off)).toBeLessThan(ACCURACY);
    }
  });
});
