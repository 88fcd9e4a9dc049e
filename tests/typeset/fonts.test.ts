import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FontLibrary, openFonts } from '../../src/fonts/index.ts';
import { compose, type Line } from '../../src/typeset/index.ts';
import { GARAMOND, HEI, words } from './fake.ts';
import { glyphsOf } from './lines.ts';

const root = new URL('../../', import.meta.url).pathname;
const cacheDir = mkdtempSync(join(tmpdir(), 'laurel-typeset-'));
let library: FontLibrary;

beforeAll(async () => {
  const opened = await openFonts({ fontsDir: join(root, 'fonts'), cwd: root, cacheDir });
  if (!opened.library) throw new Error('the fonts of the project do not open');
  library = opened.library;
});
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

const lineOf = (text: string, family: string, lang: 'zh' | 'en' = 'zh'): Line | undefined =>
  compose(
    words(text, { ...(lang === 'zh' ? HEI : GARAMOND), family }),
    { measure: 900, keep: [], balance: false },
    library,
  ).lines[0];

/** From the left of the first of two marks to the right of the second, in em. */
function extent(pair: string, family: string): number {
  const glyphs = glyphsOf(lineOf(`重${pair}慶`, family)).slice(1, -1);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  return first && last ? (last.x + last.width - first.x) / last.size : 0;
}

describe.each(['Noto Sans TC', 'Noto Serif TC', 'LXGW WenKai TC'])('with the faces of %s', (family) => {
  it.each(['——', '……', '？」'])('%s takes two em', (pair) => expect(extent(pair, family)).toBeCloseTo(2, 2));
  it.each(['，「', '」，', '」「', '：“'])('%s takes one and a half', (pair) =>
    expect(extent(pair, family)).toBeCloseTo(1.5, 2),
  );
  it('“ and ” are full-width', () => {
    const quotes = glyphsOf(lineOf('稱“友城”者', family)).filter(({ text }) => '“”'.includes(text));
    for (const { width, size } of quotes) expect(width / size).toBeGreaterThanOrEqual(0.9);
  });
  it.each(['Łódź', 'Đà', 'Reykjavík', 'Новгород', 'Αθήνα'])('%s is of one family', (word) => {
    const line = lineOf(`在${word}市`, family);
    const faces = line?.runs.flatMap(({ face, glyphs }) =>
      glyphs.some(({ text }) => word.includes(text)) ? [face.family] : [],
    );
    expect(new Set(faces).size).toBe(1);
  });
});

it('English quotes and ligatures come from the Latin face', () => {
  const line = lineOf('“fine office” in Łódź', 'EB Garamond', 'en');
  expect(new Set(line?.runs.map(({ face }) => face.family))).toEqual(new Set(['EB Garamond']));
  expect(
    glyphsOf(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe('“fine office” in Łódź');
});

describe('a ligature', () => {
  const glyphsIn = (text: string, tracking: number, lang: 'zh' | 'en') => {
    const style = lang === 'zh' ? { ...HEI, family: 'Noto Sans TC' } : { ...GARAMOND, family: 'EB Garamond' };
    const options = { measure: 900, keep: [], balance: true };
    const [line] = compose(words(text, { ...style, tracking, justify: false }), options, library).lines;
    return glyphsOf(line).map((glyph) => glyph.text);
  };
  it('is none among letterspaced letters', () => {
    expect(glyphsIn('office', 0, 'en').length).toBeLessThan(6);
    expect(glyphsIn('office', 0.02, 'en')).toEqual([...'office']);
    expect(glyphsIn('office', -0.01, 'en')).toEqual([...'office']);
    // Shaped the other way before: nothing remembered is mistaken for it.
    expect(glyphsIn('office', 0, 'en').length).toBeLessThan(6);
  });
  it('nor in a Latin word of tracked Chinese; a dash of two em stays one', () => {
    expect(glyphsIn('在office——', 0.1, 'zh').slice(1, 7)).toEqual([...'office']);
    expect(glyphsIn('——', 0.1, 'zh')).toEqual(glyphsIn('——', 0, 'zh'));
  });
});
