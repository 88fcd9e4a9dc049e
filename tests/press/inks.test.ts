import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/paginate/index.ts';
import { printPdf } from '../../src/press/index.ts';
import type { Colour } from '../../src/typeset/index.ts';
import { contentsOf, objectsOf } from './objects.ts';
import { GOLD, garamond, INK, jobOf, lineOf } from './pages.ts';

const face = garamond();
const word = (colour: Colour): Mark => ({ kind: 'line', x: 10, baseline: 40, line: lineOf(face, 'a', [0], colour) });
const ground = (colour: Colour): Mark => ({ kind: 'flood', x: 0, y: 0, width: 200, height: 100, colour });
const stroke = (colour: Colour): Mark => ({
  kind: 'drawing',
  colour,
  drawing: [{ d: 'M0 0L9 9', paint: { kind: 'stroke', width: 0.25, cap: 'butt', join: 'miter' } }],
});
const GREEN: Colour = { name: 'green', cmyk: [88, 50, 75, 55], spot: null };
const RICH: Colour = { name: 'rich', cmyk: [40, 30, 30, 100], spot: null };
const PAPER: Colour = { name: 'paper', cmyk: [0, 0, 0, 0], spot: null };

interface Painted {
  readonly by: string;
  readonly ink: string;
  readonly overprints: boolean;
}

/** What is painted on each page, with which ink, and whether it overprints. */
async function painted(...pages: readonly (readonly Mark[])[]): Promise<readonly (readonly Painted[])[]> {
  return contentsOf(await printPdf(jobOf(...pages))).map((content) => {
    let overprints = false;
    let fill = '';
    let line = '';
    return content.split('\n').flatMap((operators): Painted[] => {
      const state = /^\/Gs(Over|Knock) gs$/.exec(operators)?.[1];
      if (state !== undefined) overprints = state === 'Over';
      if (/ (k|scn)$/.test(operators)) fill = operators;
      if (/ (K|SCN)$/.test(operators)) line = operators;
      if (/(^| )(f|TJ)$/.test(operators)) return [{ by: operators.slice(-2).trim(), ink: fill, overprints }];
      return /(^| )S$/.test(operators) ? [{ by: 'S', ink: line, overprints }] : [];
    });
  });
}

describe('black', () => {
  it('of letters and lines is K alone and overprints', async () => {
    expect(await painted([ground(GREEN), word(INK), stroke(INK)])).toEqual([
      [
        { by: 'f', ink: '0.88 0.5 0.75 0.55 k', overprints: false },
        { by: 'TJ', ink: '0 0 0 1 k', overprints: true },
        { by: 'S', ink: '0 0 0 1 K', overprints: true },
      ],
    ]);
  });

  it('of an area knocks out, though it comes after black letters', async () => {
    const [[, area] = []] = await painted([word(INK), ground(INK)]);
    expect(area).toEqual({ by: 'f', ink: '0 0 0 1 k', overprints: false });
  });

  it.each([RICH, PAPER, GREEN, { ...INK, tint: 60 }])('that is %j does not overprint', async (colour) => {
    const [page = []] = await painted([word(INK), word(colour), stroke(colour)]);
    expect(page.map(({ overprints }) => overprints)).toEqual([true, false, false]);
  });

  it('begins anew on each page', async () => {
    const pages = await painted([word(INK)], [word(GREEN)], [word(INK)]);
    expect(pages.map(([one]) => one?.overprints)).toEqual([true, false, true]);
  });

  it('overprints by a state of both kinds, in the mode that spares the plates it does not name', async () => {
    const source = Buffer.from(await printPdf(jobOf([word(INK)]))).toString('latin1');
    expect(source).toMatch(/\/OP true\n\/op true\n\/OPM 1/);
  });
});

describe('a spot', () => {
  const separations = async (...marks: readonly Mark[]): Promise<readonly string[]> =>
    [...objectsOf(await printPdf(jobOf(marks))).values()]
      .map(({ head }) => head)
      .filter((head) => head.startsWith('[/Separation'));

  it('is one plate, whatever draws with it, and knocks out', async () => {
    const marks = [word(INK), ground(GOLD), word(GOLD), stroke(GOLD)];
    const found = await separations(...marks);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\[\/Separation \/Laurel#20Gold \/DeviceCMYK/);
    expect(found[0]).toContain('/C1 [0.2 0.35 0.75 0.22]');
    const [page = []] = await painted(marks);
    expect(page.slice(1).map(({ ink, overprints }) => [ink.toLowerCase(), overprints])).toEqual([
      ['1 scn', false],
      ['1 scn', false],
      ['1 scn', false],
    ]);
  });

  it('has tints of its own plate, not of its opacity', async () => {
    const tinted = { ...GOLD, name: 'pale', tint: 30 };
    const [page = []] = await painted([ground(tinted), word(GOLD)]);
    expect(page.map(({ ink }) => ink)).toEqual(['0.3 scn', '1 scn']);
    expect(await separations(ground(tinted), word(GOLD))).toHaveLength(1);
    const source = Buffer.from(await printPdf(jobOf([ground(tinted)]))).toString('latin1');
    expect(source).not.toMatch(/\/ca 0|\/CA 0/);
  });

  it('is named on the pages alone that it prints on', async () => {
    const bytes = await printPdf(jobOf([word(GOLD)], [word(INK)]));
    const heads = [...objectsOf(bytes).values()].map(({ head }) => head).filter((head) => head.includes('/ProcSet'));
    expect(heads.map((head) => head.includes('/CS0'))).toEqual([true, false]);
  });
});

describe('a tint of the process inks', () => {
  it('is so much less of each', async () => {
    const [page = []] = await painted([ground({ ...GREEN, tint: 50 })]);
    expect(page.map(({ ink }) => ink)).toEqual(['0.44 0.25 0.375 0.275 k']);
  });
});
