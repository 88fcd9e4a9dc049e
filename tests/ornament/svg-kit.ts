import { ptFromMm } from '../../src/lengths.ts';
import { drawSvg, type SvgDrawing, type SvgOptions } from '../../src/ornament/index.ts';

/** A box of 100 × 50 mm, its corner at 10, 20 mm. */
export const BOX = { x: ptFromMm(10), y: ptFromMm(20), width: ptFromMm(100), height: ptFromMm(50) };

export function svgText(text: string, options: Partial<SvgOptions> = {}): SvgDrawing {
  return drawSvg({ path: 'logo.svg', text }, { box: BOX, colours: new Map(), colour: 'ink', ...options });
}

/** A drawing of 100 × 50 units with this body: a unit is a millimetre. */
export function svg(body: string, options: Partial<SvgOptions> = {}): SvgDrawing {
  return svgText(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">\n${body}\n</svg>`, options);
}
