import { at, type Figure, type Point, type Segment } from '../geometry/curve.ts';
import { arcTo } from './arc.ts';

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

const BLANK = /[\s,]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const FLAG = /[01]/y;

/** Figures as far as the data could be read, and where it could not be read any more. */
export interface PathData {
  readonly figures: readonly Figure[];
  /** Offset into the data; null where all of it was read. */
  readonly stopped: number | null;
  readonly segments: number;
}

/** Path data of SVG 1.1 (8.3), at most `most` segments of it. */
export function readPathData(d: string, most: number): PathData {
  const drawing = new Draughtsman();
  let place = skip(BLANK, d, 0);
  while (place < d.length && drawing.count <= most) {
    const letter = d.charAt(place);
    const command = letter.toUpperCase();
    const takes = TAKES[command];
    if (takes === undefined || (drawing.figures.length === 0 && command !== 'M')) return drawing.result(place);
    const relative = letter !== command;
    let next = skip(BLANK, d, place + 1);
    let first = true;
    // Numbers beyond those that a command takes are for the same command again; after a move, for lines.
    do {
      const read = operands(d, next, takes, command === 'A');
      if (read.values.length < takes) return drawing.result(read.end);
      drawing.take(command === 'M' && !first ? 'L' : command, read.values, relative);
      next = skip(BLANK, d, read.end);
      first = false;
    } while (takes > 0 && next < d.length && /[-+.\d]/.test(d.charAt(next)) && drawing.count <= most);
    place = next;
  }
  return drawing.result(null);
}

function operands(d: string, from: number, takes: number, arc: boolean) {
  const values: number[] = [];
  let end = from;
  while (values.length < takes) {
    // The flags of an arc may stand together with the number after them: `a1 1 0 01.5.5`.
    const pattern = arc && (values.length === 3 || values.length === 4) ? FLAG : NUMBER;
    const start = skip(BLANK, d, end);
    const after = skip(pattern, d, start);
    if (after === start) return { values, end: start };
    values.push(Number(d.slice(start, after)));
    end = after;
  }
  return { values, end };
}

/** Where the pattern ends that begins at a place; the place itself, where it does not. */
function skip(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : place;
}

class Draughtsman {
  readonly figures: { from: Point; segments: Segment[]; closed: boolean }[] = [];
  count = 0;
  #here = at(0, 0);
  /** The control point that S or T mirrors, and after which commands. */
  #handle: { readonly point: Point; readonly of: 'C' | 'Q' } | null = null;

  result(stopped: number | null): PathData {
    return { figures: this.figures.filter(({ segments }) => segments.length > 0), stopped, segments: this.count };
  }

  take(command: string, values: readonly number[], relative: boolean): void {
    const here = this.#here;
    const origin = relative ? here : at(0, 0);
    const point = (i: number): Point => at(origin.x + (values[i] ?? 0), origin.y + (values[i + 1] ?? 0));
    const handle = this.#handle;
    this.#handle = null;
    switch (command) {
      case 'M':
        this.figures.push({ from: point(0), segments: [], closed: false });
        this.#here = point(0);
        break;
      case 'L':
        this.#add({ kind: 'line', to: point(0) });
        break;
      case 'H':
        this.#add({ kind: 'line', to: at(origin.x + (values[0] ?? 0), here.y) });
        break;
      case 'V':
        this.#add({ kind: 'line', to: at(here.x, origin.y + (values[0] ?? 0)) });
        break;
      case 'C':
        this.#cubic(point(0), point(2), point(4));
        break;
      case 'S':
        this.#cubic(handle?.of === 'C' ? mirrored(handle.point, here) : here, point(0), point(2));
        break;
      case 'Q':
        this.#quadratic(point(0), point(2));
        break;
      case 'T':
        this.#quadratic(handle?.of === 'Q' ? mirrored(handle.point, here) : here, point(0));
        break;
      case 'A': {
        const [rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0] = values;
        const arc = { rx, ry, rotation, large: large === 1, sweep: sweep === 1 };
        for (const segment of arcTo(here, point(5), arc)) this.#add(segment);
        break;
      }
      default:
        this.#close();
    }
  }

  #add(segment: Segment): void {
    const last = this.figures.at(-1);
    // What follows a closed figure without a move begins where that one began.
    if (last?.closed === true) this.figures.push({ from: last.from, segments: [], closed: false });
    this.figures.at(-1)?.segments.push(segment);
    this.#here = segment.to;
    this.count += 1;
  }

  #cubic(c1: Point, c2: Point, to: Point): void {
    this.#add({ kind: 'cubic', c1, c2, to });
    this.#handle = { point: c2, of: 'C' };
  }

  #quadratic(control: Point, to: Point): void {
    const here = this.#here;
    const third = (end: Point): Point =>
      at(end.x + (2 / 3) * (control.x - end.x), end.y + (2 / 3) * (control.y - end.y));
    this.#add({ kind: 'cubic', c1: third(here), c2: third(to), to });
    this.#handle = { point: control, of: 'Q' };
  }

  #close(): void {
    const last = this.figures.at(-1);
    if (last === undefined) return;
    last.closed = true;
    this.#here = last.from;
    this.count += 1;
  }
}

function mirrored(point: Point, about: Point): Point {
  return at(2 * about.x - point.x, 2 * about.y - point.y);
}
