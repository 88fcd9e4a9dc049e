import { inflateRawSync } from 'node:zlib';
import { PACKED, RANGES } from './strokes-data.ts';

let counts: Uint8Array | null = null;

/** Strokes of a Han character in the traditional count; null where none are known. */
export function strokesOf(codePoint: number): number | null {
  let before = 0;
  for (const [first, last] of RANGES) {
    if (codePoint < first) return null;
    if (codePoint <= last) {
      counts ??= inflateRawSync(Buffer.from(PACKED, 'base64'));
      return counts[before + codePoint - first] ?? null;
    }
    before += last - first + 1;
  }
  return null;
}
