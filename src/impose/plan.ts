import { mmFromPt, type Pt, ptFromMm } from '../lengths.ts';
import type { Box } from '../pdf/index.ts';
import { type Binding, foldedSections, type Leaf, type Opened } from './folding.ts';
import { laid, type Paper, papers } from './papers.ts';

/** What a page keeps beyond its trim, but for the spine. */
export const BLEED: Pt = ptFromMm(3);
/** Marks stand within this beyond the bleed. */
export const MARKS: Pt = ptFromMm(6);
/** Creep of less than this in all is left alone where nobody asks for it (IMP-3). */
const LEAST_CREEP: Pt = ptFromMm(0.3);
/** A sheet of 115 g/m², coated. */
const USUAL_CALIPER: Pt = ptFromMm(0.1);

/** How a book is to be laid on sheets. */
export interface Wishes {
  readonly binding: Binding;
  /** Null: the smallest one known by name that will do. */
  readonly paper: Paper | null;
  /** Thickness of the paper; null where nobody said: then a usual one is taken. */
  readonly caliper: Pt | null;
  /** 1 for sheets pressed flat, up to π/2 for round folds. */
  readonly creepFactor: number;
  /** What is milled off each page at the back of a perfect-bound book. */
  readonly milling: Pt;
  /** The edge of the sheet that the printing machine turns it over. */
  readonly flip: 'short' | 'long';
}

/** A book as far as its laying out is concerned. */
export interface Book {
  readonly pages: number;
  readonly width: Pt;
  readonly height: Pt;
  readonly rightBound: boolean;
}

/** A page in its place; points from the lower left corner of the sheet. */
export interface Cell {
  /** From 1. */
  readonly page: number;
  /** What is left of it when all is cut; moved by `shift` towards the spine. */
  readonly trim: Box;
  /** Where it may print: up to its bleed, and to the fold at the spine. */
  readonly clip: Box;
  /** It stands on its head. */
  readonly turned: boolean;
  readonly spine: 'left' | 'right';
  readonly shift: Pt;
}

export interface Side {
  readonly face: 'front' | 'back';
  readonly cells: readonly Cell[];
  /** Round all that is cut out, and with the bleed of its outer edges. */
  readonly trim: Box;
  readonly bleed: Box;
  /** Lines to fold along, as x and as y. */
  readonly folds: { readonly x: readonly Pt[]; readonly y: readonly Pt[] };
}

export interface PlannedSheet {
  /** From 1. */
  readonly number: number;
  readonly sides: readonly [front: Side, back: Side];
}

export interface Plan {
  readonly binding: Binding;
  readonly book: Book;
  readonly paper: Paper;
  /** Of the sheet as it lies in the file. */
  readonly width: Pt;
  readonly height: Pt;
  readonly flip: 'short' | 'long';
  readonly caliper: Pt;
  readonly milling: Pt;
  /** The shift of the pages that lie innermost; 0 where creep is left alone. */
  readonly creep: Pt;
  readonly sheets: readonly PlannedSheet[];
}

/** What no sheet can hold: the area that is wanted, and the named sheets that have it. */
export interface TooSmall {
  readonly width: Pt;
  readonly height: Pt;
  readonly suited: readonly Paper[];
}

/** Lays a book of a multiple of 4 pages on sheets. */
export function planSheets(book: Book, wishes: Wishes): Plan | TooSmall {
  const { binding } = wishes;
  const milling = binding === 'perfect' ? wishes.milling : 0;
  const sections = foldedSections(binding, book.pages, book.rightBound);
  const deepest = Math.max(...sections.flatMap(({ front }) => front.flat().map(({ depth }) => depth)));
  const caliper = wishes.caliper ?? USUAL_CALIPER;
  const step = caliper * wishes.creepFactor;
  const creep = wishes.caliper === null && step * deepest < LEAST_CREEP ? 0 : step * deepest;
  const formes = sections.map((section) => ({ section, size: formeSize(section.front, book, milling) }));
  const width = Math.max(...formes.map(({ size }) => size.width)) + 2 * (BLEED + MARKS);
  const height = Math.max(...formes.map(({ size }) => size.height)) + 2 * (BLEED + MARKS);
  const suited = papers.filter((paper) => laid(paper, width, height) !== null);
  const paper = wishes.paper ?? suited[0] ?? null;
  const lying = paper && laid(paper, width, height);
  if (!paper || !lying) return { width, height, suited };
  const settings = { book, milling, step: creep === 0 ? 0 : step, ...lying };
  // A sheet turned over its upright edge is printed head to head; over its level one, head to foot (IMP-5).
  const overUpright = lying.width >= lying.height === (wishes.flip === 'short');
  const sheets = sections.map(({ number, front, back }): PlannedSheet => {
    const behind = overUpright ? back : back.toReversed().map((row) => row.toReversed().map(aboutFace));
    return { number, sides: [laidOut(front, 'front', settings), laidOut(behind, 'back', settings)] };
  });
  return { binding, book, paper, ...lying, flip: wishes.flip, caliper, milling, creep, sheets };
}

function aboutFace(leaf: Leaf): Leaf {
  return { ...leaf, turned: !leaf.turned };
}

/** Room between the trims of neighbours: what is milled at a spine, the bleed of both elsewhere. */
function gapBeside(column: number, milling: Pt): Pt {
  return column % 2 === 0 ? 2 * milling : 2 * BLEED;
}

function formeSize(side: Opened, { width, height }: Book, milling: Pt) {
  const columns = side[0]?.length ?? 0;
  const rows = side.length;
  let across = columns * width;
  for (let column = 0; column < columns - 1; column++) across += gapBeside(column, milling);
  return { width: across, height: rows * height + (rows - 1) * 2 * BLEED };
}

interface Settings {
  readonly book: Book;
  readonly milling: Pt;
  /** Shift for each leaf that lies around one. */
  readonly step: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** Pages in their places, in the middle of the sheet. Leaves hang together in twos at the spine. */
function laidOut(side: Opened, face: Side['face'], { book, milling, step, width, height }: Settings): Side {
  const size = formeSize(side, book, milling);
  const foot = (height - size.height) / 2;
  const cells: Cell[] = [];
  const x = new Set<Pt>();
  const y = new Set<Pt>();
  for (const [r, row] of side.entries()) {
    const bottom = foot + (side.length - 1 - r) * (book.height + 2 * BLEED);
    if (r > 0) y.add(bottom + book.height + BLEED);
    let left = (width - size.width) / 2;
    for (const [column, leaf] of row.entries()) {
      const spine = column % 2 === 0 ? 'right' : 'left';
      const shift = leaf.depth * step;
      const start = left + (spine === 'right' ? shift : -shift);
      const trim: Box = [start, bottom, start + book.width, bottom + book.height];
      const fold = spine === 'right' ? left + book.width + milling : left - milling;
      const clip: Box = [
        spine === 'left' ? fold : trim[0] - BLEED,
        trim[1] - BLEED,
        spine === 'right' ? fold : trim[2] + BLEED,
        trim[3] + BLEED,
      ];
      cells.push({ page: leaf.up, trim, clip, turned: leaf.turned, spine, shift });
      left += book.width;
      if (column < row.length - 1) x.add(left + gapBeside(column, milling) / 2);
      left += gapBeside(column, milling);
    }
  }
  const trim = around(cells.map((cell) => cell.trim));
  const bleed = around(cells.map((cell) => cell.clip));
  return { face, cells, trim, bleed, folds: { x: [...x], y: [...y] } };
}

function around(boxes: readonly Box[]): Box {
  const edge = (index: 0 | 1 | 2 | 3): readonly Pt[] => boxes.map((box) => box[index]);
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}

/** A length as it is told to people: millimetres to a tenth. */
export function told(length: Pt): number {
  return Math.round(mmFromPt(length) * 10) / 10;
}

/** To a hundredth: creep is less than a millimetre. */
export function exact(length: Pt): number {
  return Math.round(mmFromPt(length) * 100) / 100;
}
