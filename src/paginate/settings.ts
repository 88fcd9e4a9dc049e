import type { Galley } from '../typeset/index.ts';

/** Strain of a paragraph that is set a line tighter or looser than its best: less, the more lines share it. */
const CHANGED = 6;
const PER_LINE = 24;

/** A row of paragraphs that begin on one grid line, in one of the ways in which it can be set. */
export interface Setting {
  /** One for each of the row's columns. */
  readonly galleys: readonly Galley[];
  /** Lines of the deepest column. */
  readonly depth: number;
  /** How far this is from the best setting of its paragraphs (0), in the unit of `breakRows`. */
  readonly strain: number;
}

/** A row in its best setting, and the others that its style's bounds allow. */
export interface Row {
  readonly best: Setting;
  /** A line tighter, a line looser; composed when they are asked for. */
  readonly others: () => readonly Setting[];
}

/** Sets a row's paragraph in one column: `looseness` lines longer than is best, or as near to it as can be. */
export type SetParagraph = (looseness: number) => Galley;

export function rowOf(paragraphs: readonly SetParagraph[]): Row {
  const best = settingOf(
    paragraphs.map((set) => set(0)),
    0,
  );
  return { best, others: () => [...tighter(best, paragraphs), ...looser(best, paragraphs)] };
}

/** A line is won where every column that is as deep as the row gives one up. */
function tighter({ galleys, depth }: Setting, paragraphs: readonly SetParagraph[]): readonly Setting[] {
  let strain = 0;
  const changed: Galley[] = [];
  for (const [index, galley] of galleys.entries()) {
    const tight = galley.lines.length < depth ? galley : (paragraphs[index]?.(-1) ?? galley);
    if (tight.lines.length === 0 || tight.lines.length >= depth || isWorse(tight, galley)) return [];
    if (tight !== galley) strain += strainOf(galley);
    changed.push(tight);
  }
  return [settingOf(changed, strain)];
}

/** A line is added where one of the deepest columns takes one. */
function looser({ galleys, depth }: Setting, paragraphs: readonly SetParagraph[]): readonly Setting[] {
  for (const [index, galley] of galleys.entries()) {
    if (galley.lines.length < depth) continue;
    const loose = paragraphs[index]?.(1) ?? galley;
    if (loose.lines.length !== depth + 1 || isWorse(loose, galley)) continue;
    return [settingOf(galleys.with(index, loose), strainOf(galley))];
  }
  return [];
}

/** A setting that leaves the composer with more to complain of is beyond the bounds. */
function isWorse(strained: Galley, best: Galley): boolean {
  return strained.problems.length > best.problems.length;
}

function settingOf(galleys: readonly Galley[], strain: number): Setting {
  return { galleys, depth: Math.max(0, ...galleys.map(({ lines }) => lines.length)), strain };
}

function strainOf({ lines }: Galley): number {
  return CHANGED + PER_LINE / Math.max(1, lines.length);
}
