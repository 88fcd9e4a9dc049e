import { Dict, deflated, Name, type PdfFile, Str, Stream, type Value, View } from '../pdf/index.ts';
import type { Space } from '../preflight/index.ts';
import type { Conversion } from './conversion.ts';
import { type Ink, isSpotSpace, kindOf, names } from './inks.ts';

/** Points along each axis of a sampled conversion. */
const GRID = 17;

/**
 * Colour spaces that show one plate: what stood for a colour comes out as gray, 1 for
 * paper and 0 for full ink. Pictures and shadings keep their own data and filters, and
 * whoever draws them reads them through these.
 */
export class GraySpaces {
  readonly #file: PdfFile;
  readonly #ink: Ink;
  readonly #conversion: Conversion;
  readonly #known = new Map<string, Value>();

  constructor(file: PdfFile, ink: Ink, conversion: Conversion) {
    this.#file = file;
    this.#ink = ink;
    this.#conversion = conversion;
  }

  /**
   * `raw` is the space as it is written, for what `space` does not hold. `unit`: whether the
   * components come as 0 to 1 whatever the space's own range, as those of pictures do.
   */
  of(space: Space, raw: Value, resources: View, unit: boolean): Value {
    const base = this.#base(space, raw, resources, unit);
    if (!space.indexed) return base;
    const [, , high = 0, table = new Str('')] = this.#written(raw, resources);
    return [new Name('Indexed'), base, high, table];
  }

  #base(space: Space, raw: Value, resources: View, unit: boolean): Value {
    const kind = kindOf(space);
    const { process } = this.#ink;
    const count = Math.max(space.components, 1);
    if (!names(this.#ink, space)) return this.#blank(count);
    if (isSpotSpace(space)) return this.#channel(count, Math.max(space.names.indexOf(this.#ink.name), 0));
    if (kind === 'cmyk' && process !== null) return this.#channel(4, process);
    if (kind === 'gray') return process === 3 ? new Name('DeviceGray') : this.#blank(1);
    if (kind === 'rgb') return this.#sampled('rgb', [0, 1, 0, 1, 0, 1], true);
    if (kind === 'lab') {
      const written = space.indexed ? this.#written(raw, resources)[1] : raw;
      const range = new View(this.#file, this.#written(written ?? null, resources)[1]).numbers('Range');
      return this.#sampled('lab', [0, 100, ...(range.length === 4 ? range : [-100, 100, -100, 100])], unit);
    }
    return this.#blank(count);
  }

  /** The array that a space is, its name looked up. */
  #written(raw: Value, resources: View): readonly Value[] {
    let found = this.#file.resolve(raw);
    if (found instanceof Name) found = this.#file.resolve(resources.view('ColorSpace').raw(found.text));
    return Array.isArray(found) ? (found as readonly Value[]) : [];
  }

  #blank(count: number): Value {
    return this.#calculated(count, `{ ${'pop '.repeat(count)}1 }`);
  }

  /** The ink that one of the components is. */
  #channel(count: number, at: number): Value {
    return this.#calculated(count, `{ ${count - 1 - at} index ${count + 1} 1 roll ${'pop '.repeat(count)}1 exch sub }`);
  }

  #calculated(count: number, code: string): Value {
    const key = `${count} ${code}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const entries = new Map<string, Value>([
      ['FunctionType', 4],
      ['Domain', Array(count).fill([0, 1]).flat()],
      ['Range', [0, 1]],
    ]);
    const space = named(count, new Stream(new Dict(entries, null), Buffer.from(code), null));
    this.#known.set(key, space);
    return space;
  }

  #sampled(kind: 'rgb' | 'lab', range: readonly number[], unit: boolean): Value {
    const key = `${kind} ${unit} ${range.join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { process } = this.#ink;
    const along = (axis: number, step: number): number => {
      const [low = 0, high = 1] = range.slice(2 * axis, 2 * axis + 2);
      return low + ((high - low) * step) / (GRID - 1);
    };
    const samples = new Uint8Array(GRID ** 3);
    // The first component varies fastest (ISO 32000-1 7.10.2).
    for (let i = 0; i < samples.length; i++) {
      const colour = [i % GRID, Math.floor(i / GRID) % GRID, Math.floor(i / GRID ** 2)].map((step, axis) =>
        along(axis, step),
      );
      const inks = kind === 'rgb' ? this.#conversion.ofRgb(colour) : this.#conversion.ofLab(colour);
      samples[i] = Math.round(255 * (1 - (process === null ? 0 : (inks[process] ?? 0))));
    }
    const entries = new Map<string, Value>([
      ['FunctionType', 0],
      ['Domain', unit ? [0, 1, 0, 1, 0, 1] : range],
      ['Range', [0, 1]],
      ['Size', [GRID, GRID, GRID]],
      ['BitsPerSample', 8],
    ]);
    const space = named(3, deflated(entries, samples));
    this.#known.set(key, space);
    return space;
  }
}

/** A space of so many components, shown by a function to gray. */
function named(count: number, tint: Stream): Value {
  const components = Array.from({ length: count }, (_, i) => new Name(`i${i}`));
  const [only] = components;
  if (count === 1 && only) return [new Name('Separation'), only, new Name('DeviceGray'), tint];
  return [new Name('DeviceN'), components, new Name('DeviceGray'), tint];
}
