import { type Dict, Stream, type Value } from './objects.ts';
import type { View } from './view.ts';

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

const MOST_PAGES = 20_000;
/** Of a page tree; a balanced one of that depth would hold more pages than there is paper. */
const DEEPEST = 100;
/** Of the way from a page to what it inherits. */
const MOST_PARENTS = 50;

/** The leaves of the page tree, in their order. */
export function pagesOf(catalog: View): readonly View[] {
  const pages: View[] = [];
  const seen = new Set<Dict>();
  const walk = (node: View, depth: number): void => {
    if (!node.exists || seen.has(node.dict) || pages.length >= MOST_PAGES || depth > DEEPEST) return;
    seen.add(node.dict);
    if (node.has('Kids') && node.name('Type') !== 'Page') for (const kid of node.views('Kids')) walk(kid, depth + 1);
    else pages.push(node);
  };
  walk(catalog.view('Pages'), 0);
  return pages;
}

/** The node that holds an attribute of a page: the page itself, or the nearest above it (ISO 32000-1 7.7.3.4). */
export function inherited(page: View, key: string): View {
  let node = page;
  for (let i = 0; i < MOST_PARENTS && node.exists && !node.has(key); i++) node = node.view('Parent');
  return node;
}

/** A box with its corners in order; MediaBox and CropBox may be the parent's (ISO 32000-1 7.7.3.3). */
export function boxOf(page: View, key: string, inherit = false): Box | null {
  const [a, b, c, d] = (inherit ? inherited(page, key) : page).numbers(key);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** The streams of a page as one, parted by a line (ISO 32000-1 7.8.2). */
export function contentsOf(page: View): Uint8Array {
  const { file } = page;
  const parts = page.items('Contents').flatMap((item: Value) => {
    const stream = file.resolve(item);
    const data = stream instanceof Stream ? file.read(stream) : null;
    return data ? [Buffer.from(data.buffer, data.byteOffset, data.length), Buffer.from('\n')] : [];
  });
  return Buffer.concat(parts);
}
