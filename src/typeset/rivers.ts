import type { Pt } from '../lengths.ts';
import { justify } from './justify.ts';
import { measureAt } from './lines.ts';
import { boxWidth, type Extent, type Paragraph } from './paragraph.ts';
import { type Tone, wordSpaceOf } from './tone.ts';

/** So many lines running whose word spaces stand one below the other by more than half make a river, if wide (TYPOGRAPHY E4). */
const LINES = 4;
/** Mean width of its spaces, and the least that counts at all, in em. A little below what would be noticed. */
const WIDE = 0.31;
const COUNTS = 0.24;
const OVERLAP = 0.5;

/** Whether any lines running are loose enough for a river. */
export function mayHaveRiver(tones: readonly Tone[]): boolean {
  let [run, sum] = [0, 0];
  for (let i = 0; i < tones.length; i++) {
    const space = wordSpaceOf(tones[i] ?? 0);
    run = space > 0 ? run + 1 : 0;
    sum = space > 0 ? sum + space : 0;
    if (run > LINES) sum -= wordSpaceOf(tones[i - LINES] ?? 0);
    if (run >= LINES && sum >= WIDE * LINES) return true;
  }
  return false;
}

interface Space {
  readonly left: Pt;
  readonly right: Pt;
  /** Widths in em of the spaces above it that it continues, its own last. */
  readonly chain: readonly number[];
}

/** Where the lines end that hold a river, as offsets of the text: all but a river's last line, and the paragraph's. */
export function riverBreaks(
  paragraph: Paragraph,
  extents: readonly Extent[],
  tones: readonly Tone[],
  measures: readonly Pt[],
): readonly number[] {
  const breaks = new Set<number>();
  let above: readonly Space[] = [];
  extents.forEach((extent, line) => {
    if (wordSpaceOf(tones[line] ?? 0) < COUNTS) {
      above = [];
      return;
    }
    const last = line === extents.length - 1;
    above = spacesOf(paragraph, extent, measureAt(measures, line), !last).map(({ left, right, em }): Space => {
      const chain = [...longest(above, left, right), em];
      if (chain.length >= LINES && chain.reduce((sum, one) => sum + one, 0) >= WIDE * chain.length) {
        for (let k = Math.max(0, line - chain.length + 1); k < line; k++) breaks.add(extents[k]?.to.at ?? 0);
      }
      return { left, right, chain };
    });
  });
  return [...breaks];
}

function longest(above: readonly Space[], left: Pt, right: Pt): readonly number[] {
  let found: readonly number[] = [];
  for (const space of above) {
    const shared = Math.min(space.right, right) - Math.max(space.left, left);
    if (shared <= OVERLAP * Math.min(space.right - space.left, right - left)) continue;
    if (space.chain.length > found.length) found = space.chain;
  }
  return found;
}

function spacesOf(
  paragraph: Paragraph,
  extent: Extent,
  measure: Pt,
  flush: boolean,
): readonly { readonly left: Pt; readonly right: Pt; readonly em: number }[] {
  const { pieces, spaces, left } = justify(paragraph, extent, measure, flush);
  let x = left;
  return pieces.flatMap(({ box, cell, scale }, i) => {
    const from = x + boxWidth(cell, box.style) * scale;
    const width = spaces[i] ?? 0;
    x = from + width;
    const word = paragraph.gaps[extent.from.box + i]?.kind === 'word';
    return word && width >= COUNTS * box.style.size ? [{ left: from, right: x, em: width / box.style.size }] : [];
  });
}
