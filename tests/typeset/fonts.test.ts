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
