import { spanOfMerged } from '../expand.ts';
import type { Flow, ListCell, ListRow, PairColumn } from '../layout.ts';
import type { RawFlow } from '../schema/documents.ts';
import type { Desk } from './desk.ts';
import { buildContent } from './inlines.ts';
import { textUnder } from './words.ts';

type Raw<K extends RawFlow['kind']> = Extract<RawFlow, { kind: K }>;
type RawColumn = Raw<'pairs'>['columns'][number];
type RawRow = Raw<'lists'>['lists'][number]['rows'][number];
type RawCell = RawRow['cells'][number];

/** A section's flow; null where it has nothing to flow. */
export function buildFlow(raw: RawFlow, desk: Desk): Flow | null {
  const firstLine = raw['first-line'];
  const span = spanOfMerged(raw);
  if (raw.kind === 'lists') {
    const lists = raw.lists.map((list) => ({
      x: desk.pt(list.x),
      width: desk.pt(list.width),
      rows: list.rows.map((row) => buildRow(row, desk)),
    }));
    return { kind: 'lists', ...(raw.tag === 'toc' ? { tag: 'toc' } : {}), lists, firstLine, span };
  }
  const columns = raw.columns.flatMap((column) => buildColumn(column, desk) ?? []);
  return columns.length === 0 ? null : { kind: 'pairs', columns, firstLine, gap: raw.gap, span };
}

function buildColumn(raw: RawColumn, desk: Desk): PairColumn | null {
  const list = raw.paragraphs ?? [];
  const span = spanOfMerged(raw, 'paragraphs');
  const paragraphs = list.flatMap((_, index) => textUnder(list, index, span) ?? []);
  if (paragraphs.length === 0) return null;
  const half = desk.style(raw.style, raw.lang, spanOfMerged(raw));
  if (half === null) return null;
  return {
    lang: raw.lang,
    x: desk.pt(raw.x),
    width: desk.pt(raw.width),
    further: (raw.further ?? []).map((x) => desk.pt(x)),
    style: half.text,
    paragraphs,
  };
}

function buildRow(raw: RawRow, desk: Desk): ListRow {
  const { rule } = raw;
  return {
    pitch: desk.pt(raw.pitch),
    keepWithNext: raw['keep-with-next'] ?? false,
    cells: raw.cells.flatMap((cell) => buildCell(cell, desk) ?? []),
    continued: (raw.continued ?? []).flatMap((cell) => buildCell(cell, desk) ?? []),
    rule: rule ? { below: desk.pt(rule.below), weight: desk.pt(rule.weight), colour: desk.colour(rule.colour) } : null,
  };
}

function buildCell(raw: RawCell, desk: Desk): ListCell | null {
  const place = { x: desk.pt(raw.x), width: desk.pt(raw.width), align: raw.align ?? 'left' };
  if ('content' in raw) {
    const content = buildContent(raw.content, desk);
    return content && { ...place, ...(raw.tag ? { tag: raw.tag } : {}), content: content.inlines };
  }
  if (raw['page-of'] === null) return null;
  const half = desk.style(raw.style, raw.lang, spanOfMerged(raw));
  return half && { ...place, content: { pageOf: String(raw['page-of']), style: half.text } };
}
