import type { Lang } from '../content/index.ts';
import type { Item, Layout, PairColumn, Said, Section, TextTag } from '../template/index.ts';
import type { Inline } from '../typeset/index.ts';
import {
  type Entry,
  type Growing,
  grow,
  langsOf,
  type Making,
  type Node,
  type Owners,
  ownersIn,
  type Role,
} from './nodes.ts';
import { flowEntries } from './structure-flows.ts';

/** The logical side of a layout: known before any line is set. */
export interface Logic {
  readonly root: Node;
  /** Of texts, parts of groups, and cells; what is not among them is not read. */
  readonly owners: ReadonlyMap<object, Owners>;
  readonly paragraphs: ReadonlyMap<PairColumn, readonly Node[]>;
  readonly figures: ReadonlyMap<object, Node>;
  /** The headings that sections begin with, in the languages in their order. */
  readonly titles: ReadonlyMap<Section, string>;
}

const ROLES: Readonly<Record<Exclude<TextTag, 'artifact'>, Role>> = {
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  p: 'P',
  caption: 'Caption',
};
const HEADINGS: readonly Role[] = ['H1', 'H2', 'H3'];

/**
 * The elements of a layout in their order of reading, which is the template's: items, then the
 * flow. Sections of one citation are one; a document of one section alone has none.
 */
export function structureOf(layout: Layout): Logic {
  const languages = layout.languages ?? ['zh', 'en'];
  const [leading = 'zh'] = languages;
  const root = grow('Document', leading);
  const logic = {
    root,
    owners: new Map<object, Owners>(),
    paragraphs: new Map<PairColumn, readonly Node[]>(),
    figures: new Map<object, Node>(),
    titles: new Map<Section, string>(),
  };
  const shelves = new Map<string | Section, { readonly node: Growing; readonly entries: Entry[]; pairs: boolean }>();
  for (const section of layout.sections) {
    const key = section.citation ?? section;
    const reading = section.reading ?? layout.reading ?? 'languages';
    let shelf = shelves.get(key);
    if (shelf === undefined) {
      const node = layout.sections.length === 1 ? root : grow(section.tag === 'index' ? 'Index' : 'Sect', leading);
      if (node !== root) root.children.push(node);
      shelf = { node, entries: [], pairs: reading === 'pairs' };
      shelves.set(key, shelf);
    }
    const titles: Partial<Record<Lang, string>> = {};
    for (const item of section.items) shelf.entries.push(...itemEntries(item, languages, logic, titles));
    if (section.flow) shelf.entries.push(...flowEntries(section.flow, leading, logic));
    const title = languages.flatMap((lang) => titles[lang] ?? []).join(' ');
    if (title !== '') logic.titles.set(section, title);
  }
  for (const { node, entries, pairs } of shelves.values()) arrange(node, entries, languages, pairs);
  return logic;
}

function itemEntries(
  item: Item,
  languages: readonly Lang[],
  { owners, figures }: Making,
  titles: Partial<Record<Lang, string>>,
): readonly Entry[] {
  const text = (key: object, content: readonly Inline[], tag: TextTag = 'p'): readonly Entry[] => {
    if (tag === 'artifact') return [];
    const role = ROLES[tag];
    const nodes = langsOf(content).map((lang) => grow(role, lang));
    owners.set(key, ownersIn(nodes));
    for (const { lang } of HEADINGS.includes(role) ? nodes : []) titles[lang] ??= wordsIn(content, lang);
    return nodes.map((node) => ({ node, lang: node.lang, words: true }));
  };
  switch (item.kind) {
    case 'text':
      return text(item, item.content, item.tag);
    case 'group':
      return item.parts.flatMap((part) => text(part, part.content, part.tag));
    case 'photo': {
      const node = grow('Figure', languages[0] ?? 'zh');
      figures.set(item, node);
      return [{ node, lang: node.lang, words: false, said: item.alt ?? {} }];
    }
    case 'picture':
    case 'qr': {
      if (item.alt === undefined) return [];
      const node = grow('Figure', languages[0] ?? 'zh');
      figures.set(item, node);
      return [{ node, lang: node.lang, words: false, said: item.alt }];
    }
    case 'seal': {
      // A picture of characters: who hears it must know that it is one, of a single character too.
      const node = grow('Figure', languages[0] ?? 'zh');
      figures.set(item, node);
      const said: Said = { zh: `印章：${item.text.value}`, en: `Seal: ${item.text.value}` };
      const asked = Object.fromEntries(languages.map((lang) => [lang, said[lang]]));
      return [{ node, lang: node.lang, words: false, said: asked }];
    }
    default:
      return [];
  }
}

/** Puts entries into their section: those of each language in a part of their own where there are several. */
function arrange(section: Growing, entries: readonly Entry[], languages: readonly Lang[], pairs: boolean): void {
  const present = languages.filter((lang) => entries.some((entry) => entry.words && entry.lang === lang));
  const [first = section.lang] = present;
  const home = (entry: Entry): Lang | 'all' =>
    entry.lang === 'all' || present.includes(entry.lang) ? entry.lang : first;
  for (const entry of entries) {
    const lang = home(entry);
    if (entry.said && lang !== 'all') describe(entry.node, entry.said, lang);
  }
  if (present.length < 2 && section.role !== 'Document') section.lang = first;
  if (present.length < 2 || pairs) {
    section.children.push(...entries.map(({ node }) => node));
    return;
  }
  const inLanguage = (lang: Lang | 'all') => entries.filter((entry) => home(entry) === lang).map(({ node }) => node);
  section.children.push(...present.map((lang) => grow('Sect', lang, inLanguage(lang))), ...inLanguage('all'));
}

/**
 * What is said of a picture: first in the language that it stands with, then in
 * the other, for it stands once on the page and is there for who hears either.
 */
function describe(node: Growing, said: Said, lang: Lang): void {
  const entries = (Object.entries(said) as [Lang, string][]).sort(
    ([a], [b]) => Number(b === lang) - Number(a === lang),
  );
  node.lang = entries[0]?.[0] ?? lang;
  node.alt = entries.length === 0 ? null : entries.map(([, words]) => words).join(' ');
}

function wordsIn(content: readonly Inline[], lang: Lang): string {
  return content
    .flatMap((inline) => (inline.kind === 'text' && inline.style.lang === lang ? [inline.text.value] : []))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
