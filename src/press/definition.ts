import type { Pt } from '../lengths.ts';
import type { Drawing, Path } from '../ornament/index.ts';
import { type Mark, type Page, type Pages, pictureKey } from '../paginate/index.ts';
import type { Picture } from '../photo/index.ts';
import type { Colour, Line } from '../typeset/index.ts';
import type { PdfColour } from './pdfmake.ts';
import type { Sheet } from './sheet.ts';

/**
 * A vector of pdfmake's canvas. Its own kinds are `rect` and `path`; `galley` is the one kind that is ours.
 * `ink` is what the press prints; the colour, which pdfmake knows, is the process colour that stands in for it.
 */
export type Vector =
  | { type: 'rect'; x: Pt; y: Pt; w: Pt; h: Pt; color: PdfColour; ink: Colour }
  | { type: 'path'; d: string; color: PdfColour; ink: Colour }
  | { type: 'path'; d: string; lineColor: PdfColour; lineWidth: Pt; lineCap: string; lineJoin: string; ink: Colour }
  | GalleyVector;

/** A line of set text; x and y (of the baseline) in points from the page's top left corner. */
export interface GalleyVector {
  type: 'galley';
  x: Pt;
  y: Pt;
  line: Line;
}

export type Node = ({ canvas: Vector[] } | { image: string; width: Pt; height: Pt }) & {
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

/** Every page as pdfmake nodes: each at its own place, the first of a page after a page break. */
export function defineDocument(pages: Pages, pictures: ReadonlyMap<string, Picture>, sheet: Sheet): Definition {
  const images: Record<string, string> = {};
  for (const [key, picture] of pictures) {
    images[key] = `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  }
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: 0,
    content: pages.pages.flatMap((page, index) => pageNodes(page, index > 0, sheet.trim, pictures)),
    images,
  };
}

function pageNodes(page: Page, breakBefore: boolean, trim: Pt, pictures: ReadonlyMap<string, Picture>): Node[] {
  const nodes: Node[] = [];
  let vectors: Vector[] = [];
  const closeCanvas = (): void => {
    if (vectors.length > 0) nodes.push({ canvas: vectors, absolutePosition: { x: 0, y: 0 } });
    vectors = [];
  };
  for (const mark of page.marks) {
    if (mark.kind === 'photo') {
      const key = pictureKey(mark);
      if (!pictures.has(key)) continue;
      closeCanvas();
      const absolutePosition = { x: mark.x + trim, y: mark.y + trim };
      nodes.push({ image: key, width: mark.width, height: mark.height, absolutePosition });
    } else {
      vectors.push(...markVectors(mark, trim));
    }
  }
  closeCanvas();
  if (nodes.length === 0) nodes.push({ canvas: [], absolutePosition: { x: 0, y: 0 } });
  const [first] = nodes;
  if (breakBefore && first !== undefined) first.pageBreak = 'before';
  return nodes;
}

function markVectors(mark: Exclude<Mark, { kind: 'photo' }>, trim: Pt): Vector[] {
  switch (mark.kind) {
    case 'line':
      return [{ type: 'galley', x: mark.x + trim, y: mark.baseline + trim, line: mark.line }];
    case 'flood': {
      const { colour: ink } = mark;
      return [
        { type: 'rect', x: mark.x + trim, y: mark.y + trim, w: mark.width, h: mark.height, color: ink.cmyk, ink },
      ];
    }
    case 'drawing':
      return shifted(mark.drawing, trim).map((path) => pathVector(path, mark.colour));
  }
}

function pathVector({ d, paint }: Path, ink: Colour): Vector {
  const { cmyk } = ink;
  if (paint.kind === 'fill') return { type: 'path', d, color: cmyk, ink };
  const { width, cap, join } = paint;
  return { type: 'path', d, lineColor: cmyk, lineWidth: width, lineCap: cap, lineJoin: join, ink };
}

// pdfmake moves every kind of vector to its node's place but a path. One border
// serves a whole run of certificates, so its shifted form is kept with it.
const shiftedDrawings = new WeakMap<Drawing, Map<Pt, Drawing>>();

function shifted(drawing: Drawing, by: Pt): Drawing {
  let forms = shiftedDrawings.get(drawing);
  if (forms === undefined) {
    forms = new Map();
    shiftedDrawings.set(drawing, forms);
  }
  let form = forms.get(by);
  if (form === undefined) {
    form = drawing.map((path) => ({ ...path, d: shiftPath(path.d, by) }));
    forms.set(by, form);
  }
  return form;
}

function shiftPath(d: string, by: Pt): string {
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round((Number(number) + by) * 1000) / 1000));
}
