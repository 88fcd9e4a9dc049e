import { type Span, textAt } from '../diagnostics/index.ts';
import type { Flow, Item, Layout, ListCell, Section } from '../template/index.ts';
import type { Inline } from '../typeset/index.ts';

/**
 * A layout whose words are all said to stand where the template places them: made-up words stand
 * in no file, and what is wrong with them is wrong with their frame.
 */
export function pointed(layout: Layout): Layout {
  const { verso, recto } = layout.running;
  return {
    ...layout,
    running: { verso: verso.map(pointedItem), recto: recto.map(pointedItem) },
    sections: layout.sections.map(
      (section): Section => ({
        ...section,
        items: section.items.map(pointedItem),
        flow: section.flow && pointedFlow(section.flow),
      }),
    ),
  };
}

function pointedItem(item: Item): Item {
  switch (item.kind) {
    case 'text':
      return { ...item, content: at(item.content, item.span) };
    case 'group':
      return { ...item, parts: item.parts.map((part) => ({ ...part, content: at(part.content, item.span) })) };
    case 'seal':
      return { ...item, text: textAt(item.text.value, item.span) };
    default:
      return item;
  }
}

function pointedFlow(flow: Flow): Flow {
  const { span } = flow;
  if (flow.kind === 'pairs') {
    const columns = flow.columns.map((column) => ({
      ...column,
      paragraphs: column.paragraphs.map(({ value }) => textAt(value, span)),
    }));
    return { ...flow, columns };
  }
  const cell = (one: ListCell): ListCell =>
    'pageOf' in one.content ? one : { ...one, content: at(one.content, span) };
  const lists = flow.lists.map((list) => ({
    ...list,
    rows: list.rows.map((row) => ({
      ...row,
      cells: row.cells.map(cell),
      continued: (row.continued ?? []).map(cell),
    })),
  }));
  return { ...flow, lists };
}

function at(content: readonly Inline[], span: Span): readonly Inline[] {
  return content.map((inline): Inline => {
    if (inline.kind === 'space') return inline;
    const text = textAt(inline.text.value, span);
    const ruby = inline.ruby?.map((one) => ({ ...one, reading: textAt(one.reading.value, span) }));
    return { ...inline, text, ...(ruby ? { ruby } : {}) };
  });
}
