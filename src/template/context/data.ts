import type { Text } from '../../diagnostics/index.ts';

/** Under this key a map or list of a context keeps where its own texts were written. Expressions cannot name a symbol. */
const ORIGIN = Symbol('origin');

/** What an expression sees and yields: plain JSON. */
export type Value = null | boolean | number | string | readonly Value[] | Data;

export interface Data {
  readonly [key: string]: Value;
}

type Origins = Readonly<Record<string, Text>>;

/**
 * A map for expressions. Each field is plain data, or a text whose place is kept
 * beside it, so that a missing glyph is reported where a person wrote it.
 */
export function data(fields: Readonly<Record<string, Value | Text>>): Data {
  const values: Record<string, Value> = {};
  const origins: Record<string, Text> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (isText(field)) {
      setOwn(values, key, field.value);
      setOwn(origins, key, field);
    } else setOwn(values, key, field);
  }
  return Object.assign(values, { [ORIGIN]: origins });
}

/** A list of texts for expressions, their places kept. */
export function textList(texts: readonly Text[]): readonly Value[] {
  const values: Value[] = texts.map(({ value }) => value);
  return Object.assign(values, { [ORIGIN]: Object.fromEntries(texts.map((text, index) => [index, text])) });
}

/** Where the text under a key of a context's map or list was written; null for what was computed. */
export function originOf(container: Value, key: string | number): Text | null {
  if (typeof container !== 'object' || container === null) return null;
  const origins = (container as { [ORIGIN]?: Origins })[ORIGIN];
  return origins !== undefined && Object.hasOwn(origins, key) ? (origins[key] ?? null) : null;
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
