import { Dict, labelOf, Name, type PdfFile, type Ref, Stream, type Value, View } from '../../pdf/index.ts';
import type { Icc } from './icc.ts';
import type { Memory } from './memory.ts';

export type Family =
  | 'DeviceGray'
  | 'DeviceRGB'
  | 'DeviceCMYK'
  | 'ICCBased'
  | 'CalGray'
  | 'CalRGB'
  | 'Lab'
  | 'Separation'
  | 'DeviceN'
  | 'Pattern'
  | 'unknown';

/** A colour space (ISO 32000-1 8.6); an indexed one is told by its base. */
export interface Space {
  readonly family: Family;
  readonly components: number;
  readonly indexed: boolean;
  readonly label: string | null;
  /** Of Separation and DeviceN. */
  readonly names: readonly string[];
  readonly alternate: Space | null;
  /** Alternate and tint transform as written: equal for equal definitions. */
  readonly definition: string;
  readonly colorants: boolean;
  /** Of ICCBased: the profile's stream, what it says, and `/N`. */
  readonly profile: { readonly stream: Stream; readonly icc: Icc | null; readonly n: number } | null;
}

const DEVICE: Readonly<Record<string, Family>> = {
  DeviceGray: 'DeviceGray',
  DeviceRGB: 'DeviceRGB',
  DeviceCMYK: 'DeviceCMYK',
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
};

const DEFAULTS: Readonly<Record<string, string>> = {
  DeviceGray: 'DefaultGray',
  DeviceRGB: 'DefaultRGB',
  DeviceCMYK: 'DefaultCMYK',
};

const SIZES: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  DeviceRGB: 3,
  DeviceCMYK: 4,
  CalGray: 1,
  CalRGB: 3,
  Lab: 3,
};

const DEEPEST = 6;

function plain(family: Family, components = SIZES[family] ?? 0, label: string | null = null): Space {
  return {
    family,
    components,
    indexed: false,
    label,
    names: [],
    alternate: null,
    definition: '',
    colorants: true,
    profile: null,
  };
}

const KNOWN: Readonly<Record<string, Space>> = {
  DeviceGray: plain('DeviceGray'),
  DeviceRGB: plain('DeviceRGB'),
  DeviceCMYK: plain('DeviceCMYK'),
  Pattern: plain('Pattern'),
};

export const UNKNOWN: Space = plain('unknown');
export const GRAY: Space = plain('DeviceGray');

/** Reads colour spaces; an indirect one is read once for the file. */
export class Spaces {
  readonly #file: PdfFile;
  readonly #memory: Memory;
  readonly #known = new Map<number, Space>();
  readonly #profiles = new Map<Stream, Icc | null>();

  constructor(file: PdfFile, memory: Memory) {
    this.#file = file;
    this.#memory = memory;
  }

  /** The space of a value in a content stream or a dictionary, by the names of `resources`. */
  of(value: Value, resources: View, depth = 0): Space {
    const file = this.#file;
    const id = value as Ref | null;
    const num = labelOf(value) !== null && id !== null && 'num' in id ? id.num : null;
    const known = num === null ? undefined : this.#known.get(num);
    if (known) return known;
    const found = file.resolve(value);
    const space =
      found instanceof Name
        ? this.#named(found.text, resources, depth)
        : this.#listed(found, labelOf(value), resources, depth);
    if (num !== null) this.#known.set(num, space);
    return space;
  }

  #named(name: string, resources: View, depth: number): Space {
    const family = DEVICE[name];
    const spaces = resources.view('ColorSpace');
    if (family !== undefined) {
      const instead = spaces.raw(DEFAULTS[family] ?? '');
      return instead !== null && depth === 0 ? this.of(instead, resources, 1) : (KNOWN[family] ?? UNKNOWN);
    }
    if (name === 'Pattern') return KNOWN.Pattern ?? UNKNOWN;
    return depth < DEEPEST && spaces.has(name) ? this.of(spaces.raw(name), resources, depth + 1) : UNKNOWN;
  }

  #listed(value: Value, label: string | null, resources: View, depth: number): Space {
    if (!Array.isArray(value) || depth > DEEPEST) return UNKNOWN;
    const items = value as readonly Value[];
    const kind = this.#file.resolve(items[0]);
    if (!(kind instanceof Name)) return UNKNOWN;
    switch (kind.text) {
      case 'ICCBased':
        return this.#icc(this.#file.resolve(items[1]), label);
      case 'Separation':
      case 'DeviceN':
        return this.#spot(kind.text, items, label, resources, depth);
      case 'Indexed':
      case 'I':
        return { ...this.of(items[1] ?? null, resources, depth + 1), indexed: true };
      case 'CalGray':
      case 'CalRGB':
      case 'Lab':
        return plain(kind.text, SIZES[kind.text], label);
      default:
        return this.#named(kind.text, resources, depth + 1);
    }
  }

  #icc(stream: Value, label: string | null): Space {
    if (!(stream instanceof Stream)) return UNKNOWN;
    if (!this.#profiles.has(stream)) this.#profiles.set(stream, this.#memory.profile(this.#file, stream));
    const n = new View(this.#file, stream.dict).number('N') ?? 0;
    const profile = { stream, icc: this.#profiles.get(stream) ?? null, n };
    return { ...plain('ICCBased', n, stream.id?.label ?? label), profile };
  }

  #spot(
    family: 'Separation' | 'DeviceN',
    items: readonly Value[],
    label: string | null,
    resources: View,
    depth: number,
  ): Space {
    const file = this.#file;
    const named = file.resolve(items[1]);
    const list = Array.isArray(named) ? (named as readonly Value[]) : [named];
    const names = list.flatMap((item) => {
      const name = file.resolve(item);
      return name instanceof Name ? [utf8(name.text)] : [];
    });
    const attributes = new View(file, items[4] ?? null);
    return {
      ...plain(family, Math.max(names.length, 1), label),
      names,
      alternate: this.of(items[2] ?? null, resources, depth + 1),
      definition:
        family === 'Separation' ? written(file, items[2] ?? null, 0) + written(file, items[3] ?? null, 0) : '',
      colorants: attributes.has('Colorants'),
    };
  }
}

function utf8(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}

/** A value in one form, its references followed: equal for equal values. */
function written(file: PdfFile, value: Value, depth: number): string {
  const found = file.resolve(value);
  if (depth > DEEPEST) return '…';
  if (found instanceof Name) return `/${found.text}`;
  if (Array.isArray(found)) return `[${found.map((item: Value) => written(file, item, depth + 1)).join(' ')}]`;
  if (found instanceof Stream)
    return written(file, found.dict, depth) + Buffer.from(file.read(found) ?? found.raw).toString('latin1');
  if (found instanceof Dict) {
    const entries = [...found.entries].filter(([key]) => key !== 'Length').sort(([a], [b]) => (a < b ? -1 : 1));
    return `<<${entries.map(([key, item]) => `/${key} ${written(file, item, depth + 1)}`).join(' ')}>>`;
  }
  return found !== null && typeof found === 'object' && 'bytes' in found ? `(${found.bytes})` : String(found);
}
