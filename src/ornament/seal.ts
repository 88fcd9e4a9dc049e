import { mmFromPt, type Pt } from '../lengths.ts';
import type { Drawing } from './drawing.ts';
import { at, type Figure, moveFigures, moveSegment, rectangle } from './geometry/curve.ts';
import { fitArc } from './geometry/fit.ts';
import { figuresOf } from './outline.ts';
import { filled, stroked } from './pen.ts';

/** A character as its font draws it: 1000 units to the em, y upwards; `box` is its ink. */
export interface SealGlyph {
  /** SVG path data of absolute M L Q C Z. */
  readonly d: string;
  readonly box: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
}

export interface SealOptions {
  /** Top left corner. */
  readonly x: Pt;
  readonly y: Pt;
  readonly side: Pt;
  /** Radius of the corners as a part of the side; .055 unless told, 0 for square ones. */
  readonly corner?: number;
  /**
   * How it is cut. `yin` (白文, unless told): white characters in a solid field.
   * `yang` (朱文): characters and a frame in the seal's colour on bare paper.
   */
  readonly cut?: 'yin' | 'yang';
}

export interface Seal {
  /** What is inked, in the seal's colour: the solid, or frame and characters. */
  readonly field: Drawing;
  /** Inner line and characters, left white in the solid; empty where the seal is cut yang. */
  readonly relief: Drawing;
}

/** Parts of the side: inner line and its distance from the edge, white round the characters, their part of a cell. */
const LINE = 0.014;
/** Of a yang seal: the frame, which is no slighter than the strokes of the characters. */
const FRAME = 0.036;
const LINE_INSET = 0.04;
const MARGIN = 0.085;
const FILL = 0.94;

/** Ink slighter than half an em is not stretched to its cell: 一 would become a block. */
const SLIGHTEST = 500;

/**
 * A name seal: white characters in a solid field (白文), or characters of ink in a
 * frame (朱文). Characters run down the columns, right column first: one fills the
 * seal, two stand one above the other, of three the left one is tall, four are two
 * by two. Each is stretched to its cell, as seal cutters do.
 */
export function drawSeal(glyphs: readonly SealGlyph[], options: SealOptions): Seal {
  const { x, y, side, corner = 0.055, cut = 'yin' } = options;
  const s = mmFromPt(side);
  const move = ({ x: dx, y: dy }: { x: number; y: number }) => at(mmFromPt(x) + dx, mmFromPt(y) + dy);
  const characters = cells(glyphs.length).flatMap((cell, i) => {
    const glyph = glyphs[i];
    return glyph === undefined ? [] : stretch(glyph, cell, s);
  });
  const solid = roundedSquare(s, 0, corner * s);
  if (cut === 'yang') {
    // The frame is what lies between two edges: its corners stay as round without and within as the solid's.
    const within = roundedSquare(s, FRAME * s, Math.max(0, corner - FRAME) * s);
    const frame = filled(moveFigures([solid, within], move), true);
    const inked = characters.length === 0 ? [frame] : [frame, filled(moveFigures(characters, move))];
    return { field: inked, relief: [] };
  }
  const line = roundedSquare(s, LINE_INSET * s, Math.max(0, corner - LINE_INSET) * s);
  const relief = [stroked(moveFigures([line], move), LINE * s)];
  return {
    field: [filled(moveFigures([solid], move))],
    relief: characters.length === 0 ? relief : [...relief, filled(moveFigures(characters, move))],
  };
}

/** A cell within the unit square of the characters. */
interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cells(count: number): readonly Cell[] {
  const rows = Math.ceil(Math.sqrt(count));
  const columns = Math.ceil(count / rows);
  return Array.from({ length: count }, (_, i) => {
    const column = Math.floor(i / rows);
    const inColumn = Math.min(rows, count - column * rows);
    return {
      left: 1 - (column + 1) / columns,
      top: (i % rows) / inColumn,
      width: 1 / columns,
      height: 1 / inColumn,
    };
  });
}

function stretch({ d, box }: SealGlyph, cell: Cell, s: number): readonly Figure[] {
  const square = (1 - 2 * MARGIN) * s;
  const scaleX = (FILL * cell.width * square) / Math.max(SLIGHTEST, box.right - box.left);
  const scaleY = (FILL * cell.height * square) / Math.max(SLIGHTEST, box.top - box.bottom);
  const middleX = MARGIN * s + (cell.left + cell.width / 2) * square;
  const middleY = MARGIN * s + (cell.top + cell.height / 2) * square;
  return moveFigures(figuresOf(d), (point) =>
    at(
      middleX + (point.x - (box.left + box.right) / 2) * scaleX,
      middleY - (point.y - (box.bottom + box.top) / 2) * scaleY,
    ),
  );
}

/** A square of side s, drawn in by `inset`, its corners rounded. */
function roundedSquare(s: number, inset: number, radius: number): Figure {
  const far = s - inset;
  if (radius <= 0) return rectangle(inset, inset, far, far);
  const quarter = Math.PI / 2;
  const near = inset + radius;
  const centres = [at(far - radius, near), at(far - radius, far - radius), at(near, far - radius), at(near, near)];
  return {
    from: at(near, inset),
    segments: centres.flatMap((centre, i) => {
      const arc = fitArc(radius, (i - 1) * quarter, i * quarter);
      const move = ({ x, y }: { x: number; y: number }) => at(centre.x + x, centre.y + y);
      return [{ kind: 'line' as const, to: move(arc.from) }, ...arc.segments.map((part) => moveSegment(part, move))];
    }),
    closed: true,
  };
}
