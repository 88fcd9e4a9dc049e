import type { Model, Page } from './model/document.ts';
import type { Said } from './model/events.ts';
import type { Element } from './model/structure.ts';

/** A stretch of text in the order of reading. */
export interface Word {
  readonly text: string;
  /** What the glyphs say that an `ActualText` stands for; null where the text is the glyphs' own. */
  readonly shown: string | null;
  /** As BCP 47 has it, inherited; null where nothing says which. */
  readonly lang: string | null;
  /** From 1. */
  readonly page: number;
  /** Whether it stands on another line than the one before it, so that a space between them may be left out. */
  readonly opens: boolean;
  /** The standard type of the structure element that holds it; null in a file without tags. */
  readonly type: string | null;
  /** What it is a word of: a paragraph, a heading, an entry; the same object for all of its words. Null without tags. */
  readonly block: Block | null;
}

/** An element that a text stands in, which none goes on beyond. */
export interface Block {
  readonly lang: string | null;
}

/** Elements within a text (ISO 32000-1 14.8.4.4). */
const INLINE: ReadonlySet<string> = new Set('Span Quote Reference Code Link Ruby RB RT RP'.split(' '));

export interface ReadText {
  /** By the structure tree; else page by page as it was drawn. */
  readonly tagged: boolean;
  readonly words: readonly Word[];
  /** Shown without being read: what is marked as decoration within the trim, page by page as it was drawn. */
  readonly aside: readonly Word[];
}

/** Baselines nearer than this (points) are one line's. */
const LEVEL = 0.5;

/** What a file says to somebody who listens to it, or copies its text. What is marked as decoration says nothing. */
export function textOf({ pages, structure, catalog }: Model): ReadText {
  const tagged = structure?.claims.some(({ content }) => content !== null) ?? false;
  const lines = new Lines();
  if (structure && tagged) {
    const replaced = new Set<Element>();
    for (const { element, content, page } of structure.claims) {
      const whole = outermost(element);
      if (page === null || (whole && replaced.has(whole))) continue;
      if (whole) {
        replaced.add(whole);
        lines.add(
          { text: whole.actual, y: null, object: 0, lang: null, artifact: false, shown: null },
          page,
          whole,
          blockOf(whole),
        );
      } else for (const said of content?.said ?? []) lines.add(said, page, element, blockOf(element));
    }
  } else {
    const lang = catalog.has('Lang') ? catalog.text('Lang') : null;
    for (const { number, drawing } of pages as readonly Page[]) {
      for (const said of drawing.said) if (!said.artifact) lines.add(said, number, { lang, type: null }, null);
    }
  }
  return { tagged, words: lines.words, aside: asideOf(pages) };
}

function asideOf(pages: Model['pages']): readonly Word[] {
  const lines = new Lines();
  for (const { number, drawing, trim, media } of pages) {
    const [, foot, , head] = trim ?? media;
    for (const said of drawing.said) {
      // What the printer is told stands outside what is cut out.
      const within = said.y === null || (said.y >= foot && said.y <= head);
      if (said.artifact && within) lines.add(said, number, { lang: null, type: null }, null);
    }
  }
  return lines.words;
}

/** The element that says instead of this one, and of all within it, what is to be read. */
function outermost(element: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element; at !== null; at = at.parent) if (at.actual !== '') found = at;
  return found;
}

function blockOf(element: Element): Element {
  return element.parent && INLINE.has(element.type ?? '') ? blockOf(element.parent) : element;
}

class Lines {
  readonly words: Word[] = [];
  #last: { readonly said: Said; readonly page: number } | null = null;

  add(said: Said, page: number, { lang, type }: Pick<Element, 'lang' | 'type'>, block: Block | null): void {
    const { text, shown } = said;
    const opens = this.#last === null || page !== this.#last.page || !areLevel(said, this.#last.said);
    this.words.push({ text, shown, lang: said.lang ?? lang, page, opens, type, block });
    this.#last = { said, page };
  }
}

function areLevel(a: Said, b: Said): boolean {
  return a.y !== null && b.y !== null && a.object === b.object && Math.abs(a.y - b.y) < LEVEL;
}
