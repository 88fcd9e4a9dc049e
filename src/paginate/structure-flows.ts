import type { Lang } from '../content/index.ts';
import type { Flow, ListCell, ListRow } from '../template/index.ts';
import { type Entry, type Growing, grow, langsOf, type Making, ownersIn } from './nodes.ts';

/** The elements of a flow: paragraphs row by row; a table of contents, or lists. */
export function flowEntries(flow: Flow, leading: Lang, making: Making): readonly Entry[] {
  if (flow.kind === 'pairs') {
    for (const column of flow.columns) {
      making.paragraphs.set(
        column,
        column.paragraphs.map(() => grow('P', column.lang)),
      );
    }
    const rows = Math.max(0, ...flow.columns.map(({ paragraphs }) => paragraphs.length));
    return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
      flow.columns.flatMap((column): readonly Entry[] => {
        const node = making.paragraphs.get(column)?.[row] as Growing | undefined;
        return node === undefined ? [] : [{ node, lang: column.lang, words: true }];
      }),
    );
  }
  return flow.lists.map(({ rows }): Entry => {
    const langs = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ content }) => langsOf(content))));
    const [only = leading, more] = langs;
    const lang = more === undefined ? only : leading;
    const toc = flow.tag === 'toc';
    const list = rows.flatMap((row) => (toc ? contentsRow(row, lang, making) : listRow(row, lang, making)));
    const node = grow(toc ? 'TOC' : 'L', lang, list);
    return { node, lang: more === undefined ? lang : 'all', words: langs.size > 0 };
  });
}

/** A line of contents: its words in each language, and the page that it refers to. */
function contentsRow(row: ListRow, lang: Lang, { owners }: Making): readonly Growing[] {
  const cells = row.cells.flatMap((cell) => cellNodes(cell, lang, owners));
  return cells.length === 0 ? [] : [grow('TOCI', lang, cells)];
}

function listRow(row: ListRow, lang: Lang, { owners }: Making): readonly Growing[] {
  const [labels, words] = [true, false].map((label) =>
    row.cells.filter(({ tag }) => (tag === 'label') === label).flatMap((cell) => cellNodes(cell, lang, owners)),
  );
  return row.cells.length === 0 ? [] : [grow('LI', lang, [...(labels ?? []), grow('LBody', lang, words)])];
}

function cellNodes(cell: ListCell, lang: Lang, owners: Making['owners']): readonly Growing[] {
  if ('pageOf' in cell.content) {
    const page = grow('Reference', lang);
    owners.set(cell, { zh: page, en: page });
    return [page];
  }
  const nodes = langsOf(cell.content).map((own) => grow(cell.tag === 'label' ? 'Lbl' : 'P', own));
  owners.set(cell, ownersIn(nodes));
  return nodes;
}
