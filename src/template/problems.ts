import type { z } from 'zod';
import { type Findings, headSpan, nearest, nodeAt, type Path, shown, type YamlNode } from '../content/index.ts';
import type { Span } from '../diagnostics/index.ts';
import { nodeOf } from './expand.ts';
import { keysAt } from './guide.ts';
import type { Names, Reference } from './schema/kit.ts';

type Issue = z.core.$ZodIssue;

/** Finds the place of a value that a schema complains of. */
interface Place {
  readonly node: (path: Path) => YamlNode | null;
  readonly head: (path: Path) => Span;
}

/** What may be written where a reference stands, by what it refers to. */
export type Known = (to: Reference | 'face' | 'family') => readonly string[];

/** Holds a file as it is written against its schema. */
export function validateWritten(
  schema: z.ZodType,
  data: unknown,
  root: YamlNode,
  known: Known,
  names: Names | null,
  findings: Findings,
): boolean {
  const place = { node: (path: Path) => nodeAt(root, path), head: (path: Path) => headSpan(root, path) };
  return validate(schema, data, place, known, names, findings);
}

/** Holds a merged template against its schema: what expressions yielded has to be of the right kind too. */
export function validateMerged(
  schema: z.ZodType,
  data: unknown,
  known: Known,
  names: Names | null,
  findings: Findings,
): boolean {
  const node = (path: Path): YamlNode | null => {
    let value = data;
    let found = nodeOf(data);
    for (const step of path) {
      value = stepInto(value, step);
      found = nodeOf(value) ?? (found === null ? null : nodeAt(found, [step]));
    }
    return found;
  };
  const head = (path: Path): Span => {
    const parent = node(path.slice(0, -1)) ?? node([]);
    if (parent === null) throw new Error('a merged template has a root');
    return headSpan(parent, path.slice(-1));
  };
  return validate(schema, data, { node, head }, known, names, findings);
}

function validate(
  schema: z.ZodType,
  data: unknown,
  place: Place,
  known: Known,
  names: Names | null,
  findings: Findings,
): boolean {
  const result = schema.safeParse(data);
  const reporter = new Reporter(schema, data, place, known, names, findings);
  for (const issue of result.error?.issues ?? []) reporter.report(issue, issue.path as Path);
  return result.success;
}

class Reporter {
  readonly #schema: z.ZodType;
  readonly #data: unknown;
  readonly #place: Place;
  readonly #known: Known;
  readonly #names: Names | null;
  readonly #findings: Findings;

  constructor(schema: z.ZodType, data: unknown, place: Place, known: Known, names: Names | null, findings: Findings) {
    this.#schema = schema;
    this.#data = data;
    this.#place = place;
    this.#known = known;
    this.#names = names;
    this.#findings = findings;
  }

  report(issue: Issue, path: Path): void {
    const node = this.#place.node(path);
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) this.#unknownKey(key, path, node);
        return;
      case 'invalid_union':
        this.#union(issue, path, node);
        return;
      case 'custom':
        if (issue.params?.to === undefined) this.#wrongValue(path, node, issue.message);
        else this.#reference(issue.params.to as Reference | 'face' | 'family', path, node);
        return;
      default:
        if (this.#valueAt(path) === undefined) this.#missing(path, issue.message);
        else this.#wrongValue(path, node, issue.message);
    }
  }

  #union(issue: Issue & { code: 'invalid_union' }, path: Path, node: YamlNode | null): void {
    if (this.#valueAt(path) === undefined) {
      if (path.at(-1) === 'kind') this.#missing(path, 'text');
      else this.#missing(path, issue.message);
      return;
    }
    if (issue.discriminator !== undefined && issue.errors.length === 0) {
      this.#unknownKind(path, node);
      return;
    }
    const branches = issue.errors.filter(
      (branch) => branch.every(({ path: inner }) => inner.length > 0) || isMap(this.#valueAt(path)),
    );
    const block = isMap(this.#valueAt(path)) && Object.hasOwn(this.#valueAt(path) as object, 'block');
    const meant = block ? branches.at(-1) : branches.toSorted((one, other) => weight(one) - weight(other))[0];
    if (meant && !meant.some(({ path: inner, code }) => inner.length === 0 && code === 'invalid_type')) {
      for (const inner of meant) this.report(inner, [...path, ...(inner.path as Path)]);
    } else this.#wrongValue(path, node, issue.message);
  }

  #unknownKey(key: string, path: Path, node: YamlNode | null): void {
    const known = keysAt(this.#schema, path, this.#data);
    const span = (node?.kind === 'map' ? node.entries.get(key)?.keySpan : undefined) ?? this.#place.head(path);
    const found = nearest(key, known);
    const params = { key: shown(key), nearest: found.word, known: known.join(', ') };
    const fix = found.close ? { safe: false, edits: [{ span, text: found.word }] } : null;
    this.#findings.add('template/unknown-key', { span, params, fix });
  }

  #unknownKind(path: Path, node: YamlNode | null): void {
    const written = node?.kind === 'text' ? node.text.value : '';
    const known = keysAt(this.#schema, path, this.#data);
    const params = { written: shown(written), nearest: nearest(written, known).word, known: known.join(', ') };
    this.#findings.add('template/unknown-kind', { span: node?.span ?? this.#place.head(path), params });
  }

  #missing(path: Path, example: string): void {
    const params = { key: String(path.at(-1) ?? ''), example };
    this.#findings.add('template/missing-key', { span: this.#place.head(path.slice(0, -1)), params });
  }

  #wrongValue(path: Path, node: YamlNode | null, expected: string): void {
    const composite = node === null || node.kind === 'list' || node.kind === 'map';
    const span = composite ? this.#place.head(path) : node.span;
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    const value = this.#valueAt(path);
    const written = shown(
      typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value),
    );
    this.#findings.add('template/wrong-value', { span, params: { key, written, expected } });
  }

  #reference(to: Reference | 'face' | 'family', path: Path, node: YamlNode | null): void {
    if (to === 'parameter') {
      this.#parameter(path, node);
      return;
    }
    const written = String(this.#valueAt(path));
    const known = this.#known(to);
    const found = nearest(written, known);
    const span = node?.span ?? this.#place.head(path);
    const params = { written: shown(written), nearest: found.word, known: known.join(', ') };
    const literal = node?.kind === 'text' && node.text.value === written;
    const fix = literal && found.close ? { safe: false, edits: [{ span, text: found.word }] } : null;
    this.#findings.add(`template/unknown-${to}`, { span, params, fix });
  }

  #parameter(path: Path, node: YamlNode | null): void {
    const item = this.#valueAt(path) as { ornament: string; params: Readonly<Record<string, unknown>> };
    const known = this.#names?.ornaments.get(item.ornament) ?? [];
    const params = node?.kind === 'map' ? node.entries.get('params')?.value : undefined;
    for (const written of Object.keys(item.params)) {
      if (known.includes(written)) continue;
      const span = params?.kind === 'map' ? params.entries.get(written)?.keySpan : undefined;
      const words = {
        ornament: item.ornament,
        written: shown(written),
        nearest: nearest(written, known).word,
        known: known.join(', '),
      };
      this.#findings.add('template/unknown-parameter', { span: span ?? this.#place.head(path), params: words });
    }
  }

  #valueAt(path: Path): unknown {
    return path.reduce<unknown>(stepInto, this.#data);
  }
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How far a value is from a branch of a union: the one that was meant is the nearest. */
function weight(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
