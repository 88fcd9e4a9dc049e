import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { mmFromPt } from '../../src/lengths.ts';
import { type Mark, paginate } from '../../src/paginate/index.ts';
import { type Layout, mergeCertificate, type Template } from '../../src/template/index.ts';
import { load, TEMPLATES } from '../template/kit.ts';
import { madeOf, STATES } from './states.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let fonts: FontLibrary;
beforeAll(async () => {
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  if (library === null) throw new Error('no fonts');
  fonts = library;
});

function layoutOf(template: Template, state: (typeof STATES)[number]): Layout {
  const { made, one } = madeOf(state);
  const { layout, diagnostics } = mergeCertificate(template, made, one);
  if (layout === null) throw new Error(JSON.stringify(diagnostics));
  return layout;
}

/** Every state by what it has: what a failure is called. */
const NAMED = STATES.map((state) => [JSON.stringify(state), state] as const);

describe.each(['classic'])('%s', (name) => {
  let template: Template;
  beforeAll(async () => {
    const loaded = await load(TEMPLATES, name, fonts.families);
    if (loaded.template === null) throw new Error(JSON.stringify(loaded.diagnostics));
    template = loaded.template;
  });

  it.each(NAMED)('keeps its frames apart, and within the safe area: %s', (_, state) => {
    const { diagnostics } = paginate(layoutOf(template, state), fonts);
    expect(
      diagnostics.filter(({ severity }) => severity !== 'note').map(({ rule, params }) => ({ rule, ...params })),
    ).toEqual([]);
  });
});

describe('classic', () => {
  it('centres what stands on the axis by its ink, within half a millimetre', async () => {
    const { template } = await load(TEMPLATES, 'classic', fonts.families);
    if (template === null) throw new Error('no classic');
    for (const state of STATES) {
      const { pages, width } = paginate(layoutOf(template, state), fonts);
      const axis = width / 2;
      // All that stands in the upper two thirds stands on the axis, but for the number in the corner.
      const lines = (pages[0]?.marks ?? []).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
      const upper = lines.filter(
        ({ baseline, x }) => baseline < 0.64 * (pages[0] ? width / Math.SQRT2 : 0) && x < axis,
      );
      expect(upper.length).toBeGreaterThan(2);
      for (const mark of upper) {
        const { left, right } = inkOf(mark);
        const off = Math.abs(mmFromPt((left + right) / 2 - axis));
        expect(off, `${mark.line.text} ${JSON.stringify(state)}`).toBeLessThan(0.5);
      }
    }
  });
});

/** By the very glyphs: the composer's own word for it is not asked. */
function inkOf({ x, line }: Mark & { readonly kind: 'line' }): { readonly left: number; readonly right: number } {
  const edges = line.runs
    .filter(({ ruby }) => ruby !== true)
    .flatMap((run) =>
      run.glyphs.flatMap(({ id, x: at }) => {
        const ink = run.face.ink(id);
        if (ink.right <= ink.left) return [];
        const place = (units: number): number => x + run.x + at + (units * run.size * run.scale) / 1000;
        return [place(ink.left), place(ink.right)];
      }),
    );
  return { left: Math.min(...edges), right: Math.max(...edges) };
}
