import { setImmediate } from 'node:timers/promises';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Pages, paginate } from '../paginate/index.ts';
import { mergeBooklet, mergeCertificate, type Template } from '../template/index.ts';
import { FACTORS, type Factor, type Kind } from './factors.ts';
import { type Fault, faultsOf, holeOf, struckIn } from './faults.ts';
import { holesIn, type Owners, ownersOf } from './holes.ts';
import type { Said } from './levels.ts';
import { editionOf, plainly } from './made.ts';
import { coverPairs, type Row } from './pairs.ts';
import { pointed } from './pointed.ts';
import { type Standing, standingOf } from './standing.ts';

/** One state of the content, as it was set. */
export interface Tried {
  readonly kind: Kind;
  /** What is out of the ordinary about it. */
  readonly said: Said;
  /** Null where the template could not be merged with it. */
  readonly pages: Pages | null;
  readonly faults: readonly Fault[];
}

export interface Trial {
  readonly cases: readonly Tried[];
  /** Each fault once, with the smallest case that shows it. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface TrialOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Settings of the smallest case are looked for in so many faults of a kind; those after them have the smallest of the table. */
const SHRUNK = 12;

/**
 * Sets a template with made-up ceremonies of the extremes, in which every two extremes meet, and
 * says which frames do not stand it. Throws the signal's reason when aborted.
 */
export async function tryTemplate(template: Template, fonts: FontLibrary, options: TrialOptions = {}): Promise<Trial> {
  const kinds = (['certificate', 'booklet'] as const).filter((kind) => template[kind] !== null);
  const benches = kinds.map((kind) => new Bench(kind, template, fonts));
  const total = benches.reduce((sum, { rows }) => sum + rows.length, 0);
  const cases: Tried[] = [];
  const diagnostics: Diagnostic[] = [];
  let done = 0;
  const pause = async (): Promise<void> => {
    await setImmediate();
    options.signal?.throwIfAborted();
  };
  for (const bench of benches) {
    const results: Result[] = [];
    for (const row of bench.rows) {
      options.onProgress?.(done, total);
      await pause();
      results.push(bench.set(row));
      done += 1;
    }
    const owners = ownersOf(results.map(({ standing }) => standing));
    const whole = results.map((result) => withHoles(result, owners));
    cases.push(...whole.map(({ row, pages, faults }) => ({ kind: bench.kind, said: bench.said(row), pages, faults })));
    diagnostics.push(...firstOfEach(whole.flatMap(({ others }) => others)));
    for (const [index, { key, fault, rows }] of faultsIn(whole).entries()) {
      await pause();
      const [smallest = []] = rows.toSorted((a, b) => oddities(a) - oddities(b));
      const least = index < SHRUNK ? bench.shrink(smallest, key, owners) : smallest;
      const found = withHoles(bench.set(least), owners).faults.find((one) => one.key === key) ?? fault;
      const said = bench.said(least);
      const params = {
        ...found.params,
        count: rows.length,
        total: bench.rows.length,
        case: said.en,
        'case:zh': said.zh,
      };
      diagnostics.push(diagnostic(found.rule, { params, span: found.span, related: found.related }));
    }
  }
  options.onProgress?.(total, total);
  return { cases, diagnostics };
}

interface Result {
  readonly row: Row;
  readonly pages: Pages | null;
  readonly standing: readonly Standing[];
  readonly faults: readonly Fault[];
  readonly others: readonly Diagnostic[];
}

function withHoles(result: Result, owners: Owners): Result {
  return { ...result, faults: [...result.faults, ...holesIn(result.standing, owners).map(holeOf)] };
}

interface Group {
  readonly key: string;
  readonly fault: Fault;
  /** The cases that show it. */
  readonly rows: Row[];
}

/** Each fault once, in the order in which they were found. */
function faultsIn(results: readonly Result[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { row, faults } of results) {
    for (const fault of faults) {
      const group = groups.get(fault.key) ?? { key: fault.key, fault, rows: [] };
      groups.set(fault.key, group);
      if (group.rows.at(-1) !== row) group.rows.push(row);
    }
  }
  return [...groups.values()];
}

function oddities(row: Row): number {
  return row.filter((level) => level > 0).length;
}

/** The same of a template's own problems is told once. */
function firstOfEach(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.rule, problem.span?.file, problem.span?.start, problem.params]);
    // Neither the citation nor a page of it exists.
    if (!seen.has(key)) seen.set(key, { ...problem, citation: null, page: null });
  }
  return [...seen.values()];
}

/** Where one kind of printed matter is set, case by case. */
class Bench {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly #factors: readonly Factor[];
  readonly #template: Template;
  readonly #fonts: FontLibrary;

  constructor(kind: Kind, template: Template, fonts: FontLibrary) {
    this.kind = kind;
    this.#factors = FACTORS.filter(({ of }) => of.includes(kind));
    this.rows = coverPairs(this.#factors.map(({ levels }) => levels.length));
    this.#template = template;
    this.#fonts = fonts;
  }

  /** What is out of the ordinary about a case. */
  said(row: Row): Said {
    const isPlain = (name: string): boolean => row[this.#factors.findIndex((one) => one.name === name)] === 0;
    const said = this.#factors.flatMap(({ needs, levels }, index) =>
      needs !== undefined && isPlain(needs) ? [] : (levels[row[index] ?? 0]?.said ?? []),
    );
    if (said.length === 0) return { zh: '只有必須的內容', en: 'nothing but what must be' };
    return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
  }

  set(row: Row): Result {
    const made = this.#factors.reduce(
      (so_far, { levels }, index) => levels[row[index] ?? 0]?.give(so_far) ?? so_far,
      plainly(this.#template.name),
    );
    const edition = editionOf(made);
    const { layout, diagnostics } =
      this.kind === 'booklet'
        ? mergeBooklet(this.#template, edition)
        : mergeCertificate(this.#template, edition, made.citation);
    if (layout === null) return { row, pages: null, standing: [], faults: [], others: diagnostics };
    const pages = paginate(pointed(layout), this.#fonts);
    const standing = standingOf(layout, pages);
    const { faults, others } = faultsOf(pages);
    return { row, pages, standing, faults: [...faults, ...struckIn(standing)], others: [...diagnostics, ...others] };
  }

  /** The plainest case that still shows a fault: one thing after the other is made plainer, as long as it stays. */
  shrink(row: Row, key: string, owners: Owners): Row {
    const shows = (one: Row): boolean => withHoles(this.set(one), owners).faults.some((fault) => fault.key === key);
    let least = row;
    for (const [index, level] of row.entries()) {
      const plainer = Array.from({ length: level }, (_, lower) => least.with(index, lower)).find(shows);
      least = plainer ?? least;
    }
    return least;
  }
}
