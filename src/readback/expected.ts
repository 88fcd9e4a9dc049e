import type { Citation, Edition, Lang, Pair } from '../content/index.ts';
import type { Text } from '../diagnostics/index.ts';
import type { Flow, Item, Layout, ListCell, ListRow, Section } from '../template/index.ts';
import type { Inline } from '../typeset/index.ts';

/** A text that must be read from the file once for each time that the template asks for it. */
export interface Unit {
  /** As the content has it, whatever became of it since; the template's own words as the template has them. */
  readonly text: Text;
  readonly lang: Lang;
  /** Whose words they are; null for the ceremony's and the template's. */
  readonly citation: string | null;
  /** Those of one name are read in the order of the content, whatever is read between them. */
  readonly series: string;
  /** A paragraph of running text: those of one language follow one another as in the content. */
  readonly flowing: boolean;
}

/** What stands on the pages of a section. */
export interface Passage {
  readonly section: string;
  readonly citation: string | null;
  readonly units: readonly Unit[];
  /** How characters are read: said beside them. */
  readonly readings: readonly Unit[];
  /** Languages that are read one after the other, in that order; none where they are read pair by pair. */
  readonly languages: readonly Lang[];
  /** What may be shown there without being read, any number of times: running matter, heads said again, decoration. */
  readonly besides: readonly string[];
}

export type Expected = readonly Passage[];

/**
 * What a reader must find. The template decides which texts of the edition are printed, and where; what they
 * say, and in which language, is the edition's word.
 */
export function expectedOf(layout: Layout, edition: Edition): Expected {
  const written = textsOf(edition);
  const { verso, recto } = layout.running;
  const running = [...verso, ...recto].flatMap(shownIn).flatMap(wordsOf);
  const passages = new Map<string, Passage>();
  // Sections of one citation are read as one, as the first of them says.
  const orders = new Map<string | Section, readonly Lang[]>();
  for (const section of layout.sections) {
    const { name, citation } = section;
    const key = JSON.stringify([name, citation]);
    const earlier = passages.get(key);
    const units = [...(earlier?.units ?? []), ...unitsOf(section, written)];
    const readings = [...(earlier?.readings ?? []), ...readingsOf(section)];
    const shelf = citation ?? section;
    const reading = section.reading ?? layout.reading ?? 'languages';
    const languages = orders.get(shelf) ?? (reading === 'pairs' ? [] : (layout.languages ?? ['zh', 'en']));
    orders.set(shelf, languages);
    const besides = [...(earlier?.besides ?? running), ...besidesOf(section)];
    passages.set(key, { section: name, citation, units, readings, languages, besides });
  }
  return [...passages.values()];
}

interface Written {
  readonly text: Text;
  readonly lang: Lang;
  readonly citation: string | null;
}

/** Names that were joined begin where the first of them stands, and end elsewhere. */
function placeOf({ file, offsets }: Text): string {
  return `${file}#${offsets[0]}–${offsets.at(-1)}`;
}

/** Every text of an edition, by the place where it was written. */
function textsOf(edition: Edition): ReadonlyMap<string, Written> {
  const known = editions.get(edition);
  if (known) return known;
  const texts = new Map<string, Written>();
  const add = (text: Text | undefined, lang: Lang, citation: string | null): void => {
    if (text && text.value !== '') texts.set(placeOf(text), { text, lang, citation });
  };
  const addPair = (pair: Pair | null, citation: string | null): void => {
    add(pair?.zh, 'zh', citation);
    add(pair?.en, 'en', citation);
  };
  const { title, venue, issuer, signatories, formula, awards, citations } = edition;
  for (const pair of [title, venue, issuer, ...awards.map(({ name }) => name)]) addPair(pair, null);
  for (const signatory of signatories) for (const pair of [signatory.name, signatory.title]) addPair(pair, null);
  if (typeof formula !== 'string') addPair(formula, null);
  for (const citation of citations) {
    for (const pair of pairsOf(citation)) addPair(pair, citation.id);
    for (const lang of ['zh', 'en'] as const) for (const text of citation.body[lang]) add(text, lang, citation.id);
  }
  editions.set(edition, texts);
  return texts;
}

/** One edition serves all PDFs of a build. */
const editions = new WeakMap<Edition, ReadonlyMap<string, Written>>();

function pairsOf({ recipient, recipients, reason, photos }: Citation): readonly (Pair | null)[] {
  const names = recipients.flatMap(({ name, honorific }) => [name, honorific]);
  return [recipient.name, ...names, reason, ...photos.flatMap(({ caption, credit }) => [caption, credit])];
}

function unitsOf({ items, flow }: Section, written: ReadonlyMap<string, Written>): readonly Unit[] {
  const unit = (text: Text, own: Lang, flowing: boolean, list = ''): Unit => {
    const source = written.get(placeOf(text)) ?? { text, lang: own, citation: null };
    return { ...source, series: list + own, flowing };
  };
  const inline = (one: Inline, list = ''): readonly Unit[] =>
    one.kind === 'text' ? [unit(one.text, one.style.lang, false, list)] : [];
  return [
    ...items.flatMap(inlinesOf).flatMap((one) => inline(one)),
    ...listsOf(flow).flatMap(({ rows }, index) =>
      rows.flatMap(({ cells }) =>
        labelsFirst(cells)
          .flatMap(inCell)
          .flatMap((one) => inline(one, `${index} `)),
      ),
    ),
    ...columnsOf(flow).flatMap(({ lang, paragraphs }) => paragraphs.map((text) => unit(text, lang, true))),
  ].filter(({ text }) => text.value.trim() !== '');
}

function readingsOf({ items, citation }: Section): readonly Unit[] {
  return items
    .flatMap(inlinesOf)
    .flatMap((inline) => (inline.kind === 'text' ? (inline.ruby ?? []) : []))
    .map(({ reading }) => ({ text: reading, lang: 'zh', citation, series: 'zh', flowing: false }));
}

function besidesOf({ items, flow }: Section): readonly string[] {
  const decoration = items.filter((item) => item.kind === 'text' && item.tag === 'artifact').flatMap(shownIn);
  const again = rowsOf(flow).flatMap(({ continued = [] }) => continued.flatMap(inCell));
  return [...new Set([...decoration, ...again].flatMap(wordsOf))];
}

/** A seal is drawn, not set: it says nothing to a reader. */
function inlinesOf(item: Item): readonly Inline[] {
  // What is marked as decoration is shown, and not said.
  return item.kind === 'text' && item.tag === 'artifact' ? [] : shownIn(item);
}

function shownIn(item: Item): readonly Inline[] {
  if (item.kind === 'text') return item.content;
  return item.kind === 'group' ? item.parts.flatMap(({ content }) => content) : [];
}

function wordsOf(inline: Inline): readonly string[] {
  if (inline.kind !== 'text') return [];
  return [inline.text.value, ...(inline.ruby ?? []).map(({ reading }) => reading.value)];
}

function listsOf(flow: Flow | null): (Flow & { kind: 'lists' })['lists'] {
  return flow?.kind === 'lists' ? flow.lists : [];
}

function rowsOf(flow: Flow | null): readonly ListRow[] {
  return listsOf(flow).flatMap(({ rows }) => rows);
}

/** A label is read before what it is the label of, wherever it stands. */
function labelsFirst(cells: readonly ListCell[]): readonly ListCell[] {
  const [labels, others] = [true, false].map((label) => cells.filter(({ tag }) => (tag === 'label') === label));
  return [...(labels ?? []), ...(others ?? [])];
}

function columnsOf(flow: Flow | null): (Flow & { kind: 'pairs' })['columns'] {
  return flow?.kind === 'pairs' ? flow.columns : [];
}

function inCell({ content }: ListCell): readonly Inline[] {
  return 'pageOf' in content ? [] : content;
}
