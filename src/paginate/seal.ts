import { diagnostic, spanOf } from '../diagnostics/index.ts';
import { drawSeal, type SealGlyph } from '../ornament/index.ts';
import type { Item } from '../template/index.ts';
import type { Colour } from '../typeset/index.ts';
import type { Desk, Place } from './desk.ts';
import type { Mark } from './pages.ts';

/** Bare paper within the seal's field. */
const PAPER: Colour = { name: 'paper', cmyk: [0, 0, 0, 0], spot: null };

/** The seal's field in its colour, its characters and inner line left white. */
export function placeSeal(item: Item & { kind: 'seal' }, x: number, place: Place, desk: Desk): readonly Mark[] {
  const glyphs = Array.from(item.text.value).flatMap((character, index): readonly SealGlyph[] => {
    const pick = desk.fonts.pick(item.style, character);
    const [glyph] = pick?.face.shape(character, { lang: 'zh' }) ?? [];
    if (pick === null || glyph === undefined) {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const start = Array.from(item.text.value).slice(0, index).join('').length;
      const span = spanOf(item.text, start, start + character.length);
      const details = { params: { code, character }, span, citation: place.citation, page: place.number };
      desk.diagnostics.push(diagnostic('font/no-glyph', details));
      return [];
    }
    return [{ d: pick.face.outline(glyph.id), box: pick.face.ink(glyph.id) }];
  });
  const { field, relief } = drawSeal(glyphs, { x, y: item.y, side: item.side });
  return [
    { kind: 'drawing', drawing: field, colour: item.colour },
    { kind: 'drawing', drawing: relief, colour: PAPER },
  ];
}
