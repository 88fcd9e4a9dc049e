import type { Pt } from '../lengths.ts';
import { breakLines } from './break.ts';
import { EPSILON, extentTo, Ruler, startOf } from './lines.ts';
import { type Extent, LAST_RESORT, NEVER, type Paragraph, type Penalty } from './paragraph.ts';
import { fillOf, sensesOf } from './sense.ts';

/** Weight of a break that tears a phrase, beside the unevenness of the lines (0 for a full line, 1 for an empty one). */
const SENSE_WEIGHT = { zh: 0.5, en: 0.12 } as const;
/** A line of less than three Han or two words (VISUAL §5.6). */
const LONELY = 2;
const FEWEST = { zh: 3, en: 4 } as const;
/** A penalty that is as bad as a lonely line. */
const HELD: Penalty = 300;
/** A last line shorter than this part of the longest. */
const SHORTEST_LAST = 0.35;

interface Node {
  /** The box that the line begins with. */
  readonly box: number;
  readonly lines: number;
  readonly cost: number;
  readonly previous: Node | null;
}

/**
 * Seventh pass for display text, instead of `breakLines`: as few lines as the
 * measure allows; among those the breaks that suit the sense and leave the
 * lines even. Cost grows with the text times the boxes of one line.
 */
export function balanceLines(paragraph: Paragraph, measure: Pt): readonly Extent[] {
  const last = paragraph.boxes.length - 1;
  const start = startOf(paragraph, 0);
  const ruler = new Ruler(paragraph, start);
  if (last >= 0 && ruler.to(last) - ruler.trimAt(last) <= measure + EPSILON) return [extentTo(paragraph, start, last)];
  const senses = sensesOf(paragraph);
  const sensible = shortestPath(paragraph, measure, LAST_RESORT, senses);
  if (!sensible)
    return extents(paragraph, shortestPath(paragraph, measure, NEVER, senses)) ?? breakLines(paragraph, measure);
  const even = lastIsShort(paragraph, sensible) ? shortestPath(paragraph, measure, LAST_RESORT, () => 0) : sensible;
  return extents(paragraph, even) ?? [];
}

function shortestPath(
  paragraph: Paragraph,
  measure: Pt,
  below: Penalty,
  sense: (index: number) => number,
): Node | null {
  const { boxes, penalties } = paragraph;
  const nodes = new Map<number, Node>([[0, { box: 0, lines: 0, cost: 0, previous: null }]]);
  for (let from = 0; from < boxes.length; from++) {
    const node = nodes.get(from);
    if (!node) continue;
    const ruler = new Ruler(paragraph, startOf(paragraph, from));
    for (let i = from; i < boxes.length; i++) {
      const width = ruler.to(i);
      if (width - ruler.trimAt(i) > measure + EPSILON) break;
      const end = i === boxes.length - 1;
      const penalty = end ? 0 : (penalties[i] ?? 0);
      if (penalty >= below) continue;
      const lang = boxes[i]?.style.lang ?? 'zh';
      const white = Math.max(0, 1 - width / measure);
      const torn = end ? 0 : sense(i) * SENSE_WEIGHT[lang];
      const lonely = fillOf(paragraph, from, i + 1) < FEWEST[lang] ? LONELY : 0;
      const cost = node.cost + white * white + torn + lonely + (penalty / HELD) * LONELY;
      const lines = node.lines + 1;
      const known = nodes.get(i + 1);
      if (!known || lines < known.lines || (lines === known.lines && cost < known.cost)) {
        nodes.set(i + 1, { box: i + 1, lines, cost, previous: node });
      }
    }
  }
  return nodes.get(boxes.length) ?? null;
}

function extents(paragraph: Paragraph, end: Node | null): readonly Extent[] | null {
  if (!end) return null;
  const lines: Extent[] = [];
  for (let node = end; node.previous; node = node.previous) {
    lines.push(extentTo(paragraph, startOf(paragraph, node.previous.box), node.box - 1));
  }
  return lines.reverse();
}

function lastIsShort(paragraph: Paragraph, end: Node): boolean {
  const widths = (extents(paragraph, end) ?? []).map(({ from, to }) => new Ruler(paragraph, from).to(to.box - 1));
  const last = widths.at(-1) ?? 0;
  return widths.length > 1 && last < SHORTEST_LAST * widths.reduce((most, width) => Math.max(most, width), 0);
}
