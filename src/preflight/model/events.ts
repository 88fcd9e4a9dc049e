import type { Dict, View } from '../../pdf/index.ts';
import type { Space } from './colour.ts';
import type { Font } from './font.ts';
import type { Box } from './matrix.ts';

export type Painted = 'text' | 'path' | 'shading' | 'image' | 'inline image' | 'image mask';

/** A colour as it is used; values are from 0 to 1, empty where they lie in a picture or a shading. */
export interface Paint {
  readonly what: Painted;
  readonly stroke: boolean;
  readonly space: Space;
  readonly values: readonly number[];
  readonly overprint: boolean;
  readonly opm: number;
  /** Of text, in points on the page. */
  readonly size: number;
  readonly object: string | null;
}

/** A rectangle that is filled with something to be seen, or a picture. */
export interface Area {
  readonly box: Box;
  /** The shorter side in points; null for pictures. */
  readonly thin: number | null;
  readonly visible: boolean;
  readonly object: string;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch, in the direction that has fewer. */
  readonly ppi: number;
  /** How much of the page it takes, 1 for all of it. */
  readonly area: number;
  readonly object: string;
}

/** The marked content that something stands in. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  readonly artifact: boolean;
  /** Whether it is for the making of the page alone, such as printer's marks (ISO 32000-1 14.8.2.2.2). */
  readonly aid: boolean;
  readonly lang: string | null;
  /** What its `ActualText` says in place of its glyphs. */
  readonly said: Said | null;
}

/** A stretch of text as a reader has it: of one string of glyphs, or the `ActualText` that stands for several. */
export interface Said {
  readonly text: string;
  /** The height of its baseline in points of the page; null for an `ActualText`. */
  readonly y: number | null;
  /** Which text object of its stream it is in; columns side by side have one for each. */
  readonly object: number;
  /** Of the innermost marked content that has one. */
  readonly lang: string | null;
  readonly artifact: boolean;
  /** What the glyphs say that an `ActualText` stands for; null where there is none. */
  shown: string | null;
}

/** A string of glyphs. */
export interface Show {
  readonly font: Font;
  /** Whether one of its codes is 0, the glyph of no character. */
  readonly notdef: boolean;
  readonly text: string;
  /** Where the first glyph stands, in points of the page. */
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
}

/** What marked content of an MCID holds. */
export interface Content {
  /** The form it is in, by its label; null for the page's own. */
  readonly stream: string | null;
  readonly mcid: number;
  readonly tag: string;
  readonly said: Said[];
}

export type MarkFault =
  | 'artifact in tagged'
  | 'tagged in artifact'
  | 'tagged in tagged'
  | 'stray end'
  | 'not closed'
  | 'opened twice';

/** All that a page's content does, in its order. */
export interface Drawing {
  readonly paints: Paint[];
  readonly areas: Area[];
  /** Widths of strokes in points on the page. */
  readonly lines: number[];
  readonly pictures: Placed[];
  readonly shows: Show[];
  readonly said: Said[];
  readonly contents: Map<string, Content>;
  /** How many things of a kind stand in no marked content. */
  readonly bare: Map<Painted, number>;
  readonly markFaults: { readonly fault: MarkFault; readonly detail: string }[];
  /** What cannot be carried out, in words of the format. */
  readonly faults: Set<string>;
  /** How many paths were painted, but for printer's marks. */
  paths: number;
  /** A path was painted where none was built. */
  emptyPath: boolean;
  /** Graphics states, pictures and forms that were used. */
  readonly states: Map<Dict, View>;
  readonly images: Map<Dict, View>;
  readonly forms: Map<Dict, View>;
  /** Blending spaces of transparency groups within the page. */
  readonly groups: { readonly space: Space; readonly object: string | null }[];
  deepest: number;
}

export function emptyDrawing(): Drawing {
  return {
    paints: [],
    areas: [],
    lines: [],
    pictures: [],
    shows: [],
    said: [],
    contents: new Map(),
    bare: new Map(),
    markFaults: [],
    faults: new Set(),
    paths: 0,
    emptyPath: false,
    states: new Map(),
    images: new Map(),
    forms: new Map(),
    groups: [],
    deepest: 0,
  };
}

/** The key of marked content within a page. */
export function contentKey(stream: string | null, mcid: number): string {
  return `${stream ?? ''}#${mcid}`;
}
