import type { Code, Params } from '../diagnostics/index.ts';
import type { Model } from './model/document.ts';

/** What a file can be held to: a standard, or the rules of the house for certificates that are printed. */
export type Part = 'x4' | 'ua1' | 'a2u' | 'house';

/** What one asks for. */
export const PROFILES = {
  x4: ['x4'],
  ua1: ['ua1'],
  a2u: ['a2u'],
  certificate: ['x4', 'ua1', 'house'],
  screen: ['ua1', 'a2u'],
  all: ['x4', 'ua1', 'a2u', 'house'],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type Profile = keyof typeof PROFILES;

/** The codes of this room's catalogue. */
export type PreflightCode = Extract<Code, `preflight/${string}`>;

/** Something that a rule found. */
export interface Finding {
  readonly code: PreflightCode;
  readonly page?: number;
  /** What of the file it is about: `12 0 R`, `Catalog`, `text`. */
  readonly object?: string | null;
  readonly params?: Params;
}

/** One rule; how much each of its findings weighs stands in the catalogue. */
export interface Rule {
  /** As in the paper on press and accessibility: `X4-BOX`. */
  readonly id: string;
  readonly parts: readonly Part[];
  run(model: Model, asked: ReadonlySet<Part>): Iterable<Finding>;
}

/** A length in points, or a share, as people read it. */
export function short(value: number, digits = 1): string {
  return String(Number(value.toFixed(digits)));
}
