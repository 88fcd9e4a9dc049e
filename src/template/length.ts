import { type Pt, ptFromMm } from '../lengths.ts';

/** A template's length in points: a number is millimetres, a text names its unit (`15pt`, `3mm`). */
export function ptFromLength(length: number | string): Pt {
  if (typeof length === 'number') return ptFromMm(length);
  const number = Number.parseFloat(length);
  return length.endsWith('pt') ? number : ptFromMm(number);
}
