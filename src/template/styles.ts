import type { Lang } from '../content/index.ts';
import type { Colour, FitRule, TextStyle } from '../typeset/index.ts';
import { DEFAULT_COLOUR } from './colours.ts';
import { featuresOf } from './figures.ts';
import { ptFromLength } from './length.ts';
import type { RawFit, RawHalf, RawStyles } from './schema/styles.ts';

/** Height of a line's ink and its foot below the baseline, in em. */
export interface Ink {
  readonly height: number;
  readonly foot: number;
}

type Halves<T> = Readonly<Partial<Record<Lang, T>>>;

/** styles.yaml, resolved: what a style, a rule of copyfit or a colour is, by name. */
export interface Styles {
  readonly colours: ReadonlyMap<string, Colour>;
  readonly styles: ReadonlyMap<string, Halves<{ readonly text: TextStyle; readonly ink: Ink }>>;
  readonly fits: ReadonlyMap<string, Halves<FitRule>>;
}

/** The ink of a face that does not say: Han fills 0.93 em, of Latin the capitals count (VISUAL §4.1). */
const INK: Readonly<Record<Lang, Ink>> = { zh: { height: 0.93, foot: 0.085 }, en: { height: 0.66, foot: 0 } };

/** The styles of a sound styles.yaml, whose names all lead somewhere. */
export function resolveStyles(raw: RawStyles): Styles {
  const colours = new Map(
    Object.entries(raw.colours).map(([name, { cmyk, spot, tint }]): [string, Colour] => [
      name,
      { name, cmyk, spot: spot ?? null, ...(tint === undefined ? {} : { tint }) },
    ]),
  );
  return {
    colours,
    styles: new Map(
      Object.entries(raw.styles).map(([name, halves]) => [
        name,
        halvesOf(halves, (half, lang) => resolveHalf(name, half, lang, raw, colours)),
      ]),
    ),
    fits: new Map(Object.entries(raw.fits ?? {}).map(([name, halves]) => [name, halvesOf(halves, resolveFit)])),
  };
}

function halvesOf<T, U>(
  halves: { readonly zh?: T | undefined; readonly en?: T | undefined },
  map: (half: T, lang: Lang) => U,
): Halves<U> {
  return {
    ...(halves.zh === undefined ? {} : { zh: map(halves.zh, 'zh') }),
    ...(halves.en === undefined ? {} : { en: map(halves.en, 'en') }),
  };
}

function resolveHalf(
  name: string,
  half: RawHalf,
  lang: Lang,
  raw: RawStyles,
  colours: ReadonlyMap<string, Colour>,
): { text: TextStyle; ink: Ink } {
  const face = raw.faces[half.face];
  const colour = colours.get(half.colour ?? DEFAULT_COLOUR);
  if (!face || !colour) throw new Error(`style ${name} passed the checks without its face or colour`);
  const text: TextStyle = {
    name,
    lang,
    family: face.family,
    weight: face.weight ?? 400,
    italic: face.italic ?? false,
    size: half.size,
    leading: half.leading,
    tracking: half.tracking ?? 0,
    colour,
    features: featuresOf(half),
    justify: half.justify ?? false,
    ...(half.kinsoku === undefined ? {} : { kinsoku: half.kinsoku }),
    ...(half.hanging === undefined ? {} : { hanging: half.hanging }),
    ...(half.writing === undefined ? {} : { writing: half.writing }),
    ...(half['tate-chu-yoko'] === undefined ? {} : { tateChuYoko: half['tate-chu-yoko'] }),
    ...(half['long-numbers'] === undefined ? {} : { figures: half['long-numbers'] }),
    ...(half.expansion === undefined ? {} : { expansion: half.expansion }),
  };
  return { text, ink: face.ink ?? INK[lang] };
}

function resolveFit({ max, min, measure, tracking, wrapped }: RawFit): FitRule {
  const width = ptFromLength(measure);
  return {
    max,
    min,
    measure: width,
    trackingByLength: tracking ?? null,
    // Without a rule for several lines a text has one: `lines: 1` lets the composer try no other.
    wrapped: wrapped
      ? { ...wrapped, measure: ptFromLength(wrapped.measure) }
      : { max: min, min, leading: 1.25, measure: width, lines: 1 },
  };
}
