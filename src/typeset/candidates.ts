import type { Pt } from '../lengths.ts';
import { cutsOf } from './cuts.ts';
import { EPSILON, isHyphen, Ruler } from './lines.ts';
import { type Cut, NEVER, type Paragraph, type Penalty, type Position } from './paragraph.ts';
import { blankSettlement, blankTotals, settle, type Totals } from './settle.ts';
import { NONE, type Tone, toneClass, toneOf } from './tone.ts';

/** What every line costs by itself, so that of two good settings the shorter is taken. */
const LINE = 10;
/** In a ragged line white of so much of the measure is as bad as a justified one at its bounds. */
const RAGGED = 0.3;
const OVERFULL = 1e6;
/** Of the lines that break the style's bounds, so many are tried from each place. */
const TRIED = 6;

/** More than anything between two lines costs but a third hyphen running. */
const MOST_BETWEEN = 1e6;

/** How far a setting may go. */
export interface Tolerance {
  readonly badness: number;
  /** A break that costs so much is out of the question. */
  readonly penalty: Penalty;
  /** The most that a line's place below another may cost: their tones, their hyphens, a short last line. */
  readonly between: number;
  /** How wide a line's spaces may open; null: as wide as there is room. */
  readonly room: 'comfortable' | 'bounds' | null;
}
/**
 * First lines that nobody would look at twice, which most paragraphs have, then what is comfortable, then the
 * style's bounds; where no setting keeps them, whatever costs least.
 */
export const EASY: Tolerance = { badness: 60, penalty: 85, between: 2000, room: 'comfortable' };
export const COMFORTABLE: Tolerance = { badness: 120, penalty: 130, between: MOST_BETWEEN, room: 'comfortable' };
export const BOUNDS: Tolerance = { badness: 320, penalty: 400, between: MOST_BETWEEN, room: 'bounds' };
export const WHATEVER: Tolerance = { badness: Number.POSITIVE_INFINITY, penalty: NEVER, between: NEVER, room: null };

/** A line that may follow a place. */
export interface Candidate {
  /** Where the next line begins. */
  readonly box: number;
  readonly at: number;
  /** Whether a hyphen is added, and whether the line ends in one at all. */
  readonly hyphen: boolean;
  readonly hyphenated: boolean;
  /** Of the line and its end alone. */
  readonly cost: number;
  readonly tone: Tone;
  readonly toneClass: number;
  readonly width: Pt;
}

/** The lines of a paragraph that are worth trying. Breaks that are `dear` cost more. */
export class Candidates {
  readonly #paragraph: Paragraph;
  readonly #tolerance: Tolerance;
  /** The badness of the worst line that is worth trying. */
  readonly #worst: number;
  readonly #dear: ReadonlyMap<number, Penalty>;
  readonly #cuts: Map<number, readonly Cut[]>;
  /** Written over for each line that is tried. */
  readonly #totals = blankTotals();
  readonly #settlement = blankSettlement();
  /** About how many boxes a line has. */
  #reach = 16;

  /** `cuts` remembers the cuts of words from one search of the paragraph to the next. */
  constructor(
    paragraph: Paragraph,
    tolerance: Tolerance,
    dear: ReadonlyMap<number, Penalty>,
    cuts: Map<number, readonly Cut[]>,
  ) {
    this.#paragraph = paragraph;
    this.#tolerance = tolerance;
    this.#worst = Math.min(tolerance.badness, OVERFULL / 2);
    this.#dear = dear;
    this.#cuts = cuts;
  }

  /** Lines of the measure that begin at a place. Beyond the bounds there is always one, be it overfull. */
  from(from: Position, measure: Pt): readonly Candidate[] {
    const paragraph = this.#paragraph;
    const { boxes, penalties } = paragraph;
    const ruler = new Ruler(paragraph, from);
    const found: Candidate[] = [];
    for (let i = this.#firstEnd(ruler, from, measure); i < boxes.length; i++) {
      if (ruler.least(i) > measure + EPSILON) break;
      for (const cut of this.#cutsOf(i)) {
        const penalty = cut.penalty + this.#dearness(cut.at);
        if (cut.at <= from.at || penalty >= this.#tolerance.penalty) continue;
        const totals = ruler.totalsToCut(i, cut, this.#totals);
        const line = this.#candidate(i, cut.at, cut.hyphen, totals, penalty, measure, this.#worst);
        if (line) found.push(line);
      }
      const at = this.#startOf(i + 1);
      const penalty = i === boxes.length - 1 ? 0 : (penalties[i] ?? 0) + this.#dearness(at);
      if (penalty >= this.#tolerance.penalty) continue;
      const totals = ruler.totals(i, this.#totals);
      const line = this.#candidate(i + 1, at, false, totals, penalty, measure, this.#worst);
      if (line) found.push(line);
    }
    if (this.#tolerance !== WHATEVER) return found;
    if (found.length === 0) return this.#overfull(from, ruler, measure);
    return found.sort((a, b) => a.cost - b.cost).slice(0, TRIED);
  }

  #dearness(at: number): Penalty {
    return this.#dear.size === 0 ? 0 : (this.#dear.get(at) ?? 0);
  }

  /** Null where the line is worse than `worst`. */
  #candidate(
    box: number,
    at: number,
    hyphen: boolean,
    totals: Totals,
    penalty: Penalty,
    measure: Pt,
    worst: number,
  ): Candidate | null {
    const { boxes, text, justified } = this.#paragraph;
    const { natural, end } = totals;
    const last = box >= boxes.length;
    let badness = 0;
    let tone = NONE;
    if (!justified) {
      const white = last ? 0 : Math.max(0, 1 - natural / measure);
      badness = natural - end > measure + EPSILON ? OVERFULL : 100 * (white / RAGGED) ** 2;
    } else if (!last || natural > measure) {
      const settled = settle(totals, measure, this.#settlement);
      badness = settled.over > EPSILON ? OVERFULL : settled.badness;
      tone = toneOf(totals, settled);
    }
    if (badness > worst) return null;
    // A cut ends the line itself; else a space may follow its last box.
    const lineEnd = at > (boxes[box]?.start ?? text.length) ? at : (boxes[box - 1]?.end ?? at);
    return {
      box,
      at,
      hyphen,
      hyphenated: hyphen || isHyphen(text.charCodeAt(lineEnd - 1)),
      cost: (LINE + badness) ** 2 + penalty * penalty,
      tone,
      toneClass: toneClass(tone),
      width: natural - end,
    };
  }

  /** A line that has no good end: up to the first place where one can end at all. */
  #overfull(from: Position, ruler: Ruler, measure: Pt): readonly Candidate[] {
    const { boxes, penalties } = this.#paragraph;
    const anything = Number.POSITIVE_INFINITY;
    for (let i = from.box; ; i++) {
      const cut = this.#cutsOf(i).find(({ at }) => at > from.at);
      if (!cut && i < boxes.length - 1 && (penalties[i] ?? 0) >= NEVER) continue;
      const totals = cut ? ruler.totalsToCut(i, cut, this.#totals) : ruler.totals(i, this.#totals);
      const line = cut
        ? this.#candidate(i, cut.at, cut.hyphen, totals, cut.penalty, measure, anything)
        : this.#candidate(i + 1, this.#startOf(i + 1), false, totals, penalties[i] ?? 0, measure, anything);
      return line ? [line] : [];
    }
  }

  #startOf(box: number): number {
    return this.#paragraph.boxes[box]?.start ?? this.#paragraph.text.length;
  }

  /** The first box with which a line is long enough, found by halving; the line's own first box where anything will do. */
  #firstEnd(ruler: Ruler, from: Position, measure: Pt): number {
    const { boxes, justified } = this.#paragraph;
    const { room } = this.#tolerance;
    if (room === null || !justified) return from.box;
    let low = from.box;
    let high = Math.min(boxes.length - 1, from.box + this.#reach);
    while (high < boxes.length - 1 && ruler.widest(room, high) < measure) {
      low = high;
      high = Math.min(boxes.length - 1, high + this.#reach);
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ruler.widest(room, middle) < measure) low = middle + 1;
      else high = middle;
    }
    // The mark at a line's end may stand outside it, and marks that share a blank make edges go back.
    const end = Math.max(from.box, low - 1);
    this.#reach = Math.max(4, end - from.box + 4);
    return end;
  }

  #cutsOf(index: number): readonly Cut[] {
    let cuts = this.#cuts.get(index);
    if (!cuts) {
      cuts = cutsOf(this.#paragraph, index);
      this.#cuts.set(index, cuts);
    }
    return cuts;
  }
}
