import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOf } from '../../src/fonts/cache.ts';
import { openFace } from '../../src/fonts/face.ts';
import { FileMemory } from '../../src/fonts/file-memory.ts';
import type { Face } from '../../src/fonts/index.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';
import { type Mark, type Pages, SILENT } from '../../src/paginate/index.ts';
import type { Metadata, PrintJob } from '../../src/press/index.ts';
import type { Colour, Line, PlacedGlyph } from '../../src/typeset/index.ts';

const require = createRequire(import.meta.url);

export const METADATA: Metadata = {
  title: '獎',
  subject: null,
  translations: [],
  author: null,
  identifier: 'sheets',
  keywords: [],
  lang: 'zh-Hant',
  date: new Date(Date.UTC(2016, 4, 4)),
};

/** A job of these pages, without pictures. */
export function jobOf(...marks: readonly (readonly Mark[])[]): PrintJob {
  return { pages: pagesOf(...marks), pictures: new Map(), metadata: METADATA };
}

export const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
export const GOLD: Colour = { name: 'gold', cmyk: [20, 35, 75, 22], spot: 'Laurel Gold' };

/** A slice of an installed package, upright. */
export function sliceOf(family: string, slice: string, weight = 400): Face {
  const name = family.toLowerCase().replaceAll(' ', '-');
  const woff = readFileSync(require.resolve(`@fontsource/${name}/files/${name}-${slice}-${weight}-normal.woff`));
  return faceOf(unwrapWoff(woff), family, weight);
}

export function faceOf(bytes: Buffer, family: string, weight = 400): Face {
  const sfnt = sfntOf(bytes);
  return openFace(() => sfnt, { family, weight, italic: false }, new FileMemory(null));
}

export const garamond = (): Face => sliceOf('EB Garamond', 'latin');

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
      frames: [],
    })),
    structure: SILENT,
    bookmarks: [],
    entries: new Map(),
    fitted: [],
    diagnostics: [],
  };
}

/** A word whose characters are each drawn from the first face that has them, as a line: a run for each stretch of one face. */
export function wordOf(faces: readonly Face[], text: string): Line {
  const [first] = faces;
  if (first === undefined) throw new Error('a word needs a face');
  const runs: Line['runs'][number][] = [];
  let x = 0;
  for (const character of text) {
    const face = faces.find((one) => one.has(character.codePointAt(0) ?? 0)) ?? first;
    const [run] = lineOf(face, character, [0]).runs;
    if (run === undefined) continue;
    const last = runs.at(-1);
    if (last?.face === face) {
      const glyphs = run.glyphs.map((glyph) => ({ ...glyph, x: x - last.x }));
      runs[runs.length - 1] = { ...last, glyphs: [...last.glyphs, ...glyphs] };
    } else {
      runs.push({ ...run, x });
    }
    x += ((run.glyphs[0]?.width ?? 0) * run.size) / 1000;
  }
  return { ...lineOf(first, '', []), runs, text, end: text.length };
}
