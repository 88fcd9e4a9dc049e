import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FontkitFont, glyphOf, parseSfnt } from '../../src/fonts/fontkit.ts';
import { type Outlines, outlinesOf } from '../../src/fonts/outlines.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';
import { JoinedSubset } from '../../src/fonts/subset.ts';
import { tableBytes } from '../../src/fonts/tables.ts';
import { hintedFont, makeFont, packaged } from './kit.ts';

const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontkitFont };

function outlines(font: FontkitFont): Outlines {
  const found = outlinesOf(font);
  if (found === null) throw new Error('no plain TrueType font');
  return found;
}

const parsed = (name: string, file: string) => parseSfnt(unwrapWoff(packaged(name, file)));

const FILES: readonly (readonly [string, string])[] = [
  ['eb-garamond', 'eb-garamond-latin-400-normal.woff'],
  ['cormorant', 'cormorant-vietnamese-400-normal.woff'],
  ['noto-sans', 'noto-sans-latin-ext-400-normal.woff'],
  ['noto-sans-tc', 'noto-sans-tc-chinese-traditional-400-normal.woff'],
  ['noto-serif-tc', 'noto-serif-tc-119-700-normal.woff'],
  ['lxgw-wenkai-tc', 'lxgw-wenkai-tc-chinese-traditional-400-normal.woff'],
];

describe.each(FILES)('%s/%s', (name, file) => {
  const bytes = unwrapWoff(packaged(name, file));
  const plain = fontkit.create(bytes);
  const quick = parseSfnt(bytes);

  test('offsets and style are what fontkit reads', () => {
    expect(Array.from(quick.loca?.offsets ?? [])).toEqual(plain.loca?.offsets);
    expect(quick.loca?.version).toBe(plain.loca?.version);
    const style = ({ post }: FontkitFont) => [
      post?.italicAngle,
      post?.isFixedPitch,
      post?.underlinePosition,
      post?.underlineThickness,
    ];
    expect(style(quick)).toEqual(style(plain));
  });

  test('a subset of any glyphs, components included, is what fontkit writes', () => {
    const glyph = fc.integer({ min: 0, max: plain.numGlyphs - 1 });
    fc.assert(
      fc.property(fc.array(glyph, { maxLength: 40 }), (glyphs) => {
        const [expected, subset] = [plain.createSubset(), new JoinedSubset(outlines(quick))];
        for (const id of glyphs) expect(subset.code(0, id)).toBe(expected.includeGlyph(id));
        expect(subset.encode().equals(Buffer.from(expected.encode()))).toBe(true);
        expect(subset.size).toBe(expected.glyphs.length);
      }),
      { numRuns: 40 },
    );
  });
});

test('composite glyphs are among those compared', () => {
  const font = parsed('noto-sans', 'noto-sans-latin-ext-400-normal.woff');
  const subset = new JoinedSubset(outlines(font));
  subset.code(0, glyphOf(font, 0x0100));
  subset.encode();
  expect(subset.size).toBeGreaterThan(2);
});

test('tables cut short or of another size are left to fontkit', () => {
  const made = (tables: Readonly<Record<string, Buffer | null>>) =>
    outlinesOf(parseSfnt(makeFont({ family: 'Made', glyphs: { 65: 5 }, tables })));
  expect(made({})).not.toBeNull();
  for (const tables of [
    { loca: Buffer.alloc(2) },
    { hhea: Buffer.alloc(34) },
    { hmtx: Buffer.alloc(2) },
    { glyf: Buffer.alloc(6, 0xff) },
    { 'cvt ': Buffer.alloc(3) },
    { maxp: null },
    { 'CFF ': Buffer.alloc(4) },
    { fvar: Buffer.alloc(16) },
  ]) {
    expect(made(tables), Object.keys(tables).join()).toBeNull();
  }
});

describe('slices in one font', () => {
  const SLICES: readonly (readonly [string, readonly string[]])[] = [
    ['noto-sans', ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic-ext', 'devanagari']],
    ['eb-garamond', ['latin-ext', 'latin', 'vietnamese']],
    ['cormorant', ['latin', 'latin-ext']],
    // Long offsets beside halved ones, and a dropout program beside none.
    ['noto-sans-tc', ['chinese-traditional', '119', 'latin', '100']],
    ['lxgw-wenkai-tc', ['latin', 'chinese-traditional', '119']],
  ];

  test.each(SLICES)('of %s keep every outline, advance and bearing', (name, slices) => {
    const sources = slices.map((slice) => parsed(name, `${name}-${slice}-400-normal.woff`));
    const pick = fc
      .integer({ min: 0, max: sources.length - 1 })
      .chain((source) => fc.tuple(fc.constant(source), fc.nat((sources[source]?.numGlyphs ?? 1) - 1)));
    fc.assert(
      fc.property(fc.array(pick, { minLength: 1, maxLength: 30 }), (picks) => {
        const [first, ...others] = sources.map(outlines);
        if (first === undefined) return;
        const subset = new JoinedSubset(first);
        for (const source of others) subset.join(source);
        const codes = picks.map(([source, id]) => subset.code(source, id));
        const repeated = picks.slice(0, 3).map(([source, id]) => subset.repeat(source, id));
        const joined = fontkit.create(subset.encode());
        expect(joined.numGlyphs).toBe(subset.size);
        expect(new Set([0, ...codes]).size).toBe(new Set(['0,0', ...picks.map(String)]).size);
        [...codes, ...repeated].forEach((code, index) => {
          const [source, id] = picks[index] ?? picks[index - codes.length] ?? [0, 0];
          expectSameGlyph(joined, code, sources[source], id);
        });
        expectSameGlyph(joined, 0, sources[0], 0);
      }),
      { numRuns: 25 },
    );
  });

  test('have room for all: box, extents and maxima hold for every slice', () => {
    const sources = ['chinese-traditional', 'latin', '119'].map((slice) =>
      parsed('noto-sans-tc', `noto-sans-tc-${slice}-400-normal.woff`),
    );
    const subset = new JoinedSubset(outlines(sources[0] as FontkitFont));
    for (const source of sources.slice(1)) subset.join(outlines(source));
    const joined = fontkit.create(subset.encode());
    for (const { bbox } of sources) {
      expect(joined.bbox.minX).toBeLessThanOrEqual(bbox.minX);
      expect(joined.bbox.minY).toBeLessThanOrEqual(bbox.minY);
      expect(joined.bbox.maxX).toBeGreaterThanOrEqual(bbox.maxX);
      expect(joined.bbox.maxY).toBeGreaterThanOrEqual(bbox.maxY);
    }
    const points = (font: FontkitFont) => tableBytes(font, 'maxp')?.readUInt16BE(6) ?? 0;
    expect(points(joined)).toBe(Math.max(...sources.map(points)));
  });

  test('that have no instructions share the dropout program of the one that has it', () => {
    const [bulk, slice] = ['chinese-traditional', '119'].map((one) =>
      parsed('noto-sans-tc', `noto-sans-tc-${one}-400-normal.woff`),
    ) as [FontkitFont, FontkitFont];
    for (const [first, second] of [
      [bulk, slice],
      [slice, bulk],
    ] as const) {
      const subset = new JoinedSubset(outlines(first));
      subset.code(subset.join(outlines(second)), 1);
      expect(tableBytes(fontkit.create(subset.encode()), 'prep')).toEqual(tableBytes(bulk, 'prep'));
    }
  });

  test('keep their instructions where their programs agree, and lose them all where not', () => {
    const A = { 'cvt ': Buffer.from([0, 1]), fpgm: Buffer.from([1]), prep: Buffer.from([2]) };
    const B = { ...A, prep: Buffer.from([3]) };
    const joined = (one: typeof A, other: typeof A) => {
      const sources = [one, other].map((programs) => parseSfnt(hintedFont(programs)));
      const subset = new JoinedSubset(outlines(sources[0] as FontkitFont));
      const second = subset.join(outlines(sources[1] as FontkitFont));
      const codes = [1, 2].flatMap((id) => [subset.code(0, id), subset.code(second, id)]);
      const font = fontkit.create(subset.encode());
      codes.forEach((code, index) => {
        expectSameGlyph(font, code, sources[index % 2], index < 2 ? 1 : 2);
      });
      return font;
    };
    const kept = joined(A, A);
    expect(tableBytes(kept, 'prep')).toEqual(A.prep);
    expect(tableBytes(kept, 'glyf')?.includes(INSTRUCTIONS)).toBe(true);
    const lost = joined(A, B);
    for (const tag of ['cvt ', 'fpgm', 'prep']) expect(tableBytes(lost, tag)).toBeNull();
    expect(tableBytes(lost, 'glyf')?.includes(INSTRUCTIONS)).toBe(false);
    expect(lost.head.indexToLocFormat).toBe(0);
  });
});

const INSTRUCTIONS = Buffer.from([0x4f, 0x4f, 0x4f]);

function expectSameGlyph(joined: FontkitFont, code: number, source: FontkitFont | undefined, id: number): void {
  const [own, theirs] = [joined.getGlyph(code), source?.getGlyph(id)];
  expect(own?.path.toSVG()).toBe(theirs?.path.toSVG());
  expect(own?.advanceWidth).toBe(theirs?.advanceWidth);
  expect(outlines(joined).metric(code)).toEqual(source === undefined ? null : outlines(source).metric(id));
}
