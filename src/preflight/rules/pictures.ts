import type { View } from '../../pdf/index.ts';
import { type Rule, short } from '../rule.ts';

const GOOD = 300;
const SOFT = 225;
const COARSE = 150;

const resolution: Rule = {
  id: 'C-PPI',
  parts: ['house'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      for (const { width, height, ppi, object } of drawing.pictures) {
        if (ppi >= GOOD) continue;
        const code =
          ppi < COARSE ? 'preflight/c-ppi-coarse' : ppi < SOFT ? 'preflight/c-ppi-soft' : 'preflight/c-ppi-fair';
        yield { code, page: number, object, params: { width, height, ppi: short(ppi, 0) } };
      }
    }
  },
};

const keys: Rule = {
  id: 'IMG-KEYS',
  parts: ['x4', 'a2u'],
  *run({ pages }) {
    const code = 'preflight/img-keys';
    for (const { number, drawing } of pages) {
      for (const view of drawing.images.values()) {
        const place = { page: number, object: view.label ?? 'image' };
        for (const key of ['Alternates', 'OPI'])
          if (view.has(key)) yield { code, ...place, params: { found: `/${key}` } };
        if (view.is('Interpolate')) yield { code, ...place, params: { found: '/Interpolate true' } };
      }
      for (const view of drawing.forms.values()) {
        const place = { page: number, object: view.label ?? 'form' };
        for (const key of ['Ref', 'PS', 'OPI'])
          if (view.has(key)) yield { code, ...place, params: { found: `/${key}` } };
        if (view.name('Subtype') === 'PS' || view.name('Subtype2') === 'PS')
          yield { code, ...place, params: { found: '/PS' } };
      }
    }
  },
};

const states: Rule = {
  id: 'GS-KEYS',
  parts: ['x4', 'a2u'],
  *run({ pages }) {
    const code = 'preflight/gs-keys';
    for (const { number, drawing } of pages) {
      for (const view of drawing.states.values()) {
        const place = { page: number, object: view.label ?? 'ExtGState' };
        for (const key of ['TR', 'HTP']) if (view.has(key)) yield { code, ...place, params: { found: `/${key}` } };
        if (view.has('TR2') && view.name('TR2') !== 'Default') yield { code, ...place, params: { found: '/TR2' } };
        const type = view.view('HT').number('HalftoneType');
        if (view.view('HT').exists && type !== 1 && type !== 5)
          yield { code, ...place, params: { found: `/HalftoneType ${type}` } };
      }
    }
  },
};

/** Blend modes of ISO 32000-1 11.3.5. */
const MODES = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

const transparency: Rule = {
  id: 'TRANS',
  parts: ['x4', 'a2u'],
  *run({ pages }) {
    for (const { number, view: pageView, group, drawing } of pages) {
      const kinds = new Set<string>();
      for (const view of drawing.states.values()) {
        const place = { page: number, object: view.label ?? 'ExtGState' };
        if ((view.number('ca') ?? 1) < 1 || (view.number('CA') ?? 1) < 1) kinds.add('/ca');
        if (view.view('SMask').exists) kinds.add('/SMask');
        for (const mode of modesOf(view)) {
          if (!MODES.has(mode)) yield { code: 'preflight/trans-mode', ...place, params: { found: mode } };
          else if (mode !== 'Normal' && mode !== 'Compatible') kinds.add(`/BM /${mode}`);
        }
      }
      for (const view of drawing.images.values()) if (view.has('SMask')) kinds.add('/SMask');
      const page = { page: number, object: pageView.label ?? 'Page' };
      const found = [...kinds].join(', ');
      if (kinds.size > 0 && !group?.space) yield { code: 'preflight/trans-group', ...page, params: { found } };
      else if (kinds.size > 0) yield { code: 'preflight/trans-used', ...page, params: { found } };
      const spaces = [...(group?.space ? [{ space: group.space, object: '/Group' }] : []), ...drawing.groups];
      for (const { space, object } of spaces) {
        const params = { found: space.family };
        if (space.family === 'DeviceRGB') yield { code: 'preflight/trans-space', page: number, object, params };
        else if (space.family === 'DeviceGray' || space.family === 'CalRGB') {
          yield { code: 'preflight/trans-gray', page: number, object, params };
        }
      }
    }
  },
};

function modesOf(view: View): readonly string[] {
  const one = view.name('BM');
  if (one !== null) return [one];
  return view.list('BM').flatMap((item) => {
    const mode = view.file.resolve(item);
    return mode !== null && typeof mode === 'object' && 'text' in mode ? [mode.text] : [];
  });
}

export const pictureRules: readonly Rule[] = [resolution, keys, states, transparency];
