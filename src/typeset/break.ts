import type { Pt } from '../lengths.ts';
import { cutsOf } from './cuts.ts';
import { EPSILON, endsInHyphen, extentTo, Ruler, startOf } from './lines.ts';
import { type Extent, FREE, LAST_RESORT, type Paragraph, type Permit, type Position } from './paragraph.ts';

/** Costs beside the badness of a line, which is 100 where its spaces are at their limit. */
const HYPHEN = 60;
const WRITTEN_HYPHEN = 15;
const NO_SPACE_TO_STRETCH = 1e6;
/** Lines running that may end in a hyphen (TYPOGRAPHY E2). */
const LADDER = 2;

interface Candidate {
  readonly extent: Extent;
  readonly cost: number;
}

/**
 * Seventh pass: the lines of a paragraph, each chosen for itself: of all places
 * where a line may end within the measure, the one whose spaces are least
 * strained. Where there is none, a name is cut or the last line left short
 * rather than the measure overrun; what cannot be broken at all overruns it.
 */
export function breakLines(paragraph: Paragraph, measure: Pt): readonly Extent[] {
  const extents: Extent[] = [];
  let from = startOf(paragraph, 0);
  let ladder = 0;
  while (from.box < paragraph.boxes.length) {
    const extent =
      bestLine(paragraph, from, measure, FREE, ladder) ??
      bestLine(paragraph, from, measure, LAST_RESORT, 0) ??
      unbreakable(paragraph, from);
    extents.push(extent);
    ladder = endsInHyphen(paragraph, extent) ? ladder + 1 : 0;
    from = extent.to;
  }
  return extents;
}

function bestLine(paragraph: Paragraph, from: Position, measure: Pt, least: Permit, ladder: number): Extent | null {
  const { boxes, permits, justified } = paragraph;
  const ruler = new Ruler(paragraph, from);
  let best: Candidate | null = null;
  const offer = (candidate: Candidate) => {
    if (best === null || candidate.cost <= best.cost) best = candidate;
  };
  const last = boxes.length - 1;
  for (let i = from.box; i <= last; i++) {
    const width = ruler.to(i);
    const trim = ruler.trimAt(i);
    const shrink = justified ? ruler.shrinkTo(i) : 0;
    if (width - trim - shrink > measure + EPSILON) {
      for (const cut of cutsOf(paragraph, i)) {
        if (cut.at <= from.at || cut.permit < least) continue;
        const upTo = ruler.toCut(i, cut);
        if (upTo - shrink > measure + EPSILON) break;
        const extent = { from, to: { box: i, at: cut.at }, hyphen: cut.hyphen };
        const hyphenated = endsInHyphen(paragraph, extent);
        if (hyphenated && ladder >= LADDER) continue;
        const cost = costOf(paragraph, ruler, i, upTo, 0, measure);
        offer({ extent, cost: cost + (cut.hyphen ? HYPHEN : hyphenated ? WRITTEN_HYPHEN : 0) });
      }
      break;
    }
    if (i === last && width - trim <= measure + EPSILON) return extentTo(paragraph, from, i);
    if ((permits[i] ?? 0) < least) continue;
    const extent = extentTo(paragraph, from, i);
    if (ladder >= LADDER && endsInHyphen(paragraph, extent)) continue;
    offer({ extent, cost: costOf(paragraph, ruler, i, width, trim, measure) });
  }
  return (best as Candidate | null)?.extent ?? null;
}

/** How strained a line is: 0 at its natural width, 100 where every space is at its limit, growing with the cube. */
function costOf({ justified }: Paragraph, ruler: Ruler, box: number, width: Pt, trim: Pt, measure: Pt): number {
  const over = width - measure;
  if (!justified) return (100 * Math.abs(over > 0 ? Math.max(0, over - trim) : over)) / measure;
  if (Math.abs(over) <= EPSILON) return 0;
  const rest = over - trim;
  if (over > 0 && rest <= EPSILON) return 0;
  const give = rest > 0 ? ruler.shrinkTo(box) : ruler.stretchTo(box);
  return give > 0 ? 100 * Math.abs(rest / give) ** 3 : NO_SPACE_TO_STRETCH * Math.abs(rest);
}

function unbreakable(paragraph: Paragraph, from: Position): Extent {
  const { boxes, permits } = paragraph;
  for (let i = from.box; ; i++) {
    const cut = cutsOf(paragraph, i).find(({ at }) => at > from.at);
    if (cut) return { from, to: { box: i, at: cut.at }, hyphen: cut.hyphen };
    if (i >= boxes.length - 1 || (permits[i] ?? 0) >= LAST_RESORT) return extentTo(paragraph, from, i);
  }
}
