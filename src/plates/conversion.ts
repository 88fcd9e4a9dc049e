/** How colours that are no inks become inks: each of four, 0 to 1. */
export interface Conversion {
  ofRgb(rgb: readonly number[]): readonly number[];
  ofLab(lab: readonly number[]): readonly number[];
}

type Triple = readonly [number, number, number];

/** A table of an ICC profile from Lab to inks (ICC.1 10.10 and 10.11), its numbers from 0 to 1. */
interface Table {
  readonly outputs: number;
  readonly grid: number;
  readonly inputCurves: readonly Float64Array[];
  readonly clut: Float64Array;
  readonly outputCurves: readonly Float64Array[];
  /** 16-bit tables of version 2 hold L* of 100 as FF00. */
  readonly wide: boolean;
}

/**
 * Through the profile of a printing condition, from its Lab side; where there is none, or
 * of a kind not read here, by complements, with all the black that there can be.
 */
export function conversionBy(profile: Uint8Array | null): Conversion {
  const table = profile === null ? null : tableOf(profile);
  if (table === null) return { ofRgb: complement, ofLab: (lab) => complement(rgbOfLab(lab)) };
  const ofLab = (lab: readonly number[]): readonly number[] => lookUp(table, lab);
  return { ofLab, ofRgb: (rgb) => ofLab(labOfRgb(rgb)) };
}

function complement(rgb: readonly number[]): readonly number[] {
  const [c = 0, m = 0, y = 0] = rgb.map((value) => 1 - within(value));
  const k = Math.min(c, m, y);
  return k >= 1 ? [0, 0, 0, 1] : [...[c, m, y].map((value) => (value - k) / (1 - k)), k];
}

function tableOf(profile: Uint8Array): Table | null {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.length);
  try {
    if (bytes.toString('latin1', 16, 24) !== 'CMYKLab ') return null;
    const tag = tagOf(bytes, 'B2A1') ?? tagOf(bytes, 'B2A0');
    return tag === null ? null : readTable(tag);
  } catch (error) {
    // Offsets that lead out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tagOf(bytes: Buffer, name: string): Buffer | null {
  const count = Math.min(bytes.readUInt32BE(128), 200);
  for (let i = 0; i < count; i++) {
    const at = 132 + 12 * i;
    if (bytes.toString('latin1', at, at + 4) !== name) continue;
    const start = bytes.readUInt32BE(at + 4);
    return bytes.subarray(start, start + bytes.readUInt32BE(at + 8));
  }
  return null;
}

function readTable(tag: Buffer): Table | null {
  const kind = tag.toString('latin1', 0, 4);
  const wide = kind === 'mft2';
  if (!wide && kind !== 'mft1') return null;
  const [inputs, outputs, grid] = [tag.readUInt8(8), tag.readUInt8(9), tag.readUInt8(10)];
  if (inputs !== 3 || outputs !== 4 || grid < 2) return null;
  const [before, after] = wide ? [tag.readUInt16BE(48), tag.readUInt16BE(50)] : [256, 256];
  if (before < 2 || after < 2) return null;
  let at = wide ? 52 : 48;
  const numbers = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => {
      const value = wide ? tag.readUInt16BE(at) / 65535 : tag.readUInt8(at) / 255;
      at += wide ? 2 : 1;
      return value;
    });
  const inputCurves = Array.from({ length: inputs }, () => numbers(before));
  const clut = numbers(grid ** inputs * outputs);
  const outputCurves = Array.from({ length: outputs }, () => numbers(after));
  return { outputs, grid, inputCurves, clut, outputCurves, wide };
}

function lookUp(table: Table, [l = 0, a = 0, b = 0]: readonly number[]): readonly number[] {
  const { outputs, grid, clut, wide } = table;
  const full = wide ? 65280 / 65535 : 1;
  const step = wide ? 256 / 65535 : 1 / 255;
  const encoded = [(l / 100) * full, (a + 128) * step, (b + 128) * step];
  const places = encoded.map((value, i) => curve(table.inputCurves[i], within(value)) * (grid - 1));
  const corners = places.map((place) => Math.min(Math.floor(place), grid - 2));
  return Array.from({ length: outputs }, (_, ink) => {
    let sum = 0;
    for (let corner = 0; corner < 8; corner++) {
      let weight = 1;
      let at = 0;
      for (let axis = 0; axis < 3; axis++) {
        const upper = (corner >> axis) & 1;
        const rest = (places[axis] ?? 0) - (corners[axis] ?? 0);
        weight *= upper ? rest : 1 - rest;
        at = at * grid + (corners[axis] ?? 0) + upper;
      }
      if (weight > 0) sum += weight * (clut[at * outputs + ink] ?? 0);
    }
    return within(curve(table.outputCurves[ink], sum));
  });
}

function curve(values: Float64Array | undefined, at: number): number {
  if (values === undefined) return at;
  const place = within(at) * (values.length - 1);
  const below = Math.min(Math.floor(place), values.length - 2);
  const [low = 0, high = 0] = values.subarray(below, below + 2);
  return low + (high - low) * (place - below);
}

/** D50, the white of every profile's Lab. */
const WHITE: Triple = [0.9642, 1, 0.8249];

/** sRGB (IEC 61966-2-1), adapted to D50. */
const TO_XYZ: readonly Triple[] = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
];

const FROM_XYZ: readonly Triple[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];

function labOfRgb(rgb: readonly number[]): readonly number[] {
  const linear = rgb.map((value) => {
    const v = within(value);
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  const [x = 0, y = 0, z = 0] = TO_XYZ.map((row, i) => {
    const t = dot(row, linear) / (WHITE[i] ?? 1);
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function rgbOfLab([l = 0, a = 0, b = 0]: readonly number[]): readonly number[] {
  const y = (l + 16) / 116;
  const xyz = [y + a / 500, y, y - b / 200].map((f, i) => {
    const t = f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27);
    return t * (WHITE[i] ?? 1);
  });
  return FROM_XYZ.map((row) => {
    const v = within(dot(row, xyz));
    return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;
  });
}

function dot(row: Triple, values: readonly number[]): number {
  return row.reduce((sum, value, i) => sum + value * (values[i] ?? 0), 0);
}

function within(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
