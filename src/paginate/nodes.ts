import type { Lang } from '../content/index.ts';
import type { ListCell, PairColumn, Said } from '../template/index.ts';

/** What an element is to those who hear the document (ISO 32000-1 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Index'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Caption'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody';

/** An element of the document as it is read aloud: it has others in it, in their order, or marks that refer to it. */
export interface Node {
  readonly role: Role;
  readonly lang: Lang;
  /** What is said of a picture; null where nothing is known. */
  readonly alt: string | null;
  readonly children: readonly Node[];
}

/** Which element words belong to, by their language. */
export type Owners = Readonly<Partial<Record<Lang, Node>>>;

/** As a mark says it. */
export function ownersOf(owners: Owners | undefined): { readonly owners?: Owners } {
  return owners === undefined ? {} : { owners };
}

/** A node as it grows. */
export interface Growing extends Node {
  role: Role;
  lang: Lang;
  alt: string | null;
  children: Growing[];
}

/** Where it is written down which node is whose. */
export interface Making {
  readonly owners: Map<object, Owners>;
  readonly paragraphs: Map<PairColumn, readonly Node[]>;
  readonly figures: Map<object, Node>;
}

/** A node that is to stand in the part of one language, or (`all`) behind these parts. */
export interface Entry {
  readonly node: Growing;
  readonly lang: Lang | 'all';
  /** Of words; a picture stands with those of another language where there are none of its own. */
  readonly words: boolean;
  /** Of a picture, by language. */
  readonly said?: Said;
}

export function grow(role: Role, lang: Lang, children: Growing[] = []): Growing {
  return { role, lang, alt: null, children };
}

/** Nodes of one text, by the language of each. */
export function ownersIn(nodes: readonly Node[]): Owners {
  return Object.fromEntries(nodes.map((node) => [node.lang, node]));
}

/** A document without anything to read. */
export const SILENT: Node = { role: 'Document', lang: 'zh', alt: null, children: [] };

/** The languages of a text, in their order in it. */
export function langsOf(content: ListCell['content']): readonly Lang[] {
  if ('pageOf' in content) return [];
  return [...new Set(content.flatMap((inline) => (inline.kind === 'text' ? [inline.style.lang] : [])))];
}

/** Whether something is said of every picture: else the document cannot be read to the end by ear (ISO 14289-1 7.3). */
export function saysPictures({ role, alt, children }: Node): boolean {
  return (role !== 'Figure' || (alt !== null && alt.trim() !== '')) && children.every(saysPictures);
}
