import type { Pt } from '../lengths.ts';
import { isPictured, type Page, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import type { Colour, GlyphRun, Line, PlacedGlyph } from '../typeset/index.ts';
import { PageDrawing } from './drawing.ts';
import type { PdfColour } from './pdfmake.ts';
import type { Sheet } from './sheet.ts';
import type { Tags } from './tags.ts';

/**
 * A vector of pdfmake's canvas. Its own kinds are `rect` and `path`; `galley` is the one kind that is ours.
 * `ink` is what the press prints; the colour, which pdfmake knows, is the process colour that stands in for it.
 */
export type Vector =
  | { type: 'rect'; x: Pt; y: Pt; w: Pt; h: Pt; color: PdfColour; ink: Colour }
  | { type: 'path'; d: string; color: PdfColour; ink: Colour; evenOdd: boolean }
  | { type: 'path'; d: string; lineColor: PdfColour; lineWidth: Pt; lineCap: string; lineJoin: string; ink: Colour }
  | GalleyVector
  | { type: 'sidelines'; x: Pt; y: Pt; line: Line }
  /** Operators that begin or end marked content. */
  | { type: 'operators'; operators: string };

/** Runs of a line of set text; x and y (of the line's baseline) in points from the page's top left corner. */
export interface GalleyVector {
  type: 'galley';
  x: Pt;
  y: Pt;
  line: Line;
  runs: readonly GlyphRun[];
  /** What they are copied as where they do not say it themselves. */
  text: string | null;
  /**
   * A space behind them: who hears the text, or reads it on a narrow screen, has no line's end to tell two words
   * apart by (ISO 32000-1 14.8.2.5).
   */
  space: PlacedGlyph | null;
}

export type Node = ({ canvas: Vector[] } | { image: string; width: Pt; height: Pt; before: string }) & {
  absolutePosition: { x: Pt; y: Pt };
  pageBreak?: 'before';
};

/** A pdfmake document definition. pdfmake writes its places into the nodes, so each is used once. */
export interface Definition {
  pageSize: { width: Pt; height: Pt };
  pageMargins: 0;
  content: Node[];
  /** Data URLs by the name that image nodes use. */
  images: Record<string, string>;
}

/** Every page as pdfmake nodes: each at its own place, the first of a page after a page break. `tags` learns what was tagged. */
export function defineDocument(
  pages: Pages,
  pictures: ReadonlyMap<string, Picture>,
  sheet: Sheet,
  tags: Tags,
): Definition {
  const images: Record<string, string> = {};
  for (const [key, picture] of pictures) {
    images[key] = `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  }
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: 0,
    content: pages.pages.flatMap((page, index) => pageNodes(page, index > 0, sheet, pictures, tags)),
    images,
  };
}

function pageNodes(
  page: Page,
  breakBefore: boolean,
  sheet: Sheet,
  pictures: ReadonlyMap<string, Picture>,
  tags: Tags,
): Node[] {
  const nodes: Node[] = [];
  const drawing = new PageDrawing(sheet, tags);
  const closeCanvas = (): void => {
    const canvas = drawing.takeVectors();
    if (canvas.length > 0) nodes.push({ canvas, absolutePosition: { x: 0, y: 0 } });
  };
  for (const mark of page.marks) {
    if (isPictured(mark)) {
      const key = pictureKey(mark);
      if (!pictures.has(key)) continue;
      drawing.leave();
      closeCanvas();
      const absolutePosition = { x: mark.x + sheet.trim, y: mark.y + sheet.trim };
      const before = drawing.beginPicture(mark.figure, mark);
      nodes.push({ image: key, width: mark.width, height: mark.height, before, absolutePosition });
    } else drawing.put(mark);
  }
  drawing.leave();
  closeCanvas();
  if (nodes.length === 0) nodes.push({ canvas: [], absolutePosition: { x: 0, y: 0 } });
  const [first] = nodes;
  if (breakBefore && first !== undefined) first.pageBreak = 'before';
  return nodes;
}
