import type { Pt } from '../lengths.ts';
import type { CellMaker } from './cells.ts';
import type { Flaw } from './faces.ts';
import type { Line, Ruby, TextStyle } from './galley.ts';
import type { Box, Cell, CellRuby } from './paragraph.ts';
import { MIDDLE } from './vertical.ts';

/** A reading's size as a part of its base's, and the smallest that can be read, in points; letters of a bold name are lighter than it. */
const PINYIN = { size: 0.4, least: 5, weight: 500 } as const;
/** Three symbols fill nine tenths of the base's height (CLREQ 3.3.3). */
const ZHUYIN = { size: 0.3, least: 4 } as const;
const EM = 1000;
/** A Han character's ink reaches so high above the baseline; from a reading's baseline down to the foot of its letters. */
const TOP = 850;
const DEPTH = 0.23;
const WHITE = 50;
/** White between two readings, in their own em. */
const BETWEEN = 0.25;
/** Breadth of a column of Zhuyin with its tones, in its own em: a third of base and column together (CLREQ 3.3.3). */
const BREADTH = 5 / 3;
/** Tracking beyond this makes room for Zhuyin, in em. */
const TIGHT = 0.1;
/** How high the dot of the light tone stands, in the symbols' em. */
const DOT = 0.4;

const LIGHT = '˙';
const TONES = 'ˉˊˇˋ';

export interface Read {
  readonly cell: Cell;
  readonly flaws: readonly Flaw[];
}

/**
 * A character's cell with its reading. `beside`: whether a neighbour has one too; then cells widen
 * as far as the readings need to stay apart. A lone reading may hang over its neighbours.
 */
export function withRuby(
  { cell, style }: Box,
  ruby: Ruby,
  beside: boolean,
  makerOf: (style: TextStyle) => CellMaker,
): Read {
  if (ruby.system === 'zhuyin') return withZhuyin(cell, style, ruby, makerOf(style));
  const lighter = { ...style, weight: Math.min(style.weight, PINYIN.weight) };
  return withPinyin(cell, lighter, ruby, beside, makerOf(lighter));
}

function withPinyin(cell: Cell, style: TextStyle, { reading }: Ruby, beside: boolean, maker: CellMaker): Read {
  const size = Math.max(PINYIN.least, PINYIN.size * style.size);
  const scale = size / style.size;
  const { parts, flaws } = maker.shape(reading.value, 'word');
  const width = parts.reduce((sum, part) => sum + part.cell.width * scale, 0);
  const needed = beside ? width + EM * (BETWEEN * scale - style.tracking) : 0;
  const base = widened(cell, Math.max(0, needed - cell.width) / 2);
  // Beside a column the letters are turned with it, their feet towards it.
  const rise = (style.writing === 'vertical' ? EM / 2 : TOP) + WHITE + DEPTH * EM * scale;
  let along = (base.width - width) / 2;
  const glyphs = parts.flatMap((part) =>
    part.cell.glyphs.flatMap((glyph): CellRuby['glyphs'] => {
      const place = { along: along + glyph.dx * scale, rise: rise + glyph.dy * scale };
      along += glyph.advance * scale;
      return part.cell.face ? [{ face: part.cell.face, glyph, ...place }] : [];
    }),
  );
  return { cell: { ...base, ruby: { style: { ...style, size }, upright: false, glyphs } }, flaws };
}

function withZhuyin(cell: Cell, style: TextStyle, { reading }: Ruby, maker: CellMaker): Read {
  const column = style.writing === 'vertical';
  const size = Math.max(ZHUYIN.least, ZHUYIN.size * style.size);
  const scale = size / style.size;
  const em = scale * EM;
  const written = [...reading.value];
  const symbols = written.filter((one) => one !== LIGHT && !TONES.includes(one));
  const light = written.includes(LIGHT);
  const dot = light ? DOT * em : 0;
  const top = MIDDLE + (symbols.length * em + dot) / 2;
  const middle = cell.width + em / 2;
  const flaws: Flaw[] = [];
  const glyphs: CellRuby['glyphs'][number][] = [];
  /** Puts a character so that this point of it, counted from its origin, lies there: from the base's left edge, above its baseline. */
  const put = (character: string, x: number, y: number, byInk: boolean): void => {
    const shaped = maker.shape(character, 'han');
    flaws.push(...shaped.flaws);
    for (const { cell: own } of shaped.parts) {
      const [glyph] = own.glyphs;
      if (!own.face || !glyph) continue;
      const ink = own.face.ink(glyph.id);
      const point = byInk
        ? { x: (ink.left + ink.right) / 2, y: (ink.top + ink.bottom) / 2 }
        : { x: glyph.advance / 2, y: MIDDLE };
      const at = { x: x - point.x * scale, y: y - point.y * scale };
      const place = column
        ? { along: cell.width / 2 + MIDDLE - at.y, rise: at.x - cell.width / 2 }
        : { along: at.x, rise: at.y };
      glyphs.push({ face: own.face, glyph, ...place });
    }
  };
  if (light) put(LIGHT, middle, top - dot / 2, true);
  symbols.forEach((symbol, i) => {
    put(symbol, middle, top - dot - (i + 0.5) * em, false);
  });
  // At the upper right of the last symbol (CLREQ 3.3.3).
  for (const tone of written.filter((one) => TONES.includes(one))) {
    put(tone, middle + 0.72 * em, top - dot - (symbols.length - 0.8) * em, true);
  }
  const breadth = Math.max(0, BREADTH * em - Math.max(0, style.tracking - TIGHT) * EM);
  const width = column ? cell.width : cell.width + breadth;
  return { cell: { ...cell, width, ruby: { style: { ...style, size }, upright: true, glyphs } }, flaws };
}

/** A cell with so much white on either side, its glyphs moved along. */
function widened(cell: Cell, by: number): Cell {
  if (by === 0) return cell;
  const width = cell.width + 2 * by;
  if (cell.stance?.kind === 'upright') {
    const places = cell.stance.places.map(({ along, rise }) => ({ along: along + by, rise }));
    return { ...cell, width, stance: { ...cell.stance, places } };
  }
  let pen = 0;
  const origins = cell.glyphs.map(({ advance }, i) => {
    const origin = cell.origins?.[i] ?? pen;
    pen += advance;
    return origin + by;
  });
  return { ...cell, width, origins };
}

/** The leading of lines of a size that must have room for the readings over them. */
export function leadingOver(lines: readonly Line[], leading: Pt, size: Pt): Pt {
  const over = lines.slice(1).reduce((most, line) => Math.max(most, line.over ?? 0), 0);
  return over === 0 ? leading : Math.max(leading, 1.25 * size + over);
}
