import { ptFromMm } from '../../lengths.ts';
import type { Box } from '../model/matrix.ts';
import { type Rule, short } from '../rule.ts';

/** Bleed and safe zone, of 3 mm each. */
const MARGIN = ptFromMm(3);

/** Rounding of writers. */
const SLACK = 0.02;

function inside(inner: Box, outer: Box): boolean {
  const slack = 0.01;
  return (
    inner[0] >= outer[0] - slack &&
    inner[1] >= outer[1] - slack &&
    inner[2] <= outer[2] + slack &&
    inner[3] <= outer[3] + slack
  );
}

const boxes: Rule = {
  id: 'X4-BOX',
  parts: ['x4'],
  *run({ pages }) {
    for (const { number, view, media, trim, art, bleed } of pages) {
      const page = { page: number, object: view.label ?? 'Page' };
      if ((trim === null) === (art === null)) yield { code: 'preflight/x4-box-trim', ...page };
      const cut = trim ?? art;
      const pairs = [
        ['TrimBox ⊄ BleedBox', cut, bleed],
        ['BleedBox ⊄ MediaBox', bleed, media],
        ['TrimBox ⊄ MediaBox', cut, media],
      ] as const;
      for (const [found, inner, outer] of pairs) {
        if (inner && outer && !inside(inner, outer))
          yield { code: 'preflight/x4-box-nesting', ...page, params: { found } };
      }
      if ((view.number('UserUnit') ?? 1) !== 1) yield { code: 'preflight/x4-box-unit', ...page };
    }
  },
};

const SIDES = [
  ['←', 0, -1],
  ['↓', 1, -1],
  ['→', 2, 1],
  ['↑', 3, 1],
] as const;

const bleeds: Rule = {
  id: 'C-BLEED',
  parts: ['house'],
  *run({ pages }) {
    for (const { number, view, media, crop, trim, art, bleed, drawing } of pages) {
      const cut = trim ?? art;
      if (bleed === null) yield { code: 'preflight/c-bleed-none', page: number, object: view.label ?? 'Page' };
      else if (cut) {
        const widths = SIDES.map(([, side, sign]) => sign * (bleed[side] - cut[side]));
        if (Math.min(...widths) < MARGIN - SLACK) {
          const found = SIDES.map(([arrow], i) => `${arrow} ${short(((widths[i] ?? 0) * 25.4) / 72, 2)} mm`).join(', ');
          yield { code: 'preflight/c-bleed-narrow', page: number, object: view.label ?? 'Page', params: { found } };
        }
      }
      const outer = bleed ?? crop ?? media;
      const edge = cut ?? outer;
      for (const { box, visible, object } of drawing.areas) {
        if (!visible || box[2] < edge[0] || box[0] > edge[2] || box[3] < edge[1] || box[1] > edge[3]) continue;
        for (const [arrow, side, sign] of SIDES) {
          if (sign * (box[side] - edge[side]) > -0.5 && sign * (box[side] - outer[side]) < -0.5) {
            const params = { found: `${arrow} ${short(box[side])} pt`, bleed: `${short(outer[side])} pt` };
            yield { code: 'preflight/c-bleed-gap', page: number, object, params };
          }
        }
      }
    }
  },
};

const safe: Rule = {
  id: 'C-SAFE',
  parts: ['house'],
  *run({ pages }) {
    for (const { number, media, crop, trim, art, bleed, drawing } of pages) {
      const edge = trim ?? art ?? bleed ?? crop ?? media;
      const within = (x: number, y: number, by: number): boolean =>
        x >= edge[0] + by && x <= edge[2] - by && y >= edge[1] + by && y <= edge[3] - by;
      for (const { text, x, y } of drawing.shows) {
        if (text.trim() !== '' && within(x, y, 0) && !within(x, y, MARGIN)) {
          yield {
            code: 'preflight/c-safe',
            page: number,
            object: 'text',
            params: { text: Array.from(text).slice(0, 12).join('') },
          };
        }
      }
    }
  },
};

const sizes: Rule = {
  id: 'C-SIZE',
  parts: ['house'],
  *run({ pages }) {
    const counts = new Map<string, number>();
    for (const { trim, art } of pages) {
      const box = trim ?? art;
      if (!box) continue;
      const millimetres = [box[2] - box[0], box[3] - box[1]].map((points) => short((points * 25.4) / 72));
      const size = `${millimetres.join(' × ')} mm`;
      counts.set(size, (counts.get(size) ?? 0) + 1);
    }
    if (counts.size < 2) return;
    const found = [...counts].map(([size, count]) => `${size} (${count})`).join(', ');
    yield { code: 'preflight/c-size', object: 'Pages', params: { found } };
  },
};

export const boxRules: readonly Rule[] = [boxes, bleeds, safe, sizes];
