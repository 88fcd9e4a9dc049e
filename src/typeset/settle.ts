import type { Pt } from '../lengths.ts';
import type { Gap, GapKind } from './paragraph.ts';

/** The classes of space that give way, in their order (CLREQ 3.5.3): the mark at the line's end gives up its blank before any. */
export const SHRINKING = ['word', 'bracket', 'pause', 'auto', 'stop'] as const satisfies readonly GapKind[];
const CLASSES: Readonly<Record<GapKind, number>> = {
  word: SHRINKING.indexOf('word'),
  bracket: SHRINKING.indexOf('bracket'),
  pause: SHRINKING.indexOf('pause'),
  auto: SHRINKING.indexOf('auto'),
  stop: SHRINKING.indexOf('stop'),
  han: -1,
  rigid: -1,
};

/** The place of a gap's class in `SHRINKING`; −1 where it does not give way. */
export function shrinkingOf({ kind }: Gap): number {
  return CLASSES[kind];
}

/** The ways in which gaps open. */
export const OPENINGS = ['word', 'auto', 'mark', 'spread'] as const;
export type Opening = (typeof OPENINGS)[number];

const SPREADS: readonly number[] = [OPENINGS.indexOf('spread')];
const MARKS: readonly number[] = [OPENINGS.indexOf('mark'), OPENINGS.indexOf('spread')];
const WAYS: Readonly<Record<GapKind, readonly number[]>> = {
  word: [OPENINGS.indexOf('word')],
  auto: [OPENINGS.indexOf('auto')],
  han: SPREADS,
  bracket: SPREADS,
  pause: SPREADS,
  stop: SPREADS,
  rigid: [],
};

/** The ways of `OPENINGS` in which one gap opens: one between a mark and Han both with the marks and with the Han. */
export function openingsOf({ kind, mixed }: Gap): readonly number[] {
  return mixed ? MARKS : WAYS[kind];
}

/** What a line comes to before its spaces are settled, in points. */
export interface Totals {
  /** Its width, the spaces natural, the mark at its end in its whole cell. */
  natural: Pt;
  /** The blank of that mark, and its whole cell where it may hang. */
  end: Pt;
  hang: Pt;
  /** The size of the line's last box. */
  em: Pt;
  readonly shrinks: Pt[];
  /** The ems of the gaps that open in each way, in sum, in the order of `OPENINGS`. */
  readonly ems: Pt[];
  /** The natural width of word spaces. */
  wordWidths: Pt;
  /** What the glyphs of English may gain or lose. */
  glyphs: Pt;
}

export function blankTotals(): Totals {
  return { natural: 0, end: 0, hang: 0, em: 0, shrinks: [0, 0, 0, 0, 0], ems: [0, 0, 0, 0], wordWidths: 0, glyphs: 0 };
}

/** How the spaces of a line are settled: the same for every gap of a class. */
export interface Settlement {
  /** What the mark at the line's end stands outside the measure by. */
  given: Pt;
  /** How much wider (1: all that the style allows) or narrower (−1) its English glyphs are set. */
  scale: number;
  /** What gaps gain in each way of `OPENINGS`, in their own ems; Han may be squeezed by what nobody sees. */
  readonly gained: number[];
  /** The part of what each class of `SHRINKING` may lose that it loses. */
  readonly shrunk: number[];
  /** 0: natural; 100: every space at its bounds; more: beyond them. */
  badness: number;
  /** What it is wider or narrower than the measure by: nothing, where a space could open or close. */
  over: Pt;
}

/** A mark gives up its blank before any Han is spread by more than this, in em (TYPOGRAPHY C3). */
const TRIM_BELOW = 0.01;

/** What it costs that a class loses all that it may: a halved bracket is nothing unusual, a tight word space is. */
const SHRUNK_COST: readonly number[] = [70, 5, 12, 15, 25];

/** Han that stand closer by this cannot be told from Han set solid (TYPOGRAPHY §5); in em, and its cost. */
export const SQUEEZED = { em: 0.027, cost: 60 } as const;

interface Step {
  readonly opening: number;
  readonly to: number;
  readonly cost: number;
  /** Whether its cost grows with the cube of the part that is taken, else with the square. */
  readonly cubic: boolean;
}

function step(opening: Opening, to: number, cost: number, cubic = false): Step {
  return { opening: OPENINGS.indexOf(opening), to, cost, cubic };
}

/**
 * The steps in which a line opens (CLREQ 3.5.4: word spaces, Han–Latin, last of
 * all Han), each class first to where nobody sees it, then to its bound. `to`:
 * em gained, for word spaces the em reached.
 */
const UNSEEN: readonly Step[] = [
  step('word', 0.375, 12, true),
  step('auto', 1 / 12, 8),
  step('spread', 0.012, 12),
  step('mark', 0.08, 15),
  step('auto', 0.2, 25),
  step('word', 0.49, 88),
];
/** Where it keeps the Han solid, the blank of marks beside them helps. */
const SOLID: readonly Step[] = [...UNSEEN, step('mark', 0.2, 40), step('auto', 0.25, 20), step('spread', 0.0148, 10)];
/** Where Han must be spread visibly in any case, marks need not gape too. */
const SPREAD_OUT: readonly Step[] = [
  ...UNSEEN,
  step('auto', 0.25, 20),
  step('spread', 0.05, 60),
  step('mark', 0.2, 40),
  step('spread', 0.1, 150),
];
/** Beyond them: em gained that cost another 100, growing with the power of 1.5. */
const BEYOND: Readonly<Record<Opening, number>> = { word: 0.12, auto: 0.12, mark: 0.12, spread: 0.025 };
/** A line that nothing can open stays short: as bad as Han half an em apart; worse with the cube of its white, here a tenth of the measure. */
const SHORT = { cost: 8000, white: 0.1 } as const;

export const WORD = OPENINGS.indexOf('word');
const AUTO = OPENINGS.indexOf('auto');
export const SPREAD = OPENINGS.indexOf('spread');

/** A blank settlement, to be written into: the breaking of lines settles very many. */
export function blankSettlement(): Settlement {
  return { given: 0, scale: 0, gained: [0, 0, 0, 0], shrunk: [0, 0, 0, 0, 0], badness: 0, over: 0 };
}

/** Settles a line that is to be flush with the measure. What it returns is `into`, overwritten. */
export function settle(totals: Totals, measure: Pt, into: Settlement = blankSettlement()): Settlement {
  const missing = measure - totals.natural;
  if (missing >= 0) {
    const given = missing > TRIM_BELOW * totals.em ? totals.end : 0;
    return open(totals, measure, missing + given, given, into);
  }
  const trimmed = Math.min(totals.end, -missing);
  const inside = close(totals, -missing - trimmed, trimmed, into);
  if (totals.hang === 0 || inside.badness === 0) return inside;
  const room = missing + totals.hang;
  const hung = blankSettlement();
  const outside = room < 0 ? close(totals, -room, totals.hang, hung) : open(totals, measure, room, totals.hang, hung);
  return inside.over > outside.over || (inside.over === outside.over && inside.badness > outside.badness)
    ? outside
    : inside;
}

function begin(into: Settlement, given: Pt): void {
  into.given = given;
  into.scale = 0;
  into.badness = 0;
  into.over = 0;
  for (let k = 0; k < OPENINGS.length; k++) into.gained[k] = 0;
  for (let k = 0; k < SHRINKING.length; k++) into.shrunk[k] = 0;
}

function close(totals: Totals, wanted: Pt, given: Pt, into: Settlement): Settlement {
  begin(into, given);
  let rest = wanted;
  for (let k = 0; k < SHRINKING.length && rest > 0; k++) {
    const room = (totals.shrinks[k] ?? 0) + (k === 0 ? totals.glyphs : 0);
    if (room <= 0) continue;
    const part = Math.min(1, rest / room);
    into.shrunk[k] = part;
    if (k === 0) into.scale = -part;
    into.badness += (SHRUNK_COST[k] ?? 0) * part * part;
    rest -= part * room;
  }
  const spreads = totals.ems[SPREAD] ?? 0;
  if (rest > 0 && spreads > 0) {
    const part = Math.min(1, rest / (SQUEEZED.em * spreads));
    into.gained[SPREAD] = -part * SQUEEZED.em;
    into.badness += SQUEEZED.cost * part * part;
    rest -= part * SQUEEZED.em * spreads;
  }
  into.over = Math.max(0, rest);
  return into;
}

function open(totals: Totals, measure: Pt, wanted: Pt, given: Pt, into: Settlement): Settlement {
  if (take(SOLID, totals, wanted, given, into) <= 0) return into;
  const rest = take(SPREAD_OUT, totals, wanted, given, into);
  if (rest <= 0) return into;
  const words = totals.ems[WORD] ?? 0;
  const opening = (totals.ems[SPREAD] ?? 0) > words ? SPREAD : words > 0 ? WORD : AUTO;
  const em = totals.ems[opening] ?? 0;
  if (em > 0) {
    const more = rest / em;
    into.gained[opening] = (into.gained[opening] ?? 0) + more;
    into.badness += 100 * (more / BEYOND[OPENINGS[opening] ?? 'auto']) ** 1.5;
  } else {
    into.badness += SHORT.cost + 100 * (rest / (SHORT.white * measure)) ** 3;
    into.over = -rest;
  }
  return into;
}

/** Opens a line step by step; returns what is still missing. */
function take(steps: readonly Step[], totals: Totals, wanted: Pt, given: Pt, into: Settlement): Pt {
  begin(into, given);
  const { ems, glyphs } = totals;
  const words = ems[WORD] ?? 0;
  const reached = words > 0 ? totals.wordWidths / words : 0;
  let rest = wanted;
  for (let s = 0; s < steps.length && rest > 0; s++) {
    const step = steps[s];
    const em = step ? (ems[step.opening] ?? 0) : 0;
    if (!step || em <= 0) continue;
    const before = into.gained[step.opening] ?? 0;
    const most = Math.max(0, (step.opening === WORD ? step.to - reached : step.to) - before);
    const widening = step.opening === WORD && into.scale === 0 ? glyphs : 0;
    const room = most * em + widening;
    if (room <= 0) continue;
    const part = Math.min(1, rest / room);
    into.gained[step.opening] = before + part * most;
    if (widening > 0) into.scale = part;
    into.badness += step.cost * part * part * (step.cubic ? part : 1);
    rest -= part * room;
  }
  return rest;
}

/** How far gaps open, in the order of `OPENINGS`, in lines that nobody would find loose, and in those that are out of the question while any other will do. */
export const ELBOW_ROOM = { comfortable: [0.5, 0.25, 0.2, 0.04], bounds: [0.7, 0.25, 0.2, 0.1] } as const;
