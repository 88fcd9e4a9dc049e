import { partRow, SINGLE } from './parting.ts';
import type { Setting } from './settings.ts';

/**
 * Columns that follow one another, `columns` to a page; text fills grid lines
 * `first` (on the first page) or 1 to `last` of each, `gap` lines between rows.
 */
export interface Frames {
  readonly columns: number;
  readonly first: number;
  readonly last: number;
  readonly gap: number;
  /** The first page's side. */
  readonly side: 'verso' | 'recto';
}

/** What is wanted beyond good breaks. */
export interface Goal {
  /** Lines that the last page must have where there are others before it; 0 for any number. */
  readonly least: number;
  /** The most frames that may be used. */
  readonly frames: number;
}

/** A row, or a part of it, on grid line `line` of a frame. */
export interface Piece {
  readonly row: number;
  readonly setting: Setting;
  readonly frame: number;
  readonly line: number;
  /** Lines of each column: from the `from`-th (counted from 0) to before the `until`-th. */
  readonly from: readonly number[];
  readonly until: readonly number[];
}

export interface Broken {
  readonly pieces: readonly Piece[];
  readonly cost: number;
  /** Whether a single line, or a hyphen at a page's end, could not be avoided. */
  readonly faulty: boolean;
  readonly pages: number;
  /** Lines of the last page; where it has several columns, of each when they are made even. */
  readonly depth: number;
}

/** A row is not parted where fewer lines than this are left. */
const LEFT_OVER = 3;
/** White that is left at a page's foot at most for the sake of a better part, in lines. */
const SLACK = 3;
/*
 * Costs. The unit is the white of one line at the foot of a page, and white
 * counts by its square: two lines short are rather spread over two pages, and a
 * row goes over whole where two lines would be left, but parts where three would.
 */
/** White under a row that parts is seen at once, for the text goes on. */
const WHITE_PARTED = 4;
/** A page, in pass with what may be strained to save it: about six paragraphs. */
const PAGE = 60;
/** A last page with fewer lines than the goal's. */
const NEAR_EMPTY = 500;
const MISSING = 5;
/** White of a last recto beside the page that it faces, by its square: enough to move a row whose end is near the verso's foot. */
const UNEVEN = 1 / 12;
/** Lines of text that a heading has with it. */
const WITH_HEADING = 2;

/** The best way to a place where a row may begin or, parted, go on. */
interface Node {
  readonly cost: number;
  readonly faulty: boolean;
  readonly frame: number;
  /** The next row's first line. */
  readonly line: number;
  /** What was placed on the way from the place before; null where only the page was turned. */
  readonly piece: Piece | null;
  readonly previous: Node | null;
}

type Nodes = Map<number, Node>;

/**
 * Breaks rows into pages as a whole: the cheapest path over rows and grid lines,
 * with every setting that is given of a row. Null where the goal's frames do not
 * hold them. The cost grows with the rows and their lines: a place is told by its
 * row, its line, and its frame's column and side alone.
 */
export function breakRows(rows: readonly (readonly Setting[])[], frames: Frames, goal: Goal): Broken | null {
  let heads = beginnings(frames, goal);
  for (const [row, settings] of rows.entries()) {
    const next: Nodes = new Map();
    for (const node of [...heads.values()]) {
      const turned = turn(node, frames, goal);
      if (turned !== null) keep(heads, turned, frames);
    }
    for (const setting of settings) {
      // Parts by the lines of the deepest column that stand before them, from one page's head to the next.
      const parted: (Nodes | undefined)[] = [heads];
      for (let done = 0; done < setting.depth || done === 0; done += 1) {
        for (const node of parted[done]?.values() ?? [])
          placeRow(node, { row, setting, done, parted, next }, frames, goal);
      }
    }
    heads = next;
  }
  let best: Broken | null = null;
  for (const node of heads.values()) {
    const { cost, depth, pages } = closing(node, frames, goal);
    if (best !== null && best.cost <= cost) continue;
    best = { pieces: piecesOf(node), cost, faulty: node.faulty, pages, depth };
  }
  return best;
}

function beginnings(frames: Frames, goal: Goal): Nodes {
  const nodes: Nodes = new Map();
  let node: Node = { cost: 0, faulty: false, frame: 0, line: frames.first, piece: null, previous: null };
  keep(nodes, node, frames);
  // Where a heading leaves too little room under it, its text begins on the next page; else they stay together.
  const white = Math.max(0, frames.last - frames.first + 1);
  const alone = white < LEFT_OVER ? white ** 2 : SINGLE;
  while (topOf(node.frame, frames) > 1 && node.frame + 1 < goal.frames) {
    node = over(node, alone, false, frames);
    keep(nodes, node, frames);
  }
  return nodes;
}

/** The end of a page between two rows; null where nothing stands on it. */
function turn(node: Node, frames: Frames, goal: Goal): Node | null {
  const top = topOf(node.frame, frames);
  if (node.line === top || node.frame + 1 >= goal.frames) return null;
  const end = node.line - frames.gap - 1;
  const lonely = node.frame === 0 && top > 1 && end - top + 1 < WITH_HEADING;
  const white = Math.max(0, frames.last - end) ** 2;
  return over({ ...node, piece: null, previous: node }, white + (lonely ? SINGLE : 0), lonely, frames);
}

interface Placing {
  readonly row: number;
  readonly setting: Setting;
  /** Lines of the deepest column that stand on pages before. */
  readonly done: number;
  readonly parted: (Nodes | undefined)[];
  /** Places behind the row. */
  readonly next: Nodes;
}

/** Sets what is left of a row from the node's line on: whole, or parted in every way that fills the frame. */
function placeRow(node: Node, { row, setting, done, parted, next }: Placing, frames: Frames, goal: Goal): void {
  const { frame, line } = node;
  const room = frames.last - line + 1;
  const rest = setting.depth - done;
  const from = done === 0 ? setting.galleys.map(() => 0) : (node.piece?.until ?? []);
  const piece = { row, setting, frame, line, from };
  if (rest <= room) {
    const cost = node.cost + setting.strain;
    const until = setting.galleys.map(({ lines }) => lines.length);
    const place = { ...node, cost, line: line + rest + frames.gap, piece: { ...piece, until }, previous: node };
    keep(next, place, frames);
  }
  if (frame + 1 >= goal.frames || (room < LEFT_OVER && line > topOf(frame, frames))) return;
  const most = Math.min(done + room, setting.depth - 1);
  for (let taken = most; taken > done && (taken === most || taken >= done + room - SLACK); taken -= 1) {
    const part = partRow(setting, from, taken, room);
    const cost = part.cost + WHITE_PARTED * (room - part.depth) ** 2;
    const place = { ...node, cost: node.cost + cost, piece: { ...piece, until: part.until }, previous: node };
    const heads = parted[taken] ?? new Map<number, Node>();
    parted[taken] = heads;
    keep(heads, over(place, 0, part.faulty, frames), frames);
  }
}

/** The head of the next frame. */
function over(node: Node, cost: number, faulty: boolean, frames: Frames): Node {
  const frame = node.frame + 1;
  const page = frame % frames.columns === 0 ? PAGE : 0;
  const line = topOf(frame, frames);
  return { ...node, cost: node.cost + cost + page, faulty: node.faulty || faulty, frame, line };
}

/** The path's end: what its last page costs beside the pages before. */
function closing(node: Node, { columns, last, gap, side }: Frames, { least }: Goal) {
  const page = Math.floor(node.frame / columns);
  const lines = (node.frame % columns) * last + Math.max(0, node.line - gap - 1);
  const depth = Math.ceil(lines / columns);
  const empty = depth < least ? NEAR_EMPTY + MISSING * (least - depth) : 0;
  const facing = (page % 2 === 0) === (side === 'recto') ? UNEVEN * (last - depth) ** 2 : 0;
  return { cost: node.cost + (page === 0 ? 0 : empty + facing), depth, pages: page + 1 };
}

function keep(nodes: Nodes, node: Node, frames: Frames): void {
  const key = keyOf(node, frames);
  const known = nodes.get(key);
  if (known === undefined || node.cost < known.cost) nodes.set(key, node);
}

/** Pages after the first differ by their side alone. */
function keyOf({ frame, line }: Node, { columns, last, gap }: Frames): number {
  const kind = frame < columns ? frame : columns + (frame % (2 * columns));
  return kind * (last + gap + 2) + line;
}

function topOf(frame: number, { columns, first }: Frames): number {
  return frame < columns ? first : 1;
}

function piecesOf(end: Node): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let node: Node | null = end; node !== null; node = node.previous) {
    if (node.piece !== null) pieces.push(node.piece);
  }
  return pieces.reverse();
}
