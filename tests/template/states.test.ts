import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, Lang } from '../../src/content/index.ts';
import { type Item, type Layout, mergeBooklet, mergeCertificate } from '../../src/template/index.ts';
import { citation, dated, edition, family, pair, signatories, text } from './kit.ts';
import { summary } from './summary.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
/** The families, what never moves on their certificates, and how many rules these have. */
const FAMILIES = {
  classic: { template: await family('classic'), still: 3, rules: (made: Edition) => made.signatories.length },
  modern: {
    template: await family('modern'),
    still: 1,
    rules: (made: Edition) => made.languages.length + made.signatories.length + (made.issuer || made.date ? 1 : 0),
  },
  vertical: {
    template: await family('vertical'),
    // The sheet is ruled for what is written on it: its frame has a test of its own.
    still: 0,
    rules: (made: Edition) => (made.languages.includes('zh') ? 0 : rowsOf(made) - 3),
  },
} as const;
/** Rows of a sheet of English alone: award, label, three for the name, reason, formal words, and what stands at the foot. */
function rowsOf({ formula, issuer, signatories, date }: Edition): number {
  const given = [formula !== 'none', issuer, date].filter(Boolean).length;
  return 6 + given + Math.ceil(signatories.length / 2);
}
type Family = keyof typeof FAMILIES;
const NAMES = Object.keys(FAMILIES) as readonly Family[];

const date = dated(2026, 5, 4);
const issuer = pair('頒發機構全銜', 'Name of the issuing body');
const venue = pair('重慶', 'Chongqing');
const seal = text('頒獎之印', 'content/ceremony.yaml');
const full: Partial<Edition> = { issuer, venue, date, seal, signatories: signatories(2) };

/** The states of VISUAL §8, and those in which languages or parts are left out. */
const CERTIFICATES: Readonly<Record<string, Partial<Edition>>> = {
  bare: {},
  'bare-issuer': { issuer },
  full,
  'one-signatory': { ...full, issuer: null, signatories: signatories(1) },
  'one-signatory-alone': { signatories: signatories(1) },
  'three-signatories': { ...full, signatories: signatories(3) },
  'four-signatories': { ...full, signatories: signatories(4) },
  'date-alone': { date: dated(2026) },
  'no-formula': { ...full, signatories: signatories(4), formula: 'none' },
  'own-formula': {
    ...full,
    formula: pair(
      '茲證明上列城市於友好交流卓有貢獻，特頒此狀，以資表揚，並申謝忱。',
      'In witness of the outstanding contribution of the city named above to friendly exchange.',
    ),
  },
  'english-first': { ...full, languages: ['en', 'zh'] },
  'english-alone': { ...full, languages: ['en'] },
  'chinese-alone': { ...full, languages: ['zh'] },
};

function certificate(name: Family, given: Partial<Edition>): Layout {
  const made = edition(given);
  const { layout, diagnostics } = mergeCertificate(FAMILIES[name].template, made, citation(made));
  expect(diagnostics).toEqual([]);
  if (layout === null) throw new Error('a layout without diagnostics');
  return layout;
}

function booklet(name: Family, given: Partial<Edition>): Layout {
  const { layout, diagnostics } = mergeBooklet(FAMILIES[name].template, edition(given));
  expect(diagnostics).toEqual([]);
  if (layout === null) throw new Error('a layout without diagnostics');
  return layout;
}

function citations(): Edition['citations'] {
  const awards = edition().awards;
  const youth = { id: 'youth', name: pair('青年交流獎', 'Youth Exchange Award') };
  const photo = (path: string | null) => ({
    path,
    file: path === null ? null : text(path),
    alt: null,
    caption: pair('簽署會議紀要。', 'Signing of the minutes.'),
    credit: { zh: text('攝影：譚舒') },
    focus: [0.5, 0.5] as const,
  });
  const body = { zh: [text('第一段。'), text('第二段。')], en: [text('First.'), text('Second.')] };
  const of = (id: string, zh: string, en: string) => ({ id, recipient: { name: pair(zh, en), kind: 'city' as const } });
  return [
    citation({ awards }, { ...of('bashkortostan', '巴什科爾托斯坦共和國', 'Republic of Bashkortostan'), award: youth }),
    citation(
      { awards },
      {
        ...of('chongqing', '重慶', 'Chongqing'),
        photos: [photo(null), photo('a.jpg'), photo('b.jpg'), photo('c.jpg'), photo('d.jpg')],
        body,
      },
    ),
    citation({ awards }, { ...of('minsk', '明斯克州', 'Minsk'), body: { ...body, en: [] } }),
    citation({ awards }, { ...of('krakow', '克拉科夫', 'Cracow'), body }),
  ];
}

function several(given: Partial<Edition> = {}): Partial<Edition> {
  const made = citations();
  const awards = [...new Set(made.map(({ award }) => award))];
  return { citations: made, awards: awards.toReversed(), title: pair('頒獎典禮', 'Award Ceremony'), ...given };
}

const BOOKLETS: Readonly<Record<string, Partial<Edition>>> = {
  'booklet-bare': {},
  'booklet-several': several({ issuer, venue, date }),
  'booklet-english-first': several({ languages: ['en', 'zh'] }),
  'booklet-chinese-alone': several({ languages: ['zh'] }),
};

describe('the families in their states', () => {
  const states = NAMES.flatMap((family) => {
    const golden = (state: string): string => (family === 'classic' ? state : `${family}-${state}`);
    return [
      ...Object.entries(CERTIFICATES).map(
        ([state, given]) => [golden(state), () => certificate(family, given)] as const,
      ),
      ...Object.entries(BOOKLETS).map(([state, given]) => [golden(state), () => booklet(family, given)] as const),
    ];
  });

  test.each(states)('%s', (name, make) => {
    const printed = summary(make());
    const file = join(GOLDEN, `${name}.txt`);
    if (process.env.UPDATE === '1') writeFileSync(file, printed);
    expect(existsSync(file), `no golden file ${name}.txt: look at the layout, then UPDATE=1`).toBe(true);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  });

  test('no golden file without its state', () => {
    expect(readdirSync(GOLDEN).toSorted()).toEqual(states.map(([name]) => `${name}.txt`).toSorted());
  });
});

const maybe = <T>(value: T): fc.Arbitrary<T | null> => fc.constantFrom(value, null);

/** Every state that a ceremony can be in. */
const anyEdition: fc.Arbitrary<Partial<Edition>> = fc.record({
  languages: fc.constantFrom<readonly Lang[]>(['zh', 'en'], ['en', 'zh'], ['zh'], ['en']),
  date: fc.constantFrom(null, date, dated(2026, 5), dated(2026)),
  issuer: maybe(issuer),
  venue: maybe(venue),
  seal: maybe(seal),
  signatories: fc.integer({ min: 0, max: 4 }).map(signatories),
  formula: fc.constantFrom<Edition['formula']>('template', 'none', pair('特此表揚。', 'In recognition.')),
});

const of = <K extends Item['kind']>(kind: K, items: readonly Item[]) =>
  items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

describe.each(NAMES)('laws of the certificate: %s', (family) => {
  test('what is given is printed once in each language, what is not leaves nothing', () => {
    fc.assert(
      fc.property(anyEdition, (given) => {
        const made = edition(given);
        const [section] = certificate(family, given).sections;
        const items = section?.items ?? [];
        const printed = JSON.stringify(items);
        for (const lang of made.languages) {
          const own = [made.issuer, ...made.signatories.flatMap(({ name, title }) => [name, title])];
          for (const one of own) {
            const value = one?.[lang]?.value;
            if (value !== undefined)
              expect(printed.split(`"value":${JSON.stringify(value)}`).length - 1).toBeGreaterThan(0);
          }
        }
        expect(of('seal', items)).toHaveLength(made.seal === null ? 0 : 1);
        expect(of('rule', items)).toHaveLength(FAMILIES[family].rules(made));
        expect(
          printed.includes('2026年') ||
            printed.includes('二〇二六年') ||
            printed.includes('May 2026') ||
            printed.includes('"2026"'),
        ).toBe(made.date !== null);
        for (const item of of('text', items)) {
          expect(item.content.at(0)?.kind).toBe('text');
          expect(item.content.at(-1)?.kind).toBe('text');
          for (const inline of item.content) {
            if (inline.kind === 'text') expect(made.languages).toContain(inline.style.lang);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the border never moves', () => {
    const border = (layout: Layout) =>
      JSON.stringify(of('ornament', layout.sections[0]?.items ?? []).slice(0, FAMILIES[family].still));
    const still = border(certificate(family, {}));
    fc.assert(
      fc.property(anyEdition, (given) => {
        expect(border(certificate(family, given))).toBe(still);
      }),
      { numRuns: 50 },
    );
  });

  test('everything stands within 8 mm of the trim', () => {
    fc.assert(
      fc.property(anyEdition, (given) => {
        const { sections, page } = certificate(family, given);
        for (const { x, width, baseline, content } of of('text', sections[0]?.items ?? [])) {
          const [first] = content;
          if (first?.kind === 'text' && first.style.writing === 'vertical') {
            expect(Math.min(x, baseline)).toBeGreaterThan(22);
            expect(x).toBeLessThan(page.width - 22);
            expect(baseline + width).toBeLessThan(page.height - 22);
            continue;
          }
          expect(x).toBeGreaterThan(22);
          expect(x + width).toBeLessThan(page.width - 22);
          expect(baseline).toBeGreaterThan(22);
          expect(baseline).toBeLessThan(page.height - 22);
        }
      }),
    );
  });
});

describe.each(NAMES)('laws of the booklet: %s', (family) => {
  test('every citation has its entry, its rows in contents and index, and only its own languages', () => {
    fc.assert(
      fc.property(anyEdition, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (given, chosen) => {
        const all = citations();
        const some = chosen.flatMap((index) => all[index] ?? []);
        const languages = given.languages ?? [];
        const { sections } = booklet(family, { ...several(given), citations: some });
        const entries = new Set(sections.flatMap(({ citation: id }) => id ?? []));
        expect(entries).toEqual(new Set(some.map(({ id }) => id)));
        const pages = JSON.stringify(sections.map(({ flow }) => flow)).match(/"pageOf":"[^"]+"/g) ?? [];
        expect(pages).toHaveLength(some.length * (1 + languages.length));
        for (const { flow } of sections) {
          if (flow?.kind !== 'pairs') continue;
          for (const { lang, paragraphs } of flow.columns) {
            expect(languages).toContain(lang);
            expect(paragraphs.length).toBeGreaterThan(0);
          }
          if (flow.columns.length === 1) expect(flow.columns[0]?.further).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('order: by award in the order of the file, by strokes within it; or by strokes throughout', () => {
    const names = (given: Partial<Edition>) =>
      booklet(family, several(given)).sections.flatMap(({ name }) =>
        name.startsWith('entry-') ? [name.slice(6)] : [],
      );
    const asked = (order: Edition['booklet']['order']) => ({
      booklet: { template: text('classic'), format: null, order, cover: 'bound' as const },
    });
    expect(names(asked(['award', 'recipient']))).toEqual(['krakow', 'minsk', 'chongqing', 'bashkortostan']);
    expect(names(asked(['recipient']))).toEqual(['bashkortostan', 'krakow', 'minsk', 'chongqing']);
    expect(names({ ...asked(['recipient']), languages: ['en', 'zh'] })).toEqual([
      'bashkortostan',
      'chongqing',
      'krakow',
      'minsk',
    ]);
  });
});
