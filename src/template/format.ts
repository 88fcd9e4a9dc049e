import type { Format, MapNode } from '../content/index.ts';
import { mmFromPt } from '../lengths.ts';
import { ptFromLength } from './length.ts';

/** A page as its template counts, in millimetres. */
export interface DesignPage {
  readonly width: number;
  readonly height: number;
}

/** The page as the template sees it, and how much larger everything on it is printed. */
export interface FittedPage extends DesignPage {
  readonly scale: number;
}

/** A sheet that is so much larger or smaller than the template's is looked at from elsewhere: its type grows with it. */
const OTHER_SIZE = 1.2;

/**
 * Fits a template to a sheet. One of about its size (Letter for A4) keeps the type as it is, and the frames
 * are computed anew from `page.width` and `page.height`; a much larger or smaller one (A3 for A4) scales everything,
 * and what its proportions differ by is fitted likewise. A paper of that name lies on the template's own side.
 */
export function fitPage(page: DesignPage, format: Format | null): FittedPage {
  const { width, height } = sheetFor(page, format);
  const ratio = Math.min(width / page.width, height / page.height);
  const scale = ratio >= OTHER_SIZE || ratio <= 1 / OTHER_SIZE ? ratio : 1;
  return { width: width / scale, height: height / scale, scale };
}

/** Of a booklet, which is read at arm's length whatever its size, the type stays as it is on every sheet. */
export function fitBookPage(page: DesignPage, format: Format | null): FittedPage {
  return { ...sheetFor(page, format), scale: 1 };
}

function sheetFor(page: DesignPage, format: Format | null): DesignPage {
  if (format === null) return page;
  const turned = format.named && page.width > page.height;
  return turned ? { width: format.height, height: format.width } : { width: format.width, height: format.height };
}

/** The page that a template is made for; what is wrong with it the schema says. */
export function designPage(root: MapNode): DesignPage {
  const page = root.entries.get('page')?.value;
  const side = (key: string): number => {
    const node = page?.kind === 'map' ? page.entries.get(key)?.value : undefined;
    if (node?.kind === 'number') return Number(node.value);
    const length = node?.kind === 'text' ? mmFromPt(ptFromLength(node.text.value)) : 0;
    return Number.isFinite(length) ? length : 0;
  };
  return { width: side('width'), height: side('height') };
}
