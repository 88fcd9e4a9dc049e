import type { Pt } from '../lengths.ts';
import { EPSILON, endTrim, sliceOf, startTrim } from './lines.ts';
import { type Box, boxWidth, type Cell, type Extent, type Gap, type GapKind, type Paragraph } from './paragraph.ts';
import { AUTO_SPACE, HAN_COMFORTABLE } from './space.ts';

/** A cell on its line: which box it is of, and which part of the text. */
export interface Piece {
  readonly box: Box;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
}

/** A line with its spaces settled. */
export interface Setting {
  readonly pieces: readonly Piece[];
  /** The space after each piece, points; the last is 0. */
  readonly spaces: readonly Pt[];
  /** Where the first cell's left edge lies: left of the line's where an opening mark gives up its blank. */
  readonly left: Pt;
  readonly width: Pt;
}

const TRIM_BELOW = 0.01;
const SHRINK_ORDER: readonly GapKind[] = ['word', 'bracket', 'pause', 'auto', 'stop'];
/** The gaps that spreading a line of Han opens alike. */
const SPREAD: readonly GapKind[] = ['han', 'bracket', 'pause', 'stop'];

interface Step {
  readonly kinds: readonly GapKind[];
  /** How far a gap may open, from its natural size. */
  readonly room: (gap: Gap) => Pt;
}

const { natural, comfortable, most } = AUTO_SPACE;
const STRETCH: readonly Step[] = [
  { kinds: ['word'], room: ({ stretch }) => stretch },
  { kinds: ['auto'], room: ({ em }) => (comfortable - natural) * em },
  { kinds: SPREAD, room: ({ em }) => HAN_COMFORTABLE * em },
  { kinds: ['auto'], room: ({ em }) => (most - comfortable) * em },
];

/**
 * Eighth pass: a line's spaces. `flush` makes it as wide as the measure, in the
 * order of CLREQ 3.5.3 (the mark at the line end, word spaces, brackets, pause
 * marks, Han–Latin) and 3.5.4 (word spaces, Han–Latin, last of all Han);
 * otherwise they stay natural, and give way only where the line overruns.
 * A line without any space to open stays short.
 */
export function justify(paragraph: Paragraph, extent: Extent, measure: Pt, flush: boolean): Setting {
  const pieces = piecesOf(paragraph, extent);
  const gaps = paragraph.gaps.slice(extent.from.box, extent.from.box + Math.max(0, pieces.length - 1));
  const spaces = gaps.map((gap) => gap.natural);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { pieces, spaces: [], left: 0, width: 0 };
  const left = -startTrim(first.cell, first.box.style.size);
  let width = left;
  for (const piece of pieces) width += boxWidth(piece.cell, piece.box.style);
  for (const gap of spaces) width += gap;
  const end = endTrim(last.cell, last.box.style.size);
  const missing = measure - width;
  if (missing < -EPSILON) {
    const trim = Math.min(end, -missing);
    width -= trim;
    if (paragraph.justified) width -= shrink(gaps, spaces, width - measure);
  } else if (flush && missing > EPSILON) {
    // A mark gives up its blank before any Han is spread (TYPOGRAPHY C3).
    if (missing > TRIM_BELOW * last.box.style.size) width -= end;
    width += stretch(gaps, spaces, measure - width);
  }
  spaces.push(0);
  return { pieces, spaces, left, width };
}

function piecesOf(paragraph: Paragraph, { from, to, hyphen }: Extent): readonly Piece[] {
  const pieces: Piece[] = [];
  const { boxes } = paragraph;
  for (let i = from.box; i < boxes.length && i <= to.box; i++) {
    const box = boxes[i];
    if (!box || to.at <= box.start) break;
    const start = Math.max(box.start, i === from.box ? from.at : 0);
    const end = i === to.box ? Math.min(to.at, box.end) : box.end;
    const whole = start === box.start && end === box.end;
    pieces.push({
      box,
      cell: whole ? box.cell : sliceOf(paragraph, box, start, end, hyphen && i === to.box),
      start,
      end,
    });
  }
  return pieces;
}

/** Takes up to `wanted` from the gaps in their order; returns what was taken. */
function shrink(gaps: readonly Gap[], spaces: Pt[], wanted: Pt): Pt {
  let taken = 0;
  for (const kind of SHRINK_ORDER) {
    if (wanted - taken <= 0) break;
    taken += share(gaps, spaces, { kinds: [kind], room: (gap) => gap.shrink }, wanted - taken, -1);
  }
  return taken;
}

/** Adds `wanted` to the gaps in their order; returns what was added: all, where there is any gap to open. */
function stretch(gaps: readonly Gap[], spaces: Pt[], wanted: Pt): Pt {
  let added = 0;
  for (const step of STRETCH) added += share(gaps, spaces, step, wanted - added, 1);
  if (wanted - added <= 0) return added;
  const count = (kinds: readonly GapKind[]) => gaps.reduce((n, { kind }) => (kinds.includes(kind) ? n + 1 : n), 0);
  const words = count(['word']);
  const open: readonly GapKind[] = count(SPREAD) > words ? SPREAD : words > 0 ? ['word'] : ['auto'];
  const rest = wanted - added;
  return added + share(gaps, spaces, { kinds: open, room: ({ em }) => em * (rest + 1) }, rest, 1);
}

function share(gaps: readonly Gap[], spaces: Pt[], { kinds, room }: Step, wanted: Pt, sign: 1 | -1): Pt {
  if (wanted <= 0) return 0;
  let all = 0;
  for (const gap of gaps) if (kinds.includes(gap.kind)) all += room(gap);
  if (all <= 0) return 0;
  const part = Math.min(1, wanted / all);
  gaps.forEach((gap, i) => {
    if (kinds.includes(gap.kind)) spaces[i] = (spaces[i] ?? 0) + sign * part * room(gap);
  });
  return part * all;
}
