import { Dict, Name, type PdfFile, PICTURE_FILTERS, Stream, type Value, type View } from '../pdf/index.ts';

/** A stream of new content, one character of `text` for each byte. */
export function streamOf(entries: ReadonlyMap<string, Value>, text: string): Stream {
  return new Stream(new Dict(entries, null), Buffer.from(text, 'latin1'), null);
}

/** A transparency group whose colours are mixed as the plate's. */
export function grayGroup(group: View): Value {
  return group.exists ? new Dict(new Map(group.dict.entries).set('CS', new Name('DeviceGray')), null) : null;
}

/** A number as operators have it. */
export function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** How the data of pictures begin that have formats of their own: JPEG; JPEG 2000 as a file and as it is within. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  DCTDecode: ['ffd8'],
  DCT: ['ffd8'],
  JPXDecode: ['0000000c6a502020', 'ff4fff51'],
};

/** Whether a picture's data can be what its filters say. */
export function isPicture(file: PdfFile, stream: Stream): boolean {
  const filters = file.filtersOf(stream);
  const last = filters.at(-1) ?? '';
  if (!PICTURE_FILTERS.includes(last)) return file.read(stream) !== null;
  const begin = Buffer.from(stream.raw.subarray(0, 64)).toString('hex');
  const known = filters.length === 1 ? BEGINNINGS[last] : undefined;
  return stream.raw.length > 0 && (known?.some((one) => begin.startsWith(one)) ?? true);
}
