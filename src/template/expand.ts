import type { Findings, MapNode, TextNode, YamlNode } from '../content/index.ts';
import { shown } from '../content/index.ts';
import { type Span, spanOf, type Text, textAt } from '../diagnostics/index.ts';
import type { Scalars } from './compile.ts';
import { type Data, isTruthy, originOf, setOwn, type Value } from './context/data.ts';
import { Scope } from './context/scope.ts';
import { DIRECTIVES, eachName, letEntries } from './directives.ts';
import { type Budget, evaluate, Failure, originOfResult } from './expression/evaluate.ts';
import type { Piece } from './expression/scalar.ts';

/** Under this key each map and list of a merged template keeps what it was made from. */
const PLACE = Symbol('place');

interface Place {
  readonly node: YamlNode;
  /** The pieces of each text, with where they were written: in the template or in the content. */
  readonly texts: ReadonlyMap<string, readonly Text[]>;
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
    switch (node.kind) {
      case 'text':
        return this.#text(node, scope).value;
      case 'list':
        return this.#list(node, scope);
      case 'map':
        return this.#map(node, this.#bindLet(node, scope));
      default:
        return node.value;
    }
  }

  #map(node: MapNode, scope: Scope): Value {
    this.#budget.spend(CONTAINER_COST);
    const texts = new Map<string, readonly Text[]>();
    const made: Record<string, Value> & { [PLACE]?: Place } = {};
    made[PLACE] = { node, texts };
    for (const { key, value: inner } of node.entries.values()) {
      if (DIRECTIVES.has(key)) continue;
      if (inner.kind !== 'text') {
        setOwn(made, key, this.#value(inner, scope));
        continue;
      }
      const { value, pieces } = this.#text(inner, scope);
      texts.set(key, pieces);
      setOwn(made, key, value);
    }
    return made;
  }

  #list(node: YamlNode & { kind: 'list' }, scope: Scope): readonly Value[] {
    this.#budget.spend(CONTAINER_COST);
    const items: Value[] = [];
    const nodes: YamlNode[] = [];
    for (const item of node.items) {
      for (const value of item.kind === 'map' ? this.#item(item, scope) : [this.#value(item, scope)]) {
        items.push(value);
        nodes.push(item);
      }
    }
    return Object.assign(items, { [PLACE]: { node: { ...node, items: nodes }, texts: new Map() } satisfies Place });
  }

  #item(node: MapNode, scope: Scope): readonly Value[] {
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

  #once(node: MapNode, outer: Scope): readonly Value[] {
    const scope = this.#bindLet(node, outer);
    const when = node.entries.get('when')?.value;
    if (when && !isTruthy(this.#value(when, scope))) return [];
    const block = node.entries.get('block')?.value;
    if (!block) return [this.#map(node, scope)];
    const list = this.#value(block, scope);
    return Array.isArray(list) ? list : [];
  }

  #bindLet(node: MapNode, scope: Scope): Scope {
    if (!node.entries.has('let')) return scope;
    const bound = new Scope(scope);
    for (const { key, value } of letEntries(node).values()) {
      if (value.kind !== 'text') {
        bound.bind(key, this.#value(value, bound), null);
        continue;
      }
      const made = this.#text(value, bound);
      const [only, more] = made.pieces;
      bound.bind(key, made.value, more === undefined && only?.value === made.value ? only : null);
    }
    return bound;
  }

  #text({ text, span }: TextNode, scope: Scope): { value: Value; pieces: readonly Text[] } {
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

/** The node that a merged map or list was made from; null for what came out of the context. */
export function nodeOf(container: unknown): YamlNode | null {
  return placeOf(container)?.node ?? null;
}

/** Where a merged map or list stands in the template. */
export function spanOfMerged(container: object): Span {
  const node = nodeOf(container);
  if (node === null) throw new Error('not a part of a merged template');
  return node.span;
}

/** The pieces of the text under a key of a merged map, each where it was written. */
export function textsAt(container: unknown, key: string): readonly Text[] {
  return placeOf(container)?.texts.get(key) ?? [];
}

function placeOf(container: unknown): Place | null {
  return typeof container === 'object' && container !== null
    ? ((container as { [PLACE]?: Place })[PLACE] ?? null)
    : null;
}
