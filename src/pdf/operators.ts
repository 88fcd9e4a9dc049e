import type { Pt } from '../lengths.ts';

/** Control points of a cubic that follows a quarter of a circle, in parts of its radius. */
const QUARTER = 0.5523;

/** Operands as they are written: in thousandths of a point. */
export function decimals(...values: readonly number[]): string {
  return values.map((value) => Math.round(value * 1000) / 1000 || 0).join(' ');
}

/** Draws a line (ISO 32000-1 8.5). */
export function line(x1: Pt, y1: Pt, x2: Pt, y2: Pt): string {
  return `${decimals(x1, y1)} m ${decimals(x2, y2)} l S`;
}

/** Draws the outline of a circle. */
export function circle(x: Pt, y: Pt, r: Pt): string {
  const q = QUARTER * r;
  return [
    `${decimals(x + r, y)} m`,
    `${decimals(x + r, y + q, x + q, y + r, x, y + r)} c`,
    `${decimals(x - q, y + r, x - r, y + q, x - r, y)} c`,
    `${decimals(x - r, y - q, x - q, y - r, x, y - r)} c`,
    `${decimals(x + q, y - r, x + r, y - q, x + r, y)} c s`,
  ].join('\n');
}
