import type { Pt } from '../lengths.ts';
import { decimals } from '../pdf/index.ts';
import type { GlyphRun, Line, PlacedGlyph } from '../typeset/index.ts';
import type { GalleyVector, Node, Vector } from './definition.ts';
import { deflated } from './deflate.ts';
import { END } from './drawing.ts';
import { type EmbeddedFace, FaceEmbedder } from './embed.ts';
import type { Painter } from './inks.ts';
import { drawMarks } from './marks.ts';
import { type PdfDocument, PdfmakeRenderer, type PdfReference } from './pdfmake.ts';
import type { Plate } from './plates.ts';
import type { Sheet } from './sheet.ts';
import { sidelineOperators } from './sidelines.ts';
import type { Slug } from './slug.ts';
import { showRuns, textString } from './text.ts';

/** The operator that paints a path: its line, all it winds round, or what it winds round an odd number of times. */
type Painting = 'S' | 'f' | 'f*';

type PathVector = Extract<Vector, { type: 'path' }>;

/** Path data shorter than this is written where it stands; longer is drawn once and referred to. */
const WORTH_A_FORM = 1000;

/** What a page has outside its trim. */
export interface Furniture {
  readonly plates: readonly Plate[];
  readonly slug: Slug | null;
}

/** pdfmake's renderer, with one more kind of vector (`galley`), inks of the press, and paths that are written once. */
export class LaurelRenderer extends PdfmakeRenderer {
  readonly #inks: Painter;
  readonly #faces: FaceEmbedder;
  readonly #forms = new Map<string, { readonly name: string; readonly reference: PdfReference }>();

  readonly #embed = ({ face }: GlyphRun): EmbeddedFace => this.#faces.face(face);

  constructor(document: PdfDocument, inks: Painter) {
    super(document);
    this.#inks = inks;
    this.#faces = new FaceEmbedder(document);
  }

  /** Draws printer's marks on each page before anything else, and keeps what follows from reaching into them. */
  markPages(sheet: Sheet, furniture: readonly Furniture[]): void {
    const queue = furniture.values();
    this.pdfDocument.on('pageAdded', () => {
      const { value } = queue.next();
      if (value !== undefined) this.#markPage(sheet, value);
    });
  }

  #markPage(sheet: Sheet, { plates, slug }: Furniture): void {
    // Marks are no part of what the page says (ISO 32000-1 14.8.2.2.2).
    this.pdfDocument.addContent('/Artifact<</Type/Page>>BDC');
    drawMarks(this.pdfDocument, this.#inks, sheet, plates);
    if (slug !== null) this.#showRuns(slug.line, slug.line.runs, slug.x, slug.y);
    this.pdfDocument.addContent(END);
    const { width, height, bleed } = sheet;
    this.pdfDocument.addContent(`${decimals(bleed, bleed, width - 2 * bleed, height - 2 * bleed)} re W n`);
  }

  override renderVector(vector: Vector): void {
    switch (vector.type) {
      case 'operators':
        this.pdfDocument.addContent(vector.operators);
        return;
      case 'galley':
        this.#showGalley(vector);
        return;
      case 'sidelines':
        this.#drawSidelines(vector);
        return;
      case 'path':
        this.#drawPath(vector);
        return;
      case 'rect':
        this.#inks.flood(vector.ink);
        this.pdfDocument.addContent(`${decimals(vector.x, vector.y, vector.w, vector.h)} re f`);
    }
  }

  override renderImage(image: Extract<Node, { image: string }>): void {
    this.#inks.flood(null);
    this.pdfDocument.addContent(image.before);
    super.renderImage(image);
    this.pdfDocument.addContent(END);
  }

  #showGalley({ line, runs, text, space, x, y }: GalleyVector): void {
    if (text !== null) this.pdfDocument.addContent(`/Span<</ActualText${textString(text)}>>BDC`);
    this.#showRuns(line, runs, x, y, space);
    if (text !== null) this.pdfDocument.addContent(END);
  }

  #drawSidelines({ line, x, y }: Extract<Vector, { type: 'sidelines' }>): void {
    for (const sideline of line.sidelines ?? []) {
      this.#inks.stroke(sideline.colour);
      this.pdfDocument.addContent(sidelineOperators(line, sideline, x, y));
    }
  }

  #showRuns(line: Line, runs: readonly GlyphRun[], x: Pt, y: Pt, space: PlacedGlyph | null = null): void {
    let start = 0;
    runs.forEach((run, index) => {
      const next = runs[index + 1];
      if (next !== undefined && next.colour === run.colour) return;
      this.#inks.fill(run.colour);
      const part = start === 0 && next === undefined ? runs : runs.slice(start, index + 1);
      const behind = next === undefined ? space : null;
      this.pdfDocument.addContent(showRuns(part, line.writing, x, y, this.#embed, behind));
      start = index + 1;
    });
  }

  #drawPath(vector: PathVector): void {
    const document = this.pdfDocument;
    const painting = 'lineColor' in vector ? 'S' : vector.evenOdd ? 'f*' : 'f';
    if ('lineColor' in vector) {
      document.lineWidth(vector.lineWidth).lineCap(vector.lineCap).lineJoin(vector.lineJoin);
      this.#inks.stroke(vector.ink);
    } else {
      this.#inks.fill(vector.ink);
    }
    if (vector.d.length < WORTH_A_FORM) {
      document.addContent(pathOperators(vector.d, painting));
      return;
    }
    const form = this.#form(vector.d, painting);
    document.page.xobjects[form.name] = form.reference;
    document.addContent(`/${form.name} Do`);
  }

  /** A form XObject takes ink, width and joins from where it is drawn (ISO 32000-1 8.10.1). */
  #form(d: string, painting: Painting): { readonly name: string; readonly reference: PdfReference } {
    const key = `${painting} ${d}`;
    let form = this.#forms.get(key);
    if (form === undefined) {
      const { width, height } = this.pdfDocument.page;
      const reference = this.pdfDocument.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: {},
        Filter: 'FlateDecode',
      });
      reference.end(deflatedPath(d, painting));
      form = { name: `Fm${this.#forms.size + 1}`, reference };
      this.#forms.set(key, form);
    }
    return form;
  }
}

// The same border stands on every certificate of a run: turned into operators and compressed once.
const deflatedPaths: Readonly<Record<Painting, Map<string, Uint8Array>>> = {
  S: new Map(),
  f: new Map(),
  'f*': new Map(),
};
const DEFLATED_PATHS_KEPT = 64;

function deflatedPath(d: string, painting: Painting): Uint8Array {
  const kept = deflatedPaths[painting];
  let made = kept.get(d);
  if (made === undefined) {
    made = deflated(pathOperators(d, painting));
    if (kept.size >= DEFLATED_PATHS_KEPT) kept.clear();
    kept.set(d, made);
  }
  return made;
}

const OPERATORS: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** SVG path data of absolute M, L, C and Z to PDF path construction (ISO 32000-1 8.5.2), then painting. */
function pathOperators(d: string, painting: Painting): string {
  const segments = d.match(/[MLCZ][^MLCZ]*/g) ?? [];
  const construction = segments.map((segment) => {
    const operands = segment
      .slice(1)
      .trim()
      .replace(/[\s,]+/g, ' ');
    return `${operands} ${OPERATORS[segment.charAt(0)] ?? ''}`.trim();
  });
  return `${construction.join('\n')}\n${painting}`;
}
