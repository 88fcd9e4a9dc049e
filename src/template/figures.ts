import { type Findings, headSpan, type YamlNode } from '../content/index.ts';
import type { RawHalf, RawStyles } from './schema/styles.ts';

/** The OpenType features of the two kinds of figures. */
const FEATURE = { lining: 'lnum', oldstyle: 'onum' } as const;

/** A style's features, that of its figures among them. */
export function featuresOf({ figures, features = [] }: RawHalf): readonly string[] {
  const own = figures === undefined ? [] : [FEATURE[figures]];
  return [...own, ...features.filter((tag) => !own.some((known) => known === tag))];
}

/** A style has one kind of figures: asked for both, a font would show whichever it substitutes last. */
export function checkFigures({ styles }: RawStyles, root: YamlNode, findings: Findings): void {
  for (const [style, halves] of Object.entries(styles)) {
    for (const [lang, half] of Object.entries(halves)) {
      if (half === undefined || !Object.values(FEATURE).every((tag) => featuresOf(half).includes(tag))) continue;
      const place = (key: 'features' | 'figures') => headSpan(root, ['styles', style, lang, key]);
      findings.add('template/two-figures', {
        span: place('features'),
        related: half.figures === undefined ? [] : [place('figures')],
        params: { style, lang },
      });
    }
  }
}
