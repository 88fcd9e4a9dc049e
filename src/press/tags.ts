import type { Lang } from '../content/index.ts';
import type { Node, Owners, Role } from '../paginate/index.ts';
import type { GlyphRun, Line } from '../typeset/index.ts';
import { mayBeForeign, stretchesOf } from './tongues.ts';

/** A structure element with what it holds, in its order. */
export interface Element {
  readonly role: Role | 'Span' | 'Ruby' | 'RB' | 'RT' | 'Link';
  /** Null: as what it stands in. */
  readonly lang: string | null;
  readonly alt: string | null;
  readonly kids: Kid[];
  /** Of a picture: left, bottom, right, top on its page. */
  box: Box | null;
  readonly link?: Way;
}

export type Box = readonly [number, number, number, number];

/** Where a link is, its page from 0, and the page that it leads to, from 1. */
export interface Way {
  readonly page: number;
  readonly area: Box;
  readonly to: number;
  readonly title: string;
}

/** A sequence of marked content, by its page (from 0) and its number there; or an element. */
export type Kid = Sequence | Element;

export interface Sequence {
  readonly page: number;
  readonly mcid: number;
}

/** What is painted without being read (ISO 32000-1 14.8.2.2). */
export type Artifact = 'Layout' | 'Pagination';

/** Glyphs of a line that belong to one element; `base`, false for readings beside them. */
export interface Piece {
  readonly element: Element;
  /** Their language where it is not the element's: they stand in a Span within it. */
  readonly foreign: string | null;
  readonly runs: readonly GlyphRun[];
  readonly base: boolean;
}

export const LANGS = { zh: 'zh-Hant', en: 'en' } as const satisfies Record<Lang, string>;
const OTHER: Readonly<Record<Lang, Lang>> = { zh: 'en', en: 'zh' };
/** Of a reading in letters. */
const PINYIN = 'zh-Latn-pinyin';
const LETTER = /\p{Script=Latin}/u;

/** Numbers the sequences of marked content, page by page in the order of drawing, and gathers them under their elements. */
export class Tags {
  /** The element of each sequence, by page and number. */
  readonly pages: Element[][] = [];
  /** Elements of links, in the order of drawing. */
  readonly links: Element[] = [];
  readonly #elements = new Map<Node, Element>();
  readonly #linked: boolean;

  /** `linked`: whether words that name a page lead there. */
  constructor(linked = false) {
    this.#linked = linked;
  }

  beginPage(): void {
    this.pages.push([]);
  }

  /** The element that a node's own words or picture become. */
  elementOf(node: Node): Element {
    let element = this.#elements.get(node);
    if (element === undefined) {
      element = { role: node.role, lang: LANGS[node.lang], alt: node.alt, kids: [], box: null };
      this.#elements.set(node, element);
    }
    return element;
  }

  /** The element of a node that has words or a picture of its own; null where none of them was printed. */
  printed(node: Node): Element | null {
    return this.#elements.get(node) ?? null;
  }

  /** Begins a sequence of the element on the page; the operator that opens it. */
  begin(element: Element): string {
    const page = this.pages.length - 1;
    const own = this.pages[page] ?? [];
    const mcid = own.length;
    own.push(element);
    element.kids.push({ page, mcid });
    return `/${element.role}<</MCID ${mcid}>>BDC`;
  }

  /** The element that a piece goes into, next after what has gone into it before; a word that goes on over the line's end stays one Span. */
  elementFor({ element, foreign }: Piece): Element {
    if (foreign === null) return element;
    const last = element.kids.at(-1);
    if (last !== undefined && 'role' in last && last.role === 'Span' && last.lang === foreign) return last;
    const span = elementIn(foreign, 'Span');
    element.kids.push(span);
    return span;
  }

  /** A line parted where its element or its language changes. */
  piecesOf(line: Line, owners: Owners, way: Omit<Way, 'page'> | null): readonly Piece[] {
    const [first] = line.runs;
    if (first === undefined) return [];
    const sole = line.over === undefined && soleOwner(owners, first);
    if (sole && !mayBeForeign(line.text, sole.lang)) {
      return [{ element: this.#wayIn(this.elementOf(sole), way), foreign: null, runs: line.runs, base: true }];
    }
    const readings = line.over === undefined ? [] : line.runs.filter(({ ruby }) => ruby === true);
    const own = readings.length === 0 ? line.runs : line.runs.slice(0, line.runs.length - readings.length);
    const read = readings[0] && nodeFor(readings[0], owners);
    const ruby = read ? this.#ruby(this.elementOf(read), readings) : null;
    const pieces: Piece[] = [];
    for (const { node, runs } of byNode(own, owners)) {
      const own = ruby !== null && node === read ? ruby.base : this.elementOf(node);
      const element = this.#wayIn(own, way);
      for (const stretch of stretchesOf(runs, node.lang)) {
        const foreign = stretch.foreign ? LANGS[OTHER[node.lang]] : null;
        pieces.push({ element, foreign, runs: stretch.runs, base: true });
      }
    }
    if (ruby !== null) pieces.push({ element: ruby.text, foreign: null, runs: readings, base: false });
    return pieces;
  }

  /** The element that words go into: a link in it, where they lead anywhere. */
  #wayIn(within: Element, way: Omit<Way, 'page'> | null): Element {
    if (way === null || !this.#linked) return within;
    const link: Element = { ...elementIn(null, 'Link'), link: { ...way, page: this.pages.length - 1 } };
    within.kids.push(link);
    this.links.push(link);
    return link;
  }

  #ruby(within: Element, readings: readonly GlyphRun[]): { readonly base: Element; readonly text: Element } {
    const letters = readings.some(({ glyphs }) => glyphs.some(({ text }) => LETTER.test(text)));
    const base = elementIn(null, 'RB');
    const text = elementIn(letters ? PINYIN : null, 'RT');
    within.kids.push({ ...elementIn(null, 'Ruby'), kids: [base, text] });
    return { base, text };
  }
}

function elementIn(lang: string | null, role: Element['role']): Element {
  return { role, lang, alt: null, kids: [], box: null };
}

/** The only node of a text; null where there are several. */
function soleOwner({ zh, en }: Owners, { lang }: GlyphRun): Node | null {
  if (zh !== undefined && en !== undefined && zh !== en) return null;
  return (lang === 'zh' ? (zh ?? en) : (en ?? zh)) ?? null;
}

function nodeFor({ lang }: GlyphRun, owners: Owners): Node | null {
  return owners[lang] ?? Object.values(owners)[0] ?? null;
}

function byNode(runs: readonly GlyphRun[], owners: Owners) {
  const parts: { readonly node: Node; readonly runs: GlyphRun[] }[] = [];
  for (const run of runs) {
    const node = nodeFor(run, owners);
    if (node === null) continue;
    const last = parts.at(-1);
    if (last?.node === node) last.runs.push(run);
    else parts.push({ node, runs: [run] });
  }
  return parts;
}
