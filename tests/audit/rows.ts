import type { Glyph } from './glyphs.ts';
import { mode } from './numbers.ts';

type Row = Glyph[];

/** The glyphs that share a baseline, parted where a gutter runs between columns; from left to right. */
export function rowsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.slice(-6).find(([first]) => first && onOneBaseline(first, glyph));
    if (row) row.push(glyph);
    else rows.push([glyph]);
  }
  for (const row of rows) row.sort(byLeft);
  return partAtGutters(returnRaised(rows));
}

const byLeft = (a: Glyph, b: Glyph): number => a.left - b.left;

function onOneBaseline(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.baseline - b.baseline) < 0.12 * Math.min(a.size, b.size);
}

/** A word raised or lowered within a line belongs to that line. */
function returnRaised(rows: readonly Row[]): readonly Row[] {
  for (const row of [...rows].sort((a, b) => a.length - b.length)) {
    const stay: Glyph[] = [];
    let part: Glyph[] = [];
    row.forEach((glyph, index) => {
      part.push(glyph);
      const next = row[index + 1];
      if (next && next.left - glyph.right < glyph.size) return;
      const home = rows.find((other) => other !== row && isHome(other, row.length, part));
      if (home) {
        home.push(...part);
        home.sort(byLeft);
      } else stay.push(...part);
      part = [];
    });
    row.splice(0, row.length, ...stay);
  }
  return rows.filter((row) => row.length > 0);
}

function isHome(row: Row, length: number, part: readonly Glyph[]): boolean {
  const [[first], [start], end] = [row, part, part.at(-1)];
  if (!first || !start || !end || row.length < length) return false;
  const rise = Math.abs(first.baseline - start.baseline);
  if (rise === 0 || rise >= 0.45 * first.size) return false;
  return row.some((left, index) => {
    const right = row[index + 1];
    return right && left.right - 0.35 * left.size <= start.left && end.right <= right.left + 0.35 * right.size;
  });
}

interface Ink {
  readonly baseline: number;
  readonly size: number;
  readonly spans: readonly (readonly [number, number])[];
}

/** Columns of large type have the gutter of the text beneath them: no type counts for larger than this many bodies. */
const LARGE = 1.25;

/** Where a row has ink, its word spaces bridged. */
function inkOf(row: Row, body: number): Ink {
  const spans: [number, number][] = [];
  for (const { left, right, size } of row) {
    const last = spans.at(-1);
    if (last && left - last[1] < 0.75 * Math.min(size, LARGE * body)) last[1] = Math.max(last[1], right);
    else spans.push([left, right]);
  }
  return { baseline: row[0]?.baseline ?? 0, size: row[0]?.size ?? 0, spans };
}

/** A gutter is a wide gap with a place that the rows around leave white too. */
function partAtGutters(rows: readonly Row[]): readonly Row[] {
  const body = mode(
    rows.flatMap((row) => row.map(({ size }) => size)),
    1,
  );
  const ink = rows.map((row) => inkOf(row, body));
  return rows.flatMap((row) => {
    const { baseline, size } = inkOf(row, body);
    const near = ink.filter((other) => {
      const away = Math.abs(other.baseline - baseline);
      return away > 0 && away < 6.5 * size && other.size > 0.6 * Math.min(size, LARGE * body);
    });
    const parts: Row[] = [row.slice(0, 1)];
    row.slice(1).forEach((glyph, index) => {
      const before = row[index];
      if (before && isGutter(before, glyph, body, near)) parts.push([]);
      parts.at(-1)?.push(glyph);
    });
    return parts;
  });
}

function isGutter(before: Glyph, after: Glyph, body: number, near: readonly Ink[]): boolean {
  const gap = after.left - before.right;
  const size = Math.min(Math.max(before.size, after.size), LARGE * body);
  if (gap <= 0.75 * size) return false;
  if (near.length === 0) return gap > 2 * size;
  const places = Math.floor((gap - 0.6 * size) / (0.2 * size)) + 1;
  const crossed = Array.from({ length: places }, (_, place) => {
    const x = before.right + (0.3 + 0.2 * place) * size;
    return near.filter(({ spans }) => spans.some(([from, to]) => from < x && x < to)).length;
  });
  return Math.min(...crossed) <= 0.2 * near.length;
}
