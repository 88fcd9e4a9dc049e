import { createHash } from 'node:crypto';
import type { Model, Page } from './model/document.ts';
import { inkOf } from './model/painter.ts';
import { pictureInk } from './model/picture-ink.ts';
import { type Prefix, propertyOf } from './model/xmp.ts';
import { isCmyk, type PlateFact, platesOf } from './plates.ts';
import { intentsOf } from './rules/intents.ts';

/** Pages of one size. Lengths in points. */
export interface Format {
  /** Width and height of what remains when it is cut. */
  readonly trim: readonly [number, number];
  readonly media: readonly [number, number];
  /** How far the bleed reaches beyond the trim, on the side where it reaches least; null without a BleedBox. */
  readonly bleed: number | null;
  readonly pages: readonly number[];
}

/** The heaviest ink, 1 for one full plate. */
export interface InkFact {
  readonly most: number;
  readonly page: number;
  readonly what: string;
}

export interface BlackFacts {
  /** Colours of text that are black alone, and whether each overprints. */
  readonly plain: { readonly overprinting: number; readonly knockingOut: number };
  /** Mixtures with three quarters of black or more, of text and of areas. */
  readonly rich: readonly { readonly values: readonly number[]; readonly text: boolean; readonly page: number }[];
}

export interface PictureFact {
  readonly page: number;
  readonly object: string;
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  readonly space: string;
}

export interface FontFact {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
}

/** What a printer asks of a file, measured from the file itself. */
export interface Facts {
  readonly sha256: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly title: string;
  readonly producer: string;
  /** From the file, as it has it: `D:20191108000000Z`. */
  readonly created: string;
  readonly pages: number;
  /** Folded once, four pages to a sheet; null where the pages make no whole sheets. */
  readonly sheets: number | null;
  readonly formats: readonly Format[];
  readonly plates: readonly PlateFact[];
  /** Null where nothing is printed that can be summed up. */
  readonly ink: InkFact | null;
  /** Pictures whose ink cannot be read without decoding them. */
  readonly unmeasured: number;
  readonly blacks: BlackFacts;
  readonly transparency: readonly number[];
  readonly pictures: readonly PictureFact[];
  readonly fonts: readonly FontFact[];
  readonly condition: { readonly identifier: string; readonly info: string; readonly kind: string } | null;
  readonly claims: readonly string[];
}

export function factsOf(model: Model): Facts {
  const { file, info, pages, fonts } = model;
  const [intent] = intentsOf(model, 'GTS_PDFX');
  return {
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    title: info.text('Title'),
    producer: info.text('Producer'),
    created: info.text('CreationDate'),
    pages: pages.length,
    sheets: pages.length > 0 && pages.length % 4 === 0 ? pages.length / 4 : null,
    formats: formatsOf(pages),
    plates: platesOf(pages),
    ...inksOf(pages),
    blacks: blacksOf(pages),
    transparency: pages.filter(isTransparent).map(({ number }) => number),
    pictures: pages.flatMap(picturesOf),
    fonts: fonts
      .filter(({ used }) => used.size > 0)
      .map(({ base, subtype, inner, program }) => ({
        name: base.replace(/^[A-Z]{6}\+/, ''),
        type: inner.name('Subtype') ?? subtype,
        embedded: program !== null || subtype === 'Type3',
        subset: /^[A-Z]{6}\+/.test(base),
      })),
    condition: intent
      ? {
          identifier: intent.view.text('OutputConditionIdentifier'),
          info: intent.view.text('Info'),
          kind: intent.icc ? `${intent.icc.profileClass} ${intent.icc.colours} v${intent.icc.version}` : '–',
        }
      : null,
    claims: claimsOf(model),
  };
}

/** The standards that the XMP of a file names, as they are written: `PDF/X-4`. */
export function claimsOf({ metadata }: Model): readonly string[] {
  const xmp = metadata?.xmp ?? null;
  const said = (prefix: Prefix, name: string): string | null => propertyOf(xmp, prefix, name);
  const [press, archive, access] = [said('pdfxid', 'GTS_PDFXVersion'), said('pdfaid', 'part'), said('pdfuaid', 'part')];
  return [
    ...(press ? [press] : []),
    ...(archive ? [`PDF/A-${archive}${(said('pdfaid', 'conformance') ?? '').toLowerCase()}`] : []),
    ...(access ? [`PDF/UA-${access}`] : []),
  ];
}

function formatsOf(pages: readonly Page[]): readonly Format[] {
  const formats = new Map<string, Format & { readonly pages: number[] }>();
  for (const { number, trim: cut, art, media, bleed: box } of pages) {
    const trim = cut ?? art ?? media;
    const bleed = box && Math.min(trim[0] - box[0], trim[1] - box[1], box[2] - trim[2], box[3] - trim[3]);
    const sides = ([left, bottom, right, top]: typeof media) => [right - left, top - bottom] as const;
    const format = { trim: sides(trim), media: sides(media), bleed, pages: [] };
    const key = JSON.stringify([...format.trim, ...format.media, bleed].map((one) => one?.toFixed(1)));
    const known = formats.get(key) ?? format;
    formats.set(key, known);
    known.pages.push(number);
  }
  return [...formats.values()];
}

function inksOf(pages: readonly Page[]): Pick<Facts, 'ink' | 'unmeasured'> {
  let ink: InkFact | null = null;
  let unmeasured = 0;
  const weigh = (most: number, page: number, what: string): void => {
    if (ink === null || most > ink.most) ink = { most, page, what };
  };
  for (const { number, drawing } of pages) {
    for (const { space, values, what } of drawing.paints) weigh(inkOf(space, values) ?? 0, number, what);
    for (const view of drawing.images.values()) {
      const object = view.label ?? 'image';
      const space = drawing.paints.find((paint) => paint.object === object)?.space;
      const found = space?.components === 4 && !space.indexed ? pictureInk(view) : null;
      if (found) weigh(found.most, number, object);
      // A picture of greys is no more than one plate.
      else if (space && space.components !== 1) unmeasured++;
    }
  }
  return { ink, unmeasured };
}

/** From this part of black on a mixture is one to be called black. */
const BLACKISH = 0.75;

function blacksOf(pages: readonly Page[]): BlackFacts {
  let [overprinting, knockingOut] = [0, 0];
  const rich = new Map<string, BlackFacts['rich'][number]>();
  for (const { number, drawing } of pages) {
    for (const { what, space, values, overprint, opm } of drawing.paints) {
      if (!isCmyk(space) || (values[3] ?? 0) < BLACKISH) continue;
      const text = what === 'text';
      const plain = values.slice(0, 3).every((value) => value === 0);
      if (!plain) {
        const key = JSON.stringify([values, text]);
        if (!rich.has(key)) rich.set(key, { values, text, page: number });
      } else if (text && overprint && opm === 1) overprinting++;
      else if (text) knockingOut++;
    }
  }
  return { plain: { overprinting, knockingOut }, rich: [...rich.values()] };
}

function isTransparent({ drawing }: Page): boolean {
  const states = [...drawing.states.values()];
  const soft = [...drawing.images.values()].some((view) => view.has('SMask'));
  return (
    soft ||
    states.some((view) => (view.number('ca') ?? 1) < 1 || (view.number('CA') ?? 1) < 1 || view.view('SMask').exists)
  );
}

function picturesOf({ number, drawing }: Page): readonly PictureFact[] {
  return drawing.pictures.map(({ object, width, height, ppi }) => {
    const space = drawing.paints.find((paint) => paint.object === object)?.space;
    return { page: number, object, width, height, ppi, space: space?.profile?.icc?.colours ?? space?.family ?? '–' };
  });
}
