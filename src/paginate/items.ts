import { mmFromPt } from '../lengths.ts';
import { drawOrnament, drawRule } from '../ornament/index.ts';
import type { Around, FolioItem, Item } from '../template/index.ts';
import { type Desk, leftOf, type Place, type Placement } from './desk.ts';
import { extentOf, type LineMark } from './extent.ts';
import { NOWHERE, setNumber } from './numbers.ts';
import type { Mark, Rectangle } from './pages.ts';
import { placePicture, placeQr } from './pictures.ts';
import { scaledDrawing } from './scale.ts';
import { placeSeal } from './seal.ts';
import { indentOf, type PlacedText, placeTexts } from './texts.ts';

/** Places a page's fixed items. What is drawn first lies undermost: the order is the template's. */
export function placeItems(items: readonly Item[], place: Place, desk: Desk): Placement {
  const texts = placeTexts(items, place, desk);
  const placements = items.map((item) => placeItem(item, place, texts, desk));
  return {
    marks: placements.flatMap(({ marks }) => marks),
    occupied: placements.flatMap(({ occupied }) => occupied),
  };
}

function placeItem(item: Item, place: Place, texts: ReadonlyMap<Item, PlacedText>, desk: Desk): Placement {
  switch (item.kind) {
    case 'text':
    case 'group': {
      const text = texts.get(item) ?? null;
      return text === null ? { marks: [], occupied: [] } : { marks: text.marks, occupied: [text] };
    }
    case 'folio':
      return placeFolio(item, place, desk);
    case 'ornament':
      return { marks: placeOrnament(item, texts), occupied: [] };
    case 'rule': {
      const { x1, y1, x2, y2, weight, colour } = item;
      const left = leftOf(item, place);
      const drawing = drawRule({ x: left + x1, y: y1 }, { x: left + x2, y: y2 }, weight);
      return { marks: [{ kind: 'drawing', drawing, colour }], occupied: [] };
    }
    case 'flood': {
      const { width, height } = place.page;
      const frame = intoBleed({ x: 0, y: 0, width, height }, place);
      return { marks: [{ kind: 'flood', ...frame, colour: item.colour }], occupied: [] };
    }
    case 'seal': {
      const x = place.left + item.x;
      const frame = { x, y: item.y, width: item.side, height: item.side };
      const occupied = [{ ...frame, name: 'seal', span: item.span, bleeds: false }];
      return { marks: placeSeal(item, x, place, desk), occupied };
    }
    case 'photo':
      return placePhoto(item, place, desk);
    case 'picture':
      return placePicture(item, place, desk);
    case 'qr':
      return placeQr(item, place, desk);
  }
}

function placePhoto(item: Item & { kind: 'photo' }, place: Place, { logic }: Desk): Placement {
  if (place.citation === null) return { marks: [], occupied: [] };
  const frame = intoBleed({ ...item, x: leftOf(item, place) + item.x }, place);
  const node = logic.figures.get(item);
  const figure = node === undefined ? {} : { figure: node };
  return {
    marks: [{ kind: 'photo', citation: place.citation, photo: item.photo, ...frame, ...figure, span: item.span }],
    occupied: [{ ...frame, name: 'photo', span: item.span, bleeds: true }],
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

function placeFolio(item: FolioItem, place: Place, desk: Desk): Placement {
  const galley = setNumber(place.number, item.style, item.width, desk);
  const marks = galley.lines.map(
    (line): LineMark => ({
      kind: 'line',
      x: place.left + item.x + indentOf(line, item.width, item.align),
      baseline: item.baseline,
      line,
    }),
  );
  return { marks, occupied: [{ ...extentOf(marks), name: 'folio', span: NOWHERE, bleeds: false }] };
}

function placeOrnament(item: Item & { kind: 'ornament' }, texts: ReadonlyMap<Item, PlacedText>): readonly Mark[] {
  const { scale } = item;
  const around = item.around === null ? {} : { halfWidth: mmFromPt(halfWidth(item.around, texts)) / scale };
  const drawing = drawOrnament(item.ornament, { ...item.params, ...around });
  return drawing === null ? [] : [{ kind: 'drawing', drawing: scaledDrawing(drawing, scale), colour: item.colour }];
}

/** Half of the named text's ink and its clearance, within the bounds. */
function halfWidth({ item, clearance, min, max }: Around, texts: ReadonlyMap<Item, PlacedText>): number {
  const named = [...texts.values()].find(({ name }) => name === item);
  return Math.min(max, Math.max(min, (named?.width ?? 0) / 2 + clearance));
}
