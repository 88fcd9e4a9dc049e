import type { Lang } from '../content/index.ts';
import type { Flow, ListRow } from '../template/index.ts';
import { type Entry, type Growing, grow, langsOf, type Making, type Owners } from './structure.ts';

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

/** A line of contents refers to a page; one without a page is a heading among them. */
function contentsRow(row: ListRow, lang: Lang, { owners }: Making): readonly Growing[] {
  const refers = row.cells.some(({ content }) => 'pageOf' in content);
  const reference = grow('Reference', lang);
  const children: Growing[] = refers ? [reference] : [];
  for (const cell of row.cells) {
    if (refers && cell.tag !== 'label') {
      owners.set(cell, bothTo(reference));
      continue;
    }
    const nodes = langsOf(cell.content).map((own) => grow(cell.tag === 'label' ? 'Lbl' : 'P', own));
    owners.set(cell, Object.fromEntries(nodes.map((node) => [node.lang, node])));
    if (cell.tag === 'label') children.unshift(...nodes);
    else children.push(...nodes);
  }
  return children.length === 0 ? [] : [grow('TOCI', lang, children)];
}

function listRow(row: ListRow, lang: Lang, { owners }: Making): readonly Growing[] {
  if (row.cells.length === 0) return [];
  const label = grow('Lbl', lang);
  const body = grow('LBody', lang);
  for (const cell of row.cells) owners.set(cell, bothTo(cell.tag === 'label' ? label : body));
  return [grow('LI', lang, [label, body])];
}

function bothTo(node: Growing): Owners {
  return { zh: node, en: node };
}
