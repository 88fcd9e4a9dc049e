import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contain } from '../../src/photo/crop.ts';

test('a picture shown whole fills its frame with the white beside it, keeps its ratio, and is never enlarged', () => {
  const side = fc.integer({ min: 1, max: 4000 });
  const length = fc.double({ min: 5, max: 800, noNaN: true });
  const part = fc.constantFrom(0, 0.5, 1);
  fc.assert(
    fc.property(side, side, length, length, part, part, (width, height, w, h, x, y) => {
      const most = { width: Math.ceil((w / 72) * 300), height: Math.ceil((h / 72) * 300) };
      const { cut, margins } = contain({ width, height }, { width: w, height: h }, { x, y }, most);
      const { scaled, box } = cut;
      expect(box).toEqual({ left: 0, top: 0, ...scaled });
      expect(scaled.width).toBeLessThanOrEqual(width);
      expect(scaled.height).toBeLessThanOrEqual(height);
      expect(Math.min(...Object.values(margins))).toBeGreaterThanOrEqual(0);
      const whole = {
        width: scaled.width + margins.left + margins.right,
        height: scaled.height + margins.top + margins.bottom,
      };
      // To a pixel's rounding of either side.
      expect(Math.abs(whole.width * h - whole.height * w)).toBeLessThanOrEqual(1.01 * Math.max(w, h) + 0.51 * (w + h));
      if (x === 0) expect(margins.left).toBe(0);
      if (y === 1) expect(margins.bottom).toBe(0);
    }),
  );
});
