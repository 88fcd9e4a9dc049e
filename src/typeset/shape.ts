import type { FontLibrary } from '../fonts/index.ts';
import { type CellMaker, cellMaker } from './cells.ts';
import { type Source, spanAt } from './collect.ts';
import type { TextStyle, TypesetProblem } from './galley.ts';
import type { Item } from './itemise.ts';
import type { Box } from './paragraph.ts';

/**
 * Third pass: a face and glyphs for each item. A character that no face has is
 * reported once in a paragraph, at its first place; its room is left blank.
 */
export function shape(
  source: Source,
  items: readonly Item[],
  makerOf: (style: TextStyle) => CellMaker,
): { readonly boxes: readonly Box[]; readonly problems: readonly TypesetProblem[] } {
  const boxes: Box[] = [];
  const problems = new Map<string, TypesetProblem>();
  for (const { start, end, role, style, lead } of items) {
    const { parts, flaws } = makerOf(style).shape(source.text.slice(start, end), role);
    let first = lead;
    for (const part of parts) {
      boxes.push({ start: start + part.start, end: start + part.end, cell: part.cell, style, lead: first });
      first = 0;
    }
    for (const { rule, params, start: from, end: to } of flaws) {
      const key = `${rule} ${params.code} ${params.selector ?? ''}`;
      const span = problems.has(key) ? null : spanAt(source, start + from, start + to);
      if (span) problems.set(key, { rule, params, span });
    }
  }
  return { boxes, problems: [...problems.values()] };
}

/** Looks up a style's cell maker once for a paragraph. */
export function makersOf(fonts: FontLibrary): (style: TextStyle) => CellMaker {
  const makers = new Map<TextStyle, CellMaker>();
  return (style) => {
    let maker = makers.get(style);
    if (!maker) {
      maker = cellMaker(fonts, style);
      makers.set(style, maker);
    }
    return maker;
  };
}
