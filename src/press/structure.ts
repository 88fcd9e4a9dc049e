import type { Bookmark, Node, Pages } from '../paginate/index.ts';
import type { PdfDocument, PdfReference } from './pdfmake.ts';
import { type Element, type Kid, LANGS, type Tags } from './tags.ts';
import { textString } from './text.ts';
import { Verbatim } from './verbatim.ts';

/** Longer documents have an outline (WCAG 2.4.5). */
const SHORT = 3;

/** What a document says of its own order: to readers by ear, and to those who look for a place in it. */
export interface Order {
  readonly tags: Tags;
  readonly pages: Pages;
  /** The pages as they are written, in their order. */
  readonly references: readonly PdfReference[];
  /** Of the elements of links, begun with their pages. */
  readonly annotations: ReadonlyMap<Element, PdfReference>;
}

/** Writes the structure tree, the outline and the page labels; to be called when all pages are drawn. */
export function writeOrder(document: PdfDocument, order: Order): void {
  const { tags, pages, references, annotations } = order;
  const { data } = document._root;
  new TreeWriter(document, order).write(pages.structure);
  writeLinks(tags, references, annotations);
  if (references.length > 1) data.PageLabels = { Nums: labelsOf(pages) };
  if (references.length > SHORT && pages.bookmarks.length > 0) {
    const outline = document.ref();
    Object.assign(outline.data, { Type: 'Outlines' }, bookmarkChildren(pages.bookmarks, outline, document, references));
    outline.end();
    data.Outlines = outline;
  }
}

/** Says of a page that was begun where its elements are found, and that keys go through it in their order (ISO 32000-1 14.7.4.4). */
export function tagPage(
  document: PdfDocument,
  tags: Tags,
  index: number,
): readonly (readonly [Element, PdfReference])[] {
  const { data } = document.page.dictionary;
  data.Tabs = 'S';
  if ((tags.pages[index]?.length ?? 0) > 0) data.StructParents = index;
  const annotations = tags.links
    .filter(({ link }) => link?.page === index)
    .map((element) => [element, document.ref()] as const);
  if (annotations.length > 0) data.Annots = annotations.map(([, reference]) => reference);
  return annotations;
}

/** The folios: the pages of a part of a document need not follow one another. */
function labelsOf({ pages }: Pages): readonly unknown[] {
  return pages.flatMap(({ number }, index) => {
    if (index > 0 && pages[index - 1]?.number === number - 1) return [];
    return [index, { S: 'D', ...(number === 1 ? {} : { St: number }) }];
  });
}

/** Links to places of this document: no action is needed for them, which PDF/X and PDF/A would mind (ISO 32000-1 12.5.6.5). */
function writeLinks(
  { links }: Tags,
  pages: readonly PdfReference[],
  annotations: ReadonlyMap<Element, PdfReference>,
): void {
  for (const [index, element] of links.entries()) {
    const annotation = annotations.get(element);
    const { link } = element;
    if (annotation === undefined || link === undefined) continue;
    Object.assign(annotation.data, {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: link.area.map(rounded),
      Border: [0, 0, 0],
      // Printed with the page, as all that PDF/A takes (ISO 19005-2 6.3.2).
      F: 4,
      Contents: new String(link.title),
      Dest: [pages[link.to - 1], 'XYZ', null, null, null],
      StructParent: pages.length + index,
    });
    annotation.end();
  }
}

/** An element's object, reserved before what it holds so that this can name it. */
interface Reserved {
  readonly body: Verbatim;
  readonly reference: PdfReference;
}

/** Structure elements (ISO 32000-1 14.7.2), each an object of a few dozen bytes. */
class TreeWriter {
  readonly #document: PdfDocument;
  readonly #tags: Tags;
  readonly #pages: readonly PdfReference[];
  readonly #annotations: Order['annotations'];
  readonly #references = new Map<Element, PdfReference>();
  readonly #written: Reserved[] = [];
  /** The level of the last heading: none may be skipped, also where a text is not there (ISO 14289-1 7.4.2). */
  #level = 0;

  constructor(document: PdfDocument, { tags, references, annotations }: Order) {
    this.#document = document;
    this.#tags = tags;
    this.#pages = references;
    this.#annotations = annotations;
  }

  write(root: Node): void {
    const tree = this.#document.ref();
    const top = this.#node(root, tree, '');
    const parents = this.#document.ref(new Verbatim(`<</Nums[${this.#numbers().join('\n')}]>>`));
    parents.end();
    writeObjects(this.#document, this.#written);
    // pdfkit ends these two with the document.
    Object.assign(tree.data, {
      Type: 'StructTreeRoot',
      K: top,
      ParentTree: parents,
      ParentTreeNextKey: this.#pages.length + this.#tags.links.length,
    });
    Object.assign(this.#document._root.data, {
      StructTreeRoot: tree,
      MarkInfo: this.#document.ref({ Marked: true }),
    });
  }

  /** A node and all under it that was printed. */
  #node(node: Node, parent: PdfReference, lang: string): PdfReference {
    const own = this.#tags.printed(node);
    if (own !== null) return this.#element(own, parent, lang);
    const reserved = this.#reserve();
    const spoken = LANGS[node.lang];
    const kids = node.children
      .filter((child) => this.#isPrinted(child))
      .map((child) => this.#node(child, reserved.reference, spoken));
    return this.#write(reserved, node.role, parent, spoken === lang ? '' : `/Lang(${spoken})`, kids);
  }

  #isPrinted(node: Node): boolean {
    return this.#tags.printed(node) !== null || node.children.some((child) => this.#isPrinted(child));
  }

  /** An element of a text or a picture. */
  #element(element: Element, parent: PdfReference, lang: string): PdfReference {
    const reserved = this.#reserve();
    this.#references.set(element, reserved.reference);
    const role = this.#levelled(element.role);
    const spoken = element.lang ?? lang;
    const page = firstPage(element.kids);
    const kids = element.kids.map((kid) => {
      if ('role' in kid) return this.#element(kid, reserved.reference, spoken);
      return kid.page === page ? kid.mcid : `<</Type/MCR/Pg ${this.#pages[kid.page]}/MCID ${kid.mcid}>>`;
    });
    const annotation = this.#annotations.get(element);
    if (annotation && element.link) kids.push(`<</Type/OBJR/Pg ${this.#pages[element.link.page]}/Obj ${annotation}>>`);
    const { alt, box } = element;
    const entries = [
      page === null ? '' : `/Pg ${this.#pages[page]}`,
      spoken === lang ? '' : `/Lang(${spoken})`,
      alt === null ? '' : `/Alt${textString(alt)}`,
      box === null ? '' : `/A<</O/Layout/Placement/Block/BBox[${box.map(rounded).join(' ')}]>>`,
    ].join('');
    return this.#write(reserved, role, parent, entries, kids);
  }

  #levelled(role: Element['role']): string {
    const level = Number(/^H([1-3])$/.exec(role)?.[1] ?? 0);
    if (level === 0) return role;
    this.#level = Math.min(level, this.#level + 1);
    return `H${this.#level}`;
  }

  #reserve(): Reserved {
    const body = new Verbatim();
    return { body, reference: this.#document.ref(body) };
  }

  #write(
    { body, reference }: Reserved,
    role: string,
    parent: PdfReference,
    entries: string,
    kids: readonly (PdfReference | string | number)[],
  ): PdfReference {
    const list = kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`;
    body.text = `<</Type/StructElem/S/${role}/P ${parent}${entries}/K${list}>>`;
    this.#written.push({ body, reference });
    return reference;
  }

  /** The element of each sequence, page by page. */
  #numbers(): readonly string[] {
    const pages = this.#tags.pages.flatMap((elements, page) =>
      elements.length === 0 ? [] : [`${page}[${elements.map((element) => this.#references.get(element)).join(' ')}]`],
    );
    const links = this.#tags.links.map(
      (element, index) => `${this.#pages.length + index} ${this.#references.get(element)}`,
    );
    return [...pages, ...links];
  }
}

/** Objects one after the other in one piece: a booklet has tens of thousands of them. */
function writeObjects(document: PdfDocument, objects: readonly Reserved[]): void {
  const parts: string[] = [];
  let offset = document._offset;
  for (const { body, reference } of objects) {
    const part = `${reference.id} 0 obj\n${body.text}\nendobj\n`;
    reference.offset = offset;
    // Everything in them is ASCII: as many bytes as characters.
    offset += part.length;
    parts.push(part);
  }
  if (parts.length > 0) document._write(Buffer.from(parts.join(''), 'latin1'));
  for (const { reference } of objects) document._refEnd(reference);
}

function firstPage(kids: readonly Kid[]): number | null {
  for (const kid of kids) if ('page' in kid) return kid.page;
  return null;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A level of the outline (ISO 32000-1 12.3.3): its places are destinations, for an action no press file may have. */
function bookmarkChildren(
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  document: PdfDocument,
  pages: readonly PdfReference[],
): Record<string, unknown> {
  const items = bookmarks.map(() => document.ref());
  let shown = items.length;
  for (const [index, { title, page, children }] of bookmarks.entries()) {
    const item = items[index];
    if (item === undefined) continue;
    const below = children.length === 0 ? {} : bookmarkChildren(children, item, document, pages);
    shown += Number(below.Count ?? 0);
    const [before, after] = [items[index - 1], items[index + 1]];
    Object.assign(item.data, {
      Title: new String(title),
      Parent: parent,
      ...(before ? { Prev: before } : {}),
      ...(after ? { Next: after } : {}),
      ...below,
      Dest: [pages[page - 1], 'XYZ', null, null, null],
    });
    item.end();
  }
  return { First: items[0], Last: items.at(-1), Count: shown };
}
