import { COMPONENTS } from '../model/icc.ts';
import { inkOf } from '../model/painter.ts';
import { MOST_INK, pictureInk } from '../model/picture-ink.ts';
import { type Rule, short } from '../rule.ts';

const CLASSES = ['prtr', 'mntr', 'scnr', 'spac'];

const profiles: Rule = {
  id: 'COL-ICC',
  parts: ['x4', 'a2u'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      for (const { space, overprint, opm } of drawing.paints) {
        if (!space.profile) continue;
        const { icc, n, stream } = space.profile;
        const place = { page: number, object: stream.id?.label ?? 'ICCBased' };
        const code = 'preflight/col-icc-broken';
        if (!icc) {
          yield { code, ...place, params: { found: 'acsp –' } };
          continue;
        }
        if (COMPONENTS[icc.colours] !== n) yield { code, ...place, params: { found: `/N ${n} ≠ ${icc.colours}` } };
        if (!CLASSES.includes(icc.profileClass) || icc.version > 4) {
          yield { code, ...place, params: { found: `${icc.profileClass} v${icc.version}` } };
        }
        if (icc.colours === 'CMYK' && overprint && opm === 1) yield { code: 'preflight/col-icc-opm', ...place };
      }
    }
  },
};

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black', 'None'];

const spots: Rule = {
  id: 'COL-SPOT',
  parts: ['x4', 'a2u'],
  *run({ pages }) {
    const known = new Map<string, string>();
    for (const { number, drawing } of pages) {
      for (const space of new Set(drawing.paints.map((paint) => paint.space))) {
        if (space.names.length === 0) continue;
        const name = space.names.join(', ');
        const place = { page: number, object: space.label ?? `/${name}`, params: { name } };
        if (space.family === 'Separation') {
          const first = known.get(name);
          if (first === undefined) known.set(name, space.definition);
          else if (first !== space.definition) yield { code: 'preflight/col-spot-two', ...place };
        } else if (
          space.family === 'DeviceN' &&
          !space.colorants &&
          space.names.some((one) => !PROCESS.includes(one))
        ) {
          yield { code: 'preflight/col-spot-colorants', ...place };
        }
      }
    }
  },
};

/** More of the page than this over the bound will not dry; less is a speck. */
const SPECK = 0.0005;

const ink: Rule = {
  id: 'C-TAC',
  parts: ['house'],
  *run(model) {
    for (const { number, drawing } of model.pages) {
      for (const { space, values, what } of drawing.paints) {
        const sum = inkOf(space, values) ?? 0;
        if (sum <= MOST_INK + 1e-6) continue;
        const params = { ink: short(sum * 100, 0), values: values.map((value) => short(value * 100, 0)).join(' ') };
        yield { code: 'preflight/c-tac', page: number, object: what, params };
      }
      for (const { object, area } of drawing.pictures) {
        const view = [...drawing.images.values()].find(({ label }) => label === object);
        const space = drawing.paints.find((paint) => paint.object === object)?.space;
        const found = view && space?.components === 4 && !space.indexed ? pictureInk(view) : null;
        if (!found || found.share === 0) continue;
        const share = found.share * area;
        const code = share > SPECK ? 'preflight/c-tac-image' : 'preflight/c-tac-speck';
        yield { code, page: number, object, params: { ink: short(found.most * 100, 0), share: short(share * 100, 2) } };
      }
    }
  },
};

/** Sizes under which inks that do not register blur a letter, in points. */
const RICH_FROM = 14;
const MANY_INKS_FROM = 8;

const black: Rule = {
  id: 'C-BLACK',
  parts: ['house'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      for (const { space, values, what, overprint, opm, size } of drawing.paints) {
        const place = { page: number, object: what };
        const [c = 0, m = 0, y = 0, k = 0] = values;
        if (space.family === 'DeviceGray' && what === 'text' && values[0] === 0)
          yield { code: 'preflight/c-black-gray', ...place };
        if (space.family !== 'DeviceCMYK' || values.length !== 4 || what === 'shading') continue;
        const coloured = c + m + y;
        if (coloured + k === 0 && overprint) yield { code: 'preflight/c-black-white', ...place };
        if (what !== 'text') continue;
        if (coloured === 0 && k === 1 && !(overprint && opm === 1))
          yield { code: 'preflight/c-black-knockout', ...place };
        if (k > 0.5 && coloured > 0.1 && size < RICH_FROM) {
          const params = { size: short(size), values: values.map((value) => short(value * 100, 0)).join(' ') };
          yield { code: 'preflight/c-black-rich', ...place, params };
        }
        if (values.filter((value) => value > 0).length >= 3 && size < MANY_INKS_FROM) {
          yield { code: 'preflight/c-black-small', ...place, params: { size: short(size) } };
        }
      }
    }
  },
};

/** The thinnest line that an offset plate holds, in points; a little less for rounding. */
const HAIR = 0.249;

const hairlines: Rule = {
  id: 'C-HAIR',
  parts: ['house'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      const thin = [
        ...drawing.lines,
        ...drawing.areas.flatMap((area) => (area.thin === null ? [] : [area.thin])),
      ].filter((width) => width < HAIR);
      for (const width of new Set(thin.map((one) => short(one, 3)))) {
        yield { code: 'preflight/c-hair', page: number, object: 'path', params: { width } };
      }
    }
  },
};

export const colourRules: readonly Rule[] = [profiles, spots, ink, black, hairlines];
