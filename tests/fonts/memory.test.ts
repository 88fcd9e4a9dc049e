import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FileMemory, type Metrics } from '../../src/fonts/file-memory.ts';
import type { FontLibrary, ShapedGlyph, ShapeOptions } from '../../src/fonts/index.ts';
import { openMemory } from '../../src/fonts/memory.ts';
import { FONTS, fontsFolder, makeFont, open, temporaryFolder } from './kit.ts';

const METRICS: Metrics = {
  digest: 'ab',
  postscriptName: 'Made',
  ascent: 880,
  descent: -120,
  capHeight: 700,
  xHeight: 500.5,
};
const BOX = { left: -1.5, bottom: 0, right: 2, top: 3 };

function unasked(): never {
  throw new Error('asked again');
}

function fileOf(cacheDir: string): string {
  return join(cacheDir, 'fonts', 'memory');
}

describe('what is known of a file', () => {
  const glyphs = fc.array(
    fc.record({
      id: fc.nat(65_535),
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ minLength: 1, maxLength: 1 })),
      kern: fc.constantFrom(0, 0, 0, -12.5, 1000 / 3),
      dx: fc.constantFrom(0, 0, 7),
      dy: fc.constantFrom(0, 0, -3.25),
    }),
    { maxLength: 8 },
  );
  const widthOf = (id: number) => (id % 700) * (1000 / 2048);

  test('the next run is told exactly what this one found', () => {
    fc.assert(
      fc.property(fc.array(glyphs, { maxLength: 6 }), (words) => {
        const first = new FileMemory(null);
        const told = words.map((word, index): [string, string, ShapedGlyph[]] => {
          const shaped = word.map(({ id, text, kern, dx, dy }) => {
            const width = widthOf(id);
            return { id, text, width, advance: width + kern, dx, dy };
          });
          return [`en ${index}`, word.map(({ text }) => text).join(''), shaped];
        });
        for (const [question, text, shaped] of told) first.shaped(question, text, () => shaped);
        const next = new FileMemory(first.write());
        for (const [question, text, shaped] of told) expect(next.shaped(question, text, unasked)).toEqual(shaped);
        expect(next.isNewer).toBe(false);
      }),
    );
  });

  test('so are metrics, coverage and ink, through as many runs as one likes', () => {
    const first = new FileMemory(null);
    first.metrics(() => METRICS);
    first.has(0x4e00, () => true);
    first.has(0x10ffff, () => false);
    first.ink(7, () => BOX);
    expect(first.isNewer).toBe(true);
    const second = new FileMemory(new FileMemory(first.write()).write());
    expect(second.isUsed).toBe(false);
    second.has(0x4e01, () => true);
    const third = new FileMemory(second.write());
    expect(third.metrics(unasked)).toEqual(METRICS);
    expect([0x4e00, 0x10ffff, 0x4e01].map((codePoint) => third.has(codePoint, unasked))).toEqual([true, false, true]);
    expect(third.ink(7, unasked)).toEqual(BOX);
    expect(third.isNewer).toBe(false);
  });

  test('what JSON cannot hold, and what is too long, is asked anew', () => {
    const first = new FileMemory(null);
    const glyph = { id: 1, text: 'a', width: 500, advance: 500, dx: 0, dy: 0 };
    const long = 'a'.repeat(500);
    first.metrics(() => ({ ...METRICS, ascent: Number.NaN }));
    first.ink(1, () => ({ ...BOX, top: Number.POSITIVE_INFINITY }));
    first.shaped('en a', 'a', () => [{ ...glyph, dx: Number.NaN }]);
    first.shaped(`en ${long}`, long, () => [{ ...glyph, text: long }]);
    const next = new FileMemory(first.write());
    for (const ask of [
      () => next.metrics(unasked),
      () => next.ink(1, unasked),
      () => next.shaped('en a', 'a', unasked),
      () => next.shaped(`en ${long}`, long, unasked),
    ]) {
      expect(ask).toThrow('asked again');
    }
    expect(next.isNewer).toBe(false);
  });

  test('of more than there is room for, this run comes first', () => {
    const first = new FileMemory(null);
    for (let codePoint = 0; codePoint < 6_000; codePoint++) first.has(codePoint, () => true);
    const second = new FileMemory(first.write());
    for (let codePoint = 6_000; codePoint < 7_000; codePoint++) second.has(codePoint, () => true);
    const third = new FileMemory(second.write());
    expect(third.has(6_999, unasked)).toBe(true);
    expect(third.has(0, unasked)).toBe(true);
    expect(() => third.has(5_999, unasked)).toThrow('asked again');
  });
});

describe('the memory on disk', () => {
  function filled(cacheDir: string | null): void {
    const memory = openMemory(cacheDir);
    memory.of('one').has(1, () => true);
    memory.of('two').has(2, () => true);
    memory.save();
  }

  test('is written once, when something is new, and leaves no temporary file', () => {
    const cacheDir = temporaryFolder();
    filled(cacheDir);
    expect(readdirSync(join(cacheDir, 'fonts'))).toEqual(['memory']);
    utimesSync(fileOf(cacheDir), 1000, 1000);
    const memory = openMemory(cacheDir);
    expect(memory.of('two').has(2, unasked)).toBe(true);
    memory.save();
    expect(statSync(fileOf(cacheDir)).mtimeMs).toBe(1_000_000);
    memory.of('three').has(3, () => false);
    memory.save();
    const later = openMemory(cacheDir);
    expect([later.of('one').has(1, unasked), later.of('three').has(3, unasked)]).toEqual([true, false]);
  });

  test('damaged anywhere, or of another release, it counts as none and is made again', () => {
    const cacheDir = temporaryFolder();
    filled(cacheDir);
    const whole = readFileSync(fileOf(cacheDir));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, cut) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(fileOf(cacheDir), cut ? whole.subarray(0, at) : damaged);
        expect(() => openMemory(cacheDir).of('one').has(1, unasked)).toThrow('asked again');
        filled(cacheDir);
        expect(readFileSync(fileOf(cacheDir)).equals(whole)).toBe(true);
      }),
    );
  });

  test('is never in the way: no folder, one that cannot be written, one deleted in use, two writers', () => {
    filled(null);
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    filled(file);
    const locked = temporaryFolder();
    mkdirSync(join(locked, 'fonts'));
    chmodSync(join(locked, 'fonts'), 0o500);
    filled(locked);
    const cacheDir = temporaryFolder();
    const [one, other] = [openMemory(cacheDir), openMemory(cacheDir)];
    one.of('one').has(1, () => true);
    other.of('two').has(2, () => true);
    one.save();
    other.save();
    expect(openMemory(cacheDir).of('two').has(2, unasked)).toBe(true);
    rmSync(cacheDir, { recursive: true });
    one.save();
    expect(openMemory(cacheDir).of('one').has(1, unasked)).toBe(true);
  });

  test('grows no further than it is quick to read; the files longest unused go', () => {
    const cacheDir = temporaryFolder();
    for (let run = 0; run < 3; run++) {
      const memory = openMemory(cacheDir);
      for (let index = 0; index < 60; index++) {
        const file = memory.of(`run ${run} file ${index}`);
        for (let codePoint = 0; codePoint < 5_000; codePoint++) file.has(0x20000 + codePoint, () => true);
      }
      memory.save();
    }
    expect(statSync(fileOf(cacheDir)).size).toBeLessThan(5 * 1024 * 1024);
    const memory = openMemory(cacheDir);
    expect(memory.of('run 2 file 59').has(0x20000, unasked)).toBe(true);
    expect(() => memory.of('run 0 file 0').has(0x20000, unasked)).toThrow('asked again');
  });
});

describe('a library that remembers', () => {
  const TEXTS = [
    '重慶市',
    '葛󠄀',
    '——',
    '“引”',
    'office',
    'AVATAR',
    'Łódź',
    'Đà',
    'Ελλάδα',
    '赟',
    '𠮷',
    'é́',
    ' ',
    '\u00ad',
  ];
  const OPTIONS: readonly ShapeOptions[] = [
    { lang: 'zh' },
    { lang: 'en' },
    { lang: 'en', features: ['smcp', 'lnum'] },
    { lang: 'zh', features: ['halt'] },
  ];

  /** All that a composer asks, of the choice of face, the shapes and the ink. */
  function asked(library: FontLibrary | null, texts: readonly string[]): unknown {
    return ['Noto Serif TC', 'LXGW WenKai TC', 'EB Garamond'].flatMap((family) =>
      texts.flatMap((text) => {
        const pick = library?.pick({ family, weight: 400, italic: false }, text) ?? null;
        if (pick === null) return [null];
        const { face, variationDropped } = pick;
        const { key, postscriptName, ascent, descent, capHeight, xHeight } = face;
        const shaped = OPTIONS.map((options) => face.shape(text, options));
        const inks = shaped.flat().map(({ id }) => face.ink(id));
        const has = face.has(text.codePointAt(0) ?? 0);
        return [{ key, postscriptName, ascent, descent, capHeight, xHeight, variationDropped, shaped, inks, has }];
      }),
    );
  }

  test('gives what one without memory gives, and opens no font for it', async () => {
    const cacheDir = temporaryFolder();
    const plain = asked((await open(FONTS)).library, TEXTS);
    const cold = await open(FONTS, cacheDir);
    expect(asked(cold.library, TEXTS)).toEqual(plain);
    cold.close();
    const fontkit = await import('../../src/fonts/fontkit.ts');
    const parse = vi.spyOn(fontkit, 'parseSfnt');
    const warm = await open(FONTS, cacheDir);
    const plainTexts = TEXTS.filter((text) => text !== '葛󠄀');
    expect(asked(warm.library, plainTexts)).toEqual(asked((await open(FONTS)).library, plainTexts));
    parse.mockRestore();
    expect(asked(warm.library, TEXTS)).toEqual(plain);
  });

  test('holds for any text, known in part', async () => {
    const cacheDir = temporaryFolder();
    const { library } = await open(FONTS);
    const character = fc.constantFrom(...'授獎詞，。「」—·AVTfiöß&0 ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: character, minLength: 1, maxLength: 6 }), { maxLength: 4 }),
        async (texts) => {
          const remembering = await open(FONTS, cacheDir);
          expect(asked(remembering.library, texts)).toEqual(asked(library, texts));
          remembering.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test('opens the font itself when it is asked for, the same font', async () => {
    const cacheDir = temporaryFolder();
    const request = { family: 'EB Garamond', weight: 400, italic: false };
    const cold = await open(FONTS, cacheDir);
    const shaped = cold.library?.pick(request, 'fit')?.face.shape('fit', { lang: 'en' });
    cold.close();
    const face = (await open(FONTS, cacheDir)).library?.pick(request, 'fit')?.face;
    expect(face?.shape('fit', { lang: 'en' })).toEqual(shaped);
    expect(face?.outline(shaped?.[0]?.id ?? 0)).toMatch(/^M/);
    expect(face?.handle).toHaveProperty('unitsPerEm');
  });

  test('knows nothing of a font of the user that was changed', async () => {
    const cacheDir = temporaryFolder();
    const request = { family: 'Made', weight: 400, italic: false };
    const glyphs = async (glyph: number) => {
      const folder = fontsFolder({ 'made.ttf': makeFont({ family: 'Made', glyphs: { 65: glyph } }) });
      const opened = await open(folder, cacheDir);
      const shaped = opened.library?.pick(request, 'A')?.face.shape('A', { lang: 'en' });
      opened.close();
      return shaped?.map(({ id }) => id);
    };
    expect(await glyphs(5)).toEqual([5]);
    expect(await glyphs(6)).toEqual([6]);
    expect(await glyphs(5)).toEqual([5]);
  });
});
