/** The sentences of one code in one language. `{name}` is filled from a diagnostic's params. */
export interface Sentences {
  /** What is wrong, in one line. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do, or to write instead. */
  readonly todo: string;
}

export interface Entry {
  readonly severity: 'error' | 'warning' | 'note';
  readonly zh: Sentences;
  readonly en: Sentences;
}

/** Keeps the keys of a part of the catalogue as literal types. */
export function entries<K extends string>(part: Readonly<Record<K, Entry>>): Readonly<Record<K, Entry>> {
  return part;
}
