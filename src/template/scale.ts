import type { Lang } from '../content/index.ts';
import type { FitRule, TextStyle } from '../typeset/index.ts';
import type { Styles } from './styles.ts';

const known = new WeakMap<Styles, Map<number, Styles>>();

/** Styles and rules of copyfit for a page that is printed `scale` times larger; the same ones for the same scale. */
export function scaledStyles(styles: Styles, scale: number): Styles {
  if (scale === 1) return styles;
  const forms = known.get(styles) ?? new Map<number, Styles>();
  const form = forms.get(scale) ?? {
    colours: styles.colours,
    styles: scaledAll(styles.styles, ({ text, ink }) => ({ text: scaledText(text, scale), ink })),
    fits: scaledAll(styles.fits, (rule) => scaledFit(rule, scale)),
  };
  forms.set(scale, form);
  known.set(styles, forms);
  return form;
}

type Halves<T> = Readonly<Partial<Record<Lang, T>>>;

function scaledAll<T>(entries: ReadonlyMap<string, Halves<T>>, make: (half: T) => T): ReadonlyMap<string, Halves<T>> {
  return new Map(
    [...entries].map(([name, { zh, en }]) => [
      name,
      { ...(zh === undefined ? {} : { zh: make(zh) }), ...(en === undefined ? {} : { en: make(en) }) },
    ]),
  );
}

function scaledText(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, leading: style.leading * scale };
}

function scaledFit(rule: FitRule, scale: number): FitRule {
  const { max, min, measure, wrapped } = rule;
  const sizes = { max: max * scale, min: min * scale, measure: measure * scale };
  const lines = { max: wrapped.max * scale, min: wrapped.min * scale, measure: wrapped.measure * scale };
  return { ...rule, ...sizes, wrapped: { ...wrapped, ...lines } };
}
