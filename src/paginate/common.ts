import type { FontLibrary } from '../fonts/index.ts';
import type { Layout } from '../template/index.ts';
import { type CommonSizes, type FitRule, type Fitting, type Inline, isWrapped, measureFit } from '../typeset/index.ts';
import { partName } from './texts.ts';

/** How texts that share their size would be fitted alone, each with its name in `Pages.fitted`. */
export type Fittings = readonly (readonly [item: string, fitting: Fitting])[];

/** Measures those texts of a layout and sets nothing. */
export function measureShared({ sections }: Layout, fonts: FontLibrary): Fittings {
  return sections.flatMap(({ items, keep }) => {
    const measured = (name: string, content: readonly Inline[], rule: FitRule) =>
      [name, measureFit(content, rule, keep, fonts)] as const;
    return items.flatMap((item) => {
      if (item.kind === 'text' && item.fit && item.shared) return [measured(item.name, item.content, item.fit)];
      if (item.kind !== 'group') return [];
      return item.parts.flatMap(({ content, fit, shared }, index) =>
        shared ? [measured(partName(item, index), content, fit)] : [],
      );
    });
  });
}

/**
 * The sizes that the texts of several layouts share: the smallest that any of
 * them needs, of those on one line and of those on more. What fits nowhere is
 * an error of its own and makes no other smaller.
 */
export function commonSizes(layouts: readonly Fittings[]): ReadonlyMap<string, CommonSizes> {
  const common = new Map<string, CommonSizes>();
  for (const [item, fitting] of layouts.flat()) {
    if (fitting.step === 'overset') continue;
    const { one, wrapped } = common.get(item) ?? { one: null, wrapped: null };
    const least = (known: number | null): number => Math.min(known ?? fitting.own, fitting.own);
    common.set(item, isWrapped(fitting) ? { one, wrapped: least(wrapped) } : { one: least(one), wrapped });
  }
  return common;
}
