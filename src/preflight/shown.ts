import type { Box } from '../pdf/index.ts';
import type { Model } from './model/document.ts';

export type { Box as ShownBox } from '../pdf/index.ts';

/** What a page shows that is no text, within its printer's marks. Boxes in points of the page: left, bottom, right, top. */
export interface ShownPage {
  readonly trim: Box;
  readonly pictures: readonly Box[];
  /** Where structure elements that are figures say they stand; of those that hold something of the page. */
  readonly figures: readonly Box[];
  /** How many paths are painted. */
  readonly paths: number;
}

/** Page by page. */
export function shownOn({ pages, structure }: Model): readonly ShownPage[] {
  const figures = new Map<number, Box[]>();
  const known = new Set<object>();
  for (const { element, page, content } of structure?.claims ?? []) {
    if (element.type !== 'Figure' || page === null || content === null || known.has(element)) continue;
    known.add(element);
    const [left, bottom, right, top] = element.view.view('A').numbers('BBox');
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) continue;
    const list = figures.get(page) ?? [];
    if (list.length === 0) figures.set(page, list);
    list.push([left, bottom, right, top]);
  }
  return pages.map(({ number, trim, media, drawing: { areas, paths } }) => ({
    trim: trim ?? media,
    // Areas of paths have a thickness.
    pictures: areas.flatMap(({ box, thin }) => (thin === null ? [box] : [])),
    figures: figures.get(number) ?? [],
    paths,
  }));
}
