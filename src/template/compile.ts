import { type Findings, type MapNode, nearest, shown, type TextNode, type YamlNode } from '../content/index.ts';
import { type Span, spanOf, type Text } from '../diagnostics/index.ts';
import { ANY, either, FLAG, listOf, mapOf, NUMBER, type Shape, TEXT } from './context/shape.ts';
import { DEFAULT_NAME, DIRECTIVES, eachName, letEntries, ownEntries } from './directives.ts';
import { infer, type Mistake, type Shapes } from './expression/check.ts';
import { FUNCTIONS } from './expression/functions.ts';
import { compileScalar, type Piece, type Scalar } from './expression/scalar.ts';

/** Every scalar of a template that has an expression, parsed. */
export type Scalars = ReadonlyMap<Text, Scalar>;

const NAME = /^[a-z][A-Za-z0-9]*$/;
/** Names that mean something else. */
const WORDS = new Set(['in', 'true', 'false', 'null', 'index', ...DIRECTIVES]);

/**
 * Parses every expression below a template's root and looks up every name and
 * field in it, in branches too that no data may ever reach.
 * `shapes` are the names that the context offers.
 */
export function compile(root: MapNode, shapes: Shapes, findings: Findings): Scalars {
  const compiler = new Compiler(findings);
  compiler.map(root, shapes);
  return compiler.scalars;
}

class Compiler {
  readonly scalars = new Map<Text, Scalar>();
  readonly #broken = new Set<Text>();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  map(node: MapNode, scope: Shapes): Shape {
    const inner = this.#bindLet(node, scope);
    return mapOf(Object.fromEntries(ownEntries(node).map(([key, value]) => [key, this.#value(value, inner)])));
  }

  #value(node: YamlNode, scope: Shapes): Shape {
    switch (node.kind) {
      case 'text':
        return this.#text(node, scope);
      case 'number':
        return NUMBER;
      case 'boolean':
        return FLAG;
      case 'null':
        return ANY;
      case 'list':
        return listOf(either(node.items.map((item) => this.#item(item, scope))));
      case 'map':
        return this.map(node, scope);
    }
  }

  #item(node: YamlNode, scope: Shapes): Shape {
    if (node.kind !== 'map') return this.#value(node, scope);
    const each = node.entries.get('each')?.value;
    const repeated = each ? this.#bindEach(node, each, scope) : scope;
    const bound = this.#bindLet(node, repeated);
    const when = node.entries.get('when')?.value;
    if (when) this.#value(when, bound);
    const block = node.entries.get('block')?.value;
    if (!block) return this.map({ ...node, entries: withoutLet(node) }, bound);
    const list = this.#value(block, bound);
    return list.kind === 'list' ? list.of : ANY;
  }

  #bindEach(node: MapNode, each: YamlNode, scope: Shapes): Shapes {
    const list = this.#value(each, scope);
    const as = node.entries.get('as')?.value;
    const name = eachName(node);
    if (as && !isName(name)) this.#badName(name, as.span);
    return { ...scope, [isName(name) ? name : DEFAULT_NAME]: list.kind === 'list' ? list.of : ANY, index: NUMBER };
  }

  #bindLet(node: MapNode, scope: Shapes): Shapes {
    let bound = scope;
    for (const { key, keySpan, value } of letEntries(node).values()) {
      const shape = this.#value(value, bound);
      if (isName(key)) bound = { ...bound, [key]: shape };
      else this.#badName(key, keySpan);
    }
    return bound;
  }

  #text({ text }: TextNode, scope: Shapes): Shape {
    const scalar = this.#compiled(text);
    if (!scalar) return TEXT;
    const shapes = scalar.pieces.map((piece) => (piece.kind === 'literal' ? TEXT : this.#expression(piece, scope)));
    return scalar.whole ? (shapes[0] ?? ANY) : TEXT;
  }

  #compiled(text: Text): Scalar | null {
    const known = this.scalars.get(text);
    if (known || this.#broken.has(text)) return known ?? null;
    const scalar = compileScalar(text);
    if (scalar === null) return null;
    if ('rule' in scalar) {
      this.#broken.add(text);
      const written = shown(text.value.slice(scalar.start, scalar.end));
      this.#findings.add(scalar.rule, { span: spanOf(text, scalar.start, scalar.end), params: { written } });
      return null;
    }
    this.scalars.set(text, scalar);
    return scalar;
  }

  #expression({ tree, text }: Piece & { kind: 'expression' }, scope: Shapes): Shape {
    return infer(tree, scope, (mistake) => this.#report(mistake, text));
  }

  #report(mistake: Mistake, text: Text): void {
    const span = spanOf(text, mistake.token.start, mistake.token.end);
    const name = shown(mistake.name);
    switch (mistake.kind) {
      case 'arguments':
        this.#findings.add('template/wrong-arguments', { span, params: { name, usage: USAGE.get(name) ?? name } });
        return;
      default: {
        const known = mistake.known.toSorted();
        const params = { name, nearest: nearest(mistake.name, known).word, known: known.join(', ') };
        this.#findings.add(`template/unknown-${mistake.kind}`, { span, params });
      }
    }
  }

  #badName(name: string, span: Span): void {
    this.#findings.add('template/bad-name', { span, params: { name: shown(name) } });
  }
}

/** How each function is called, for messages. */
const USAGE: ReadonlyMap<string, string> = new Map([
  ['abs', 'abs(x)'],
  ['ceil', 'ceil(x)'],
  ['floor', 'floor(x)'],
  ['max', 'max(x, y, …)'],
  ['min', 'min(x, y, …)'],
  ['choose', 'choose(condition, yes, no)'],
  ['len', 'len(x)'],
  ['chunks', 'chunks(list, size)'],
]);

function isName(name: string): boolean {
  return NAME.test(name) && !FUNCTIONS.has(name) && !WORDS.has(name);
}

function withoutLet(node: MapNode): MapNode['entries'] {
  return new Map([...node.entries].filter(([key]) => key !== 'let'));
}
