import type { Lang } from '../../src/content/index.ts';
import type { Grid, Layout, PairColumn } from '../../src/template/index.ts';
import { GARAMOND, HEI, textOf } from '../typeset/fake.ts';

export const grid: Grid = { top: 50, leading: 15, lines: 12, inner: 60, outer: 40 };
const span = { file: 'booklet.yaml', start: 0, end: 1 };

function column(lang: Lang, paragraphs: readonly string[]): PairColumn {
  const style = lang === 'zh' ? HEI : GARAMOND;
  const x = lang === 'zh' ? 0 : 120;
  return { lang, x, width: 100, style, paragraphs: paragraphs.map(textOf) };
}

/** One entry whose text begins on `firstLine` of its first page. */
export function layoutOf(zh: readonly string[], en: readonly string[], firstLine = 5): Layout {
  const columns = [column('zh', zh), column('en', en)];
  return {
    page: { width: 400, height: 300, bleed: 9 },
    grid,
    running: { verso: [], recto: [] },
    multiple: 4,
    sections: [
      {
        name: 'entry',
        citation: 'a',
        start: 'any',
        padBefore: false,
        running: true,
        items: [],
        keep: [],
        flow: { kind: 'pairs', columns, firstLine, gap: 1, span },
      },
    ],
  };
}
