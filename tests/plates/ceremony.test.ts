import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build/index.ts';
import type { SeparatedPage } from '../../src/plates/index.ts';
import { type Files, inFolder } from '../build/kit.ts';
import { pixelsOf, separatedOf } from './kit.ts';

const CEREMONY = `awards: { friendship: { name: { zh: 友好獎, en: The Friendship Award } } }
date: 2026-05-04
issuer: { zh: 秘書處, en: The Secretariat }
signatories: [{ name: { zh: 王小明, en: Wang Xiaoming }, title: { zh: 主席, en: Chair } }]
`;
const CITATION = `award: friendship
recipient: { zh: 重慶, en: Chongqing, kind: city }
reason: { zh: 貢獻良多, en: For its contribution }
body: { zh: 第一段。, en: The first paragraph. }
`;
const BARE: Files = { 'content/ceremony.yaml': CEREMONY, 'content/citations/chongqing.yaml': CITATION };

async function full(): Promise<Files> {
  const size = { width: 2700, height: 1700 };
  const raw = Buffer.alloc(size.width * size.height * 3, Buffer.from([180, 90, 40]));
  const photo = await sharp(raw, { raw: { ...size, channels: 3 } })
    .jpeg()
    .toBuffer();
  return {
    'content/ceremony.yaml': `${CEREMONY}seal: { text: 友好 }\n`,
    'content/citations/chongqing.yaml': `${CITATION}photos: [{ file: ../images/a.jpg, caption: { zh: 圖, en: A picture }, credit: { zh: 某, en: Someone } }]\n`,
    'content/images/a.jpg': photo,
  };
}

/** Colours of VISUAL.md that are printed in C, M and Y; the seal, small words in gold, the covers. */
const NAMED = { cinnabar: [10, 90, 90], words: [0, 25, 65], green: [88, 50, 75] } as const;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Which named colours stand on C, M and Y, and the box round pixels of any other. */
function colouredOf(page: SeparatedPage): { readonly named: readonly string[]; readonly other: Box | null } {
  const plates = page.plates.slice(0, 3).map(({ png }) => pixelsOf(png));
  const named = new Set<string>();
  const box: [number, number, number, number] = [page.width, page.height, -1, -1];
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) {
      const inks = plates.map(({ at }) => (255 - at(x, y)) / 2.55);
      const most = Math.max(...inks);
      if (most === 0) continue;
      const found = Object.entries(NAMED).find(([, colour]) => {
        // At the edge of a letter, so much of each ink as of the others.
        const part = most / Math.max(...colour);
        return part < 1.02 && colour.every((ink, i) => Math.abs((inks[i] ?? 0) - part * ink) < 2);
      });
      // Of faint edges it can be told that they are of some such colour, not of which.
      if (found && most > 15) named.add(found[0]);
      if (!found) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x + 1);
        box[3] = Math.max(box[3], y + 1);
      }
    }
  }
  return { named: [...named].sort(), other: box[2] < 0 ? null : box };
}

const inksOf = ({ plates }: SeparatedPage): Readonly<Record<string, string>> =>
  Object.fromEntries(plates.map(({ name, ink }) => [name, ink]));

let certificates: Readonly<Record<'bare' | 'marked' | 'full', SeparatedPage>>;
let booklet: readonly SeparatedPage[];

const PATHS = ['out/certificates/chongqing.pdf', 'out/booklet.pdf'] as const;

/** The pages of the certificate, then of the booklet where it is asked for. */
async function pagesOf(files: Files, marks: boolean, ids: readonly string[]): Promise<readonly SeparatedPage[][]> {
  return inFolder(files, async ({ options, read }) => {
    const { ok, diagnostics } = await build({ ...options, marks, ids });
    if (!ok) throw new Error(JSON.stringify(diagnostics));
    const all: SeparatedPage[][] = [];
    for (const path of PATHS.slice(0, ids.length > 0 ? 1 : 2)) {
      const { pages, result } = await separatedOf(read(path));
      expect(result.diagnostics.filter(({ rule }) => rule !== 'plates/blank')).toEqual([]);
      all.push([...pages]);
    }
    return all;
  });
}

beforeAll(async () => {
  const [bare, marked, whole] = [
    await pagesOf(BARE, false, ['chongqing']),
    await pagesOf(BARE, true, ['chongqing']),
    await pagesOf(await full(), false, []),
  ];
  const first = (all: readonly SeparatedPage[][]): SeparatedPage => {
    const page = all[0]?.[0];
    if (page === undefined) throw new Error('no page');
    return page;
  };
  certificates = { bare: first(bare), marked: first(marked), full: first(whole) };
  booklet = whole[1] ?? [];
}, 240_000);

test('the bare certificate: text on Black alone, ornaments on gold alone, nothing on C, M and Y', () => {
  const { bare } = certificates;
  const empty = { Cyan: 'none', Magenta: 'none', Yellow: 'none' };
  expect(inksOf(bare)).toEqual({ ...empty, Black: 'page', 'Laurel Gold': 'page' });
  const [, , , black, gold] = bare.plates.map(({ png }) => pixelsOf(png));
  if (!black || !gold) throw new Error('plates are missing');
  // The border is 8.7 mm to 19.6 mm inside the trim (VISUAL.md §6); a millimetre is 2.83 pixels, bleed 3.
  const [near, far] = [(3 + 8.2) * 2.8346, (3 + 20.1) * 2.8346];
  let [textInBorder, goldInBorder, goldBeside, both] = [0, 0, 0, 0];
  for (let y = 0; y < bare.height; y++) {
    for (let x = 0; x < bare.width; x++) {
      const edge = Math.min(x, y, bare.width - 1 - x, bare.height - 1 - y);
      const [k, g] = [255 - black.at(x, y), 255 - gold.at(x, y)];
      if (edge < far && k > 0) textInBorder++;
      if (edge >= near - 1 && edge <= far && g > 0) goldInBorder++;
      if (edge < near - 1 && g > 0) goldBeside++;
      if (k > 20 && g > 20) both++;
    }
  }
  expect([textInBorder, goldBeside, both]).toEqual([0, 0, 0]);
  expect(goldInBorder).toBeGreaterThan(10_000);
});

test('with marks, C, M and Y have these alone', () => {
  const marks = { Cyan: 'marks', Magenta: 'marks', Yellow: 'marks' };
  expect(inksOf(certificates.marked)).toEqual({ ...marks, Black: 'page', 'Laurel Gold': 'page' });
});

test('a certificate with a seal has cinnabar on C, M and Y, and nothing else there', () => {
  expect(colouredOf(certificates.full)).toEqual({ named: ['cinnabar'], other: null });
});

test('in the booklet, C, M and Y hold the photo and the named colours', () => {
  const found = booklet.map(colouredOf);
  const others = found.flatMap(({ other }) => (other === null ? [] : [other]));
  expect(others.length).toBe(1);
  const [left = 0, top = 0, right = 0, bottom = 0] = others[0] ?? [];
  // Full bleed, 131.25 mm deep from the trim (VISUAL.md §7): 3 mm more with the bleed.
  expect([left, top, right]).toEqual([0, 0, booklet[0]?.width]);
  expect(Math.abs(bottom - 134.25 * 2.8346)).toBeLessThan(2);
  const cover = found[0]?.named;
  expect([cover, found.at(-1)?.named]).toEqual([['green'], ['green']]);
  expect(new Set(found.slice(1, -1).flatMap(({ named }) => named))).toEqual(new Set(['words']));
});
