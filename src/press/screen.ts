import { deflateSync } from 'node:zlib';
import { isBlack } from '../paginate/index.ts';
import type { OutputIntent } from './condition.ts';
import type { Ink, Painter } from './inks.ts';
import type { PdfDocument } from './pdfmake.ts';

/** What inks look like on a screen. */
export interface Screen {
  /** The ICC profile of sRGB, which the PDF declares. */
  readonly profile: Uint8Array;
  /** Red, green and blue of sRGB, 0 to 255, by `screenKey`. */
  readonly colours: ReadonlyMap<string, Rgb>;
}

export type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];

/** An ink as far as its look goes: a plate looks like the process colour that stands in for it. Percent. */
export function screenKey({ cmyk, tint = 100 }: Ink): string {
  return cmyk.map((percent) => Math.round(percent * tint) / 100).join(' ');
}

export function screenIntent({ profile }: Screen): OutputIntent {
  const identifier = 'sRGB IEC61966-2.1';
  return { identifier, info: identifier, components: 3, deflated: deflateSync(profile, { level: 9 }) };
}

/**
 * Inks as a screen shows them. Black alone is the screen's own black: the dark grey that it prints
 * as would only make letters fainter.
 */
export class ScreenInks implements Painter {
  readonly #document: PdfDocument;
  readonly #screen: Screen;

  constructor(document: PdfDocument, screen: Screen) {
    this.#document = document;
    this.#screen = screen;
  }

  fill(ink: Ink): void {
    this.#document.addContent(`${this.#rgb(ink)} rg`);
  }

  flood(ink: Ink | null): void {
    if (ink !== null) this.fill(ink);
  }

  stroke(ink: Ink): void {
    this.#document.addContent(`${this.#rgb(ink)} RG`);
  }

  #rgb(ink: Ink): string {
    const rgb = isBlack({ ...ink, spot: null }) ? BLACK : this.#screen.colours.get(screenKey(ink));
    if (rgb === undefined) throw new Error(`no colour of a screen for the ink ${screenKey(ink)}`);
    return rgb.map((value) => Math.round((value / 255) * 10_000) / 10_000).join(' ');
  }
}
