import type { Span, Text } from '../diagnostics/index.ts';
import type { Frame, Pages, Rectangle } from '../paginate/index.ts';
import type { Item, Layout } from '../template/index.ts';
import { fieldOf } from './words.ts';

/** An item in its place on a page. */
export interface Standing {
  /** `rule`, or `words` of the template alone; `content` where anything of it is the ceremony's. */
  readonly kind: 'rule' | 'words' | 'content';
  /** The same thing has the same key in every case: its place in the template, and its words there. */
  readonly key: string;
  readonly name: string;
  readonly span: Span;
  readonly page: number;
  readonly box: Rectangle;
  /** Fields of the content that are printed in it. */
  readonly fields: ReadonlySet<string>;
  /** Whether it has words of the template, alone or beside those of the content. */
  readonly labels: boolean;
}

/** Where rules, words, seals and photos stand, of `layout` as it was before its words were pointed. */
export function standingOf(layout: Layout, pages: Pages): readonly Standing[] {
  const sections = layout.sections[Symbol.iterator]();
  const found: Standing[] = [];
  let before = '';
  for (const { number, side, section, citation, frames } of pages.pages) {
    const name = JSON.stringify([section, citation]);
    // A section's items stand on its first page.
    if (section === 'blank' || name === before) continue;
    before = name;
    let own = sections.next().value;
    while (own !== undefined && own.name !== section) own = sections.next().value;
    const block = layout.grid === null ? 0 : layout.grid[side === 'recto' ? 'inner' : 'outer'];
    found.push(...placed(own?.items ?? [], frames, block, number));
  }
  return found;
}

function placed(items: readonly Item[], frames: readonly Frame[], block: number, page: number): readonly Standing[] {
  const counts = new Map<string, number>();
  let next = 0;
  return items.flatMap((item): readonly Standing[] => {
    const span = 'span' in item ? item.span : undefined;
    if (span === undefined || item.kind === 'ornament') return [];
    const texts = textsOf(item);
    const own = texts.find((text) => fieldOf(text) === null);
    const place = `${span.file}:${span.start} ${own ? `${own.file}:${own.offsets[0]}` : ''}`;
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    const common = { key: `${place}#${nth}`, span, page, labels: own !== undefined };
    if (item.kind === 'rule') {
      const left = item.origin === 'page' ? 0 : block;
      return [{ ...common, kind: 'rule', name: 'rule', box: ruleBox(item, left), fields: new Set() }];
    }
    const name = 'name' in item ? item.name : item.kind;
    const index = frames.findIndex((one, i) => i >= next && one.name === name && one.span.start === span.start);
    const frame = frames[index];
    if (frame === undefined) return [];
    next = index + 1;
    const printed = item.kind === 'photo' ? [`photo ${item.photo + 1}`] : texts.flatMap((text) => fieldOf(text) ?? []);
    const fields = new Set(printed);
    return [{ ...common, kind: fields.size > 0 ? 'content' : 'words', name, box: frame, fields }];
  });
}

function ruleBox({ x1, y1, x2, y2, weight }: Item & { readonly kind: 'rule' }, left: number): Rectangle {
  const half = weight / 2;
  return {
    x: left + Math.min(x1, x2) - half,
    y: Math.min(y1, y2) - half,
    width: Math.abs(x2 - x1) + weight,
    height: Math.abs(y2 - y1) + weight,
  };
}

function textsOf(item: Item): readonly Text[] {
  if (item.kind === 'seal') return [item.text];
  if (item.kind !== 'text' && item.kind !== 'group') return [];
  const content = item.kind === 'text' ? item.content : item.parts.flatMap((part) => part.content);
  return content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
}

/** White between two boxes, sidewise and up and down; less than none where they lie over one another. */
export function gapOf(one: Rectangle, other: Rectangle): { readonly across: number; readonly down: number } {
  return {
    across: Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width),
    down: Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height),
  };
}
