import { constants, inflateSync } from 'node:zlib';
import { Damage } from './objects.ts';

/** A stream that swells beyond this is no page: 256 MiB. */
export const LARGEST = 1 << 28;

/** Parameters of a filter, by their names in `DecodeParms`. */
export type Parameters = (key: string, otherwise: number) => number;

/** Filters whose result is a picture, not bytes to be read further. */
export const PICTURE_FILTERS: readonly string[] = [
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'CCITTFaxDecode',
  'CCF',
  'JBIG2Decode',
];

/** Undoes one filter (ISO 32000-1 7.4). */
export function undo(filter: string, data: Uint8Array, parameter: Parameters): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return unpredict(inflate(data), parameter);
    case 'LZWDecode':
    case 'LZW':
      return unpredict(lzw(data, parameter('EarlyChange', 1)), parameter);
    case 'ASCIIHexDecode':
    case 'AHx':
      return asciiHex(data);
    case 'ASCII85Decode':
    case 'A85':
      return ascii85(data);
    case 'RunLengthDecode':
    case 'RL':
      return runLength(data);
    default:
      throw new Damage(`/Filter /${filter}`);
  }
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw new Damage('/FlateDecode');
  }
}

/** The differences of PNG and TIFF (ISO 32000-1 7.4.4.4), turned back into values. */
function unpredict(data: Uint8Array, parameter: Parameters): Uint8Array {
  const predictor = parameter('Predictor', 1);
  if (predictor < 2) return data;
  const bits = parameter('BitsPerComponent', 8);
  const colours = parameter('Colors', 1);
  const row = Math.ceil((parameter('Columns', 1) * bits * colours) / 8);
  const step = Math.max(1, (bits * colours) >> 3);
  if (!(row > 0) || row > LARGEST) throw new Damage('/DecodeParms');
  if (predictor === 2) return bits === 8 ? tiff(data, row, step) : data;
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const kind = data[y * (row + 1)] ?? 0;
    const from = y * (row + 1) + 1;
    const to = y * row;
    for (let x = 0; x < row; x++) {
      const left = x < step ? 0 : (out[to + x - step] ?? 0);
      const up = y === 0 ? 0 : (out[to + x - row] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[to + x - row - step] ?? 0);
      out[to + x] = (data[from + x] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return out;
}

function tiff(data: Uint8Array, row: number, step: number): Uint8Array {
  const out = Uint8Array.from(data);
  for (let i = 0; i < out.length; i++) if (i % row >= step) out[i] = (out[i] ?? 0) + (out[i - step] ?? 0);
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

function lzw(data: Uint8Array, early: number): Uint8Array {
  const out: number[] = [];
  let table: number[][] = [];
  let width = 9;
  let last: readonly number[] | null = null;
  let held = 0;
  let bits = 0;
  for (const byte of data) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === 257) break;
    if (code === 256) {
      table = [];
      width = 9;
      last = null;
      continue;
    }
    const known: readonly number[] | undefined = code < 256 ? [code] : table[code - 258];
    const entry: readonly number[] | null = known ?? (last && [...last, last[0] ?? 0]);
    if (entry === null || out.length > LARGEST) throw new Damage('/LZWDecode');
    for (const value of entry) out.push(value);
    if (last) table.push([...last, entry[0] ?? 0]);
    last = entry;
    const size = table.length + 258 + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Uint8Array.from(out);
}

function asciiHex(data: Uint8Array): Uint8Array {
  const digits =
    Buffer.from(data)
      .toString('latin1')
      .split('>')[0]
      ?.replace(/[^0-9A-Fa-f]/g, '') ?? '';
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function ascii85(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    if (group.length < 2) return;
    const kept = group.length - 1;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let i = 0; i < kept; i++) out.push(Math.floor(value / 256 ** (3 - i)) % 256);
    group = [];
  };
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) flush();
    }
  }
  flush();
  return Uint8Array.from(out);
}

function runLength(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < data.length; ) {
    const length = data[at++] ?? 128;
    if (length === 128) break;
    const part = length < 128 ? data.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(data[at] ?? 0);
    at += length < 128 ? length + 1 : 1;
    size += part.length;
    if (size > LARGEST) throw new Damage('/RunLengthDecode');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
