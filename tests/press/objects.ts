import { inflateSync } from 'node:zlib';

/** An object of a PDF that Laurel wrote: what stands before its stream, and the stream, inflated. */
export interface PdfObject {
  readonly id: number;
  readonly head: string;
  readonly stream: Buffer | null;
}

/** Every object by its number. A stream's end is where its length says. */
export function objectsOf(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const file = Buffer.from(bytes);
  const source = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(\d+) 0 obj\n/g;
  for (let found = start.exec(source); found !== null; found = start.exec(source)) {
    const from = found.index + found[0].length;
    const end = source.indexOf('endobj', from);
    const at = source.indexOf('stream\n', from);
    const id = Number(found[1]);
    if (at < 0 || at > end) {
      objects.set(id, { id, head: source.slice(from, end).trim(), stream: null });
      continue;
    }
    const head = source.slice(from, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = file.subarray(at + 7, at + 7 + length);
    objects.set(id, { id, head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
    start.lastIndex = at + 7 + length;
  }
  return objects;
}

/** The operators of each page, one string a page. */
export function contentsOf(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(bytes);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\n/.test(head))
    .map(({ head }) => {
      const id = Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]);
      return objects.get(id)?.stream?.toString('latin1') ?? '';
    });
}

/** The one object whose head has this. */
export function objectWith(bytes: Uint8Array, pattern: RegExp): PdfObject {
  const found = [...objectsOf(bytes).values()].filter(({ head }) => pattern.test(head));
  const [one] = found;
  if (one === undefined || found.length !== 1) throw new Error(`${found.length} objects have ${pattern}`);
  return one;
}
