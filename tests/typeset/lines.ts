import type { ComposeOptions, Galley, Inline, Line } from '../../src/typeset/index.ts';
import { compose } from '../../src/typeset/index.ts';
import { fakeFonts } from './fake.ts';

export const fonts = fakeFonts();

export function set(content: readonly Inline[], measure: number, options: Partial<ComposeOptions> = {}): Galley {
  return compose(content, { measure, keep: [], balance: false, ...options }, fonts);
}

export function linesOf(galley: Galley): readonly string[] {
  return galley.lines.map((line) => line.text + (line.hyphenated ? '-' : ''));
}

export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly face: string;
  readonly size: number;
  readonly width: number;
}

/** Every glyph of a line with its place from the line's left edge. */
export function glyphsOf(line: Line | undefined): readonly Placed[] {
  return (line?.runs ?? []).flatMap(({ face, size, x, glyphs }) =>
    glyphs.map((glyph) => ({
      text: glyph.text,
      x: x + glyph.x,
      face: face.postscriptName,
      size,
      width: (glyph.width * size) / 1000,
    })),
  );
}

/** The white between each glyph and the next, in em, by the two characters. */
export function gapsOf(line: Line | undefined): ReadonlyMap<string, number> {
  const glyphs = glyphsOf(line).filter(({ text }) => text.trim() !== '');
  return new Map(
    glyphs.slice(1).map((glyph, i) => {
      const before = glyphs[i];
      const gap = before ? (glyph.x - before.x - before.width) / before.size : 0;
      return [`${before?.text}${glyph.text}`, Math.round(gap * 1000) / 1000];
    }),
  );
}
