import { type Diagnostic, diagnostic, textAt } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Drawing, drawWatermark } from '../ornament/index.ts';
import { type Colour, compose, type TextStyle } from '../typeset/index.ts';
import { NOWHERE } from './numbers.ts';
import type { Pages } from './pages.ts';

/** Pale enough to read through, strong enough that nobody takes the sheet for the real one. */
const INK: Colour = { name: 'watermark', cmyk: [0, 0, 0, 16], spot: null };
const SIZE = 100;

/** Words that are laid under the text of every page; it is drawn once for each size of page. */
export interface Watermark {
  /** The pages with it: over their grounds, beneath everything else, so that a proof shows all that will be printed. */
  readonly under: (pages: Pages) => Pages;
  /** Characters that no font has. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets `text` in the first family of the library, heavy. */
export function openWatermark(text: string, fonts: FontLibrary): Watermark {
  const [family = ''] = fonts.families;
  const style: TextStyle = {
    name: INK.name,
    lang: 'zh',
    family,
    weight: 700,
    italic: false,
    size: SIZE,
    leading: SIZE,
    tracking: 0,
    colour: INK,
    features: [],
    justify: false,
  };
  const content = [{ kind: 'text', text: textAt(text, NOWHERE), style }] as const;
  const galley = compose(content, { measure: 2 * SIZE * (text.length + 1), keep: [], balance: false }, fonts);
  const outlines = galley.lines.flatMap(({ runs }) =>
    runs.flatMap(({ face, size, x, scale, glyphs }) =>
      glyphs.map((glyph) => ({ d: face.outline(glyph.id), x: x + glyph.x * scale, y: glyph.rise, size })),
    ),
  );
  const drawings = new Map<string, Drawing>();
  const drawn = ({ width, height }: Pages): Drawing => {
    const key = `${width} ${height}`;
    const drawing = drawings.get(key) ?? drawWatermark(outlines, { width, height });
    drawings.set(key, drawing);
    return drawing;
  };
  return {
    under: (pages) => {
      const mark = { kind: 'drawing', drawing: drawn(pages), colour: INK } as const;
      return {
        ...pages,
        pages: pages.pages.map((page) => {
          const ground = page.marks.findLastIndex(({ kind }) => kind === 'flood') + 1;
          return { ...page, marks: [...page.marks.slice(0, ground), mark, ...page.marks.slice(ground)] };
        }),
      };
    },
    diagnostics: galley.problems.map(({ rule, params }) => diagnostic(rule, { params })),
  };
}
