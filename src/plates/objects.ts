import { Dict, Name, Stream, type Value, type View } from '../pdf/index.ts';

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
