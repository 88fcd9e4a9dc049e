/** What the header and tags of an ICC profile say (ICC.1 7.2 and 9.2). */
export interface IccProfile {
  readonly major: number;
  /** Four characters, trailing blanks cut off: `prtr`, `mntr`, `scnr`, `spac` … */
  readonly deviceClass: string;
  /** `CMYK`, `RGB`, `GRAY`, `Lab` … */
  readonly space: string;
  /** The profile's own name; empty where it has none. */
  readonly description: string;
  /** Whether colours can be converted in both directions: tables of device to Lab and back. */
  readonly bothWays: boolean;
}

const HEADER = 128;
const TAG = 12;
/** A profile has a dozen tags; a count beyond this is no count. */
const MOST_TAGS = 1024;

/** Null where the bytes are no whole profile. */
export function readIcc(bytes: Uint8Array): IccProfile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER + 4 || file.toString('latin1', 36, 40) !== 'acsp') return null;
  // A file cut short, or with something after it, is no profile that a press could rely on.
  if (file.readUInt32BE(0) !== file.length) return null;
  const tags = tagsOf(file);
  if (tags === null) return null;
  const word = (at: number): string => file.toString('latin1', at, at + 4).trimEnd();
  return {
    major: file.readUInt8(8),
    deviceClass: word(12),
    space: word(16),
    description: descriptionOf(tags.get('desc')),
    bothWays: tags.has('A2B0') && tags.has('B2A0'),
  };
}

function tagsOf(file: Buffer): ReadonlyMap<string, Buffer> | null {
  const count = file.readUInt32BE(HEADER);
  if (count > MOST_TAGS || HEADER + 4 + count * TAG > file.length) return null;
  const tags = new Map<string, Buffer>();
  for (let index = 0; index < count; index++) {
    const at = HEADER + 4 + index * TAG;
    const start = file.readUInt32BE(at + 4);
    const end = start + file.readUInt32BE(at + 8);
    if (end > file.length) return null;
    tags.set(file.toString('latin1', at, at + 4), file.subarray(start, end));
  }
  return tags;
}

/** A text of version 2 (`desc`) or the first of version 4 (`mluc`). */
function descriptionOf(tag: Buffer | undefined): string {
  if (tag === undefined || tag.length < 28) return '';
  const kind = tag.toString('latin1', 0, 4);
  if (kind === 'desc') return cleaned(tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)));
  if (kind !== 'mluc') return '';
  const start = tag.readUInt32BE(24);
  const text = tag.subarray(start, start + tag.readUInt32BE(20));
  return cleaned(
    Buffer.from(text.subarray(0, text.length & ~1))
      .swap16()
      .toString('utf16le'),
  );
}

function cleaned(text: string): string {
  return text.replace(/\p{C}/gu, '').trim().slice(0, 200);
}
