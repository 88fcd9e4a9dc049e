import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { textAt } from '../../src/diagnostics/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import { drawQr } from '../../src/ornament/index.ts';
import { type Point, type Trace, tracesOf, wellWritten } from './trace.ts';

const PLACE = { x: ptFromMm(10), y: ptFromMm(20), side: ptFromMm(40) };

function qr(value: string) {
  return drawQr(textAt(value, { file: 'template.yaml', start: 3, end: 9 }), PLACE);
}

/** How often the outlines wind round a point. */
function winding(traces: readonly Trace[], { x, y }: Point): number {
  let wound = 0;
  for (const { pieces } of traces) {
    for (const [a, , , b] of pieces) {
      if (Math.min(a.x, b.x) > x || a.y > y === b.y > y) continue;
      wound += b.y > a.y ? 1 : -1;
    }
  }
  return Math.abs(wound);
}

/** The picture of a code, four pixels to a module, as a scanner sees it. */
function picture(traces: readonly Trace[], across: number) {
  const [pixels, size] = [4, across * 4];
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [column, row] = [Math.floor(x / pixels) + 0.5, Math.floor(y / pixels) + 0.5];
      const wound = winding(traces, { x: 10 + (column * 40) / across, y: 20 + (row * 40) / across });
      expect(wound).toBeLessThanOrEqual(1);
      if (wound === 1) data.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
    }
  }
  return { width: size, height: size, data };
}

test.each(['https://example.org/a?b=1', '編號 2026-0001 重慶', '0123456789', 'A'])('%s can be read again', (value) => {
  const { drawing, diagnostics } = qr(value);
  expect(diagnostics).toEqual([]);
  expect(drawing).toHaveLength(1);
  expect(drawing.every(wellWritten)).toBe(true);
  const traces = tracesOf(drawing[0]?.d ?? '');
  const xs = traces.flatMap(({ pieces }) => pieces.flat().map(({ x }) => x));
  const quiet = Math.min(...xs) - 10;
  expect(50 - Math.max(...xs)).toBeCloseTo(quiet, 2);
  const across = Math.round((40 * 4) / quiet);
  expect(decodeQR(picture(traces, across))).toBe(value);
});

test('within its square, its quiet zone bare, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (value) => {
      for (const { pieces, closed } of tracesOf(qr(value).drawing[0]?.d ?? '')) {
        expect(closed).toBe(true);
        for (const [a, , , b] of pieces) {
          expect(a.x === b.x || a.y === b.y).toBe(true);
          expect(Math.min(a.x - 10, 50 - a.x, a.y - 20, 60 - a.y)).toBeGreaterThan(0.8);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('nothing of an empty text; one too long is told at its place', () => {
  expect(qr('')).toEqual({ drawing: [], diagnostics: [] });
  const { drawing, diagnostics } = qr('x'.repeat(2332));
  expect(drawing).toEqual([]);
  expect(diagnostics[0]).toMatchObject({ rule: 'ornament/qr-too-long', params: { bytes: 2332 }, span: { start: 3 } });
  expect(qr('x'.repeat(2331)).drawing).toHaveLength(1);
});
