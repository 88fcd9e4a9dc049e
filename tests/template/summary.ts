import { mmFromPt } from '../../src/lengths.ts';
import type { Flow, Item, Layout } from '../../src/template/index.ts';
import type { Inline } from '../../src/typeset/index.ts';

/** A layout as text: a line for each item, in millimetres. */
export function summary({ page, grid, running, sections, multiple }: Layout): string {
  const foot = (side: 'verso' | 'recto'): string[] => running[side].map((item) => `${side}  ${itemLine(item)}`);
  const lines = [
    `page ${mm(page.width)} × ${mm(page.height)} + ${mm(page.bleed)}, safe ${mm(page.safe ?? 0)}, multiple of ${multiple}`,
    ...(grid === null
      ? []
      : [`grid ${mm(grid.top)}, ${grid.lines} × ${grid.leading}pt, ${mm(grid.inner)} | ${mm(grid.outer)}`]),
    ...foot('verso'),
    ...foot('recto'),
    ...sections.flatMap(({ name, citation, start, padBefore, running: feet, items, flow }) => [
      '',
      [name, citation ?? [], start === 'any' ? [] : start, padBefore ? 'padded' : [], feet ? 'feet' : []]
        .flat()
        .join(' · '),
      ...items.map((item) => `  ${itemLine(item)}`),
      ...(flow === null ? [] : flowLines(flow).map((line) => `  ${line}`)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLine(item: Item): string {
  switch (item.kind) {
    case 'text': {
      const grows = `${item.lines > 1 ? ` ≤${item.lines}` : ''}${item.grow === 'down' ? '' : ` ${item.grow}`}${item.leading === undefined ? '' : ` leading ${mm(item.leading)}`}${item.balance ? ' balanced' : ''}`;
      const fit = item.fit === null ? '' : ` fit ${item.fit.max}–${item.fit.min}`;
      const stack = item.stack === null ? '' : ` [${item.stack}${item.pinned === true ? ' pinned' : ''}]`;
      return `text ${item.name} ${mm(item.x)}+${mm(item.width)} y ${mm(item.baseline)} ${item.align}${grows}${fit}${stack}: ${words(item.content)}`;
    }
    case 'group':
      return `group ${item.name} on ${mm(item.axis)}, ${mm(item.centre)}: ${item.parts.map(({ content, fit, gap }) => `(${mm(gap)}) ${words(content)} fit ${fit.max}–${fit.min}`).join(' ')}`;
    case 'picture':
      return `picture ${item.name} ${mm(item.x)},${mm(item.y)} ${mm(item.width)}×${mm(item.height)}`;
    case 'qr':
      return `qr ${item.name} ${mm(item.x)},${mm(item.y)} ${mm(item.side)}: ${item.text.value}`;
    case 'folio':
      return `folio ${mm(item.x)}+${mm(item.width)} y ${mm(item.baseline)} ${item.align}`;
    case 'ornament': {
      const params = Object.entries(item.params).map(([key, value]) => `${key} ${mm(value * (72 / 25.4))}`);
      const around =
        item.around === null
          ? ''
          : ` around ${item.around.item} +${mm(item.around.clearance)} ${mm(item.around.min)}–${mm(item.around.max)}`;
      return `ornament ${item.ornament} ${params.join(' ')}${around} in ${item.colour.name}`;
    }
    case 'rule':
      return `rule ${mm(item.x1)} ${mm(item.y1)} – ${mm(item.x2)} ${mm(item.y2)}, ${mm(item.weight)} in ${item.colour.name}`;
    case 'flood':
      return `flood in ${item.colour.name}`;
    case 'seal':
      return `seal ${item.text.value} ${mm(item.x)} ${mm(item.y)}, ${mm(item.side)} in ${item.colour.name}`;
    case 'photo':
      return `photo ${item.photo} ${mm(item.x)} ${mm(item.y)}, ${mm(item.width)} × ${mm(item.height)} of the ${item.origin}`;
  }
}

function flowLines(flow: Flow): string[] {
  if (flow.kind === 'pairs') {
    const columns = flow.columns.map(
      ({ lang, x, width, further = [], paragraphs }) =>
        `  ${lang} ${[x, ...further].map(mm).join(', ')} +${mm(width)}: ${paragraphs.map(({ value }) => value).join(' ¶ ')}`,
    );
    return [`pairs from line ${flow.firstLine}, ${flow.gap} apart`, ...columns];
  }
  return [
    `lists from line ${flow.firstLine}`,
    ...flow.lists.flatMap(({ x, width, rows }) => [
      `  ${mm(x)}+${mm(width)}`,
      ...rows.map(({ pitch, keepWithNext, cells, rule }) => {
        const said = cells.map(
          ({ x: at, align, content }) =>
            `${mm(at)}${align === 'right' ? ' right' : ''} ${'pageOf' in content ? `page of ${content.pageOf}` : words(content)}`,
        );
        return `    ${said.join(' | ')} ↓${pitch}pt${keepWithNext ? ' kept' : ''}${rule === null ? '' : ' ruled'}`;
      }),
    ]),
  ];
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.kind === 'space' ? `␣${inline.width}` : `${inline.text.value}⟨${inline.style.name}.${inline.style.lang}⟩`,
    )
    .join(' ');
}

function mm(points: number): string {
  return String(Number(mmFromPt(points).toFixed(2)));
}
