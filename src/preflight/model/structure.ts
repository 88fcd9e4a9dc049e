import { Dict, labelOf, type PdfFile, type Value, View } from '../../pdf/index.ts';
import type { Page } from './document.ts';
import type { Content } from './events.ts';
import { contentKey } from './events.ts';

/** Standard structure types (ISO 32000-1 14.8.4). */
export const STANDARD: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** A structure element. */
export interface Element {
  readonly view: View;
  /** The type as written, and the standard type that it comes to; null where it comes to none. */
  readonly written: string;
  readonly type: string | null;
  readonly circle: boolean;
  readonly parent: Element | null;
  readonly children: Element[];
  readonly lang: string | null;
  readonly alt: string;
  readonly actual: string;
  /** The text that it holds itself, each piece with its language. */
  readonly texts: { readonly lang: string | null; text: string }[];
  /** Annotations and other objects that it holds. */
  objects: number;
}

/** Marked content that an element says is its own. */
export interface Claim {
  readonly page: number | null;
  readonly stream: string | null;
  readonly mcid: number;
  readonly element: Element;
  readonly content: Content | null;
}

export interface Structure {
  readonly root: View;
  readonly top: readonly Element[];
  /** In the order of reading. */
  readonly elements: readonly Element[];
  readonly claims: readonly Claim[];
  readonly parents: ReadonlyMap<number, Value>;
  /** The standard type of an element, by the role map. */
  role(element: View): { readonly type: string | null; readonly circle: boolean };
}

const DEEPEST = 200;

export function readStructure(file: PdfFile, catalog: View, pages: readonly Page[]): Structure | null {
  const root = catalog.view('StructTreeRoot');
  if (!root.exists) return null;
  const tree = new Tree(file, root, pages);
  const lang = catalog.has('Lang') ? catalog.text('Lang') : null;
  const top = root.items('K').flatMap((kid) => tree.visit(kid, null, lang, null, 0) ?? []);
  const parents = new Map<number, Value>();
  numberTree(root.view('ParentTree'), parents, 0);
  return { root, top, elements: tree.elements, claims: tree.claims, parents, role: (element) => tree.role(element) };
}

class Tree {
  readonly elements: Element[] = [];
  readonly claims: Claim[] = [];
  readonly #file: PdfFile;
  readonly #roles: View;
  readonly #pages = new Map<Dict, Page>();
  readonly #seen = new Set<Dict>();

  constructor(file: PdfFile, root: View, pages: readonly Page[]) {
    this.#file = file;
    this.#roles = root.view('RoleMap');
    for (const page of pages) this.#pages.set(page.view.dict, page);
  }

  role(element: View): { readonly type: string | null; readonly circle: boolean } {
    const seen = new Set<string>();
    let type = element.name('S');
    while (type !== null && !STANDARD.has(type) && this.#roles.has(type)) {
      if (seen.has(type)) return { type: null, circle: true };
      seen.add(type);
      type = this.#roles.name(type);
    }
    return { type: type !== null && STANDARD.has(type) ? type : null, circle: false };
  }

  visit(value: Value, parent: Element | null, outer: string | null, page: Page | null, depth: number): Element | null {
    const view = new View(this.#file, value);
    if (!view.exists || depth > DEEPEST || this.#seen.has(view.dict)) return null;
    this.#seen.add(view.dict);
    const element: Element = {
      view,
      written: view.name('S') ?? '',
      ...this.role(view),
      parent,
      children: [],
      lang: view.has('Lang') ? view.text('Lang') : outer,
      alt: view.text('Alt'),
      actual: view.text('ActualText'),
      texts: [],
      objects: 0,
    };
    this.elements.push(element);
    const own = this.#page(view) ?? page;
    for (const kid of view.items('K')) this.#kid(kid, element, own, depth);
    return element;
  }

  #kid(kid: Value, element: Element, page: Page | null, depth: number): void {
    const found = this.#file.resolve(kid);
    if (typeof found === 'number') this.#claim(element, page, null, found);
    if (!(found instanceof Dict)) return;
    const view = new View(this.#file, found);
    const type = view.name('Type');
    if (type === 'MCR')
      this.#claim(element, this.#page(view) ?? page, labelOf(view.raw('Stm')), view.number('MCID') ?? -1);
    else if (type === 'OBJR') element.objects++;
    else {
      const child = this.visit(kid, element, element.lang, page, depth + 1);
      if (child) element.children.push(child);
    }
  }

  #claim(element: Element, page: Page | null, stream: string | null, mcid: number): void {
    const content = page?.drawing.contents.get(contentKey(stream, mcid)) ?? null;
    this.claims.push({ page: page?.number ?? null, stream, mcid, element, content });
    for (const { text, lang: own } of content?.said ?? []) {
      const lang = own ?? element.lang;
      const last = element.texts.at(-1);
      // A rule judges what stands together in one language, not each string of glyphs.
      if (last?.lang === lang) last.text += text;
      else element.texts.push({ lang, text });
    }
  }

  #page(view: View): Page | null {
    return this.#pages.get(view.view('Pg').dict) ?? null;
  }
}

function numberTree(node: View, out: Map<number, Value>, depth: number): void {
  const list = node.list('Nums');
  for (let i = 0; i + 1 < list.length; i += 2) {
    const key = node.file.resolve(list[i]);
    if (typeof key === 'number') out.set(key, list[i + 1] ?? null);
  }
  if (depth < 30) for (const kid of node.views('Kids')) numberTree(kid, out, depth + 1);
}
