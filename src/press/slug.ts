import { createHash } from 'node:crypto';
import type { Face } from '../fonts/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import { isPictured, type Mark, type Page, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import type { Colour, GlyphRun, Line } from '../typeset/index.ts';
import type { Plate } from './plates.ts';
import type { Sheet } from './sheet.ts';

/** Size of the line that tells a printer which page this is. */
const SIZE: Pt = 6;
const BLACK = { cmyk: [0, 0, 0, 100], spot: null } as const;
/** From the page's lower edge to its baseline: beneath crop marks and targets. */
const BASELINE = ptFromMm(0.9);
/** Digits of the page's hash that are shown: enough to tell any two proofs of a page apart. */
const DIGITS = 12;

/** A slug line in its place: x and baseline from the page's top left corner. */
export interface Slug {
  readonly line: Line;
  readonly x: Pt;
  readonly y: Pt;
}

/** Job, page, plates and the page's own hash. */
export function slugText(job: string, page: Page, count: number, plates: readonly Plate[], hash: string): string {
  const names = plates.map(({ name }) => name).join(', ');
  return [job, `${page.number}/${count}`, names, hash.slice(0, DIGITS)].filter((part) => part !== '').join(' | ');
}

/**
 * SHA-256 of what this page shows, and of nothing else: the places and texts of its glyphs, its
 * drawings and areas, its pictures' very pixels. An edit that leaves the page as it was leaves its hash.
 */
export function pageHash({ marks }: Page, pages: Pages, pictures: ReadonlyMap<string, Picture>): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([pages.width, pages.height, pages.bleed]));
  for (const mark of marks) {
    hash.update(JSON.stringify(shownOf(mark)));
    if (isPictured(mark)) hash.update(pictures.get(pictureKey(mark))?.bytes ?? '');
  }
  return hash.digest('hex');
}

function shownOf(mark: Mark): unknown {
  switch (mark.kind) {
    case 'line':
      return [mark.x, mark.baseline, mark.line.writing, mark.line.runs.map(shownRun), mark.line.sidelines];
    case 'drawing':
      return [mark.drawing, mark.colour];
    case 'flood':
      return [mark.x, mark.y, mark.width, mark.height, mark.colour];
    case 'photo':
    case 'picture':
      return [mark.x, mark.y, mark.width, mark.height];
  }
}

function shownRun({ face, size, colour, scale, x, upright, glyphs }: GlyphRun): unknown {
  return [face.key, size, colour, scale, x, upright, glyphs.map(({ id, text, x: at, rise }) => [id, text, at, rise])];
}

/** Faces that the pages are set in, in the order of first use: a slug needs no font of its own. */
export function facesOf(pages: readonly Page[]): readonly Face[] {
  const faces = new Set<Face>();
  for (const { marks } of pages) {
    for (const mark of marks) if (mark.kind === 'line') for (const { face } of mark.line.runs) faces.add(face);
  }
  return [...faces];
}

/** Black, if the page has it or has nothing at all; no plate is made for the slug alone. */
function inkOf(plates: readonly Plate[]): Colour {
  const [first] = plates.filter(({ name }) => name === 'Black').concat(plates);
  return { name: 'slug', ...(first?.ink ?? BLACK) };
}

/** Sets the slug along the foot; null where no face has any of its characters. Smaller where the page is narrow. */
export function setSlug(text: string, faces: readonly Face[], sheet: Sheet, plates: readonly Plate[]): Slug | null {
  const colour = inkOf(plates);
  const runs: GlyphRun[] = [];
  let width = 0;
  for (const { face, part } of stretches(text, faces)) {
    let pen = 0;
    const glyphs = face.shape(part, { lang: 'en' }).map((glyph) => {
      const at = { id: glyph.id, text: glyph.text, x: ((pen + glyph.dx) * SIZE) / 1000, rise: 0, width: glyph.width };
      pen += glyph.advance;
      return at;
    });
    runs.push({ face, size: SIZE, colour, lang: 'en', scale: 1, x: width, glyphs });
    width += (pen * SIZE) / 1000;
  }
  if (runs.length === 0) return null;
  const scale = Math.min(1, (sheet.width - 2 * sheet.trim) / width);
  const line: Line = {
    runs: runs.map((run) => scaled(run, scale)),
    width: width * scale,
    ink: { left: 0, right: width * scale },
    text,
    start: 0,
    end: text.length,
    hyphenated: false,
  };
  return { line, x: sheet.trim, y: sheet.height - BASELINE };
}

function scaled(run: GlyphRun, scale: number): GlyphRun {
  if (scale === 1) return run;
  const glyphs = run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x * scale }));
  return { ...run, size: run.size * scale, x: run.x * scale, glyphs };
}

/** The text in parts of one face each: the first that has the most of it, then any that has the rest. */
function stretches(text: string, faces: readonly Face[]): readonly { readonly face: Face; readonly part: string }[] {
  const characters = Array.from(text);
  const has = (face: Face, character: string): boolean => face.has(character.codePointAt(0) ?? 0);
  const covered = (face: Face): number => characters.filter((character) => has(face, character)).length;
  const ranked = faces
    .map((face) => ({ face, count: covered(face) }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ face }) => face);
  const parts: { face: Face; part: string }[] = [];
  for (const character of characters) {
    const face = ranked.find((one) => has(one, character));
    if (face === undefined) continue;
    const last = parts.at(-1);
    if (last?.face === face) last.part += character;
    else parts.push({ face, part: character });
  }
  return parts;
}
