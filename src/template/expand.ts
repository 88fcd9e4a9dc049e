import type { Findings, MapNode, TextNode, YamlNode } from '../content/index.ts';
import { shown } from '../content/index.ts';
import { type Span, spanOf, type Text, textAt } from '../diagnostics/index.ts';
import type { Scalars } from './compile.ts';
import { type Data, isTruthy, originOf, piecesOf, setOwn, type Value, withOrigins } from './context/data.ts';
import { Scope } from './context/scope.ts';
import { DIRECTIVES, eachName, letEntries } from './directives.ts';
import { type Budget, evaluate, Failure, originOfResult } from './expression/evaluate.ts';
import type { Piece } from './expression/scalar.ts';

/** Under this key each map and list of a merged template keeps what it was made from. */
const NODE = Symbol('node');

/** A value, and where it was written: in the template or in the content. A text with expressions in it has several pieces. */
interface Made {
  readonly value: Value;
  readonly pieces: readonly Text[];
}

/** Maps and lists are dear: an `each` within an `each` must not fill the memory. */
const CONTAINER_COST = 10;

/** Replaces expressions by their values and obeys the directives. What fails goes to `findings`. */
export class Expander {
  readonly #scalars: Scalars;
  readonly #budget: Budget;
  readonly #findings: Findings;

  constructor(scalars: Scalars, budget: Budget, findings: Findings) {
    this.#scalars = scalars;
    this.#budget = budget;
    this.#findings = findings;
  }

  /** The root of a template. Throws `Exhausted` where the budget is spent. */
  root(node: MapNode, context: Data): Value {
    return this.#map(node, this.#bindLet(node, Scope.of(context)));
  }

  #value(node: YamlNode, scope: Scope): Value {
    return this.#made(node, scope).value;
  }

  #made(node: YamlNode, scope: Scope): Made {
    switch (node.kind) {
      case 'text':
        return this.#text(node, scope);
      case 'list':
        return plain(this.#list(node, scope));
      case 'map':
        return plain(this.#map(node, this.#bindLet(node, scope)));
      default:
        return plain(node.value);
    }
  }

  #map(node: MapNode, scope: Scope): Value {
    this.#budget.spend(CONTAINER_COST);
    const origins = new Map<string, readonly Text[]>();
    const values: Record<string, Value> = {};
    for (const { key, value: inner } of node.entries.values()) {
      if (DIRECTIVES.has(key)) continue;
      const { value, pieces } = this.#made(inner, scope);
      setOwn(values, key, value);
      origins.set(key, pieces);
    }
    return Object.assign(withOrigins(values, origins), { [NODE]: node });
  }

  #list(node: YamlNode & { kind: 'list' }, scope: Scope): readonly Value[] {
    this.#budget.spend(CONTAINER_COST);
    const values: Value[] = [];
    const items: YamlNode[] = [];
    const origins = new Map<number, readonly Text[]>();
    for (const item of node.items) {
      for (const { value, pieces } of item.kind === 'map' ? this.#item(item, scope) : [this.#made(item, scope)]) {
        origins.set(values.length, pieces);
        values.push(value);
        items.push(item);
      }
    }
    return Object.assign(withOrigins(values, origins), { [NODE]: { ...node, items } });
  }

  #item(node: MapNode, scope: Scope): readonly Made[] {
    const each = node.entries.get('each')?.value;
    if (!each) return this.#once(node, scope);
    const list = this.#value(each, scope);
    if (list === null) return [];
    if (!Array.isArray(list)) {
      const written = each.kind === 'text' ? each.text.value : '';
      this.#findings.add('template/not-a-list', { span: each.span, params: { written: shown(written) } });
      return [];
    }
    const name = eachName(node);
    return list.flatMap((value: Value, index) => {
      const inner = new Scope(scope);
      inner.bind(name, value, originOf(list, index));
      inner.bind('index', index, null);
      return this.#once(node, inner);
    });
  }

  #once(node: MapNode, outer: Scope): readonly Made[] {
    const scope = this.#bindLet(node, outer);
    const when = node.entries.get('when')?.value;
    if (when && !isTruthy(this.#value(when, scope))) return [];
    const block = node.entries.get('block')?.value;
    if (!block) return [plain(this.#map(node, scope))];
    const list = this.#value(block, scope);
    return Array.isArray(list) ? list.map((value: Value, index) => ({ value, pieces: piecesOf(list, index) })) : [];
  }

  #bindLet(node: MapNode, scope: Scope): Scope {
    if (!node.entries.has('let')) return scope;
    const bound = new Scope(scope);
    for (const { key, value } of letEntries(node).values()) {
      const made = this.#made(value, bound);
      const [only, more] = made.pieces;
      bound.bind(key, made.value, more === undefined ? (only ?? null) : null);
    }
    return bound;
  }

  #text({ text, span }: TextNode, scope: Scope): Made {
    const scalar = this.#scalars.get(text);
    if (!scalar) return { value: text.value, pieces: [text] };
    this.#budget.spend(1);
    const results = scalar.pieces.map((piece) => this.#piece(piece, scope));
    if (scalar.whole) {
      const [only] = results;
      return { value: only?.value ?? null, pieces: only?.text ? [only.text] : [] };
    }
    const composite = results.find(({ value }) => typeof value === 'object' && value !== null);
    if (composite) this.#findings.add('template/not-a-text', { span });
    const pieces = results.flatMap(({ text: piece }) => piece ?? []);
    return { value: pieces.map(({ value }) => value).join(''), pieces };
  }

  /** The value of a piece; where that is no list nor map, also as a text with its origin. */
  #piece(piece: Piece, scope: Scope): { value: Value; text: Text | null } {
    if (piece.kind === 'literal') return { value: piece.text.value, text: piece.text };
    const span = spanOf(piece.text, piece.start, piece.end);
    try {
      const value = evaluate(piece.tree, scope, this.#budget);
      if (value === null || typeof value === 'object') return { value, text: null };
      const origin = typeof value === 'string' ? originOfResult(piece.tree, scope, this.#budget) : null;
      return { value, text: origin ?? textAt(String(value), span) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { start, end } = error.token;
      const params = { written: shown(piece.text.value.slice(piece.start, piece.end).trim()), reason: error.message };
      this.#findings.add('template/expression-failed', { span: spanOf(piece.text, start, end), params });
      return { value: null, text: null };
    }
  }
}

function plain(value: Value): Made {
  return { value, pieces: [] };
}

/** The node that a merged map or list was made from; null for what came out of the context. */
export function nodeOf(container: unknown): YamlNode | null {
  return typeof container === 'object' && container !== null
    ? ((container as { [NODE]?: YamlNode })[NODE] ?? null)
    : null;
}

/** Where the key of a merged map stands in the template. */
export function keySpanOfMerged(map: object, key: string): Span {
  const node = nodeOf(map);
  const entry = node?.kind === 'map' ? node.entries.get(key) : undefined;
  return entry?.keySpan ?? spanOfMerged(map);
}

/** Where a merged map or list stands in the template; or, of a map, the value under one of its keys. */
export function spanOfMerged(container: object, key?: string): Span {
  const node = nodeOf(container);
  if (node === null) throw new Error('not a part of a merged template');
  const inner = key !== undefined && node.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return (inner ?? node).span;
}
