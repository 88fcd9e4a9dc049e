import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { isPictured, type Mark, type Page, type Pages, pictureKey, type Rectangle } from '../paginate/index.ts';
import type { ShownBox, ShownPage } from '../preflight/index.ts';

/** Pages whose pictures must be found in a file, numbered from its first. */
export interface Wanted {
  readonly pages: Pages;
  /** Where each photo that there is was written, by `pictureKey`; one that is not given yet leaves its frame empty. */
  readonly photos: ReadonlyMap<string, Span>;
}

/** Points by which the edges of a picture and of its frame may differ: they are written in thousandths. */
const NEAR = 0.1;

const NOTHING: ShownPage = { trim: [0, 0, 0, 0], pictures: [], figures: [], paths: 0 };

/**
 * Proves that a file shows what is no text: each photo in its frame, what is a figure as one to those who listen,
 * and of drawings, grounds and lines beside words as many as were laid out.
 */
export function provePictures(
  shown: readonly ShownPage[],
  { pages, photos }: Wanted,
  file: string,
): readonly Diagnostic[] {
  return pages.pages.flatMap((page) => {
    return provePage(shown[page.number - 1] ?? NOTHING, page, photos, file);
  });
}

function provePage(
  shown: ShownPage,
  { marks, number, citation }: Page,
  photos: Wanted['photos'],
  file: string,
): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const [pictures, figures] = [[...shown.pictures], [...shown.figures]];
  const lost = (span: Span, whose: string | null): void => {
    problems.push(diagnostic('readback/picture', { span, citation: whose, page: number, params: { file } }));
  };
  const heard = new Set<object>();
  for (const mark of marks) {
    if (isPictured(mark)) {
      const span = photos.get(pictureKey(mark));
      const frame = boxOf(mark, shown.trim);
      if (span === undefined) continue;
      const isThere = take(pictures, frame) && (mark.figure === undefined || take(figures, frame));
      if (!isThere) lost(span, mark.kind === 'photo' ? mark.citation : citation);
    } else if (mark.kind === 'drawing' && mark.figure && !heard.has(mark.figure.node)) {
      heard.add(mark.figure.node);
      if (!take(figures, boxOf(mark.figure.box, shown.trim))) lost({ file, start: 0, end: 0 }, citation);
    }
  }
  const wanted = marks.reduce((sum, mark) => sum + pathsOf(mark), 0);
  if (wanted !== shown.paths) {
    const span = { file, start: 0, end: 0 };
    const params = { file, wanted, found: shown.paths };
    problems.push(diagnostic('readback/drawing', { span, citation, page: number, params }));
  }
  return problems;
}
/** How many paths are painted for it. */
function pathsOf(mark: Mark): number {
  switch (mark.kind) {
    case 'line':
      return mark.line.sidelines?.length ?? 0;
    case 'drawing':
      return mark.drawing.filter(({ d }) => d !== '').length;
    case 'flood':
      return 1;
    case 'photo':
    case 'picture':
      return 0;
  }
}

/** A place on a page as PDF counts, from one that counts from the trim's top left corner. */
function boxOf({ x, y, width, height }: Rectangle, [left, , , top]: ShownBox): ShownBox {
  return [left + x, top - y - height, left + x + width, top - y];
}

/** Takes the box out of those that were found; false where it is not among them. */
function take(found: ShownBox[], wanted: ShownBox): boolean {
  const index = found.findIndex((box) => box.every((edge, at) => Math.abs(edge - (wanted[at] ?? 0)) < NEAR));
  if (index >= 0) found.splice(index, 1);
  return index >= 0;
}
