import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { type Mark, SILENT } from '../../src/paginate/index.ts';
import { printPdf } from '../../src/press/index.ts';
import type { Colour, Line, TextStyle } from '../../src/typeset/index.ts';
import { ROOT } from './ceremonies.ts';

export const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };

let opened: Promise<FontLibrary> | null = null;

/** Laurel's own fonts, opened once. */
export function realFonts(): Promise<FontLibrary> {
  opened ??= openFonts({ fontsDir: 'fonts', cwd: ROOT, cacheDir: null }).then(({ library }) => {
    if (library === null) throw new Error('no fonts');
    return library;
  });
  return opened;
}

/** The body of the template `classic`, whatever a template does else. */
const BODY = {
  name: 'body',
  weight: 400,
  italic: false,
  tracking: 0,
  colour: INK,
  features: [],
  justify: true,
  leading: 15,
} as const;
export const ZH: TextStyle = { ...BODY, lang: 'zh', family: 'Noto Sans TC', size: 9.5 };
export const EN: TextStyle = { ...BODY, lang: 'en', family: 'EB Garamond', size: 11, expansion: 0.02 };

/** A line with its place on a sheet: points from the top left. */
export interface Standing {
  readonly x: number;
  readonly baseline: number;
  readonly line: Line;
}

export const WIDTH = 640;
export const HEIGHT = 700;

/** Prints sheets of lines, without bleed. */
export async function sheetsOf(...sheets: readonly (readonly Standing[])[]): Promise<Uint8Array> {
  const pages = sheets.map((standing, index) => ({
    number: index + 1,
    side: index % 2 === 0 ? ('recto' as const) : ('verso' as const),
    section: 'sheet',
    citation: null,
    marks: standing.map((one): Mark => ({ kind: 'line', ...one })),
    frames: [],
  }));
  const metadata = {
    title: 'Sheets',
    subject: null,
    translations: [],
    author: null,
    identifier: 'sheets',
    keywords: [],
    lang: 'zh-Hant',
    date: new Date(0),
  } as const;
  return printPdf({
    pages: {
      width: WIDTH,
      height: HEIGHT,
      bleed: 0,
      pages,
      structure: SILENT,
      bookmarks: [],
      entries: new Map(),
      fitted: [],
      diagnostics: [],
    },
    pictures: new Map(),
    metadata,
  });
}
