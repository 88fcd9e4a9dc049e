import { breakRows, type Frames, type Piece } from './breaks.ts';
import type { Setting } from './settings.ts';

/**
 * One language alone, in several columns to a page: those of the last page are
 * made as even as their paragraphs allow. Each line that the page grows beyond
 * the least counts as white does, by the square.
 */
export function evenLast(pieces: readonly Piece[], frames: Frames): readonly Piece[] {
  const { columns, last } = frames;
  const head = Math.floor((pieces.at(-1)?.frame ?? 0) / columns) * columns;
  const first = head === 0 ? frames.first : 1;
  const ends = pieces.filter(({ frame }) => frame >= head);
  // What is left of a paragraph from the page's head on is one piece again.
  const rows = ends.filter(({ row }, index) => row !== ends[index - 1]?.row).map((piece) => [restOf(piece)]);
  const least = Math.ceil(rows.reduce((total, [row]) => total + (row?.depth ?? 0), 0) / columns);
  const skipped = ends[0]?.row ?? 0;
  let best = { cost: Infinity, pieces: ends };
  for (let depth = least; first - 1 + depth <= last; depth += 1) {
    const even = breakRows(rows, { ...frames, first, last: first - 1 + depth }, { least: 0, frames: columns });
    const cost = (even?.cost ?? Infinity) + (depth - least) ** 2;
    if (even === null || cost >= best.cost) continue;
    const place = (piece: Piece): Piece => ({ ...piece, row: skipped + piece.row, frame: head + piece.frame });
    best = { cost, pieces: even.pieces.map(place) };
  }
  return [...pieces.filter(({ frame }) => frame < head), ...best.pieces];
}

function restOf({ setting, from }: Piece): Setting {
  const galleys = setting.galleys.map((galley, index) => ({ ...galley, lines: galley.lines.slice(from[index] ?? 0) }));
  return { ...setting, galleys, depth: Math.max(0, ...galleys.map(({ lines }) => lines.length)) };
}
