import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fontOf, type PdfFont } from './font.ts';
import { type Matrix, onto, TextState } from './state.ts';

/** A glyph as drawn: its cell in points from the page's top left, without white space. */
export interface Glyph {
  readonly text: string;
  /** Origin, and where its advance ends. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** White space was written before it. */
  readonly spaced: boolean;
  readonly skewed: boolean;
  readonly font: string;
}

/** What is wrong with a glyph by itself. */
export interface Fault {
  readonly rule: 'F1' | 'F3' | 'F5';
  readonly text: string;
  readonly note: string;
}

export interface PageOfGlyphs {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly faults: readonly Fault[];
}

export interface ReadGlyphs {
  readonly pages: readonly PageOfGlyphs[];
  readonly fonts: readonly PdfFont[];
}

/** Text that is drawn level, page by page: turned and vertical text is not judged. */
export async function readGlyphs(bytes: Uint8Array): Promise<ReadGlyphs> {
  const options = { data: new Uint8Array(bytes), useSystemFonts: false, fontExtraProperties: true, verbosity: 0 };
  const pdf = await getDocument(options).promise;
  const pages: PageOfGlyphs[] = [];
  const fonts = new Map<string, PdfFont>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(await pdf.getPage(number), fonts));
  }
  await pdf.destroy();
  return { pages, fonts: [...fonts.values()] };
}

async function readPage(page: PDFPageProxy, fonts: Map<string, PdfFont>): Promise<PageOfGlyphs> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const pen = new Pen();
  const state = new TextState([1, 0, 0, -1, -x0, y1]);
  for (const [index, operator] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[index] ?? [];
    state.apply(operator, args);
    if (operator !== OPS.showText || !Array.isArray(args[0])) continue;
    const font = fonts.get(state.font) ?? fontOf(page.commonObjs.get(state.font));
    fonts.set(state.font, font);
    show(args[0], font, state, pen);
  }
  return { number: page.pageNumber, width: x1 - x0, height: y1 - y0, glyphs: pen.glyphs, faults: pen.faults };
}

class Pen {
  readonly glyphs: Glyph[] = [];
  readonly faults: Fault[] = [];
  readonly painted = new Set<string>();
  spaced = false;
}

interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
  readonly isSpace: boolean;
}

function isShown(item: unknown): item is Shown {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;
}

/** PDF 32000-1, 9.4.4: each glyph's place, and how far it moves the pen. */
function show(items: readonly unknown[], font: PdfFont, state: TextState, pen: Pen): void {
  for (const item of items) {
    if (typeof item === 'number') state.advance(-(item / 1000) * state.size);
    if (!isShown(item)) continue;
    const width = item.width * font.unit * state.size;
    if (!font.vertical) draw(item, font, state, pen, width);
    state.advance(width + state.characterSpacing + (item.isSpace ? state.wordSpacing : 0));
  }
}

const INVISIBLE = /^[\s\u00ad\u200b\ufeff]*$/u;
const SHOWN_IN_FULL_WIDTH = /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

function draw(item: Shown, font: PdfFont, state: TextState, pen: Pen, width: number): void {
  const matrix = onto(state.placing(), state.page);
  const { along, up, level, skewed } = directions(matrix);
  if (!level || state.mode % 4 === 3) return;
  const notdef = item.originalCharCode === 0 && font.composite;
  let text = font.unicodeOf(item.originalCharCode, item.unicode);
  const advance = state.size === 0 ? 0 : width / state.size;
  if (text === '\u00ad' && advance > 0.1) text = '-';
  if (SHOWN_IN_FULL_WIDTH.test(text) && advance < 0.8) {
    text = text.normalize('NFKC');
    pen.faults.push({ rule: 'F5', text, note: 'narrow figure copied as full-width' });
  }
  if (INVISIBLE.test(text) && !notdef) {
    pen.spaced = true;
    return;
  }
  const [, , , , left, baseline] = matrix;
  const place = `${left.toFixed(1)} ${baseline.toFixed(1)}`;
  const stroked = state.mode % 4 === 2 || (state.mode % 4 === 1 && pen.painted.has(place));
  if (stroked) pen.faults.push({ rule: 'F3', text, note: 'fill and stroke: faux bold' });
  if (state.mode % 4 === 1) return;
  pen.painted.add(place);
  if (/[\u2f00-\u2fdf\ue000-\uf8ff\ufffd]/.test(text)) {
    pen.faults.push({ rule: 'F5', text, note: `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase()}` });
  }
  if (notdef) pen.faults.push({ rule: 'F1', text, note: font.name });
  const shape = { text: text === '' ? '\ufffd' : text, left, right: left + width * along, baseline };
  pen.glyphs.push({ ...shape, size: state.size * up, spaced: pen.spaced, skewed, font: font.name });
  pen.spaced = false;
}

/** Scale along the line and upwards, and whether the line is level and its letters upright. */
function directions([a, b, c, d]: Matrix) {
  const along = Math.hypot(a, b);
  const up = Math.hypot(c, d);
  const level = along > 0 && Math.abs(b) <= 0.02 * along;
  return { along, up, level, skewed: Math.abs(c) > 0.05 * up };
}
