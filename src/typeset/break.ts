import type { Pt } from '../lengths.ts';
import { BOUNDS, type Candidate, Candidates, COMFORTABLE, EASY, type Tolerance, WHATEVER } from './candidates.ts';
import type { Measure } from './galley.ts';
import { extentTo, measureAt, Ruler, startOf } from './lines.ts';
import type { Cut, Extent, Paragraph, Penalty, Position } from './paragraph.ts';
import { mayHaveRiver, riverBreaks } from './rivers.ts';
import { apart, MOST_APART, NONE } from './tone.ts';

/** Lines running that may end in a hyphen (TYPOGRAPHY E2); what the second costs, and any beyond. */
const LADDER = 2;
const RUNG = 3000;
const TOO_MANY = 1e8;
/** English: the last line but one ends in a hyphen; the last is shorter than this part of the measure. */
const HYPHEN_BEFORE_LAST = 20_000;
const SHORT_LAST = 0.15;
const SHORT = 2500;
/** What each end of a line in a river costs the next time, and how often a river is fought. */
const RIVER: Penalty = 120;
const TIMES = 3;

/** The end of a line in the best setting so far that ends a line there. */
interface Node {
  /** Null before the first line. */
  readonly line: Candidate | null;
  readonly lines: number;
  /** Lines running that end in a hyphen. */
  readonly ladder: number;
  /** The same for nodes that only their tones set apart. */
  readonly kin: number;
  readonly cost: number;
  readonly previous: Node | null;
}

/**
 * Seventh pass: the lines of a paragraph by total fit (Knuth and Plass,
 * Breaking Paragraphs into Lines, 1981), over the whole paragraph and for both
 * scripts: of all settings the one whose lines cost least in sum, a line costing
 * the square of its badness, and more where it ends badly, where hyphens stand
 * one above the other, and where a loose line stands beside a tight one. Beside
 * the place, a node holds the line's tone and the hyphens running; it holds the
 * number of lines where the measure still varies or `looseness` asks for it.
 * Where word spaces form a river, the lines that make it are broken again.
 * Cost: the text times the boxes of a line's end.
 */
export function breakLines(paragraph: Paragraph, measure: Measure, looseness = 0): readonly Extent[] {
  const last = paragraph.boxes.length - 1;
  if (last < 0) return [];
  const measures = typeof measure === 'number' ? [measure] : measure;
  const start = startOf(paragraph, 0);
  if (looseness <= 0 && new Ruler(paragraph, start).to(last) <= (measures[0] ?? 0)) {
    return [extentTo(paragraph, start, last)];
  }
  const dear = new Map<number, Penalty>();
  const cuts = new Map<number, readonly Cut[]>();
  const best = () => linesOf(bestSetting(paragraph, measures, looseness, dear, cuts));
  const first = best();
  let lines = first;
  for (let time = 0; ; time++) {
    const tones = lines.map(({ tone }) => tone);
    if (!mayHaveRiver(tones)) break;
    const breaks = riverBreaks(paragraph, extentsOf(paragraph, lines), tones, measures);
    if (breaks.length === 0) break;
    if (time === TIMES) return extentsOf(paragraph, first);
    for (const at of breaks) dear.set(at, (dear.get(at) ?? 0) + RIVER);
    lines = best();
  }
  return extentsOf(paragraph, lines);
}

function extentsOf({ boxes }: Paragraph, lines: readonly Candidate[]): readonly Extent[] {
  let from = { box: 0, at: boxes[0]?.start ?? 0 };
  return lines.map(({ box, at, hyphen }) => {
    const to = { box, at };
    const extent = { from, to, hyphen };
    from = to;
    return extent;
  });
}

/** The last node of the best setting; of one as near to so many lines more as the same tolerance allows. */
function bestSetting(
  paragraph: Paragraph,
  measures: readonly Pt[],
  looseness: number,
  dear: ReadonlyMap<number, Penalty>,
  cuts: Map<number, readonly Cut[]>,
): Node | null {
  // A paragraph longer or shorter than it would be is never set so easily.
  for (const tolerance of [...(looseness === 0 ? [EASY] : []), COMFORTABLE, BOUNDS, WHATEVER]) {
    const ends = new Search(
      paragraph,
      measures,
      looseness,
      tolerance,
      new Candidates(paragraph, tolerance, dear, cuts),
    ).run();
    const best = cheapest(ends);
    if (!best) continue;
    const away = ({ lines }: Node) => Math.abs(lines - (best.lines + looseness));
    const nearest = Math.min(...ends.map(away));
    return cheapest(ends.filter((end) => away(end) === nearest));
  }
  return null;
}

function cheapest(nodes: readonly Node[]): Node | null {
  return nodes.reduce<Node | null>((best, node) => (best === null || node.cost < best.cost ? node : best), null);
}

function linesOf(end: Node | null): readonly Candidate[] {
  const lines: Candidate[] = [];
  for (let node = end; node?.line; node = node.previous) lines.push(node.line);
  return lines.reverse();
}

class Search {
  readonly #paragraph: Paragraph;
  readonly #measures: readonly Pt[];
  readonly #looseness: number;
  readonly #tolerance: Tolerance;
  readonly #candidates: Candidates;
  /** By box: the nodes at its beginning, and at cuts inside it. */
  readonly #begun: (Node[] | undefined)[] = [];
  readonly #cut: (Map<number, Node[]> | undefined)[] = [];

  constructor(
    paragraph: Paragraph,
    measures: readonly Pt[],
    looseness: number,
    tolerance: Tolerance,
    candidates: Candidates,
  ) {
    this.#paragraph = paragraph;
    this.#measures = measures;
    this.#looseness = looseness;
    this.#tolerance = tolerance;
    this.#candidates = candidates;
  }

  /** The nodes at the paragraph's end; none where no setting is within the tolerance. */
  run(): readonly Node[] {
    const { boxes } = this.#paragraph;
    this.#begun[0] = [{ line: null, lines: 0, ladder: 0, kin: this.#kin(0, 0), cost: 0, previous: null }];
    for (let box = 0; box < boxes.length; box++) {
      const begun = this.#begun[box];
      if (begun) this.#leave({ box, at: boxes[box]?.start ?? 0 }, begun);
      this.#begun[box] = undefined;
      this.#leaveCuts(box);
    }
    return this.#begun[boxes.length] ?? [];
  }

  #leaveCuts(box: number): void {
    const cut = this.#cut[box];
    if (!cut) return;
    const done = new Set<number>();
    for (let at = least(cut, done); at !== null; at = least(cut, done)) {
      done.add(at);
      this.#leave({ box, at }, cut.get(at) ?? []);
    }
    this.#cut[box] = undefined;
  }

  /** The lines that follow one place. */
  #leave(place: Position, all: readonly Node[]): void {
    const nodes = this.#promising(all);
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (!node) continue;
      const measure = this.#measureOf(node);
      // Those with the same measure have been left together with the first of them.
      if (nodes.findIndex((other) => this.#measureOf(other) === measure) < i) continue;
      const candidates = this.#candidates.from(place, measure);
      for (const other of nodes) {
        if (this.#measureOf(other) !== measure) continue;
        for (const candidate of candidates) this.#follow(other, candidate, measure);
      }
    }
  }

  #measureOf({ lines }: Node): Pt {
    return measureAt(this.#measures, lines);
  }

  #follow(node: Node, line: Candidate, measure: Pt): void {
    const { boxes } = this.#paragraph;
    const ladder = line.hyphenated ? node.ladder + 1 : 0;
    let between = ladder > LADDER ? TOO_MANY : ladder > 1 ? RUNG : 0;
    if (line.box < boxes.length) between += apart(node.line?.tone ?? NONE, line.tone);
    else if (boxes[0]?.style.lang === 'en') {
      if (node.ladder > 0) between += HYPHEN_BEFORE_LAST;
      if (node.lines > 0 && line.width < SHORT_LAST * measure) between += SHORT;
    }
    if (between > this.#tolerance.between) return;
    const cost = node.cost + line.cost + between;
    const lines = node.lines + 1;
    const kin = this.#kin(lines, ladder);
    const states = this.#statesAt(line);
    let known = 0;
    for (; known < states.length; known++) {
      const other = states[known];
      if (other?.kin !== kin || other.line?.toneClass !== line.toneClass) continue;
      if (other.cost <= cost) return;
      break;
    }
    states[known] = { line, lines, ladder, kin, cost, previous: node };
  }

  /** What is known of the settings that end a line where one ends. */
  #statesAt({ box, at }: Candidate): Node[] {
    const start = this.#paragraph.boxes[box]?.start ?? at;
    if (at === start) {
      this.#begun[box] ??= [];
      return this.#begun[box];
    }
    this.#cut[box] ??= new Map();
    const cut = this.#cut[box];
    let states = cut.get(at);
    if (!states) {
      states = [];
      cut.set(at, states);
    }
    return states;
  }

  /**
   * Leaves out what the tone of the next line cannot make good any more, and
   * settings that are longer or shorter than the best by more than is asked for.
   */
  #promising(nodes: readonly Node[]): readonly Node[] {
    if (nodes.length < 2) return nodes;
    const away = this.#looseness === 0 ? Number.POSITIVE_INFINITY : Math.abs(this.#looseness) + 1;
    const lines = cheapest(nodes)?.lines ?? 0;
    return nodes.filter(
      (node) =>
        Math.abs(node.lines - lines) <= away &&
        !nodes.some((other) => other.kin === node.kin && other.cost + MOST_APART < node.cost),
    );
  }

  /** Settings of different lengths are kept apart only where their lengths matter. */
  #kin(lines: number, ladder: number): number {
    const varies = this.#measures.length - 1;
    return (this.#looseness === 0 ? Math.min(lines, varies) : lines) * (LADDER + 2) + Math.min(ladder, LADDER + 1);
  }
}

/** The first place that is not done yet. */
function least(places: ReadonlyMap<number, unknown>, done: ReadonlySet<number>): number | null {
  let first: number | null = null;
  for (const at of places.keys()) if (!done.has(at) && (first === null || at < first)) first = at;
  return first;
}
