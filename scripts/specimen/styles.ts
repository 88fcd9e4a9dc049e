import type { Lang } from '../../src/content/index.ts';
import type { Colour, TextStyle } from '../../src/typeset/index.ts';

/** The inks of the template classic, and tints of two of them for what is pointed at. */
export const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
export const GREY: Colour = { name: 'grey', cmyk: [0, 0, 0, 60], spot: null };
export const GOLD: Colour = { name: 'gold', cmyk: [20, 35, 75, 22], spot: 'Laurel Gold' };
export const WORDS_GOLD: Colour = { name: 'words-gold', cmyk: [0, 25, 65, 45], spot: null };
export const CINNABAR: Colour = { name: 'cinnabar', cmyk: [10, 90, 90, 5], spot: null };
export const PALE_GOLD: Colour = { name: 'pale gold', cmyk: [3, 8, 36, 0], spot: null };
export const PALE_CINNABAR: Colour = { name: 'pale cinnabar', cmyk: [0, 26, 22, 0], spot: null };

const FAMILIES = {
  hei: { family: 'Noto Sans TC', weight: 400, italic: false },
  song: { family: 'Noto Serif TC', weight: 700, italic: false },
  kai: { family: 'LXGW WenKai TC', weight: 400, italic: false },
  cormorant: { family: 'Cormorant', weight: 600, italic: false },
  garamond: { family: 'EB Garamond', weight: 400, italic: false },
  garamondItalic: { family: 'EB Garamond', weight: 400, italic: true },
} as const;

export type Family = keyof typeof FAMILIES;

/** A style of one of the classic faces; display text unless `more` says otherwise. */
export function style(
  lang: Lang,
  face: Family,
  size: number,
  leading: number,
  more: Partial<TextStyle> = {},
): TextStyle {
  const rest = { tracking: 0, colour: INK, features: [], justify: false } as const;
  return { name: face, lang, ...FAMILIES[face], size, leading, ...rest, ...more };
}

/** The body of the booklet; Chinese a tenth larger, on a leading that suits both. */
export const BODY = {
  zh: style('zh', 'hei', 10.5, 17, { justify: true }),
  en: style('en', 'garamond', 11, 16, { justify: true, expansion: 0.02 }),
} as const;

/** Titles of the booklet's kind, and a name. */
export const TITLE = {
  zh: style('zh', 'kai', 15, 23),
  name: style('zh', 'song', 38, 45, { tracking: 0.2 }),
} as const;
