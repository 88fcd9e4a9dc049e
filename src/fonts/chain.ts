import type { Design, Style } from './design.ts';
import type { FontFile } from './file.ts';
import type { Face, Pick } from './library.ts';
import { type Unit, unitsOf } from './units.ts';

/** A design of a chain, in the style that the request comes to there. */
export interface Link {
  readonly design: Design;
  readonly style: Style;
}

type Accept = ((face: Face) => boolean) | null;

/** Texts kept per chain: clusters and words. */
const KEPT_TEXTS = 50_000;

/** What one family, weight and slope is set in, first choice first. */
export class Chain {
  readonly #links: readonly Link[];
  readonly #picks = new Map<string, Pick | null>();

  constructor(links: readonly Link[]) {
    this.#links = links;
  }

  /** See `FontLibrary.pick`. */
  pick(text: string, accept: Accept = null): Pick | null {
    if (accept !== null) return this.#find(unitsOf(text), accept);
    let found = this.#picks.get(text);
    if (found === undefined) {
      found = this.#find(unitsOf(text), null);
      if (this.#picks.size >= KEPT_TEXTS) this.#picks.clear();
      this.#picks.set(text, found);
    }
    return found;
  }

  #find(units: readonly Unit[], accept: Accept): Pick | null {
    for (const link of this.#links) {
      const file = fileFor(link.style, units, accept);
      if (file !== null) return this.#withVariant(units, link, file, accept);
      // The design has it all, but not in one file: better cut there than set in another design.
      if (units.length > 1 && units.every((unit) => fileFor(link.style, [unit], accept) !== null)) return null;
    }
    return null;
  }

  /**
   * The shape that a selector asks for is sought in the face that has the base, then
   * in files of the same design, then in those that the user brought; a foreign
   * design of the chain would be a worse answer than the base.
   */
  #withVariant(units: readonly Unit[], link: Link, file: FontFile, accept: Accept): Pick | null {
    if (units.every((unit) => file.drawsVariant(unit))) return { face: file.face(), variationDropped: false };
    if (units.length > 1) return null;
    const kin = this.#links.filter((other) => other.design.design === link.design.design);
    const brought = this.#links.filter((other) => other.design.foreign);
    for (const other of [...kin, ...brought]) {
      const variant = fileFor(other.style, units, accept, true);
      if (variant !== null) return { face: variant.face(), variationDropped: false };
    }
    return { face: file.face(), variationDropped: true };
  }
}

/**
 * The first file of the style that draws all units: the bulk, then the slices that
 * promise the first character, then all others, since what is promised is no proof.
 * The order is the text's own, whatever was opened before: the same text gets the
 * same file in every process.
 */
function fileFor(style: Style, units: readonly Unit[], accept: Accept = null, variant = false): FontFile | null {
  const fits = (file: FontFile) =>
    units.every((unit) => file.draws(unit) && (!variant || file.drawsVariant(unit))) &&
    (accept === null || accept(file.face()));
  const first = units.find((unit) => unit.base !== null)?.base ?? 0x20;
  const slices: FontFile[] = [];
  for (const file of style.files()) {
    if (!file.description.bulk) slices.push(file);
    else if (fits(file)) return file;
  }
  return slices.find((file) => file.promises(first) && fits(file)) ?? slices.find(fits) ?? null;
}
