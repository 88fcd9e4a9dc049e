import type { Pt } from '../lengths.ts';
import type { GlyphRun, Line, PlacedGlyph } from './galley.ts';

/** A glyph's ink along its line; null where it has none. */
function along({ face, size, x, scale, upright }: GlyphRun, glyph: PlacedGlyph): readonly [Pt, Pt] | null {
  const { left, bottom, right, top } = face.ink(glyph.id);
  if (right <= left) return null;
  const [from, to] = upright ? [-top, -bottom] : [left * scale, right * scale];
  return [x + glyph.x + (from * size) / 1000, x + glyph.x + (to * size) / 1000];
}

/** The outermost ink of runs that follow one another. Blank glyphs have none; runs without any are as wide as their left edge. */
export function inkOf(runs: readonly GlyphRun[]): Line['ink'] {
  let first: readonly [Pt, Pt] | null = null;
  for (let i = 0; first === null && i < runs.length; i++) {
    const run = runs[i];
    for (let k = 0; run && first === null && k < run.glyphs.length; k++) {
      const glyph = run.glyphs[k];
      if (glyph) first = along(run, glyph);
    }
  }
  if (first === null) return { left: 0, right: 0 };
  let last: readonly [Pt, Pt] | null = null;
  for (let i = runs.length - 1; last === null && i >= 0; i--) {
    const run = runs[i];
    for (let k = (run?.glyphs.length ?? 0) - 1; run && last === null && k >= 0; k--) {
      const glyph = run.glyphs[k];
      if (glyph) last = along(run, glyph);
    }
  }
  return { left: first[0], right: (last ?? first)[1] };
}

/** How far the ink of runs reaches above the baseline; of a column, rightwards of its axis. */
export function riseOf(runs: readonly GlyphRun[]): Pt {
  let most = Number.NEGATIVE_INFINITY;
  for (const { face, size, glyphs, upright, scale } of runs) {
    for (const { id, rise } of glyphs) {
      const { top, right } = face.ink(id);
      most = Math.max(most, rise + ((upright ? right * scale : top) * size) / 1000);
    }
  }
  return Number.isFinite(most) ? most : 0;
}
