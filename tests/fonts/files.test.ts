import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compress } from 'woff2-encoder';
import { openCache, sfntOf } from '../../src/fonts/cache.ts';
import { glyphOf, parseSfnt } from '../../src/fonts/fontkit.ts';
import { checkSfnt, collectionMembers, FontFormatError, unwrapWoff } from '../../src/fonts/sfnt.ts';
import { unwrapped, unwrappedWoff2 } from '../../src/fonts/unwrap.ts';
import { FONTS, fontsFolder, makeCollection, makeFont, open, packaged, temporaryFolder } from './kit.ts';

const hei = { family: 'Noto Sans TC', weight: 400, italic: false };

describe('unwrapping', () => {
  test('the slice whose cmap fontkit misreads in its WOFF is read right', () => {
    const font = parseSfnt(unwrapWoff(packaged('noto-sans-tc', 'noto-sans-tc-119-400-normal.woff')));
    for (const mark of '，：') expect(glyphOf(font, mark.codePointAt(0) ?? 0)).toBeGreaterThan(0);
  });

  test('a damaged WOFF is a format error and nothing else', () => {
    const whole = packaged('cormorant', 'cormorant-vietnamese-400-normal.woff');
    const damage = fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255), length: fc.nat(whole.length) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, cut) => {
        const bytes = Buffer.from(whole);
        for (const { at, value } of changes) bytes[cut ? at : at % 700] = value;
        try {
          unwrapWoff(cut ? bytes.subarray(0, changes[0]?.length) : bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FontFormatError);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('a damaged sfnt or collection is a format error and nothing else', () => {
    const made = makeFont({ family: 'Made', glyphs: { 65: 5 } });
    const collection = makeCollection([made, made]);
    fc.assert(
      fc.property(fc.nat(400), fc.nat(255), fc.nat(collection.length), (at, value, length) => {
        const bytes = Buffer.from(collection.subarray(0, Math.max(16, length)));
        bytes[at % bytes.length] = value;
        for (const read of [() => checkSfnt(bytes), () => collectionMembers(bytes).map((member) => member())]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(FontFormatError);
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('a WOFF that claims a table of 4 GB is refused before it is inflated', () => {
    const bytes = Buffer.from(packaged('cormorant', 'cormorant-vietnamese-400-normal.woff'));
    bytes.writeUInt32BE(0xffffffff, 44 + 12);
    expect(() => unwrapWoff(bytes)).toThrow(FontFormatError);
  });
});

describe('the cache', () => {
  const big = packaged('noto-sans-tc', 'noto-sans-tc-chinese-traditional-400-normal.woff');
  const plain = unwrapWoff(big);

  test('is filled, used, and leaves no temporary file', () => {
    const folder = temporaryFolder();
    const first = unwrapped(big, openCache(folder));
    const entries = readdirSync(join(folder, 'fonts'));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatch(/^[0-9a-f]{64}\.sfnt$/);
    const { mtimeMs } = statSync(join(folder, 'fonts', entries[0] ?? ''));
    const second = unwrapped(big, openCache(folder));
    // Not toEqual: it compares megabytes one by one.
    expect(second.bytes.equals(first.bytes) && second.digest.equals(first.digest)).toBe(true);
    expect(first.bytes.equals(plain)).toBe(true);
    expect(statSync(join(folder, 'fonts', entries[0] ?? '')).mtimeMs).toBe(mtimeMs);
  });

  test('a damaged or short entry counts as none and is made again', () => {
    for (const damage of [
      (entry: Buffer) => entry.fill(0, 1000, 1010),
      (entry: Buffer) => entry.subarray(0, entry.length / 2),
      () => Buffer.alloc(0),
      () => Buffer.from('short'),
    ]) {
      const folder = temporaryFolder();
      unwrapped(big, openCache(folder));
      const path = join(folder, 'fonts', readdirSync(join(folder, 'fonts'))[0] ?? '');
      const whole = readFileSync(path);
      writeFileSync(path, damage(Buffer.from(whole)));
      expect(unwrapped(big, openCache(folder)).bytes.equals(plain)).toBe(true);
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });

  test('a folder that cannot be made or written is no error', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(unwrapped(big, openCache(join(folder, 'file'))).bytes.equals(plain)).toBe(true);
    const locked = join(folder, 'locked');
    mkdirSync(join(locked, 'fonts'), { recursive: true });
    chmodSync(join(locked, 'fonts'), 0o500);
    expect(unwrapped(big, openCache(locked)).bytes.equals(plain)).toBe(true);
  });

  test('may be deleted while in use', async () => {
    const cacheDir = temporaryFolder();
    const { library } = await open(FONTS, cacheDir);
    library?.pick(hei, '重');
    rmSync(cacheDir, { recursive: true });
    expect(library?.pick({ ...hei, weight: 700 }, '重')).not.toBeNull();
  });

  test('entries of two writers of the same font do not disturb each other', () => {
    const folder = temporaryFolder();
    const sfnt = sfntOf(plain);
    const [one, other] = [openCache(folder), openCache(folder)];
    one.write('a', sfnt);
    other.write('a', sfnt);
    expect(one.read('a')?.bytes.equals(plain)).toBe(true);
    expect(readdirSync(join(folder, 'fonts'))).toEqual(['a.sfnt']);
  });
});

describe('fonts of the user', () => {
  const made = makeFont({ family: 'Made Kai', glyphs: { 19886: 5, 65: 6 } });
  const own = { family: 'Made Kai', weight: 400, italic: false };

  test('come as TTF, WOFF, WOFF2 and collections, in sub-folders, by any case of the extension', async () => {
    const woff2 = Buffer.from(await compress(made));
    const other = makeFont({ family: 'Made Song', glyphs: { 19886: 7 } });
    const folder = fontsFolder({
      'a/Kai.TTF': made,
      'b/kai.woff2': woff2,
      'b/latin.woff': packaged('cormorant', 'cormorant-latin-700-normal.woff'),
      'c/both.ttc': makeCollection([other, makeFont({ family: 'Third', glyphs: { 66: 5 } })]),
    });
    const { library, diagnostics } = await open(folder, temporaryFolder());
    expect(diagnostics).toEqual([]);
    for (const family of ['Made Kai', 'Made Song', 'Third', 'Cormorant']) expect(library?.families).toContain(family);
    expect(library?.pick({ ...own, family: 'Third' }, 'B')?.face.family).toBe('Third');
    expect(library?.pick(hei, '䶮')?.face.family).toBe('Made Kai');
  });

  test('a WOFF2 alone is unwrapped once and then read from the cache', async () => {
    const cache = openCache(temporaryFolder());
    const woff2 = Buffer.from(await compress(made));
    const first = await unwrappedWoff2(woff2, cache);
    expect(await unwrappedWoff2(woff2, cache)).toEqual(first);
    expect(glyphOf(parseSfnt(first.bytes), 0x4dae)).toBe(5);
  });

  test('what is no font gets a warning that names it, and the rest goes on', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
    const folder = fontsFolder({
      'good.ttf': made,
      'empty.ttf': '',
      'page.otf': '<html></html>',
      'noise.woff': noise,
      'wOF2.woff2': Buffer.concat([Buffer.from('wOF2'), noise]),
      'half.ttf': made.subarray(0, made.length / 2),
      'half.woff': packaged('cormorant', 'cormorant-latin-400-normal.woff').subarray(0, 9000),
      'half.ttc': makeCollection([made]).subarray(0, 3000),
      '._good.ttf': 'a resource fork',
      'notes.txt': 'not looked at',
    });
    const { library, diagnostics } = await open(folder);
    expect(diagnostics.map(({ rule, params }) => [rule, params.file])).toEqual(
      ['empty.ttf', 'half.ttc', 'half.ttf', 'half.woff', 'noise.woff', 'page.otf', 'wOF2.woff2'].map((file) => [
        'font/file-damaged',
        file,
      ]),
    );
    expect(library?.pick(own, '䶮')).not.toBeNull();
  });

  test('bytes changed at the head of any table never make it throw', async () => {
    const tables = Array.from({ length: made.readUInt16BE(4) }, (_, index) => made.readUInt32BE(20 + 16 * index));
    const change = fc.tuple(fc.constantFrom(0, ...tables), fc.nat(63), fc.constantFrom(0, 1, 127, 128, 255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(made);
        for (const [table, at, value] of changes) bytes[table + at] = value;
        const { library } = await open(fontsFolder({ 'made.ttf': bytes }, 'families: {}\n'));
        for (const family of library?.families ?? []) {
          const face = library?.pick({ ...own, family }, 'A')?.face;
          const glyphs = face?.shape('AA', { lang: 'zh' }) ?? [];
          for (const glyph of glyphs) face?.outline(glyph.id);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('layout tables that lead nowhere leave the glyphs unshaped', async () => {
    const bytes = Buffer.from(made);
    const entry = bytes.indexOf('GSUB', 12);
    const table = bytes.readUInt32BE(entry + 8);
    const scriptList = table + bytes.readUInt16BE(table + 4);
    bytes.writeUInt16BE(0, scriptList + 2 + 4);
    const { library } = await open(fontsFolder({ 'made.ttf': bytes }));
    expect(library?.pick(own, 'A')?.face.shape('AA', { lang: 'zh' })).toMatchObject([{ id: 6 }, { id: 6 }]);
  });

  test('a link that goes round does not', async () => {
    const folder = fontsFolder({ 'made.ttf': made });
    symlinkSync(folder, join(folder, 'again'));
    expect((await open(folder)).diagnostics).toEqual([]);
  });

  test('a font of a listed family adds to it', async () => {
    const extra = makeFont({ family: 'Noto Sans TC', glyphs: { 19886: 5 } });
    const { library } = await open(fontsFolder({ 'extra.ttf': extra }));
    expect(library?.families.filter((family) => family === 'Noto Sans TC')).toHaveLength(1);
    expect(library?.pick(hei, '䶮')).not.toBeNull();
    expect(library?.pick(hei, '重')?.face.postscriptName).not.toBe('Made-Regular');
  });
});
