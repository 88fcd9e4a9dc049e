import type { SourceFile } from '../diagnostics/index.ts';
import { drawQr, drawSvg, type SvgDrawing } from '../ornament/index.ts';
import type { Item, Placed } from '../template/index.ts';
import type { Desk, Place, Placement } from './desk.ts';
import type { Mark, Rectangle } from './pages.ts';

type PictureItem = Item & { readonly kind: 'picture' };

/** A picture in its frame; a drawing fills what it covers of it. */
export function placePicture(item: PictureItem, place: Place, desk: Desk): Placement {
  const { artwork, name, span, anchor } = item;
  const frame = { x: place.left + item.x, y: item.y, width: item.width, height: item.height };
  const node = desk.logic.figures.get(item);
  if (artwork.kind === 'picture') {
    const { path, file } = artwork;
    const figure = node === undefined ? {} : { figure: node };
    return {
      marks: [{ kind: 'picture', path, file, anchor, ...frame, ...figure, span }],
      occupied: [{ ...frame, name, span, bleeds: false }],
    };
  }
  const { parts, extent, diagnostics } = drawnSvg(artwork, frame, anchor);
  desk.diagnostics.push(...diagnostics);
  const figure = node === undefined ? {} : { figure: { node, box: extent } };
  const marks = parts.flatMap(({ colour, drawing }): readonly Mark[] => {
    const ink = artwork.inks.get(colour);
    return ink === undefined ? [] : [{ kind: 'drawing', drawing, colour: ink, ...figure }];
  });
  return { marks, occupied: [{ ...extent, name, span, bleeds: false }] };
}

export function placeQr(item: Item & { readonly kind: 'qr' }, place: Place, desk: Desk): Placement {
  const { y, side, text, name, span, colour } = item;
  const box = { x: place.left + item.x, y, width: side, height: side };
  const { drawing, diagnostics } = drawQr(text, { x: box.x, y, side });
  desk.diagnostics.push(...diagnostics);
  const node = desk.logic.figures.get(item);
  const figure = node === undefined ? {} : { figure: { node, box } };
  return {
    marks: [{ kind: 'drawing', drawing, colour, says: true, ...figure }],
    occupied: [{ ...box, name, span, bleeds: false }],
  };
}

/** The logo of a ceremony stands at the same place of every certificate: it is read and drawn once. */
const drawn = new WeakMap<SourceFile, Map<string, SvgDrawing>>();

function drawnSvg(artwork: Placed & { readonly kind: 'svg' }, box: Rectangle, anchor: PictureItem['anchor']) {
  const { source, colours, colour } = artwork;
  const key = JSON.stringify([box, anchor, [...colours], colour]);
  const known = drawn.get(source) ?? new Map<string, SvgDrawing>();
  const drawing = known.get(key) ?? drawSvg(source, { box, align: anchor, colours, colour });
  known.set(key, drawing);
  drawn.set(source, known);
  return drawing;
}
