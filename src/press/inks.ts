import { isBlack } from '../paginate/index.ts';
import type { Colour } from '../typeset/index.ts';
import type { PdfDocument, PdfReference } from './pdfmake.ts';

/** An ink, as far as the press is concerned. */
export type Ink = Pick<Colour, 'cmyk' | 'spot' | 'tint'>;

/** What prints on every plate there is (ISO 32000-1 8.6.6.4). */
export const REGISTRATION: Ink = { cmyk: [100, 100, 100, 100], spot: 'All' };

/** Says in which ink what follows is painted. */
export interface Painter {
  /** For letters and drawings. */
  fill(ink: Ink): void;
  /** For areas and pictures (null). */
  flood(ink: Ink | null): void;
  stroke(ink: Ink): void;
}

const OVERPRINT = { name: 'GsOver', state: { Type: 'ExtGState', OP: true, op: true, OPM: 1 } };
const KNOCKOUT = { name: 'GsKnock', state: { Type: 'ExtGState', OP: false, op: false, OPM: 0 } };

/**
 * The inks of a document: which of them paints next, and whether it overprints. Black of
 * letters and lines overprints, so that no white shows where plates are out of register; all
 * else knocks out what lies beneath. In DeviceCMYK with OPM 1, the black leaves the plates
 * alone that it does not name (ISO 32000-1 8.6.7).
 */
export class Inks implements Painter {
  readonly #document: PdfDocument;
  readonly #plates = new Map<string, { readonly id: string; readonly reference: PdfReference }>();
  readonly #states = new Map<string, PdfReference>();
  #state: string | null = null;

  constructor(document: PdfDocument) {
    this.#document = document;
    document.on('pageAdded', () => {
      this.#state = null;
    });
  }

  fill(ink: Ink): void {
    this.#use(isBlack(ink) ? OVERPRINT : KNOCKOUT);
    this.#paint(ink, 'k', 'cs', 'scn');
  }

  /** Nothing beneath may shine through. */
  flood(ink: Ink | null): void {
    this.#use(KNOCKOUT);
    if (ink !== null) this.#paint(ink, 'k', 'cs', 'scn');
  }

  stroke(ink: Ink): void {
    this.#use(isBlack(ink) ? OVERPRINT : KNOCKOUT);
    this.#paint(ink, 'K', 'CS', 'SCN');
  }

  #paint({ cmyk, spot, tint = 100 }: Ink, process: string, space: string, colour: string): void {
    if (spot === null) {
      this.#document.addContent(`${cmyk.map((percent) => part((percent * tint) / 100)).join(' ')} ${process}`);
      return;
    }
    const { id, reference } = this.#plate(spot, cmyk);
    this.#document.page.colorSpaces[id] = reference;
    this.#document.addContent(`/${id} ${space}\n${part(tint)} ${colour}`);
  }

  #use({ name, state }: typeof OVERPRINT): void {
    // A page begins with everything knocking out.
    if (name === (this.#state ?? KNOCKOUT.name)) return;
    this.#state = name;
    let reference = this.#states.get(name);
    if (reference === undefined) {
      reference = this.#document.ref(state);
      reference.end();
      this.#states.set(name, reference);
    }
    this.#document.page.ext_gstates[name] = reference;
    this.#document.addContent(`/${name} gs`);
  }

  #plate(spot: string, cmyk: Ink['cmyk']) {
    let plate = this.#plates.get(spot);
    if (plate === undefined) {
      const full = cmyk.map((percent) => percent / 100);
      const transform = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: full };
      const reference = this.#document.ref(['Separation', pdfName(spot), 'DeviceCMYK', transform]);
      reference.end();
      plate = { id: `CS${this.#plates.size}`, reference };
      this.#plates.set(spot, plate);
    }
    return plate;
  }
}

/** A name as pdfkit's dictionaries take it, without the slash: UTF-8, its bytes escaped where they must or had better be (ISO 32000-1 7.3.5). */
function pdfName(text: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const character = String.fromCharCode(byte);
    return /[^!-~]|[#%()<>[\]{}/]/.test(character) ? `#${byte.toString(16).padStart(2, '0')}` : character;
  }).join('');
}

/** Percent as a part of one. */
function part(percent: number): string {
  return String(Math.round(percent * 100) / 10_000);
}
