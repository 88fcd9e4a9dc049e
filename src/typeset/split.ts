import type { Pt } from '../lengths.ts';
import { EPSILON, extentTo, Ruler, startOf } from './lines.ts';
import { type Extent, LAST_RESORT, type Paragraph } from './paragraph.ts';
import { fillOf, sensesOf } from './sense.ts';

/** How much wider the widest line may be for the sake of a break at sense: tearing a Chinese name counts as much as an even line. */
const SENSE_WEIGHT = { zh: 1, en: 0.5 } as const;
/** No line of one character (VISUAL §5.3). */
const FEWEST = 2;

interface Part {
  /** The widest line so far, and what its breaks hurt the sense, in points. */
  readonly width: Pt;
  readonly torn: Pt;
  readonly previous: number;
}

/**
 * Parts a name into so many lines that the widest is as narrow as can be, the
 * breaks being weighed by their sense where `sense`. Null where it cannot be
 * parted so, or where no line could stay within `widest` (points, at the
 * paragraph's own sizes).
 */
export function splitEvenly(paragraph: Paragraph, lines: number, widest: Pt, sense: boolean): readonly Extent[] | null {
  const { boxes, penalties } = paragraph;
  const count = boxes.length;
  // Too long in any case: spares a hostile text the search.
  if (count < lines || (paragraph.edges[count] ?? 0) > 2 * lines * widest) return null;
  const even = (paragraph.edges[count] ?? 0) / lines;
  const senses = sensesOf(paragraph);
  let reached = new Map<number, Part>([[0, { width: 0, torn: 0, previous: 0 }]]);
  const steps: Map<number, Part>[] = [reached];
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Part>();
    for (const [from, before] of reached) {
      if (from === count) continue;
      const ruler = new Ruler(paragraph, startOf(paragraph, from));
      for (let i = from; i < count; i++) {
        const width = ruler.to(i) - ruler.trimAt(i);
        if (width > widest + EPSILON) break;
        const end = i === count - 1;
        if (
          end !== (line === lines) ||
          (!end && (penalties[i] ?? 0) >= LAST_RESORT) ||
          fillOf(paragraph, from, i + 1) < FEWEST
        )
          continue;
        const weight = end || !sense ? 0 : SENSE_WEIGHT[boxes[i]?.style.lang ?? 'zh'] * even;
        const torn = before.torn + (weight > 0 ? senses(i) * weight : 0);
        const most = Math.max(before.width, width);
        const known = next.get(i + 1);
        if (!known || most + torn < known.width + known.torn) next.set(i + 1, { width: most, torn, previous: from });
      }
    }
    steps.push(next);
    reached = next;
  }
  if (!reached.has(count)) return null;
  const extents: Extent[] = [];
  for (let line = lines, to = count; line > 0; line--) {
    const from = steps[line]?.get(to)?.previous ?? 0;
    extents.push(extentTo(paragraph, startOf(paragraph, from), to - 1));
    to = from;
  }
  return extents.reverse();
}
