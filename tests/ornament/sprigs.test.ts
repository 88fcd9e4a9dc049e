import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mmFromPt } from '../../src/lengths.ts';
import { allPoints, along, draw, farthest, ROUNDING, tracesOf } from './trace.ts';

describe('sprigs', () => {
  test('paren-wreath opens as wide as it is told, and only moves its two halves', () => {
    fc.assert(
      fc.property(fc.double({ min: 40, max: 113, noNaN: true }), (halfWidth) => {
        const drawing = draw('paren-wreath', { halfWidth });
        const stem = drawing.at(-1)?.d ?? '';
        const xs = tracesOf(stem).flatMap((trace) => along(trace, 32).map(({ x }) => x));
        expect(Math.min(...xs)).toBeCloseTo(148.5 - halfWidth, 2);
        expect(Math.max(...xs)).toBeCloseTo(148.5 + halfWidth, 2);
        const shift = halfWidth - 40;
        const left = allPoints(draw('paren-wreath', { halfWidth: 40 })).filter(({ x }) => x < 148.5);
        const moved = allPoints(drawing).filter(({ x }) => x < 148.5);
        expect(
          farthest(
            left.map(({ x, y }) => ({ x: x - shift, y })),
            moved,
          ),
        ).toBeLessThan(2 * ROUNDING);
      }),
      { numRuns: 20 },
    );
  });

  test('a leaf for each place of the formula: solid half closed, other half an open line', () => {
    const [solid, outline, stem] = draw('paren-wreath');
    const halves = tracesOf(solid?.d ?? '');
    expect(halves).toHaveLength(2 * (2 * 10 + 1));
    expect(halves.every(({ closed, pieces }) => closed && pieces.length === 2)).toBe(true);
    const lines = tracesOf(outline?.d ?? '');
    expect(lines).toHaveLength(halves.length);
    lines.forEach(({ closed, pieces }, i) => {
      expect(closed).toBe(false);
      expect(pieces[0]?.[0]).toEqual(halves[i]?.pieces[0]?.[0]);
      expect(pieces[0]?.[3]).toEqual(halves[i]?.pieces[0]?.[3]);
    });
    const widths = [outline, stem].map((path) => (path?.paint.kind === 'stroke' ? mmFromPt(path.paint.width) : 0));
    expect(widths[0]).toBeCloseTo(0.17, 3);
    expect(widths[1]).toBeCloseTo(0.255, 3);
  });

  test('leaves stand on the stem, the clockwise one 0.35/n further, each turned away from it', () => {
    const [solid] = draw('paren-wreath', { halfWidth: 60 });
    const centre = { x: 148.5 - 60 + 29, y: 90.5 };
    const leaves = tracesOf(solid?.d ?? '').slice(0, 20);
    leaves.forEach(({ pieces }, i) => {
      const [base, , , tip] = pieces[0] ?? [centre, centre, centre, centre];
      const radius = Math.hypot(base.x - centre.x, base.y - centre.y);
      expect(radius).toBeCloseTo(29, 2);
      const t = (Math.floor(i / 2) + 0.55) / 10.35 + (i % 2 === 0 ? 0 : 0.035);
      const angle = ((133.2 + t * (225 - 133.2)) * Math.PI) / 180;
      expect(base.x).toBeCloseTo(centre.x + 29 * Math.cos(angle), 2);
      const reach = Math.hypot(tip.x - base.x, tip.y - base.y);
      expect(reach / (7.9 * (1 - 0.46 * t ** 1.2))).toBeCloseTo(Math.hypot(1, 0.06), 2);
      const outwards = Math.hypot(tip.x - centre.x, tip.y - centre.y) > radius;
      expect(outwards).toBe(i % 2 === 0);
    });
  });

  test('enlarged, the full wreath grows about its centre, lines too', () => {
    const plain = draw('full-wreath');
    const grown = draw('full-wreath', { scale: 1.55 });
    const expected = allPoints(plain).map(({ x, y }) => ({ x: 105 + 1.55 * (x - 105), y: 62 + 1.55 * (y - 62) }));
    expect(farthest(expected, allPoints(grown))).toBeLessThan(2 * ROUNDING);
    const line = grown[1]?.paint;
    expect(line?.kind === 'stroke' && mmFromPt(line.width)).toBeCloseTo(0.17 * 1.55, 3);
  });
});
