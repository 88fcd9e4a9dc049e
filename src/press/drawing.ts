import type { Face } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import type { Drawing, Path } from '../ornament/index.ts';
import type { Mark, Node, Pictured, Rectangle } from '../paginate/index.ts';
import type { Colour, GlyphRun, PlacedGlyph } from '../typeset/index.ts';
import type { Vector } from './definition.ts';
import type { Sheet } from './sheet.ts';
import type { Artifact, Box, Element, Piece, Tags } from './tags.ts';

/** Ends a sequence of marked content. */
export const END = 'EMC';

/** The vectors of a page, every one within a sequence of marked content; neighbours of one element, or of none, share theirs. */
export class PageDrawing {
  readonly #sheet: Sheet;
  readonly #tags: Tags;
  #vectors: Vector[] = [];
  #within: Element | Artifact | null = null;

  constructor(sheet: Sheet, tags: Tags) {
    this.#sheet = sheet;
    this.#tags = tags;
    tags.beginPage();
  }

  /** What was put since it was last asked. */
  takeVectors(): Vector[] {
    const vectors = this.#vectors;
    this.#vectors = [];
    return vectors;
  }

  put(mark: Exclude<Mark, Pictured>): void {
    const { trim } = this.#sheet;
    switch (mark.kind) {
      case 'line':
        this.#line(mark);
        return;
      case 'flood': {
        const { x, y, width: w, height: h, colour: ink } = mark;
        this.#enter('Layout');
        this.#vectors.push({ type: 'rect', x: x + trim, y: y + trim, w, h, color: ink.cmyk, ink });
        return;
      }
      case 'drawing':
        this.#enter(mark.figure ? this.#picture(mark.figure.node, mark.figure.box) : 'Layout');
        this.#vectors.push(...shifted(mark.drawing, trim).map((path) => pathVector(path, mark.colour)));
    }
  }

  /** The operator before a picture; `END` follows it. */
  beginPicture(figure: Node | undefined, box: Rectangle): string {
    return this.#begin(figure ? this.#picture(figure, box) : 'Layout');
  }

  /** Ends the sequence that is open. */
  leave(): void {
    if (this.#within !== null) this.#vectors.push({ type: 'operators', operators: END });
    this.#within = null;
  }

  #enter(element: Element | Artifact): void {
    if (this.#within === element) return;
    this.leave();
    this.#vectors.push({ type: 'operators', operators: this.#begin(element) });
    this.#within = element;
  }

  #begin(element: Element | Artifact): string {
    return typeof element === 'string' ? `/Artifact<</Type/${element}>>BDC` : this.#tags.begin(element);
  }

  #picture(figure: Node, { x, y, width, height }: Rectangle): Element {
    const element = this.#tags.elementOf(figure);
    element.box = this.#box({ x, y, width, height });
    return element;
  }

  /** As PDF counts. */
  #box({ x, y, width, height }: Rectangle): Box {
    const { trim, height: sheet } = this.#sheet;
    return [x + trim, sheet - (y + height + trim), x + width + trim, sheet - (y + trim)];
  }

  #line({ line, owners, link, x: left, baseline }: Mark & { kind: 'line' }): void {
    const x = left + this.#sheet.trim;
    const y = baseline + this.#sheet.trim;
    const way = link ? { area: this.#box(link.area), to: link.page, title: link.title } : null;
    // Characters one below the other, or far apart for their readings, are words of one character to a
    // program that is not told otherwise (ISO 32000-1 14.9.4).
    const scattered = line.over !== undefined || line.writing === 'vertical';
    const pieces: readonly (Piece | Unread)[] = owners ? this.#tags.piecesOf(line, owners, way) : unread(line.runs);
    const last = pieces.findLastIndex(({ base, runs }) => base && runs.length > 0);
    const whole = last === pieces.findIndex(({ base, runs }) => base && runs.length > 0);
    pieces.forEach((piece, index) => {
      const { runs, base } = piece;
      if (runs.length === 0) return;
      this.#enter('element' in piece ? this.#tags.elementFor(piece) : 'Pagination');
      const spaced = line.spaced === true && index === last;
      const said = whole ? line.text : textOf(runs);
      const text = base ? (scattered ? `${said}${spaced ? ' ' : ''}` : null) : readingsOf(runs);
      const space = spaced && !scattered ? spaceOf(runs.at(-1)) : null;
      this.#vectors.push({ type: 'galley', x, y, line, runs, text, space });
    });
    if (line.sidelines === undefined || line.sidelines.length === 0) return;
    this.#enter('Layout');
    this.#vectors.push({ type: 'sidelines', x, y, line });
  }
}

/** Running matter. */
type Unread = Pick<Piece, 'runs' | 'base'>;

function unread(runs: readonly GlyphRun[]): readonly Unread[] {
  return [true, false].map((base) => ({ runs: runs.filter(({ ruby = false }) => ruby !== base), base }));
}

const spaces = new WeakMap<Face, PlacedGlyph | null>();

/** A space in the face of a run, to stand behind it. */
function spaceOf(run: GlyphRun | undefined): PlacedGlyph | null {
  if (run === undefined) return null;
  const { face } = run;
  let space = spaces.get(face);
  if (space === undefined) {
    const shaped = face.has(0x20) ? face.shape(' ', { lang: 'en' })[0] : undefined;
    space = shaped ? { id: shaped.id, text: ' ', x: 0, rise: 0, width: shaped.width } : null;
    spaces.set(face, space);
  }
  return space;
}

function textOf(runs: readonly GlyphRun[]): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

/** Each reading with a blank behind it: one in the first tone has no mark that parts it from the next. */
function readingsOf(runs: readonly GlyphRun[]): string {
  return runs.map((run) => `${textOf([run])}${run.ends ? ' ' : ''}`).join('');
}

function pathVector({ d, paint }: Path, ink: Colour): Vector {
  const { cmyk } = ink;
  if (paint.kind === 'fill') return { type: 'path', d, color: cmyk, ink, evenOdd: paint.evenOdd === true };
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
