import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition, Lang } from '../../src/content/index.ts';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { mmFromPt } from '../../src/lengths.ts';
import { type Mark, paginate } from '../../src/paginate/index.ts';
import { type Item, type Layout, mergeBooklet, mergeCertificate, type Template } from '../../src/template/index.ts';
import { citation, dated, edition, family, pair, signatories, text } from '../template/kit.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The module, and the axes on which everything stands (VISUAL §4.2), mm. */
const M = 26.25;
const [A, B, RIGHT] = [3 * M, 7 * M, 283.5];

let template: Template;
let fonts: FontLibrary;

beforeAll(async () => {
  template = await family('modern');
  const { library } = await openFonts({ fontsDir: join(ROOT, 'fonts'), cwd: ROOT, cacheDir: null });
  if (library === null) throw new Error('no fonts');
  fonts = library;
});

type LineMark = Mark & { kind: 'line' };
type Rule = Item & { kind: 'rule' };

interface Placed {
  readonly layout: Layout;
  readonly lines: readonly LineMark[];
  /** Ends of the rules, mm. */
  readonly rules: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
}

const seal = text('頒獎之印');
const issuer = pair('頒發機構全銜', 'Name of the issuing body');
const full: Partial<Edition> = { issuer, date: dated(2026, 5, 4), seal, signatories: signatories(2) };

function placed(given: Partial<Edition>, name = pair('重慶', 'Chongqing')): Placed {
  const made = edition(given);
  const { layout, diagnostics } = mergeCertificate(
    template,
    made,
    citation(made, { recipient: { name, kind: 'city' } }),
  );
  expect(diagnostics).toEqual([]);
  if (layout === null) throw new Error('a layout without diagnostics');
  const pages = paginate(layout, fonts);
  expect(pages.diagnostics).toEqual([]);
  const items = layout.sections[0]?.items ?? [];
  return {
    layout,
    lines: pages.pages[0]?.marks.filter((mark): mark is LineMark => mark.kind === 'line') ?? [],
    rules: items
      .filter((item): item is Rule => item.kind === 'rule')
      .map(({ x1, x2, y1 }) => ({ x1: mmFromPt(x1), x2: mmFromPt(x2), y: mmFromPt(y1) })),
  };
}

const leftOf = ({ x, line }: LineMark): number => mmFromPt(x + line.ink.left);
const lineOf = ({ lines }: Placed, value: string): LineMark => {
  const found = lines.find(({ line }) => line.text.startsWith(value));
  if (found === undefined) throw new Error(`no line ${value}`);
  return found;
};
const sizeOf = ({ line }: LineMark): number => line.runs[0]?.size ?? 0;

const LANGUAGES: readonly (readonly Lang[])[] = [['zh', 'en'], ['en', 'zh'], ['zh'], ['en']];
const NAMES = {
  seed: pair('重慶', 'Chongqing'),
  short: pair('巴', 'Pau'),
  long: pair('巴什科爾托斯坦共和國', 'Republic of Bashkortostan'),
  twoLines: pair(
    '中國人民對外友好協會與沿岸聯邦區合作委員會',
    'Committee for Cooperation between Friendship Associations',
  ),
};

describe('everything stands on the axes', () => {
  const feet = [0, 1, 2, 3, 4].flatMap((count) =>
    [full, { ...full, issuer: null }, { ...full, seal: null }, { issuer }, { seal }, {}].map((given) => ({
      ...given,
      signatories: signatories(count),
    })),
  );

  it.each(LANGUAGES.map((languages) => ({ languages })))('by the ink, in $languages', ({ languages }) => {
    for (const foot of feet) {
      for (const name of Object.values(NAMES)) {
        const { lines, rules } = placed({ ...foot, languages }, name);
        const cells = rules.slice(languages.length).map(({ x1 }) => x1);
        for (const mark of lines) {
          const off = [A, B, ...cells].map((axis) => Math.abs(leftOf(mark) - axis));
          expect(Math.min(...off), mark.line.text).toBeLessThan(0.5);
          expect(mmFromPt(mark.x + mark.line.ink.right), mark.line.text).toBeLessThan(RIGHT + 0.5);
        }
      }
    }
  });

  it('each rule has its words: none is left over, and no line of words lies on one', () => {
    for (const foot of feet) {
      const { lines, rules } = placed(foot);
      for (const { x1, x2, y } of rules) {
        const under = lines.filter((mark) => Math.abs(leftOf(mark) - x1) < 0.5 && mmFromPt(mark.baseline) > y);
        expect(under.length).toBeGreaterThan(0);
        const crossing = lines.filter((mark) => {
          const [top, foot] = [mmFromPt(mark.baseline - 0.9 * sizeOf(mark)), mmFromPt(mark.baseline) + 1];
          return top < y && foot > y && leftOf(mark) < x2 && mmFromPt(mark.x + mark.line.ink.right) > x1;
        });
        expect(crossing.map(({ line }) => line.text)).toEqual([]);
      }
    }
  });
});

describe('the name', () => {
  it('is two modules high on the fourth, three on the fifth where nothing stands at the foot', () => {
    for (const [given, size, line] of [
      [full, 148.5, 4],
      [{}, 223, 5],
    ] as const) {
      const name = lineOf(placed(given), '重慶');
      expect(sizeOf(name)).toBe(size);
      expect(mmFromPt(name.baseline + 0.12 * size)).toBeCloseTo(line * M, 1);
    }
  });

  it('keeps its foot where it shrinks, and its label comes down with it', () => {
    const name = lineOf(placed(full, NAMES.long), '巴什科爾');
    expect(mmFromPt(name.baseline + 0.12 * sizeOf(name))).toBeCloseTo(4 * M, 6);
    const label = lineOf(placed(full, NAMES.long), '獲獎城市');
    expect(mmFromPt(name.baseline - 0.88 * sizeOf(name) - label.baseline)).toBeCloseTo(5.8, 6);
  });

  it('has the lower name on a module and a half of its own', () => {
    expect(mmFromPt(lineOf(placed(full), 'Chongqing').baseline)).toBeCloseTo(4.75 * M, 6);
    expect(mmFromPt(lineOf(placed({}), 'Chongqing').baseline)).toBeCloseTo(5.75 * M, 6);
  });
});

describe('the foot', () => {
  const rulesAtFoot = (given: Partial<Edition>) => placed(given).rules.slice(2);

  it('fills its cells from the left, two modules apart', () => {
    const rules = rulesAtFoot(full);
    expect(rules.map(({ x1 }) => x1)).toEqual([A, A + 2 * M, B].map((x) => expect.closeTo(x, 6)));
    for (const { x1, x2, y } of rules) {
      expect(x2 - x1).toBeCloseTo(47.25, 6);
      expect(y).toBeCloseTo(6.5 * M, 1);
    }
    expect(rulesAtFoot({ ...full, issuer: null, date: null })).toHaveLength(2);
  });

  it('shares its width between more cells than there is room for, clear of the seal', () => {
    const rules = rulesAtFoot({ ...full, signatories: signatories(4) });
    expect(rules).toHaveLength(5);
    expect(rules.at(-1)?.x2).toBeCloseTo(252, 6);
    rules.slice(1).forEach(({ x1 }, index) => {
      expect(x1 - (rules[index]?.x2 ?? 0)).toBeCloseTo(5.25, 6);
    });
    expect(rulesAtFoot({ ...full, seal: null, signatories: signatories(4) }).at(-1)?.x2).toBeCloseTo(RIGHT, 6);
  });

  it('has the seal in a module at the right limit', () => {
    const items = placed(full).layout.sections[0]?.items ?? [];
    const found = items.find((item) => item.kind === 'seal');
    expect(found).toMatchObject({ corner: 0 });
    if (found?.kind !== 'seal') return;
    expect(mmFromPt(found.x + found.side)).toBeCloseTo(RIGHT, 6);
    expect(mmFromPt(found.side)).toBeCloseTo(M, 6);
  });
});

describe('the booklet', () => {
  it('has its heads on the columns by their ink', () => {
    const { layout } = mergeBooklet(template, edition());
    if (layout === null) throw new Error('a layout');
    const { pages, diagnostics } = paginate(layout, fonts);
    expect(diagnostics).toEqual([]);
    for (const { marks, side, section } of pages) {
      if (section === 'cover') continue;
      const left = side === 'recto' ? 20 : 18;
      for (const mark of marks) {
        if (mark.kind !== 'line' || sizeOf(mark) < 20) continue;
        const off = [left, left + mmFromPt(207.5)].map((x) => Math.abs(leftOf(mark) - x));
        expect(Math.min(...off), mark.line.text).toBeLessThan(0.05);
      }
    }
  });
});
