import type { Lang } from '../content/index.ts';
import type { Diagnostic, Span } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Drawing } from '../ornament/index.ts';
import type { Colour, Line } from '../typeset/index.ts';

/** A thing with its place on a page; x and y in points from the trim's top left corner, y downwards. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly x: Pt;
      readonly baseline: Pt;
      readonly line: Line;
      readonly role: Role;
      readonly lang: Lang;
    }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly colour: Colour }
  | {
      readonly kind: 'flood';
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'photo';
      readonly citation: string;
      readonly photo: number;
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly span: Span;
    };

/** What a line of text is, for the reading order and the tags. */
export type Role =
  | 'award'
  | 'recipient'
  | 'reason'
  | 'body'
  | 'caption'
  | 'heading'
  | 'contents'
  | 'index'
  | 'text'
  | 'artifact';

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly side: 'recto' | 'verso';
  readonly section: string;
  readonly citation: string | null;
  readonly marks: readonly Mark[];
}

/** A document whose every mark has its place. */
export interface Pages {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly pages: readonly Page[];
  /** First page of each citation's entry, by id. */
  readonly entries: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}
