import { type Diagnostic, diagnostic, type Params } from '../diagnostics/index.ts';
import { boxOf, PdfFile, pagesOf, View } from '../pdf/index.ts';
import { Memory, Spaces } from '../preflight/index.ts';
import { contactSheet } from './contact.ts';
import { conversionBy } from './conversion.ts';
import { openBoard, sizeAt } from './draw.ts';
import { lookOfProcess, lookOfSpot } from './looks.ts';
import { MOST_SPOTS, type Plates, profileOf, separated } from './page.ts';
import { pngOf } from './png.ts';
import { type Area, coverageOf, isBlank, type Raster } from './raster.ts';
import type { Found, Shared } from './shared.ts';

/** Pages from one to another, both included, from 1. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export interface SeparateOptions {
  /** The file's name as people read it: it stands in every diagnostic. */
  readonly file: string;
  /** Pixels to the inch, 18 to 1200; 150 if left out. */
  readonly dpi?: number;
  /** All of them if left out. */
  readonly pages?: readonly PageRange[] | null;
  /** Takes each page as it is done; false ends the work. */
  readonly take: (page: SeparatedPage) => boolean | Promise<boolean>;
}

/** What a press would print of a page with one ink. */
export interface SeparatedPlate {
  /** `Cyan`, `Magenta`, `Yellow`, `Black`, or the spot's name. */
  readonly name: string;
  readonly spot: boolean;
  /** Share of the trimmed page (of the whole one without a TrimBox) that is covered by ink, 0 to 1. */
  readonly coverage: number;
  /** `marks`: beyond the trim alone. */
  readonly ink: 'none' | 'marks' | 'page';
  /** Gray, 8 bits: black is full ink. */
  readonly png: Uint8Array;
}

export interface SeparatedPage {
  /** From 1. */
  readonly number: number;
  /** Pages of the file. */
  readonly of: number;
  /** Of each plate, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Cyan, Magenta, Yellow, Black, then the spots that the page names. */
  readonly plates: readonly SeparatedPlate[];
  /** All of them side by side and over one another, in colour: a PNG for looking at. */
  readonly sheet: Uint8Array;
}

export interface Separated {
  /** False after an error; pages that were taken before it are good. */
  readonly ok: boolean;
  /** Pages of the file. */
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

export const DPI = { least: 18, most: 1200, usual: 150 } as const;

/** Lines are drawn a pixel wide at least: at this many to the inch a hairline of 0.25 pt is as wide as that. */
const FINE = 300;

/** Pixels of a canvas: 256 MB of memory. */
const MOST_PIXELS = 64_000_000;

/** What is said of a file that cannot be read from the disk. */
export function missing(file: string): Separated {
  const problem = diagnostic('plates/missing', { span: { file, start: 0, end: 0 }, params: { file } });
  return { ok: false, pages: 0, diagnostics: [problem] };
}

/**
 * Separates the pages of a finished PDF of whatever producer, as a press with its process
 * inks and a unit for each spot would: overprint, knock-out and blending on each plate.
 */
export async function separate(bytes: Uint8Array, options: SeparateOptions): Promise<Separated> {
  const { file: name, dpi = DPI.usual, take } = options;
  const span = { file: name, start: 0, end: 0 };
  const diagnostics: Diagnostic[] = [];
  const say = (code: PlatesCode, params: Params = {}, page: number | null = null): void => {
    diagnostics.push(diagnostic(code, { span, page, params }));
  };
  const done = (pages: number): Separated => ({
    ok: !diagnostics.some(({ severity }) => severity === 'error'),
    pages,
    diagnostics,
  });
  const stopped = (code: PlatesCode, params: Params = {}, pages = 0): Separated => {
    say(code, params);
    return done(pages);
  };
  if (!Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return stopped('plates/foreign');
  const file = new PdfFile(bytes);
  const trailer = new View(file, file.trailer);
  if (trailer.has('Encrypt')) return stopped('plates/encrypted');
  const catalog = trailer.view('Root');
  const views = pagesOf(catalog);
  if (views.length === 0) return stopped('plates/damaged');
  const chosen = numbersOf(options.pages ?? null, views.length);
  if (typeof chosen !== 'object')
    return stopped('plates/page-outside', { page: chosen, pages: views.length }, views.length);
  const conversion = conversionBy(profileOf(file, catalog));
  const shared: Shared = { file, spaces: new Spaces(file, new Memory()), conversion };
  for (const number of chosen) {
    const view = views[number - 1];
    if (view === undefined) continue;
    const plates = separated(shared, view, catalog);
    for (const { code, params } of tellingOf(plates.found, view)) say(code, params, number);
    const page = await drawn(plates, { shared, view, number, of: views.length, dpi });
    if ('code' in page) say(page.code, page.params, number);
    else {
      const whole = plates.found.damage.size + plates.found.pictures.size === 0;
      if (whole && page.plates.every(({ ink }) => ink === 'none')) say('plates/blank', {}, number);
      if (!(await take(page))) break;
    }
  }
  return done(views.length);
}

type PlatesCode = Extract<Parameters<typeof diagnostic>[0], `plates/${string}`>;

interface Said {
  readonly code: PlatesCode;
  readonly params: Params;
}

/** The pages asked for, each once and in their order; a number that the file does not have in their stead. */
function numbersOf(ranges: readonly PageRange[] | null, pages: number): readonly number[] | number {
  if (ranges === null) return Array.from({ length: pages }, (_, i) => i + 1);
  const outside = ranges.flatMap(({ from, to }) => [from, to]).find((page) => page < 1 || page > pages);
  if (outside !== undefined) return outside;
  const asked = ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return [...new Set(asked)].sort((a, b) => a - b);
}

function tellingOf({ damage, nearly, pictures, spots }: Found, page: View): readonly Said[] {
  const said: Said[] = [];
  const [what] = damage;
  if (what !== undefined) said.push({ code: 'plates/content-damaged', params: { what } });
  if (pictures.size > 0) said.push({ code: 'plates/pictures-damaged', params: { count: pictures.size } });
  if (nearly.has('rgb')) said.push({ code: 'plates/converted', params: {} });
  if (['blend', 'knockout', 'mask'].some((kind) => nearly.has(kind as never)))
    said.push({ code: 'plates/transparency', params: {} });
  if (spots.size > MOST_SPOTS) said.push({ code: 'plates/too-many', params: { count: spots.size, most: MOST_SPOTS } });
  // Those with the flag Print, which a press would print (ISO 32000-1 12.5.3).
  const printed = page.views('Annots').filter((one) => ((one.number('F') ?? 0) & 4) !== 0 && one.has('AP'));
  if (printed.length > 0) said.push({ code: 'plates/annotations', params: { count: printed.length } });
  return said;
}

interface Sheet {
  readonly shared: Shared;
  readonly view: View;
  readonly number: number;
  readonly of: number;
  readonly dpi: number;
}

async function drawn({ inks, pdf, found }: Plates, sheet: Sheet): Promise<SeparatedPage | Said> {
  const { dpi, shared, view, number, of } = sheet;
  const board = await openBoard(pdf);
  try {
    const scale = dpi / 72;
    const points = await board.size(1);
    const { width, height } = sizeAt({ width: points.width * scale, height: points.height * scale });
    if (width * height > MOST_PIXELS) {
      const most = Math.floor(dpi * Math.sqrt(MOST_PIXELS / (width * height)));
      return { code: 'plates/too-large', params: { dpi, most } };
    }
    const finer = Math.max(1, Math.min(Math.ceil(FINE / dpi), Math.floor(Math.sqrt(MOST_PIXELS / (width * height)))));
    const trim = boxOf(view, 'TrimBox');
    const whole: Area = [0, 0, width, height];
    const area = trim === null ? whole : await board.area(1, trim, scale);
    const made: { readonly plate: SeparatedPlate; readonly raster: Raster }[] = [];
    for (const [i, { ink, inked }] of inks.entries()) {
      // What nothing is painted on need not be drawn.
      const raster = inked
        ? await board.draw(i + 1, scale, finer)
        : { width, height, ink: new Uint8Array(width * height) };
      const coverage = coverageOf(raster, area);
      const png = pngOf(
        width,
        height,
        1,
        raster.ink.map((value) => 255 - value),
        dpi,
      );
      const has = isBlank(raster) ? 'none' : coverage > 0 ? 'page' : 'marks';
      made.push({ plate: { name: ink.name, spot: ink.process === null, coverage, ink: has, png }, raster });
    }
    const shown = made.map(({ plate, raster }, i) => ({
      name: plate.name,
      note: `${(100 * plate.coverage).toFixed(2)} %`,
      raster,
      look: plate.spot ? lookOfSpot(shared.file, found.spots.get(plate.name) ?? null) : lookOfProcess(i),
    }));
    const together = await contactSheet(`Page ${number}`, shown);
    return { number, of, width, height, plates: made.map(({ plate }) => plate), sheet: together };
  } finally {
    await board.close();
  }
}
