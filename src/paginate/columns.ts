import { breakRows, type Frames, type Piece } from './breaks.ts';
import type { Setting } from './settings.ts';

/**
 * One language alone, in several columns to a page: those of the last page are
 * made as even as they can be. The least depth is taken that holds all and
 * leaves no single line.
 */
export function evenLast(pieces: readonly Piece[], frames: Frames): readonly Piece[] {
  const { columns, last } = frames;
  const page = Math.floor((pieces.at(-1)?.frame ?? 0) / columns);
  const first = page === 0 ? frames.first : 1;
  const ends = pieces.filter(({ frame }) => frame >= page * columns);
  // What is left of a paragraph from the page's head on is one piece again.
  const rows = ends.filter(({ row }, index) => row !== ends[index - 1]?.row).map(restOf);
  const lines = rows.reduce((total, { depth }) => total + depth, 0);
  for (let depth = first - 1 + Math.ceil(lines / columns); depth < last; depth += 1) {
    const even = breakRows(
      rows.map((row) => [row]),
      { ...frames, first, last: depth },
      { least: 0, frames: columns },
    );
    if (even === null || even.faulty) continue;
    const before = pieces.filter(({ frame }) => frame < page * columns);
    return [...before, ...even.pieces.map((piece) => ({ ...piece, frame: page * columns + piece.frame }))];
  }
  return pieces;
}

function restOf({ setting, from }: Piece): Setting {
  const galleys = setting.galleys.map((galley, index) => ({ ...galley, lines: galley.lines.slice(from[index] ?? 0) }));
  return { ...setting, galleys, depth: Math.max(0, ...galleys.map(({ lines }) => lines.length)) };
}
