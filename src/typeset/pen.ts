import type { Face } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import type { GlyphRun, PlacedGlyph, TextStyle } from './galley.ts';

interface OpenRun {
  readonly face: Face;
  readonly style: TextStyle;
  readonly upright: boolean;
  readonly scale: number;
  readonly x: Pt;
  readonly glyphs: PlacedGlyph[];
}

/** Gathers glyphs into runs of one face, size, colour and stance. */
export class Pen {
  readonly #runs: OpenRun[] = [];
  #run: OpenRun | null = null;

  put(
    face: Face,
    style: TextStyle,
    scale: number,
    x: Pt,
    glyph: { readonly id: number; readonly text: string; readonly width: number },
    rise: Pt,
    upright = false,
  ): void {
    let run = this.#run;
    if (
      run === null ||
      run.face !== face ||
      run.upright !== upright ||
      run.scale !== scale ||
      (run.style !== style && !isAlike(run.style, style))
    ) {
      run = { face, style, upright, scale, x, glyphs: [] };
      this.#runs.push(run);
      this.#run = run;
    }
    run.glyphs.push({ id: glyph.id, text: glyph.text, x: x - run.x, rise, width: glyph.width });
  }

  runs(): readonly GlyphRun[] {
    return this.#runs.map(({ face, style: { size, colour, lang }, upright, scale, x, glyphs }) => {
      const run: GlyphRun = { face, size, colour, lang, scale, x, glyphs };
      return upright ? { ...run, upright } : run;
    });
  }
}

function isAlike(a: TextStyle, b: TextStyle): boolean {
  return a.size === b.size && a.lang === b.lang && a.colour === b.colour;
}
