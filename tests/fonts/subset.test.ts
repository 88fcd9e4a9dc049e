import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FontkitFont, glyphOf, parseSfnt } from '../../src/fonts/fontkit.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';
import { encodeSubset } from '../../src/fonts/subset.ts';
import { makeFont, packaged } from './kit.ts';

const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontkitFont };

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
        const [expected, subset] = [plain.createSubset(), quick.createSubset()];
        for (const id of glyphs) expect(subset.includeGlyph(id)).toBe(expected.includeGlyph(id));
        const own = encodeSubset(quick, subset);
        expect(own === null ? null : Buffer.from(own).equals(Buffer.from(expected.encode()))).toBe(true);
        expect(subset.glyphs).toEqual(expected.glyphs);
      }),
      { numRuns: 40 },
    );
  });
});

test('composite glyphs are among those compared', () => {
  const font = parseSfnt(unwrapWoff(packaged('noto-sans', 'noto-sans-latin-ext-400-normal.woff')));
  const subset = font.createSubset();
  subset.includeGlyph(glyphOf(font, 0x0100));
  subset.encode();
  expect(subset.glyphs.length).toBeGreaterThan(2);
});

test('tables cut short or of another size are left to fontkit', () => {
  for (const tables of [
    { loca: Buffer.alloc(2) },
    { hhea: Buffer.alloc(34) },
    { hmtx: Buffer.alloc(2) },
    { glyf: Buffer.alloc(6, 0xff) },
    { 'cvt ': Buffer.alloc(3) },
    { maxp: null },
  ]) {
    const font = parseSfnt(makeFont({ family: 'Made', glyphs: { 65: 5 }, tables }));
    const subset = font.createSubset();
    subset.includeGlyph(5);
    expect(encodeSubset(font, subset)).toBeNull();
  }
});
