import { mmFromPt } from '../lengths.ts';
import { drawOrnament } from '../ornament/index.ts';
import type { Around, FolioItem, Item } from '../template/index.ts';
import { compose, type Inline } from '../typeset/index.ts';
import type { Desk, Occupied, Place } from './desk.ts';
import { reportOverlaps } from './overlap.ts';
import type { Mark, Rectangle } from './pages.ts';
import { placeSeal } from './seal.ts';
import { indentOf, type PlacedText, placeTexts } from './texts.ts';

/** Marks of one item and, where nothing may lie over it, the frame that it fills. */
interface Placement {
  readonly marks: readonly Mark[];
  readonly occupied: Occupied | null;
}

/** Places a page's fixed items. What is drawn first lies undermost: the order is the template's. */
export function placeItems(items: readonly Item[], place: Place, desk: Desk): Mark[] {
  const texts = placeTexts(items, place, desk);
  const placements = items.map((item) => placeItem(item, place, texts, desk));
  const occupied = placements.flatMap((placement) => placement.occupied ?? []);
  reportOverlaps(occupied, place, desk);
  return placements.flatMap(({ marks }) => marks);
}

function placeItem(item: Item, place: Place, texts: ReadonlyMap<Item, PlacedText>, desk: Desk): Placement {
  switch (item.kind) {
    case 'text':
    case 'group': {
      const text = texts.get(item) ?? null;
      return { marks: text?.marks ?? [], occupied: text };
    }
    case 'folio':
      return { marks: [placeFolio(item, place, desk)], occupied: null };
    case 'ornament':
      return { marks: placeOrnament(item, texts), occupied: null };
    case 'rule': {
      const { x1, y1, x2, y2, weight, colour } = item;
      const d = `M${place.left + x1} ${y1}L${place.left + x2} ${y2}`;
      const paint = { kind: 'stroke', width: weight, cap: 'butt', join: 'miter' } as const;
      return { marks: [{ kind: 'drawing', drawing: [{ d, paint }], colour }], occupied: null };
    }
    case 'flood': {
      const { width, height } = place.page;
      const frame = intoBleed({ x: 0, y: 0, width, height }, place);
      return { marks: [{ kind: 'flood', ...frame, colour: item.colour }], occupied: null };
    }
    case 'seal': {
      const x = place.left + item.x;
      const occupied = { name: 'seal', span: item.span, x, y: item.y, width: item.side, height: item.side };
      return { marks: placeSeal(item, x, place, desk), occupied };
    }
    case 'photo':
      return placePhoto(item, place);
  }
}

function placePhoto(item: Item & { kind: 'photo' }, place: Place): Placement {
  if (place.citation === null) return { marks: [], occupied: null };
  const frame = intoBleed({ ...item, x: item.origin === 'page' ? item.x : place.left + item.x }, place);
  return {
    marks: [{ kind: 'photo', citation: place.citation, photo: item.photo, ...frame, span: item.span }],
    occupied: { ...frame, name: 'photo', span: item.span },
  };
}

/** A picture that reaches the trim runs on into the bleed. */
function intoBleed({ x, y, width, height }: Rectangle, { page }: Place): Rectangle {
  const reaches = (edge: number, trim: number): boolean => Math.abs(edge - trim) < 0.01;
  const left = reaches(x, 0) ? -page.bleed : x;
  const top = reaches(y, 0) ? -page.bleed : y;
  const right = reaches(x + width, page.width) ? page.width + page.bleed : x + width;
  const bottom = reaches(y + height, page.height) ? page.height + page.bleed : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function placeFolio(item: FolioItem, place: Place, desk: Desk): Mark {
  const value = String(place.number);
  const content: Inline[] = [
    { kind: 'text', text: { value, file: '', offsets: new Int32Array(value.length + 1) }, style: item.style },
  ];
  const galley = compose(content, { measure: item.width, keep: [], balance: false }, desk.fonts);
  const [line] = galley.lines;
  if (line === undefined) throw new Error(`a folio of no line: ${value}`);
  return {
    kind: 'line',
    x: place.left + item.x + indentOf(line, item.width, item.align),
    baseline: item.baseline,
    line,
  };
}

function placeOrnament(item: Item & { kind: 'ornament' }, texts: ReadonlyMap<Item, PlacedText>): readonly Mark[] {
  const around = item.around === null ? {} : { halfWidth: mmFromPt(halfWidth(item.around, texts)) };
  const drawing = drawOrnament(item.ornament, { ...item.params, ...around });
  return drawing === null ? [] : [{ kind: 'drawing', drawing, colour: item.colour }];
}

/** Half of the named text's ink and its clearance, within the bounds. */
function halfWidth({ item, clearance, min, max }: Around, texts: ReadonlyMap<Item, PlacedText>): number {
  const named = [...texts.values()].find(({ name }) => name === item);
  return Math.min(max, Math.max(min, (named?.width ?? 0) / 2 + clearance));
}
