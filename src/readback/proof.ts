import { type Diagnostic, diagnostic, spanOf } from '../diagnostics/index.ts';
import type { ReadText, Word } from '../preflight/index.ts';
import type { Expected, Passage, Unit } from './expected.ts';
import { fromLetter, type Letters, lettersOf } from './letters.ts';
import { type Bounds, Region, type Stretch } from './region.ts';

/** A page of the file, and which section it is of. */
export interface Paged {
  /** From 1. */
  readonly number: number;
  readonly section: string;
  readonly citation: string | null;
}

/** How much of a text a message quotes. */
const QUOTED = 16;

/** What is wrong with more texts of one file has one cause. */
const MOST = 20;

/**
 * Proves that a file says what was to be printed: every text whole, once, in its language, paragraphs in their
 * order, and nothing besides. Blanks at the ends of lines and hyphens that divide words are not looked at, nor
 * numbers that nobody wrote, such as those of pages.
 */
export function readBack(
  read: ReadText,
  expected: Expected,
  pages: readonly Paged[],
  file: string,
): readonly Diagnostic[] {
  const keyOf = ({ section, citation }: Pick<Paged, 'section' | 'citation'>): string =>
    JSON.stringify([section, citation]);
  const sections = new Map(pages.map((page) => [page.number, keyOf(page)]));
  const bySection = (all: readonly Word[]): ReadonlyMap<string, readonly Word[]> => {
    const words = new Map<string, Word[]>();
    for (const word of all) {
      const key = sections.get(word.page) ?? '';
      const list = words.get(key) ?? [];
      if (list.length === 0) words.set(key, list);
      list.push(word);
    }
    return words;
  };
  const words = bySection(read.words);
  const aside = bySection(read.aside);
  const known = new Set(expected.map(keyOf));
  const others = pages.filter((page) => !known.has(keyOf(page)));
  // On pages where nothing is to be read there must be nothing.
  const silent = [...new Map(others.map((page) => [keyOf(page), page])).values()].map(
    ({ section, citation }): Passage => ({ section, citation, units: [], readings: [], languages: [], besides: [] }),
  );
  const problems = [...expected, ...silent].flatMap(({ units, readings, ...passage }) => {
    const all = words.get(keyOf(passage)) ?? [];
    const prove = (
      some: readonly Word[],
      wanted: readonly Unit[],
      besides: readonly string[],
      bounds: Bounds = 'none',
    ) =>
      new Proof(
        new Region(some),
        { ...passage, units: wanted, readings: [], besides },
        read.tagged,
        file,
        bounds,
      ).run();
    const shown = prove(aside.get(keyOf(passage)) ?? [], [], passage.besides);
    if (!read.tagged) return [...prove(all, [...units, ...readings], passage.besides), ...shown];
    const beside = all.filter(isReading);
    return [
      ...prove(beside.length === 0 ? all : all.filter((word) => !isReading(word)), units, []),
      ...prove(beside, readings, [], 'blank'),
      ...shown,
    ];
  });
  const order = read.tagged && problems.length === 0 ? strayPassage([...words.keys()], expected.map(keyOf)) : null;
  if (order !== null) {
    const at = words.get(order)?.[0];
    const { citation = null } = expected.find((passage) => keyOf(passage) === order) ?? {};
    const params = { file, text: quoted(at?.text ?? '') };
    const span = { file, start: 0, end: 0 };
    return [diagnostic('readback/order', { span, citation, page: at?.page ?? null, params })];
  }
  return problems.slice(0, MOST);
}

/** The first that is read before one that it should follow; each is known by where its reading begins. */
function strayPassage(read: readonly string[], wanted: readonly string[]): string | null {
  const [asked, heard] = [new Set(wanted), new Set(read)];
  const printed = wanted.filter((key) => heard.has(key));
  const found = read.filter((key) => asked.has(key));
  return found.find((key, index) => key !== printed[index]) ?? null;
}

/** A reading stands apart from the characters that it is of, also where these are read on (ISO 32000-1 14.8.4.4.2). */
function isReading({ type }: Word): boolean {
  return type === 'RT' || type === 'RP';
}

const TAGS = { zh: /^zh-Hant\b/, en: /^en\b/ } as const;

/** The proof of one section. */
class Proof {
  readonly #region: Region;
  readonly #passage: Passage;
  readonly #tagged: boolean;
  readonly #file: string;
  /** Of what is no running text. */
  readonly #bounds: Bounds;
  readonly #problems: Diagnostic[] = [];
  /** Where the units that were found begin. */
  readonly #places = new Map<Unit, number>();

  constructor(region: Region, passage: Passage, tagged: boolean, file: string, bounds: Bounds) {
    this.#region = region;
    this.#passage = passage;
    this.#tagged = tagged;
    this.#file = file;
    this.#bounds = bounds;
  }

  run(): readonly Diagnostic[] {
    const { units, besides } = this.#passage;
    const wanted = units.map((unit) => ({ unit, letters: lettersOf(unit.text.value) }));
    const places = { zh: 0, en: 0 };
    for (const { unit, letters } of wanted) {
      if (unit.flowing) places[unit.lang] = this.#prove(unit, letters, places[unit.lang]);
    }
    // The longest first: a name that is part of a title must not be taken for the name alone.
    const others = wanted.filter(({ unit }) => !unit.flowing);
    for (const { unit, letters } of others.sort((a, b) => b.letters.text.length - a.letters.text.length)) {
      this.#prove(unit, letters, 0);
    }
    for (const text of [...besides].sort((a, b) => b.length - a.length)) this.#passOver(lettersOf(text));
    // What was looked for in vain is likely what is left over.
    if (this.#problems.length === 0) this.#nothingElse();
    if (this.#tagged && this.#problems.length === 0) this.#order(units);
    return this.#problems;
  }

  /** Returns where the text ends, or `from` where it is not there. */
  #prove(unit: Unit, letters: Letters, from: number): number {
    if (letters.text === '') return from;
    const found = this.#find(unit, letters, from);
    if (found === null) {
      const elsewhere = from > 0 ? this.#find(unit, letters, 0) : null;
      if (elsewhere === null) this.#lost(unit, letters);
      else {
        for (const part of elsewhere) this.#region.crossOff(part);
        this.#tell('readback/order', unit, elsewhere[0]?.start ?? 0, { text: quoted(unit.text.value) });
      }
      return from;
    }
    let done = 0;
    for (const part of found) {
      this.#region.crossOff(part);
      this.#blanks(unit, letters, part, done);
      done += part.end - part.start;
      if (this.#tagged) this.#language(unit, part);
    }
    this.#glyphs(unit, found);
    this.#places.set(unit, found[0]?.start ?? 0);
    return found.at(-1)?.end ?? from;
  }

  #find(unit: Unit, letters: Letters, from: number): readonly Stretch[] | null {
    const lang = this.#tagged ? TAGS[unit.lang] : null;
    const bounds = unit.flowing ? 'line' : this.#bounds;
    // One that runs into its neighbour is there all the same: what it lacks is the blank.
    const whole =
      this.#region.find(letters, from, bounds, lang) ??
      (bounds === 'blank' ? this.#region.find(letters, from, 'none', lang) : null);
    if (whole) return [whole];
    // A structure tree keeps a text together, wherever its lines stand.
    return this.#tagged ? null : this.#region.findParted(letters, from);
  }

  /** What is no running text has its order too: a title, a name, what it is given for. */
  #order(units: readonly Unit[]): void {
    const keyOf = ({ series, text }: Unit): string => JSON.stringify([series, text.value]);
    // Texts that are the same may have been found in each other's place.
    const alike = new Map<string, number[]>();
    for (const unit of units) {
      const place = this.#places.get(unit);
      if (place === undefined) continue;
      const places = alike.get(keyOf(unit)) ?? [];
      places.push(place);
      alike.set(keyOf(unit), places);
    }
    for (const places of alike.values()) places.sort((a, b) => b - a);
    const reached = new Map<string, number>();
    const languages: readonly string[] = this.#passage.languages;
    const rank = ({ series }: Unit): number => languages.indexOf(series);
    for (const unit of units.toSorted((one, other) => rank(one) - rank(other))) {
      const place = alike.get(keyOf(unit))?.pop();
      if (place === undefined) continue;
      const before = languages.slice(0, Math.max(0, rank(unit)));
      if ([unit.series, ...before].some((series) => place < (reached.get(series) ?? 0))) {
        this.#tell('readback/order', unit, place, { text: quoted(unit.text.value) });
        return;
      }
      reached.set(unit.series, place);
    }
  }

  #lost(unit: Unit, letters: Letters): void {
    const { text } = this.#region.letters;
    let [low, high] = [0, letters.text.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (text.includes(letters.text.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    const at = low === 0 ? -1 : text.indexOf(letters.text.slice(0, low));
    const params = {
      wanted: quoted(letters.text.slice(low) || letters.text),
      found: at < 0 ? '–' : quoted(text.slice(at + low)) || '–',
      before: quoted(letters.text.slice(Math.max(0, low - QUOTED / 2), low)) || '–',
    };
    this.#tell('readback/changed', unit, Math.max(at, 0), params, low);
  }

  #blanks(unit: Unit, letters: Letters, { start, end }: Stretch, done: number): void {
    const parted = this.#bounds !== 'blank' || (this.#region.parts(start) && this.#region.parts(end));
    const at = this.#region.wrongBlank(letters, start, done, done + end - start) ?? (parted ? null : 0);
    if (at === null) return;
    const around = `${letters.text.slice(Math.max(0, at - 4), at)}|${letters.text.slice(at, at + 4)}`;
    this.#tell('readback/blank', unit, start, { text: around }, at);
  }

  /** Letters of either script may be marked as foreign in the other's text; those of its own may not. */
  #language(unit: Unit, part: Stretch): void {
    const { lang } = unit;
    const own = lang === 'zh' ? /\p{Script=Han}/u : /\p{Script=Latin}/u;
    for (const { word, text: read } of this.#region.wordsIn(part)) {
      if (TAGS[lang].test(word.lang ?? '') || !own.test(read)) continue;
      const params = { text: quoted(read), lang: lang === 'zh' ? 'zh-Hant' : 'en', found: word.lang ?? '–' };
      this.#tell('readback/language', unit, part.start, params);
      return;
    }
  }

  /** What an ActualText stands for must say the same. */
  #glyphs(unit: Unit, parts: readonly Stretch[]): void {
    for (const part of parts) {
      for (const { word } of this.#region.wordsIn(part)) {
        if (word.shown === null || lettersOf(word.shown).text === lettersOf(word.text).text) continue;
        const params = { wanted: quoted(word.text), found: quoted(word.shown) || '–' };
        this.#tell('readback/glyphs', unit, part.start, params);
        return;
      }
    }
  }

  #passOver(letters: Letters): void {
    if (letters.text === '') return;
    for (let at = this.#region.find(letters, 0, 'none'); at; at = this.#region.find(letters, at.end, 'none')) {
      this.#region.crossOff(at);
    }
  }

  #nothingElse(): void {
    for (const stretch of this.#region.rest()) {
      const text = this.#region.letters.text.slice(stretch.start, stretch.end);
      if (/^\p{N}*$/u.test(text)) continue;
      const { citation } = this.#passage;
      const page = this.#region.wordAt(stretch.start)?.page ?? null;
      const span = { file: this.#file, start: 0, end: 0 };
      this.#problems.push(
        diagnostic('readback/added', { span, citation, page, params: { file: this.#file, text: quoted(text) } }),
      );
      return;
    }
  }

  /** `at`: the letter of the unit that it is about; all of them where it is left out. */
  #tell(
    rule: 'readback/changed' | 'readback/order' | 'readback/blank' | 'readback/language' | 'readback/glyphs',
    { text, citation }: Pick<Unit, 'text' | 'citation'>,
    place: number,
    params: Readonly<Record<string, string>>,
    at?: number,
  ): void {
    const span = spanOf(at === undefined ? text : fromLetter(text, at));
    const page = this.#region.wordAt(place)?.page ?? null;
    const whose = citation ?? this.#passage.citation;
    this.#problems.push(diagnostic(rule, { span, citation: whose, page, params: { file: this.#file, ...params } }));
  }
}

function quoted(text: string): string {
  const characters = Array.from(text);
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text;
}
