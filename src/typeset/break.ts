import type { Pt } from '../lengths.ts';
import { BOUNDS, type Candidate, Candidates, COMFORTABLE, type Tolerance, WHATEVER } from './candidates.ts';
import type { Measure } from './galley.ts';
import { startOf } from './lines.ts';
import type { Cut, Extent, Paragraph, Penalty, Position } from './paragraph.ts';
import { mayHaveRiver, riverBreaks } from './rivers.ts';
import { apart, MOST_APART, TONES, type Tone } from './tone.ts';

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
  readonly at: Position;
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
  if (paragraph.boxes.length === 0) return [];
  const measures = typeof measure === 'number' ? [measure] : measure;
  const dear = new Map<number, Penalty>();
  const cuts = new Map<number, readonly Cut[]>();
  const best = () => linesOf(bestSetting(paragraph, measures, looseness, dear, cuts));
  const first = best();
  let lines = first;
  for (let time = 0; mayHaveRiver(lines.map(({ tone }) => tone)); time++) {
    const extents = lines.map(({ extent }) => extent);
    const breaks = riverBreaks(paragraph, extents, measures);
    if (breaks.length === 0) break;
    if (time === TIMES) return first.map(({ extent }) => extent);
    for (const at of breaks) dear.set(at, (dear.get(at) ?? 0) + RIVER);
    lines = best();
  }
  return lines.map(({ extent }) => extent);
}

/** The last node of the best setting; of one as near as can be to so many lines more. */
function bestSetting(
  paragraph: Paragraph,
  measures: readonly Pt[],
  looseness: number,
  dear: ReadonlyMap<number, Penalty>,
  cuts: Map<number, readonly Cut[]>,
): Node | null {
  for (const tolerance of [COMFORTABLE, BOUNDS, WHATEVER]) {
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
  /** By box: the nodes at its beginning and at cuts inside it, by place and then by what sets them apart. */
  readonly #nodes: (Map<number, Map<number, Node>> | undefined)[] = [];

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
    const at = startOf(this.#paragraph, 0);
    this.#add({ at, line: null, lines: 0, ladder: 0, kin: this.#kin(0, 0), cost: 0, previous: null });
    for (let box = 0; box < boxes.length; box++) {
      const here = this.#nodes[box];
      if (!here) continue;
      const done = new Set<number>();
      for (let place = least(here, done); place !== null; place = least(here, done)) {
        done.add(place);
        this.#leave(this.#promising([...(here.get(place)?.values() ?? [])]));
      }
      this.#nodes[box] = undefined;
    }
    return [...(this.#nodes[boxes.length]?.values() ?? [])].flatMap((states) => [...states.values()]);
  }

  /** The lines that follow one place. */
  #leave(nodes: readonly Node[]): void {
    const byMeasure = new Map<Pt, Node[]>();
    for (const node of nodes) {
      const measure = this.#measures[Math.min(node.lines, this.#measures.length - 1)] ?? 0;
      const same = byMeasure.get(measure);
      if (same) same.push(node);
      else byMeasure.set(measure, [node]);
    }
    for (const [measure, same] of byMeasure) {
      const [one] = same;
      if (!one) continue;
      const candidates = this.#candidates.from(one.at, measure);
      for (const node of same) for (const candidate of candidates) this.#follow(node, candidate, measure);
    }
  }

  #follow(node: Node, line: Candidate, measure: Pt): void {
    const { boxes } = this.#paragraph;
    const last = line.extent.to.box >= boxes.length;
    const ladder = line.hyphenated ? node.ladder + 1 : 0;
    let cost = node.cost + line.cost;
    if (ladder > LADDER) {
      if (this.#tolerance !== WHATEVER) return;
      cost += TOO_MANY;
    } else if (ladder > 1) cost += RUNG;
    if (!last) cost += apart(toneOf(node), line.tone);
    else if (boxes[0]?.style.lang === 'en') {
      if (node.ladder > 0) cost += HYPHEN_BEFORE_LAST;
      if (node.lines > 0 && line.width < SHORT_LAST * measure) cost += SHORT;
    }
    const lines = node.lines + 1;
    this.#add({ at: line.extent.to, line, lines, ladder, kin: this.#kin(lines, ladder), cost, previous: node });
  }

  #add(node: Node): void {
    const { box, at } = node.at;
    let places = this.#nodes[box];
    if (!places) {
      places = new Map();
      this.#nodes[box] = places;
    }
    let states = places.get(at);
    if (!states) {
      states = new Map();
      places.set(at, states);
    }
    const key = node.kin * TONES + (node.line?.toneClass ?? 0);
    const known = states.get(key);
    if (!known || node.cost < known.cost) states.set(key, node);
  }

  /**
   * Leaves out what the tone of the next line cannot make good any more, and
   * settings that are longer or shorter than the best by more than is asked for.
   */
  #promising(nodes: readonly Node[]): readonly Node[] {
    const best = new Map<number, number>();
    for (const { kin, cost } of nodes) best.set(kin, Math.min(cost, best.get(kin) ?? Number.POSITIVE_INFINITY));
    const lines = cheapest(nodes)?.lines ?? 0;
    const away = this.#looseness === 0 ? Number.POSITIVE_INFINITY : Math.abs(this.#looseness) + 1;
    return nodes.filter(
      (node) => node.cost <= (best.get(node.kin) ?? 0) + MOST_APART && Math.abs(node.lines - lines) <= away,
    );
  }

  /** Settings of different lengths are kept apart only where their lengths matter. */
  #kin(lines: number, ladder: number): number {
    const varies = this.#measures.length - 1;
    return (this.#looseness === 0 ? Math.min(lines, varies) : lines) * (LADDER + 2) + Math.min(ladder, LADDER + 1);
  }
}

function toneOf({ line }: Node): Tone | null {
  return line?.tone ?? null;
}

/** The first place that is not done yet. */
function least(places: ReadonlyMap<number, unknown>, done: ReadonlySet<number>): number | null {
  let first: number | null = null;
  for (const at of places.keys()) if (!done.has(at) && (first === null || at < first)) first = at;
  return first;
}
