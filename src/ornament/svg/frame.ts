import { type Pt, ptFromMm } from '../../lengths.ts';
import type { Matrix } from './matrix.ts';
import { numbersOf } from './matrix.ts';

export interface Box {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** The drawing's own field, in user units. */
export interface Field {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The field that `viewBox`, else `width` and `height`, give; null where none is given, or one without extent. */
export function fieldOf(attributes: Readonly<Record<string, string>>): Field | null {
  const { viewBox, width, height } = attributes;
  if (viewBox !== undefined) {
    const values = numbersOf(viewBox);
    const [x = 0, y = 0, w = 0, h = 0] = values ?? [];
    return values?.length === 4 && w > 0 && h > 0 ? { x, y, width: w, height: h } : null;
  }
  const [w, h] = [lengthOf(width ?? ''), lengthOf(height ?? '')];
  return w === null || h === null || w <= 0 || h <= 0 ? null : { x: 0, y: 0, width: w, height: h };
}

/** User units to a unit: CSS counts 96 to the inch. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  mm: 96 / 25.4,
  cm: 960 / 25.4,
};

const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*|%)\s*$/i;

/** A length in user units, a percentage of `whole`; null where it cannot be read. */
export function lengthOf(written: string, whole?: number): number | null {
  const [, number, unit = ''] = LENGTH.exec(written) ?? [];
  if (number === undefined) return null;
  if (unit === '%') return whole === undefined ? null : (Number(number) / 100) * whole;
  const each = UNITS[unit.toLowerCase()];
  return each === undefined ? null : Number(number) * each;
}

/** The field as large as the box takes it, its sides kept in proportion; `align` 0 is left or top, 1 right or bottom. */
export function fitField(field: Field, box: Box, align: { readonly x: number; readonly y: number }) {
  const scale = Math.min(box.width / field.width, box.height / field.height);
  const [width, height] = [scale * field.width, scale * field.height];
  const extent: Box = {
    x: box.x + align.x * (box.width - width),
    y: box.y + align.y * (box.height - height),
    width,
    height,
  };
  // Figures are in millimetres until they are written.
  const mm = 1 / ptFromMm(1);
  const matrix: Matrix = [
    scale * mm,
    0,
    0,
    scale * mm,
    (extent.x - scale * field.x) * mm,
    (extent.y - scale * field.y) * mm,
  ];
  return { extent, matrix };
}
