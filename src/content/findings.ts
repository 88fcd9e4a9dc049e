import { type Code, type Details, type Diagnostic, diagnostic } from '../diagnostics/index.ts';

/** Beyond this many of one kind in one file a person has seen enough, and a hostile file must not fill the memory. */
const SHOWN = 100;

/** Gathers the diagnostics of one file: each place of a kind once, and not without end. */
export class Findings {
  readonly #citation: string | null;
  readonly #found: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<Code, number>();

  constructor(citation: string | null = null) {
    this.#citation = citation;
  }

  add(rule: Code, details: Details = {}): void {
    const count = this.#counts.get(rule) ?? 0;
    if (count >= SHOWN) {
      this.#counts.set(rule, count + 1);
      return;
    }
    const { span } = details;
    // An aliased value is met at each of its uses.
    const key = span ? `${rule} ${span.start} ${span.end} ${JSON.stringify(details.params)}` : null;
    if (key !== null && this.#seen.has(key)) return;
    if (key !== null) this.#seen.add(key);
    this.#counts.set(rule, count + 1);
    this.#found.push(diagnostic(rule, { citation: this.#citation, ...details }));
  }

  get hasErrors(): boolean {
    return this.#found.some(({ severity }) => severity === 'error');
  }

  /** In the order of the file. */
  list(): readonly Diagnostic[] {
    const found = this.#found.toSorted(byPlace);
    for (const [rule, count] of this.#counts) {
      if (count <= SHOWN) continue;
      const last = found.findLast((one) => one.rule === rule);
      const params = { rule, shown: SHOWN, more: count - SHOWN };
      found.push(diagnostic('content/more-of-these', { citation: this.#citation, params, span: last?.span ?? null }));
    }
    return found;
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.span?.end ?? 0) - (b.span?.end ?? 0);
}
