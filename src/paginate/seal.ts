import { drawSeal } from '../ornament/index.ts';
import type { Item } from '../template/index.ts';
import { type Colour, compose } from '../typeset/index.ts';
import { type Desk, type Place, reportGalley } from './desk.ts';
import type { Mark } from './pages.ts';

/** Bare paper within the seal's field. */
const PAPER: Colour = { name: 'paper', cmyk: [0, 0, 0, 0], spot: null };

/** The seal's field in its colour, its characters and inner line left white. */
export function placeSeal(item: Item & { kind: 'seal' }, x: number, place: Place, desk: Desk): readonly Mark[] {
  // Set as a line, for its characters and their faces: the seal gives each its own cell.
  const measure = item.style.size * item.text.value.length * 2;
  const content = [{ kind: 'text', text: item.text, style: item.style }] as const;
  const galley = compose(content, { measure, keep: [], balance: false }, desk.fonts);
  reportGalley(desk, galley, place);
  const glyphs = galley.lines.flatMap(({ runs }) =>
    runs.flatMap(({ face, glyphs }) =>
      glyphs.filter(({ text }) => text.trim() !== '').map(({ id }) => ({ d: face.outline(id), box: face.ink(id) })),
    ),
  );
  const node = desk.logic.figures.get(item);
  const box = { x, y: item.y, width: item.side, height: item.side };
  const figure = node === undefined ? {} : { figure: { node, box } };
  const corner = item.corner === undefined ? {} : { corner: item.corner };
  const { field, relief } = drawSeal(glyphs, { x, y: item.y, side: item.side, ...corner });
  return [
    { kind: 'drawing', drawing: field, colour: item.colour, ...figure },
    { kind: 'drawing', drawing: relief, colour: PAPER, ...figure },
  ];
}
