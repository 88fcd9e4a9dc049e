import type { Diagnostic, Span } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Drawing } from '../ornament/index.ts';
import type { Colour, Fitting, Line } from '../typeset/index.ts';

/** A thing with its place on a page; x and y in points from the trim's top left corner, y downwards. */
export type Mark =
  /** Of a column, `x` is its axis and `baseline` its head. */
  | { readonly kind: 'line'; readonly x: Pt; readonly baseline: Pt; readonly line: Line }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly colour: Colour }
  | ({ readonly kind: 'flood'; readonly colour: Colour } & Rectangle)
  | ({ readonly kind: 'photo'; readonly citation: string; readonly photo: number; readonly span: Span } & Rectangle);

export interface Rectangle {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/**
 * Names a photo in its frame: the same picture in another frame is cut and
 * sampled otherwise.
 */
export function pictureKey({ citation, photo, width, height }: Mark & { readonly kind: 'photo' }): string {
  return `${citation}/${photo}/${width.toFixed(2)}×${height.toFixed(2)}`;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly side: 'recto' | 'verso';
  readonly section: string;
  readonly citation: string | null;
  readonly marks: readonly Mark[];
}

/** What copyfit did to a named text: the step of VISUAL §5 that it took, and what came of it. */
export interface Fitted extends Fitting {
  readonly page: number;
  readonly item: string;
  /** The rule's largest size. */
  readonly max: Pt;
  readonly size: Pt;
  readonly lines: number;
}

/** A document whose every mark has its place. */
export interface Pages {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly pages: readonly Page[];
  /** First page of each citation's entry, by id. */
  readonly entries: ReadonlyMap<string, number>;
  readonly fitted: readonly Fitted[];
  readonly diagnostics: readonly Diagnostic[];
}
