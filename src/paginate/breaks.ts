import { type Part, partRow, SINGLE } from './parting.ts';
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
 * Costs, in a unit of half a line of white. White at the foot of a page counts by the square of its lines, so that
 * it is rather spread over two pages; at these weights a row goes over whole
 * where two lines would be left, but parts where three would.
 */
const WHITE = 2;
/** White under a row that parts is seen at once, for the text goes on. */
const WHITE_PARTED = 6;
/** A page: as much as about six paragraphs that are strained to save it. */
const PAGE = 60;
/** A last page with fewer lines than the goal's. */
const NEAR_EMPTY = 500;
const MISSING = 5;
/** White of a last recto, by its square: beside a short page the facing verso rather ends with a row than parts one. */
const UNEVEN = 1 / 6;
/** Lines of text that a heading has with it. */
const WITH_HEADING = 2;

/** The best way to a place where a row may begin or, parted, go on. */
interface Node {
  readonly cost: number;
  readonly faulty: boolean;
  readonly frame: number;
  /** Where the next lines stand. */
  readonly line: number;
  /** What was set on the way from the place before; null where only the page was turned. */
  readonly step: Step | null;
  readonly previous: Node | null;
}

interface Step {
  readonly row: number;
  readonly setting: Setting;
  /** Lines of each column that are set by now. */
  readonly until: readonly number[];
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
    turnPages(heads, frames, goal);
    const behind: Nodes = new Map();
    for (const setting of settings) placeRow(row, setting, { heads, behind, frames, goal });
    heads = behind;
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
  let node: Node = { cost: 0, faulty: false, frame: 0, line: topOf(0, frames), step: null, previous: null };
  keep(nodes, node, frames);
  // Where a heading leaves too little room under it, its text begins on the next page; else they stay together.
  const white = frames.last - node.line + 1;
  const alone = white < LEFT_OVER ? WHITE * white ** 2 : SINGLE;
  while (node.line > 1 && node.frame + 1 < goal.frames) {
    node = turn(node, alone, false, null, frames);
    keep(nodes, node, frames);
  }
  return nodes;
}

/** Lets every page end before the next row. */
function turnPages(heads: Nodes, frames: Frames, goal: Goal): void {
  for (const node of [...heads.values()]) {
    const top = topOf(node.frame, frames);
    if (node.line === top || node.frame + 1 >= goal.frames) continue;
    const end = node.line - frames.gap - 1;
    const lonely = node.frame === 0 && top > 1 && end - top + 1 < WITH_HEADING;
    const white = WHITE * Math.max(0, frames.last - end) ** 2;
    keep(heads, turn(node, white + (lonely ? SINGLE : 0), lonely, null, frames), frames);
  }
}

interface Around {
  /** Places before the row, and behind it. */
  readonly heads: Nodes;
  readonly behind: Nodes;
  readonly frames: Frames;
  readonly goal: Goal;
}

/** Sets a row from every place before it on, and what is left of it from the head of every page on which it parts. */
function placeRow(row: number, setting: Setting, { heads, behind, frames, goal }: Around): void {
  const { galleys, depth, strain } = setting;
  const whole: Step = { row, setting, until: galleys.map(({ lines }) => lines.length) };
  const nothing = galleys.map(() => 0);
  // Places within the row, by the lines of its deepest column that are set.
  const within: (Nodes | undefined)[] = [heads];
  for (let done = 0; done < Math.max(1, depth); done += 1) {
    // A row's first parts are the same wherever it begins.
    const known: (Part | undefined)[] = [];
    for (const node of within[done]?.values() ?? []) {
      const { frame, line, faulty } = node;
      const room = frames.last - line + 1;
      if (depth - done <= room) {
        const below = line + depth - done + frames.gap;
        keep(behind, { cost: node.cost + strain, faulty, frame, line: below, step: whole, previous: node }, frames);
      }
      if (frame + 1 >= goal.frames || (room < LEFT_OVER && line > topOf(frame, frames))) continue;
      const fewest = Math.max(1, room - SLACK);
      for (let taken = Math.min(done + room, depth - 1); taken >= done + fewest; taken -= 1) {
        const part =
          known[taken] ?? partRow(setting, done === 0 ? nothing : (node.step?.until ?? nothing), taken, room);
        if (done === 0) known[taken] = part;
        const cost = part.cost + WHITE_PARTED * (room - part.depth) ** 2;
        const heads = within[taken] ?? new Map<number, Node>();
        within[taken] = heads;
        keep(heads, turn(node, cost, part.faulty, { row, setting, until: part.until }, frames), frames);
      }
    }
  }
}

/** The head of the next frame. */
function turn(previous: Node, cost: number, faulty: boolean, step: Step | null, frames: Frames): Node {
  const frame = previous.frame + 1;
  const page = frame % frames.columns === 0 ? PAGE : 0;
  return {
    cost: previous.cost + cost + page,
    faulty: previous.faulty || faulty,
    frame,
    line: topOf(frame, frames),
    step,
    previous,
  };
}

/** The path's end: what its last page costs beside the pages before. */
function closing({ frame, line, cost }: Node, { columns, last, gap, side }: Frames, { least }: Goal) {
  const page = Math.floor(frame / columns);
  const lines = (frame % columns) * last + Math.max(0, line - gap - 1);
  const depth = Math.ceil(lines / columns);
  const empty = depth < least ? NEAR_EMPTY + MISSING * (least - depth) : 0;
  const facing = (page % 2 === 0) === (side === 'recto') ? UNEVEN * (last - depth) ** 2 : 0;
  return { cost: cost + (page === 0 ? 0 : empty + facing), depth, pages: page + 1 };
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

/** The first grid line for text; just under the frame where what stands on the first page leaves it none. */
function topOf(frame: number, { columns, first, last }: Frames): number {
  return frame < columns ? Math.min(first, last + 1) : 1;
}

function piecesOf(end: Node): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let node: Node | null = end; node?.previous != null; node = node.previous) {
    const { step, previous } = node;
    if (step === null) continue;
    const { frame, line } = previous;
    const from = previous.step?.row === step.row ? previous.step.until : step.until.map(() => 0);
    pieces.push({ ...step, frame, line, from });
  }
  return pieces.reverse();
}
