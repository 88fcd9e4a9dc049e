import type { GroupItem, Item, Layout, TextItem } from '../../src/template/index.ts';
import type { FitRule } from '../../src/typeset/index.ts';
import { GARAMOND, HEI, words } from '../typeset/fake.ts';

export const span = { file: 'certificate.yaml', start: 10, end: 20 };
export const INK = HEI.colour;
export const DISPLAY_ZH = { ...HEI, justify: false };
export const DISPLAY_EN = { ...GARAMOND, justify: false };

/** A certificate of one page, 400 by 300 points. */
export function certificate(items: readonly Item[]): Layout {
  return {
    page: { width: 400, height: 300, bleed: 9 },
    grid: null,
    running: { verso: [], recto: [] },
    multiple: 1,
    sections: [
      {
        name: 'certificate',
        citation: 'a',
        start: 'any',
        padBefore: false,
        running: false,
        items,
        flow: null,
        keep: [],
      },
    ],
  };
}

export function text(name: string, value: string, more: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    name,
    x: 100,
    width: 200,
    baseline: 100,
    align: 'centre',
    content: words(value, DISPLAY_ZH),
    lines: 9,
    balance: false,
    grow: 'down',
    stack: null,
    fit: null,
    span,
    ...more,
  };
}

export function rule(max: number, measure: number): FitRule {
  const wrapped = { max: max / 2, min: max / 4, leading: 1.25, measure, lines: 3 };
  return { max, min: max / 2, measure, trackingByLength: null, wrapped };
}

export function group(zh: string, en: string, more: Partial<GroupItem> = {}): GroupItem {
  const part = { gap: 15, gapWrapped: 12, span };
  return {
    kind: 'group',
    name: 'recipient',
    axis: 200,
    centre: 150,
    stack: null,
    span,
    parts: [
      { ...part, content: words(zh, DISPLAY_ZH), fit: rule(40, 200), ink: { height: 0.93, foot: 0.085 } },
      { ...part, content: words(en, DISPLAY_EN), fit: rule(20, 200), ink: { height: 0.66, foot: 0 } },
    ],
    ...more,
  };
}
