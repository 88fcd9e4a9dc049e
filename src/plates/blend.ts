import type { Ink } from './inks.ts';

/** Blend modes that mix each component by itself, and so each plate (ISO 32000-1 11.3.5.2). */
const SEPARABLE: readonly string[] = [
  'Normal',
  'Compatible',
  'Multiply',
  'Screen',
  'Overlay',
  'Darken',
  'Lighten',
  'ColorDodge',
  'ColorBurn',
  'HardLight',
  'SoftLight',
];

/** These turn white on white into something else, so spots do not take part (11.7.4.2). */
const NOT_WHITE_PRESERVING: readonly string[] = ['Difference', 'Exclusion'];

/** The mode that a plate is drawn with, and whether it comes out as on the press. */
export function blendFor(mode: string, ink: Ink): { readonly shown: string; readonly exact: boolean } {
  if (SEPARABLE.includes(mode)) return { shown: mode, exact: true };
  if (NOT_WHITE_PRESERVING.includes(mode)) return { shown: ink.process === null ? 'Normal' : mode, exact: true };
  // Hue, Saturation, Color, Luminosity mix C, M and Y with one another; spots are painted as usual.
  return { shown: 'Normal', exact: ink.process === null };
}
