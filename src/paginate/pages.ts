import type { Diagnostic, Span, Text } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import type { Drawing } from '../ornament/index.ts';
import type { Anchor } from '../template/index.ts';
import type { Colour, Fitting, Line } from '../typeset/index.ts';
import type { Node, Owners } from './nodes.ts';

/**
 * A thing with its place on a page; x and y in points from the trim's top left corner, y downwards. What belongs to
 * no element of `Pages.structure` is not read aloud: words then are of running matter, all else is ornament.
 */
export type Mark =
  /** Of a column, `x` is its axis and `baseline` its head. */
  | {
      readonly kind: 'line';
      readonly x: Pt;
      readonly baseline: Pt;
      readonly line: Line;
      readonly owners?: Owners;
      readonly link?: Link;
    }
  | {
      readonly kind: 'drawing';
      readonly drawing: Drawing;
      readonly colour: Colour;
      readonly figure?: Framed;
      /** Whether it says something of this document alone: then it is printed with the words, not with ornament. */
      readonly says?: true;
    }
  | ({ readonly kind: 'flood'; readonly colour: Colour } & Rectangle)
  | ({
      readonly kind: 'photo';
      readonly citation: string;
      readonly photo: number;
      readonly figure?: Node;
      readonly span: Span;
    } & Rectangle)
  /** Shown whole: where its frame has other proportions, paper is left. */
  | ({
      readonly kind: 'picture';
      /** Absolute. */
      readonly path: string;
      /** As written, for messages. */
      readonly file: Text;
      readonly anchor: Anchor;
      readonly figure?: Node;
      readonly span: Span;
    } & Rectangle);

/** Marks that a prepared picture fills. */
export type Pictured = Extract<Mark, { readonly kind: 'photo' | 'picture' }>;

export function isPictured(mark: Mark): mark is Pictured {
  return mark.kind === 'photo' || mark.kind === 'picture';
}

/** Words that name a page of the same document. */
export interface Link {
  /** From 1. */
  readonly page: number;
  /** What is found there, in the words of the page that it is named on. */
  readonly title: string;
  /** Where one presses to go there. */
  readonly area: Rectangle;
}

/** A picture that is drawn, and the frame that it fills. */
export interface Framed {
  readonly node: Node;
  readonly box: Rectangle;
}

export interface Rectangle {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** A frame that something fills: no other may lie over it, and it may not leave the page. */
export interface Frame extends Rectangle {
  readonly name: string;
  readonly span: Span;
  /** Whether it may reach into the bleed. */
  readonly bleeds: boolean;
}

/**
 * Names a picture in its frame: the same picture in another frame is cut and
 * sampled otherwise.
 */
export function pictureKey(mark: Pictured): string {
  const size = `${mark.width.toFixed(2)}×${mark.height.toFixed(2)}`;
  if (mark.kind === 'photo') return `${mark.citation}/${mark.photo}/${size}`;
  return `${mark.path}/${mark.anchor.x},${mark.anchor.y}/${size}`;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly side: 'recto' | 'verso';
  readonly section: string;
  readonly citation: string | null;
  readonly marks: readonly Mark[];
  /** What is filled by words, seals and photos, in the template's order; nothing of it is printed. */
  readonly frames: readonly Frame[];
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

/** A place that a reader can go to; `page` from 1. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** A document whose every mark has its place. */
export interface Pages {
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly pages: readonly Page[];
  /** The page count of the whole that these are a part of; left out where they are all. */
  readonly whole?: number;
  /** What is read aloud, in its order; marks refer to its elements. */
  readonly structure: Node;
  readonly bookmarks: readonly Bookmark[];
  /** First page of each citation's entry, by id. */
  readonly entries: ReadonlyMap<string, number>;
  readonly fitted: readonly Fitted[];
  readonly diagnostics: readonly Diagnostic[];
}
