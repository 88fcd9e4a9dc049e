import type { Text } from '../../diagnostics/index.ts';

/** Under this key a map or list keeps where its own texts were written. Expressions cannot name a symbol. */
const ORIGIN = Symbol('origin');

/** What an expression sees and yields: plain JSON. */
export type Value = null | boolean | number | string | readonly Value[] | Data;

export interface Data {
  readonly [key: string]: Value;
}

/** The pieces that each text of a map or list was put together from: one, unless it is a text with expressions in it. */
type Origins = ReadonlyMap<string | number, readonly Text[]>;

/**
 * A map for expressions. Each field is plain data, or a text whose place is kept
 * beside it, so that a missing glyph is reported where a person wrote it.
 */
export function data(fields: Readonly<Record<string, Value | Text>>): Data {
  const values: Record<string, Value> = {};
  const origins = new Map<string, readonly Text[]>();
  for (const [key, field] of Object.entries(fields)) {
    if (isText(field)) {
      setOwn(values, key, field.value);
      origins.set(key, [field]);
    } else setOwn(values, key, field);
  }
  return withOrigins(values, origins);
}

/** A list for expressions, the places of its texts kept. */
export function dataList(items: readonly (Value | Text)[]): readonly Value[] {
  const origins = items.flatMap((item, index) => (isText(item) ? [[index, [item]] as const] : []));
  return withOrigins(
    items.map((item) => (isText(item) ? item.value : item)),
    new Map(origins),
  );
}

/** Lays beside a map or list where its texts were written. */
export function withOrigins<T extends object>(container: T, origins: Origins): T {
  return Object.assign(container, { [ORIGIN]: origins });
}

/** Part of a list, bounds as of `Array.slice`, its texts' places kept. */
export function sliceOf(list: readonly Value[], start: number, end?: number): readonly Value[] {
  const part = list.slice(start, end);
  const first = start < 0 ? Math.max(0, list.length + start) : start;
  const origins = part.flatMap((_, index) => {
    const pieces = piecesOf(list, first + index);
    return pieces.length > 0 ? [[index, pieces] as const] : [];
  });
  return origins.length === 0 ? part : withOrigins(part, new Map(origins));
}

/** The pieces of the text under a key of a map or list, each where it was written; none for what was computed. */
export function piecesOf(container: unknown, key: string | number): readonly Text[] {
  if (typeof container !== 'object' || container === null) return [];
  return (container as { [ORIGIN]?: Origins })[ORIGIN]?.get(key) ?? [];
}

/** Where the text under a key of a map or list (from its end, if negative) was written; null for what was computed or pieced together. */
export function originOf(container: Value, key: string | number): Text | null {
  const place = Array.isArray(container) && typeof key === 'number' && key < 0 ? container.length + key : key;
  const [only, more] = piecesOf(container, place);
  return more === undefined ? (only ?? null) : null;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Truth as json-e has it: null, false, 0 and whatever is empty are false. */
export function isTruthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isData(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

function isText(field: Value | Text): field is Text {
  return isData(field) && 'offsets' in field && ArrayBuffer.isView((field as { offsets: unknown }).offsets);
}

/** Sets an own field whatever its name: `__proto__` is one like any other. */
export function setOwn<T>(object: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
