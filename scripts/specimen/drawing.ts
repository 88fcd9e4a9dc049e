import type { Pt } from '../../src/lengths.ts';
import type { Path } from '../../src/ornament/index.ts';
import type { Mark } from '../../src/paginate/index.ts';
import type { Colour } from '../../src/typeset/index.ts';
import { style } from './styles.ts';
import type { Words } from './words.ts';

/** A straight line of a width. */
export function rules(colour: Colour, width: Pt, [x1, y1, x2, y2]: readonly [Pt, Pt, Pt, Pt]): Mark {
  return { kind: 'drawing', drawing: [stroke(width, `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)], colour };
}

export function stroke(width: Pt, d: string): Path {
  return { d, paint: { kind: 'stroke', width, cap: 'butt', join: 'miter' } };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The handle of a cubic for a quarter circle of radius 1. */
const QUARTER = 0.5523;

/** A number in a circle about a point. */
export function circled(number: number, x: Pt, y: Pt, colour: Colour, ink: Colour, words: Words): readonly Mark[] {
  const r = 4.4;
  const k = r * QUARTER;
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  const d =
    `M${at(r, 0)}C${at(r, k)} ${at(k, r)} ${at(0, r)}C${at(-k, r)} ${at(-r, k)} ${at(-r, 0)}` +
    `C${at(-r, -k)} ${at(-k, -r)} ${at(0, -r)}C${at(k, -r)} ${at(r, -k)} ${at(r, 0)}Z`;
  const figure = style('en', 'garamond', 7, 8, { colour: ink, features: ['lnum'] });
  return [
    { kind: 'drawing', drawing: [stroke(0.4, d)], colour },
    ...words.put(String(number), figure, x, y + 2.3, { align: 'centre' }),
  ];
}
