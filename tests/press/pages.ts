import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOf } from '../../src/fonts/cache.ts';
import { openFace } from '../../src/fonts/face.ts';
import { FileMemory } from '../../src/fonts/file-memory.ts';
import type { Face } from '../../src/fonts/index.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';
import type { Mark, Pages } from '../../src/paginate/index.ts';
import type { Colour, Line, PlacedGlyph } from '../../src/typeset/index.ts';

const require = createRequire(import.meta.url);

export const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
export const GOLD: Colour = { name: 'gold', cmyk: [20, 35, 75, 22], spot: 'Laurel Gold' };

export function garamond(): Face {
  const woff = readFileSync(require.resolve('@fontsource/eb-garamond/files/eb-garamond-latin-400-normal.woff'));
  const sfnt = sfntOf(unwrapWoff(woff));
  return openFace(() => sfnt, { family: 'EB Garamond', weight: 400, italic: false }, new FileMemory(null));
}

/** A line whose glyphs stand at the places asked for (points from its left). */
export function lineOf(face: Face, text: string, places: readonly number[], colour = INK): Line {
  const glyphs = Array.from(text, (character, index): PlacedGlyph => {
    const [shaped] = face.shape(character, { lang: 'en' });
    const { id, width } = shaped ?? { id: 0, width: 0 };
    return { id, text: character, x: places[index] ?? 0, rise: 0, width };
  });
  return {
    runs: [{ face, size: 12, colour, lang: 'en', scale: 1, x: 0, glyphs }],
    width: 100,
    ink: { left: 0, right: 100 },
    text,
    start: 0,
    end: text.length,
    hyphenated: false,
  };
}

export function pagesOf(...marks: readonly (readonly Mark[])[]): Pages {
  return {
    width: 200,
    height: 100,
    bleed: 8.504,
    pages: marks.map((on, index) => ({
      number: index + 1,
      side: index % 2 === 0 ? 'recto' : 'verso',
      section: 'page',
      citation: null,
      marks: on,
    })),
    entries: new Map(),
    fitted: [],
    diagnostics: [],
  };
}
