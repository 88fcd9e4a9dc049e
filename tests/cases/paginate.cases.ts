import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { paginate } from '../../src/paginate/index.ts';
import { layoutOf } from '../paginate/entry.ts';
import { certificate, DISPLAY_ZH, text } from '../paginate/layouts.ts';
import { fakeFonts, words } from '../typeset/fake.ts';

const fonts = fakeFonts();
const BLACK = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null } as const;

/** For each code of page making: a layout that has the fault. */
export const cases: Record<string, () => readonly Diagnostic[]> = {
  'layout/overset': () => paginate(certificate([text('award', '獎'.repeat(41), { lines: 2 })]), fonts).diagnostics,
  'layout/overlap': () =>
    paginate(certificate([text('award', '獎項'), text('reason', '理由', { baseline: 104 })]), fonts).diagnostics,
  'layout/off-page': () => paginate(certificate([text('award', '獎項', { x: 350 })]), fonts).diagnostics,
  'layout/ink-on-ground': () => {
    const green = { name: 'green', cmyk: [88, 50, 75, 55], spot: null } as const;
    const black = text('award', '獎項', { content: words('獎項', { ...DISPLAY_ZH, colour: BLACK }) });
    return paginate(certificate([{ kind: 'flood', colour: green }, black]), fonts).diagnostics;
  },
  'layout/uneven-pairs': () => paginate(layoutOf(['重慶', '友城'], ['city']), fonts).diagnostics,
};
