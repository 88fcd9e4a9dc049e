import { describe, expect, it } from 'vitest';
import { ptFromMm } from '../../src/lengths.ts';
import type { Mark, Pages } from '../../src/paginate/index.ts';
import { printPdf } from '../../src/press/index.ts';
import { platesOf } from '../../src/press/plates.ts';
import { sheetOf } from '../../src/press/sheet.ts';
import { pageHash, setSlug } from '../../src/press/slug.ts';
import { contentsOf, objectsOf } from './objects.ts';
import { GOLD, garamond, INK, jobOf, lineOf, pagesOf, sliceOf } from './pages.ts';

const face = garamond();
const word = (text: string, baseline = 40): Mark => {
  const places = Array.from(text, (_, index) => index * 7);
  return { kind: 'line', x: 10, baseline, line: lineOf(face, text, places) };
};
const gold: Mark = { kind: 'flood', x: -8.504, y: -8.504, width: 217.008, height: 117.008, colour: GOLD };
const photo: Mark = {
  kind: 'photo',
  citation: 'a',
  photo: 0,
  span: { file: 'a.yaml', start: 0, end: 1 },
  x: 0,
  y: 0,
  width: 50,
  height: 50,
};
const job = jobOf([gold, word('Laurel chongqing 1/23 Black, Gold | 0123456789abcdef')], [word('Laurel', 30)]);
const marked = () => printPdf({ ...job, marks: true });
const sheet = sheetOf(pagesOf([]), true);

/** The boxes of the first page: left, bottom, right, top. */
function boxOf(bytes: Uint8Array, name: string): readonly number[] {
  const source = Buffer.from(bytes).toString('latin1');
  return (new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(source)?.[1] ?? '').split(' ').map(Number);
}

/** Ends of the straight hairlines of a page, y downwards. */
function linesOf(content: string): readonly (readonly number[])[] {
  return [...content.matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm)].map((found) => found.slice(1, 5).map(Number));
}

describe('a page with marks', () => {
  it('is larger by 9 mm on every side, its trim and bleed as they were', async () => {
    const [with_, without] = [await marked(), await printPdf(job)];
    const size = (bytes: Uint8Array, name: string) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(bytes, name);
      return [right - left, top - bottom];
    };
    for (const name of ['TrimBox', 'BleedBox']) {
      size(with_, name).forEach((length, axis) => {
        expect(length).toBeCloseTo(size(without, name)[axis] ?? 0, 4);
      });
    }
    expect(size(with_, 'MediaBox')[0]).toBeCloseTo(217.008 + 2 * ptFromMm(9), 3);
    expect(boxOf(without, 'MediaBox')).toEqual(boxOf(without, 'BleedBox'));
  });

  it('has crop marks that meet at the corners of the trim, and nothing inside the bleed', async () => {
    const [content = ''] = contentsOf(await marked());
    const lines = linesOf(content.slice(0, content.indexOf('EMC')));
    const { width, height, trim, bleed } = sheet;
    for (const x of [trim, width - trim]) {
      expect(lines.filter(([x1, , x2]) => near(x1, x) && near(x2, x))).toHaveLength(2);
    }
    for (const y of [trim, height - trim]) {
      expect(lines.filter(([, y1, , y2]) => near(y1, y) && near(y2, y))).toHaveLength(2);
    }
    // Eight crop marks, four crosses of two lines.
    expect(lines).toHaveLength(16);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      const outside =
        Math.max(x1, x2) < bleed ||
        Math.min(x1, x2) > width - bleed ||
        Math.max(y1, y2) < bleed ||
        Math.min(y1, y2) > height - bleed;
      expect(outside, `${x1} ${y1} ${x2} ${y2}`).toBe(true);
      expect(Math.min(x1, y1, x2, y2)).toBeGreaterThan(0);
    }
  });

  it('draws them on every plate, as no part of the document’s words', async () => {
    const bytes = await marked();
    const plates = [...objectsOf(bytes).values()]
      .map(({ head }) => head)
      .filter((head) => head.includes('/Separation /All'));
    expect(plates).toHaveLength(1);
    for (const content of contentsOf(bytes)) {
      expect(content.indexOf('/Artifact << /Type /Page >> BDC')).toBeLessThan(content.indexOf(' SCN'));
      expect(content.match(/BDC/g)).toHaveLength(content.match(/EMC/g)?.length ?? 0);
    }
  });

  it('keeps what it prints inside the bleed', async () => {
    const [content = ''] = contentsOf(await marked());
    const clip = content.indexOf(' re W n');
    expect(clip).toBeGreaterThan(content.indexOf('EMC'));
    expect(clip).toBeLessThan(content.indexOf('217.008 117.008 re f'));
  });

  it('has a patch for each ink of that page, halves of the process inks alone', async () => {
    const patches = contentsOf(await marked()).map((content) => {
      const marks = content.slice(0, content.indexOf('EMC'));
      return [...marks.matchAll(/^(.* (?:k|scn))\n(?:\S+ ){4}re f$/gm)].map(([, ink]) => ink);
    });
    expect(patches).toEqual([
      ['0 0 0 1 k', '0 0 0 0.5 k', '1 scn'],
      ['0 0 0 1 k', '0 0 0 0.5 k'],
    ]);
  });
});

function near(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 0.001;
}

describe('the plates of a page', () => {
  it('are those that it needs: all four for a picture', () => {
    const names = (...marks: readonly Mark[]) => platesOf(marks).map(({ name }) => name);
    expect(names()).toEqual([]);
    expect(names(word('a'), gold)).toEqual(['Black', 'Laurel Gold']);
    expect(names(gold, photo)).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black', 'Laurel Gold']);
    expect(names({ ...gold, colour: { name: 'c', cmyk: [10, 0, 5, 0], spot: null } })).toEqual(['Cyan', 'Yellow']);
  });
});

describe('the hash of a page', () => {
  const hash = (pages: Pages, index = 0, pictures = new Map()) => {
    const page = pages.pages[index];
    if (page === undefined) throw new Error('no such page');
    return pageHash(page, pages, pictures);
  };

  it('is of that page alone, wherever it stands', () => {
    const alone = hash(pagesOf([word('Laurel')]));
    expect(hash(pagesOf([gold], [word('Laurel')]), 1)).toBe(alone);
    expect(hash(pagesOf([word('Laurel')], [word('other')]))).toBe(alone);
  });

  it('does not know where in its paragraph a line begins', () => {
    const mark = word('Laurel');
    const later = mark.kind === 'line' ? { ...mark, line: { ...mark.line, start: 400, end: 406 } } : mark;
    expect(hash(pagesOf([later]))).toBe(hash(pagesOf([mark])));
  });

  it('changes with anything that can be seen', () => {
    const picture = (byte: number) =>
      new Map([
        [
          'a/0/50.00×50.00',
          { bytes: Uint8Array.of(byte), format: 'jpeg', profile: null, pixelWidth: 1, pixelHeight: 1, ppi: 300 },
        ],
      ]);
    const hashes = [
      hash(pagesOf([word('Laurel')])),
      hash(pagesOf([word('Laurel', 40.1)])),
      hash(pagesOf([word('Laurus')])),
      hash(pagesOf([gold])),
      hash(pagesOf([{ ...gold, colour: { ...GOLD, tint: 50 } }])),
      hash({ ...pagesOf([gold]), bleed: 9 }),
      hash(pagesOf([photo]), 0, picture(1)),
      hash(pagesOf([photo]), 0, picture(2)),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the slug', () => {
  it('is set in the faces of the pages, in K, outside the bleed', async () => {
    const [content = ''] = contentsOf(await marked());
    const slug = content.slice(content.indexOf(' re f'), content.indexOf('EMC'));
    expect(slug).toContain('0 0 0 1 k');
    const y = Number(/1 0 0 -1 \S+ (\S+) Tm/.exec(slug)?.[1]);
    expect(y).toBeGreaterThan(sheet.height - sheet.bleed);
    expect(y).toBeLessThan(sheet.height);
  });

  it('becomes smaller before it leaves the page', () => {
    const long = 'a'.repeat(400);
    const slug = setSlug(long, [face], sheet, []);
    expect(slug?.line.width).toBeCloseTo(200, 3);
    expect(slug?.line.runs[0]?.size).toBeLessThan(6);
  });

  it('takes each character from a face that has it, and leaves out what none has', () => {
    const vietnamese = sliceOf('Noto Sans', 'vietnamese');
    const slug = setSlug('aễ☃b', [face, vietnamese], sheet, []);
    expect(slug?.line.runs.map((run) => run.glyphs.map(({ text }) => text).join(''))).toEqual(['a', 'ễ', 'b']);
    expect(setSlug('☃', [face], sheet, [])).toBeNull();
    expect(setSlug('a', [], sheet, [])).toBeNull();
  });

  it('has nothing to say on a page without words, and the page is made all the same', async () => {
    const contents = contentsOf(await printPdf({ ...jobOf([{ ...gold, colour: INK }]), marks: true }));
    expect(contents[0]).not.toContain('BT');
  });
});
