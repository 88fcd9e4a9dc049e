import type { Findings } from '../content/index.ts';
import { mmFromPt, ptFromMm } from '../lengths.ts';
import { keySpanOfMerged, spanOfMerged } from './expand.ts';
import type { DesignPage } from './format.ts';
import { ptFromLength } from './length.ts';
import type { RawBooklet, RawCertificate } from './schema/documents.ts';

/** Far beyond any page, index or ceremony; without bound a few lines of a template could fill the memory. */
const MOST_ITEMS = 2000;
const MOST_ROWS = 20_000;
const MOST_SECTIONS = 5000;

/** Points; lengths that fill a page to the edge may miss it by as much. */
const SLACK = 0.01;

/** What holds between parts of a merged certificate, each sound in itself. */
export function checkCertificate(raw: RawCertificate, findings: Findings): void {
  checkCount(raw, 'items', MOST_ITEMS, findings);
}

/** What holds between parts of a merged booklet, each sound in itself. */
export function checkBooklet(raw: RawBooklet, page: DesignPage, findings: Findings): void {
  checkGrid(raw, page, findings);
  checkCount(raw, 'sections', MOST_SECTIONS, findings);
  if (raw.running) {
    checkCount(raw.running, 'verso', MOST_ITEMS, findings);
    checkCount(raw.running, 'recto', MOST_ITEMS, findings);
  }
  for (const section of raw.sections) {
    checkCount(section, 'items', MOST_ITEMS, findings);
    const { flow } = section;
    if (flow === undefined) continue;
    if (flow['first-line'] > raw.grid.lines) {
      const params = { line: flow['first-line'], lines: raw.grid.lines };
      findings.add('template/first-line', { span: spanOfMerged(flow, 'first-line'), params });
    }
    if (flow.kind === 'lists') for (const list of flow.lists) checkCount(list, 'rows', MOST_ROWS, findings);
  }
}

function checkGrid({ grid }: RawBooklet, page: DesignPage, findings: Findings): void {
  const high = ptFromLength(grid.top) + grid.lines * ptFromLength(grid.leading);
  const wide = ptFromLength(grid.inner) + ptFromLength(grid.outer);
  const check = (key: keyof typeof grid, needed: number, side: 'width' | 'height') => {
    const given = ptFromMm(page[side]);
    if (needed <= given + SLACK) return;
    const params = { needed: mm(needed), given: mm(given) };
    findings.add('template/grid-off-page', { span: spanOfMerged(grid, key), params });
  };
  check('lines', high, 'height');
  check('outer', wide, 'width');
}

function checkCount<K extends string>(
  container: { readonly [key in K]?: readonly unknown[] | undefined },
  key: K,
  most: number,
  findings: Findings,
): void {
  const count = container[key]?.length ?? 0;
  if (count > most)
    findings.add('template/too-many', { span: keySpanOfMerged(container, key), params: { key, count, most } });
}

function mm(points: number): number {
  return Number(mmFromPt(points).toFixed(2));
}
