import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Drawing } from '../ornament/index.ts';
import { type Bookmark, isPictured, type Mark, type Page, type Pages } from '../paginate/index.ts';
import type { Expected } from '../readback/index.ts';
import type { Colour } from '../typeset/index.ts';
import type { Layer } from './options.ts';

/** Pages of the cover, half of them before the inside and half after it. */
export const COVER_PAGES = 4;

/**
 * What of the pages is printed with text, or with ornament: lines, pictures and codes are text; drawings, rules
 * and grounds are ornament. Size and places stay, so that both lie in register.
 */
export function layerOf(pages: Pages, layer: Layer): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, marks: page.marks.filter((mark) => isOf(layer, mark)) })),
    fitted: layer === 'text' ? pages.fitted : [],
  };
}

function isOf(layer: Layer, mark: Mark): boolean {
  const said = mark.kind === 'line' || isPictured(mark) || (mark.kind === 'drawing' && mark.says === true);
  return (layer === 'text') === said;
}

/** Words left white in a ground: a layer of text has nothing to print them with. Each page says so once. */
export function reversedText({ pages }: Pages): readonly Diagnostic[] {
  return pages.flatMap(({ marks, number, citation }) => {
    const white = marks.find((mark) => mark.kind === 'line' && mark.line.runs.some(({ colour }) => isPaper(colour)));
    if (white?.kind !== 'line') return [];
    const params = { words: white.line.text.slice(0, 40) };
    return [diagnostic('build/layer-reversed', { page: number, citation, params })];
  });
}

function isPaper({ cmyk, spot, tint = 100 }: Colour): boolean {
  return tint === 0 || (spot === null && cmyk.every((percent) => percent === 0));
}

/** The cover and what it goes around; null where there is nothing inside. Folios stay. */
export function partedCover(pages: Pages): { readonly cover: Pages; readonly inside: Pages } | null {
  const whole = pages.pages.length;
  if (whole <= COVER_PAGES) return null;
  const half = COVER_PAGES / 2;
  const isInside = (number: number): boolean => number > half && number <= whole - half;
  const part = (wanted: (number: number) => boolean): Pages => ({
    ...pages,
    pages: pages.pages.filter(({ number }) => wanted(number)),
    whole,
    bookmarks: bookmarksIn(pages.bookmarks, pages.pages.map(({ number }) => number).filter(wanted)),
    fitted: pages.fitted.filter(({ page }) => wanted(page)),
  });
  return { cover: part((number) => !isInside(number)), inside: part(isInside) };
}

/** What must be read from a part of a document, of which every section lies in one part: see `coverProblems`. */
export function expectedIn({ pages }: Pages, expected: Expected): Expected {
  const own = new Set(pages.map(keyOf));
  return expected.filter((passage) => own.has(keyOf(passage)));
}

function keyOf({ section, citation }: Pick<Page, 'section' | 'citation'>): string {
  return JSON.stringify([section, citation]);
}

/** What keeps a cover from being printed apart: nothing inside it, or words that go on from one to the other. */
export function coverProblems(pages: Pages): readonly Diagnostic[] {
  const parted = partedCover(pages);
  if (parted === null) return [diagnostic('build/cover-alone')];
  const on = new Set(parted.cover.pages.filter(({ marks }) => marks.length > 0).map(keyOf));
  const shared = parted.inside.pages.find((page) => page.marks.length > 0 && on.has(keyOf(page)));
  if (shared === undefined) return [];
  const { number, citation, section } = shared;
  return [diagnostic('build/cover-shared', { page: number, citation, params: { section } })];
}

/** The bookmarks that lead to these folios, by their places among them. */
function bookmarksIn(bookmarks: readonly Bookmark[], numbers: readonly number[]): readonly Bookmark[] {
  return bookmarks.flatMap(({ title, page, children }) => {
    const index = numbers.indexOf(page);
    return index < 0 ? [] : [{ title, page: index + 1, children: bookmarksIn(children, numbers) }];
  });
}

/** Documents one behind the other, numbered through, each under its title; all of one size. Null for none. */
export function joined(documents: readonly Pages[], titles: readonly string[]): Pages | null {
  const [first] = documents;
  if (first === undefined) return null;
  const pages: Pages['pages'][number][] = [];
  const fitted: Pages['fitted'][number][] = [];
  const bookmarks: Bookmark[] = [];
  const entries = new Map<string, number>();
  for (const [index, document] of documents.entries()) {
    const before = pages.length;
    bookmarks.push({ title: titles[index] ?? '', page: before + 1, children: [] });
    for (const page of document.pages) pages.push({ ...page, number: before + page.number });
    for (const fit of document.fitted) fitted.push({ ...fit, page: before + fit.page });
    for (const [id, page] of document.entries) if (!entries.has(id)) entries.set(id, before + page);
  }
  const children = documents.map(({ structure }) => ({ ...structure, role: 'Sect' as const }));
  return { ...first, pages, structure: { ...first.structure, children }, bookmarks, fitted, entries };
}

/** A name of what pages show as far as it is drawings and grounds: the same for pages that look alike. */
export function lookOf({ width, height, bleed, pages }: Pages): string {
  const marks = pages.map((page) => page.marks.map(lookOfMark));
  return createHash('sha256')
    .update(JSON.stringify([width, height, bleed, marks]))
    .digest('hex');
}

function lookOfMark(mark: Mark): unknown {
  return mark.kind === 'drawing' ? { ...mark, drawing: digestOf(mark.drawing) } : mark;
}

// One border serves a whole run of certificates.
const digests = new WeakMap<Drawing, string>();

function digestOf(drawing: Drawing): string {
  const digest = digests.get(drawing) ?? createHash('sha256').update(JSON.stringify(drawing)).digest('hex');
  digests.set(drawing, digest);
  return digest;
}
