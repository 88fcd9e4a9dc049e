/** What the header of an ICC profile says (ICC.1 7.2). */
export interface Icc {
  /** Bytes that the profile says it has, and has. */
  readonly size: number;
  readonly length: number;
  readonly version: number;
  /** `prtr`, `mntr`, `scnr`, `spac` … */
  readonly profileClass: string;
  /** `CMYK`, `RGB`, `GRAY`, `Lab` … */
  readonly colours: string;
  readonly tags: ReadonlySet<string>;
}

/** Components of each kind of profile. */
export const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, RGB: 3, CMYK: 4, Lab: 3 };

/** Null where the bytes are no profile. */
export function readIcc(data: Uint8Array | null): Icc | null {
  if (data === null || data.length < 132) return null;
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const word = (at: number): string => bytes.toString('latin1', at, at + 4);
  if (word(36) !== 'acsp') return null;
  const tags = new Set<string>();
  const count = Math.min(bytes.readUInt32BE(128), 200);
  for (let i = 0; i < count; i++) tags.add(word(132 + 12 * i));
  return {
    size: bytes.readUInt32BE(0),
    length: bytes.length,
    version: bytes[8] ?? 0,
    profileClass: word(12),
    colours: word(16).trim(),
    tags,
  };
}
