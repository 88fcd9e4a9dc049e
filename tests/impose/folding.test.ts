import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedSections } from '../../src/impose/folding.ts';
import { paperOf } from '../../src/impose/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import { book, type FoundSide, imposed, readSheets } from './kit.ts';
import { folded, type Lying, printed, read } from './paper.ts';

const TRIM = [30, 30, 270, 370];
const WIDTH = 240 / (72 / 25.4);

async function sidesOf(count: number, options: Parameters<typeof imposed>[1] = {}, rightBound = false) {
  const draft = book(count);
  if (rightBound) draft.edit(1, '/DisplayDocTitle true', '/DisplayDocTitle true /Direction /R2L');
  const result = await imposed(draft.write(), options);
  if (result.sheets === null || result.plan === null) throw new Error(JSON.stringify(result.diagnostics));
  return { plan: result.plan, diagnostics: result.diagnostics, sides: readSheets(result.sheets, () => TRIM) };
}

/** Sheets as they come from the printing machine, then folded. */
function foldAll(sides: readonly FoundSide[], flip: 'short' | 'long', rightBound = false): readonly Lying[] {
  const sheets: Lying[] = [];
  for (let i = 0; i < sides.length; i += 2) {
    const [front, back] = [sides[i], sides[i + 1]];
    if (front && back) sheets.push(folded(printed(front, back, flip), rightBound));
  }
  return sheets;
}

/** Folded sheets nested in one another: first the upper leaf of each from without, then the lower ones from within. */
const nest = (sheets: readonly Lying[]): Lying => [
  ...sheets.flatMap((leaves) => leaves.slice(0, 1)),
  ...sheets.toReversed().flatMap((leaves) => leaves.slice(1)),
];

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('saddle stitch', () => {
  test('a booklet of 24 pages, folded and nested, reads 1 to 24, with creep as computed', async () => {
    const { plan, sides, diagnostics } = await sidesOf(24, { caliper: ptFromMm(0.1) });
    expect(diagnostics).toEqual([]);
    expect(read(nest(foldAll(sides, 'short')))).toEqual(upTo(24));
    expect(plan.creep).toBeCloseTo(ptFromMm(0.5), 9);
    for (const [i, { pages, width, trim }] of sides.entries()) {
      const shift = 0.1 * Math.floor(i / 2);
      const [left, right] = pages.toSorted((a, b) => a.trim[0] - b.trim[0]);
      // Both move to the fold in the middle of the sheet, and what lies beyond it is cut away.
      expect(left?.trim[2]).toBeCloseTo(width / 2 + shift, 2);
      expect(right?.trim[0]).toBeCloseTo(width / 2 - shift, 2);
      expect([left?.clip[2], right?.clip[0]].map((edge) => Math.round((edge ?? 0) * 100))).toEqual([
        Math.round(width * 50),
        Math.round(width * 50),
      ]);
      // The knife, which cuts all sheets at once, meets the trim of each; the bleed goes 3 mm beyond.
      expect(trim[2] - trim[0]).toBeCloseTo(2 * (WIDTH - shift), 2);
      expect((right?.clip[2] ?? 0) - trim[2]).toBeCloseTo(3, 2);
    }
  });

  test.each([
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
  ])('IMP-2: %i pages', async (count, order) => {
    const { sides } = await sidesOf(count);
    expect(sides.map(({ pages }) => pages.map(({ page }) => page))).toEqual(order);
  });

  test('creep of less than 0.3 mm in all is left alone, unless it is asked for', async () => {
    expect((await sidesOf(12)).plan.creep).toBe(0);
    expect((await sidesOf(16)).plan.creep).toBeCloseTo(ptFromMm(0.3), 9);
    expect((await sidesOf(12, { caliper: ptFromMm(0.1) })).plan.creep).toBeCloseTo(ptFromMm(0.2), 9);
    expect((await sidesOf(24, { caliper: 0 })).plan.creep).toBe(0);
    expect((await sidesOf(24, { creepFactor: 1.5 })).plan.creep).toBeCloseTo(ptFromMm(0.75), 9);
  });

  test.each(['short', 'long'] as const)('turned over the %s edge', async (flip) => {
    const { sides } = await sidesOf(12, { flip });
    expect(read(nest(foldAll(sides, flip)))).toEqual(upTo(12));
    expect(sides[1]?.pages.map(({ head }) => head)).toEqual(flip === 'short' ? ['up', 'up'] : ['down', 'down']);
  });

  test('a sheet that must stand upright is turned over its short edge, its back head to foot', async () => {
    const narrow = book(8, () => ({
      boxes: '/MediaBox [0 0 180 400] /BleedBox [20 20 160 380] /TrimBox [30 30 150 370]',
    }));
    const { sheets } = await imposed(narrow.write(), { paper: paperOf('tall', 110, 200) });
    const sides = readSheets(sheets ?? new Uint8Array(), () => [30, 30, 150, 370]);
    expect([sides[0]?.width, sides[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([110, 200]);
    expect(sides[1]?.pages.map(({ head }) => head)).toEqual(['down', 'down']);
    expect(read(nest(foldAll(sides, 'short')))).toEqual(upTo(8));
  });

  test('a book that opens to the right', async () => {
    const { sides } = await sidesOf(12, {}, true);
    expect(sides[0]?.pages.map(({ page }) => page)).toEqual([1, 12]);
    expect(read(nest(foldAll(sides, 'short', true)))).toEqual(upTo(12));
  });
});

describe('perfect binding', () => {
  test('16 pages: the formes that every binder knows', async () => {
    const { sides } = await sidesOf(16, { binding: 'perfect' });
    const rows = (side: FoundSide | undefined) =>
      side?.pages.map(({ page, head }) => `${page}${head === 'up' ? '' : '↓'}`);
    expect(rows(sides[0])).toEqual(['5↓', '12↓', '9↓', '8↓', '4', '13', '16', '1']);
    expect(rows(sides[1])).toEqual(['7↓', '10↓', '11↓', '6↓', '2', '15', '14', '3']);
  });

  test.each([4, 8, 12, 16, 20, 24, 28, 32, 44, 64])(
    '%i pages, each sheet folded and gathered, read in order',
    async (count) => {
      const { sides } = await sidesOf(count, { binding: 'perfect' });
      expect(read(foldAll(sides, 'short').flat())).toEqual(upTo(count));
    },
  );

  test.each([
    ['long', false],
    ['short', true],
    ['long', true],
  ] as const)('turned over the %s edge, right-bound %s', async (flip, rightBound) => {
    const { sides } = await sidesOf(28, { binding: 'perfect', flip }, rightBound);
    expect(read(foldAll(sides, flip, rightBound).flat())).toEqual(upTo(28));
  });

  test('what is milled lies between the pages of a spine; elsewhere both have their bleed', async () => {
    const { sides } = await sidesOf(16, { binding: 'perfect', caliper: 0 });
    const at = (page: number) => sides[0]?.pages.find((found) => found.page === page)?.trim ?? [0, 0, 0, 0];
    expect(at(1)[0] - at(16)[2]).toBeCloseTo(6, 2);
    expect(at(16)[0] - at(13)[2]).toBeCloseTo(6, 2);
    expect(at(5)[1] - at(4)[3]).toBeCloseTo(6, 2);
    const bare = await sidesOf(16, { binding: 'perfect', milling: 0 });
    const [first, last] = [1, 16].map((page) => bare.sides[0]?.pages.find((found) => found.page === page));
    expect((first?.trim[0] ?? 0) - (last?.trim[2] ?? 1)).toBeCloseTo(0, 2);
  });

  test('a thin section stands before the last full one', () => {
    const sizes = (count: number) =>
      foldedSections('perfect', count, false).map(({ front }) => 2 * front.flat().length);
    expect([16, 20, 28, 44, 48, 12, 8, 4].map(sizes)).toEqual([
      [16],
      [4, 16],
      [8, 4, 16],
      [16, 8, 4, 16],
      [16, 16, 16],
      [8, 4],
      [8],
      [4],
    ]);
  });
});

test('laws for every count of pages: each occurs once, and pages of a spine add up to their section', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('saddle', 'perfect'),
      fc.boolean(),
      (quires, binding, right) => {
        const count = 4 * quires;
        const sections = foldedSections(binding as 'saddle' | 'perfect', count, right);
        const sides = sections.flatMap(({ front, back }) => [front, back]);
        const pages = sides.flatMap((side) => side.flat().map(({ up }) => up));
        expect(pages.toSorted((a, b) => a - b)).toEqual(upTo(count));
        for (const section of sections) {
          const all = section.front.flat().flatMap(({ up, down }) => [up, down]);
          const sum = binding === 'saddle' ? count + 1 : Math.min(...all) + Math.max(...all);
          for (const row of [...section.front, ...section.back]) {
            for (let i = 0; i < row.length; i += 2) expect((row[i]?.up ?? 0) + (row[i + 1]?.up ?? 0)).toBe(sum);
          }
        }
      },
    ),
  );
});
