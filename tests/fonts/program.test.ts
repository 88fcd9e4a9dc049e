import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sfntOf } from '../../src/fonts/cache.ts';
import { openFace } from '../../src/fonts/face.ts';
import { FileMemory } from '../../src/fonts/file-memory.ts';
import { parseSfnt } from '../../src/fonts/fontkit.ts';
import { type Face, FontProgram, typefaceKey } from '../../src/fonts/index.ts';
import { unwrapWoff } from '../../src/fonts/sfnt.ts';
import { tableBytes } from '../../src/fonts/tables.ts';
import { makeFont, packaged } from './kit.ts';

const require = createRequire(import.meta.url);

function faceOf(bytes: Buffer, family: string, weight = 400, italic = false): Face {
  const sfnt = sfntOf(bytes);
  return openFace(() => sfnt, { family, weight, italic }, new FileMemory(null));
}

const slice = (name: string, file: string, family = name, weight = 400, italic = false): Face =>
  faceOf(unwrapWoff(packaged(name, file)), family, weight, italic);

const PACKAGES = [
  'cormorant',
  'eb-garamond',
  'lxgw-wenkai-tc',
  'noto-sans',
  'noto-sans-hk',
  'noto-sans-jp',
  'noto-sans-sc',
  'noto-sans-tc',
  'noto-serif-jp',
  'noto-serif-sc',
  'noto-serif-tc',
] as const;

describe('slices of one typeface', () => {
  test.each(PACKAGES)('%s is one font in each style, whatever slices it is cut into', (name) => {
    const files = readdirSync(join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files'));
    for (const style of ['400-normal', '400-italic', '700-normal']) {
      const faces = files
        .filter((file) => file.endsWith(`-${style}.woff`))
        // The bulk, the Latin ones, and a tenth of the numbered.
        .filter((file) => !/-\d+-\d{3}-/.test(file) || /5-\d{3}-/.test(file))
        .map((file) => slice(name, file));
      if (style === '400-normal') expect(faces.length).toBeGreaterThan(4);
      expect(new Set(faces.map(typefaceKey)).size).toBe(Math.min(1, faces.length));
      const described = faces.map((face) => {
        const { name: _name, box: _box, ...rest } = new FontProgram(face).describe();
        return JSON.stringify(rest);
      });
      expect(new Set(described).size).toBe(Math.min(1, faces.length));
    }
  });

  test('are told apart by family, weight and slope', () => {
    const keys = [
      slice('noto-sans', 'noto-sans-latin-400-normal.woff', 'Noto Sans'),
      slice('noto-sans', 'noto-sans-latin-500-normal.woff', 'Noto Sans', 500),
      slice('noto-sans', 'noto-sans-latin-400-italic.woff', 'Noto Sans', 400, true),
      slice('noto-sans-tc', 'noto-sans-tc-latin-400-normal.woff', 'Noto Sans TC'),
      slice('noto-sans-hk', 'noto-sans-hk-latin-400-normal.woff', 'Noto Sans HK'),
    ].map(typefaceKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a font that the user brought', () => {
  const garamond = slice('eb-garamond', 'eb-garamond-latin-400-normal.woff', 'EB Garamond');
  const head = tableBytes(parseSfnt(makeFont({ family: 'EB Garamond', glyphs: { 65: 5 } })), 'head');
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(head ?? []);
    copy.writeUInt16BE(value, at);
    return copy;
  };
  const brought = (tables: Readonly<Record<string, Buffer>>): Face =>
    faceOf(makeFont({ family: 'EB Garamond', glyphs: { 65: 5 }, tables }), 'EB Garamond');

  test('of the same release, cut otherwise, is one of the slices', () => {
    expect(typefaceKey(brought({}))).toBe(typefaceKey(garamond));
  });

  test.each([
    ['revision', 6, 0x0001],
    ['units to the em', 18, 2048],
    ['time of making', 26, 0x0102],
    ['style', 44, 1],
  ])('of the same name and another %s is not', (_, at, value) => {
    expect(typefaceKey(brought({ head: changed(at, value) }))).not.toBe(typefaceKey(garamond));
  });

  test('whose glyphs cannot be copied stands alone', () => {
    const alone = brought({ fvar: Buffer.alloc(16) });
    expect(typefaceKey(alone)).toBe(alone.key);
    expect(() => new FontProgram(garamond).join(alone)).toThrow('EB Garamond');
  });
});

describe('the name', () => {
  test('is the plainest that the slices have', () => {
    const [bulk, other] = ['chinese-traditional', '119'].map((one) =>
      slice('noto-sans-tc', `noto-sans-tc-${one}-400-normal.woff`),
    ) as [Face, Face];
    for (const [first, second] of [
      [bulk, other],
      [other, bulk],
    ] as const) {
      const program = new FontProgram(first);
      program.join(second);
      expect(program.describe().name).toBe('NotoSansTC-Regular');
    }
  });

  test('has no character that a PDF takes for the end of it', () => {
    const named = (postscriptName: string): string => {
      const face = faceOf(makeFont({ family: 'Made', glyphs: { 65: 5 } }), '仿宋 A');
      const renamed = Object.create(face, {
        postscriptName: { value: postscriptName },
        handle: { value: face.handle },
      });
      return new FontProgram(renamed).describe().name;
    };
    expect(named('A b/(c)#d%\n[e]<f>{g}宋-Regular')).toBe('A_b__c__d___e__f__g__-Regular');
    expect(named('')).toBe('___A');
  });
});
