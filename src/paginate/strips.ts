import type { Lang } from '../content/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Grid } from '../template/index.ts';
import type { Line } from '../typeset/index.ts';
import { gridBaseline, type Place, type Placement } from './desk.ts';
import { extentOf, type LineMark } from './extent.ts';
import { type Owners, ownersOf } from './nodes.ts';

/** Lines of one paragraph in one column, that stand together on one page from grid line `row`. */
export interface Strip {
  readonly x: Pt;
  readonly lang: Lang;
  readonly lines: readonly Line[];
  readonly owners: Owners | undefined;
  readonly row: number;
}

/** One page of a flow, to be put where that page turns out to be. */
export type FlowPage = (place: Place) => Placement;

/** Strips on their page; each fills a frame of its own. */
export function placeStrips(strips: readonly Strip[], grid: Grid, place: Place, span: Span): Placement {
  const placed = strips.map(({ x, lang, lines, row, owners }) => {
    const marks = lines.map(
      (line, index): LineMark => ({
        kind: 'line',
        x: place.left + x,
        baseline: gridBaseline(grid, row + index),
        line,
        ...ownersOf(owners),
      }),
    );
    return { marks, occupied: { ...extentOf(marks), name: `body ${lang}`, span, bleeds: false } };
  });
  return { marks: placed.flatMap(({ marks }) => marks), occupied: placed.map(({ occupied }) => occupied) };
}
