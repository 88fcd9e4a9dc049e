import { describe, expect, test } from 'vitest';
import { mmFromPt, ptFromMm } from '../../src/lengths.ts';
import { drawSeal, type SealGlyph } from '../../src/ornament/index.ts';
import { along, tracesOf, wellWritten } from './trace.ts';

/** A box of ink as a font would outline it, y upwards. */
function block(left: number, bottom: number, right: number, top: number): SealGlyph {
  const d = `M${left} ${bottom}L${right} ${bottom}L${right} ${top}L${left} ${top}Z`;
  return { d, box: { left, bottom, right, top } };
}

const SIDE = 23;
const PLACE = { x: ptFromMm(137), y: ptFromMm(148), side: ptFromMm(SIDE) };
const CELLS = SIDE * (1 - 0.17);

function boxes(d: string): readonly (readonly number[])[] {
  return tracesOf(d).map((trace) => {
    const points = along(trace);
    const xs = points.map(({ x }) => x - 137);
    const ys = points.map(({ y }) => y - 148);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}

/** Boxes of the characters, as parts of the square of cells: centre x, centre y, width, height. */
function characters(count: number): readonly (readonly number[])[] {
  const glyphs = Array.from({ length: count }, (_, i) => block(40 + i, -80, 960, 850 + i));
  const { relief } = drawSeal(glyphs, PLACE);
  return boxes(relief[1]?.d ?? '').map(([l = 0, t = 0, r = 0, b = 0]) =>
    [(l + r) / 2 - 0.085 * SIDE, (t + b) / 2 - 0.085 * SIDE, r - l, b - t].map(
      (v) => Math.round((v / CELLS) * 100) / 100,
    ),
  );
}

describe('cells, right column first', () => {
  test('one fills the seal', () => expect(characters(1)).toEqual([[0.5, 0.5, 0.94, 0.94]]));
  test('two stand one above the other', () =>
    expect(characters(2)).toEqual([
      [0.5, 0.25, 0.94, 0.47],
      [0.5, 0.75, 0.94, 0.47],
    ]));
  test('of three the left is tall', () =>
    expect(characters(3)).toEqual([
      [0.75, 0.25, 0.47, 0.47],
      [0.75, 0.75, 0.47, 0.47],
      [0.25, 0.5, 0.47, 0.94],
    ]));
  test('four are two by two', () =>
    expect(characters(4)).toEqual([
      [0.75, 0.25, 0.47, 0.47],
      [0.75, 0.75, 0.47, 0.47],
      [0.25, 0.25, 0.47, 0.47],
      [0.25, 0.75, 0.47, 0.47],
    ]));
});

test('一 is not swollen to a block', () => {
  const { relief } = drawSeal([block(40, 340, 960, 420)], PLACE);
  const [, t = 0, , b = 0] = boxes(relief[1]?.d ?? '')[0] ?? [];
  expect((b - t) / CELLS).toBeCloseTo((0.94 * 80) / 500, 2);
});

test('the field is a solid square with rounded corners, the line within it white', () => {
  const { field, relief } = drawSeal([], PLACE);
  const [outer = []] = boxes(field[0]?.d ?? '');
  [0, 0, SIDE, SIDE].forEach((edge, i) => void expect(outer[i]).toBeCloseTo(edge, 3));
  const corner = tracesOf(field[0]?.d ?? '')[0]?.pieces[0]?.[0].x ?? 0;
  expect(corner - 137).toBeCloseTo(0.055 * SIDE, 3);
  const [line = []] = boxes(relief[0]?.d ?? '');
  expect(line[0]).toBeCloseTo(0.04 * SIDE, 3);
  expect(relief).toHaveLength(1);
  const paint = relief[0]?.paint;
  expect(paint?.kind === 'stroke' && mmFromPt(paint.width)).toBeCloseTo(0.014 * SIDE, 3);
});

test('square corners where they are asked for', () => {
  const { field } = drawSeal([], { ...PLACE, corner: 0 });
  expect(field[0]?.d).not.toContain('C');
});

test('outlines: y turned downwards, quadratics as the cubics they equal, holes kept', () => {
  const glyph = {
    d: 'M0 0Q500 1000 1000 0ZM400 100L600 100L600 300Z',
    box: { left: 0, bottom: 0, right: 1000, top: 500 },
  };
  const { relief } = drawSeal([glyph], { x: 0, y: 0, side: ptFromMm(100) });
  const path = relief[1];
  expect(path && wellWritten(path)).toBe(true);
  const [arch, hole] = tracesOf(path?.d ?? '');
  const ys = along(arch ?? { pieces: [], closed: false }).map(({ y }) => y);
  expect(Math.min(...ys)).toBeCloseTo(50 - (0.94 * 83) / 2, 2);
  expect(Math.max(...ys)).toBeCloseTo(50 + (0.94 * 83) / 2, 2);
  expect(hole?.closed).toBe(true);
  expect(hole?.pieces).toHaveLength(3);
});

test('cut yang: frame and characters are inked, nothing is left white', () => {
  const { field, relief } = drawSeal([block(40, -80, 960, 850)], { ...PLACE, corner: 0, cut: 'yang' });
  expect(relief).toEqual([]);
  const [frame, character] = field;
  expect(frame?.paint).toEqual({ kind: 'fill', evenOdd: true });
  const [outer = [], inner = []] = boxes(frame?.d ?? '');
  [0, 0, SIDE, SIDE].forEach((edge, i) => void expect(outer[i]).toBeCloseTo(edge, 3));
  expect(inner[0]).toBeCloseTo(0.036 * SIDE, 3);
  expect(inner[2]).toBeCloseTo(SIDE - 0.036 * SIDE, 3);
  const [ink = []] = boxes(character?.d ?? '');
  expect((ink[2] ?? 0) - (ink[0] ?? 0)).toBeCloseTo(0.94 * CELLS, 2);
  expect(ink[0]).toBeGreaterThan(inner[0] ?? 0);
});
