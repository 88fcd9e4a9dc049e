import interpreter from 'json-e/src/interpreter.js';
import type { Text } from '../../diagnostics/index.ts';
import { isData, originOf, sliceOf, type Value } from '../context/data.ts';
import type { Scope } from '../context/scope.ts';
import { FUNCTIONS } from './functions.ts';
import type { Access, Binary, Call, Name, Token, Tree } from './tree.ts';

/** Longest text that an expression may make. */
const LONGEST = 200_000;

/** What is left of the work that one merge may do; without bound a template could hold up a build for ever. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Exhausted('too much work');
  }
}

export class Exhausted extends Error {}

/** An expression that cannot be worked out with the data at hand; `token` is where. */
export class Failure extends Error {
  readonly token: Token;

  constructor(message: string, token: Token) {
    super(message);
    this.token = token;
  }
}

/**
 * The value of an expression. Throws `Failure` with the place of the innermost
 * part that failed, `Exhausted` where the budget is spent.
 */
export function evaluate(tree: Tree, scope: Scope, budget: Budget): Value {
  return new Evaluator(scope, budget).value(tree);
}

/**
 * Where the text that an expression yields was written: known where the
 * expression ends in a name, a field or an index.
 */
export function originOfResult(tree: Tree, scope: Scope, budget: Budget): Text | null {
  if (tree.constructorName === 'ContextValue') return scope.find(tree.token.value)?.origin ?? null;
  if (tree.constructorName === 'BinOp' && tree.token.kind === '.') {
    return originOf(evaluate(tree.left, scope, budget), tree.right.token.value);
  }
  if (tree.constructorName === 'ValueAccess' && !tree.isInterval && tree.left) {
    const key = evaluate(tree.left, scope, budget);
    const container = evaluate(tree.arr, scope, budget);
    return typeof key === 'string' || typeof key === 'number' ? originOf(container, key) : null;
  }
  if (tree.constructorName === 'FunctionCall' && tree.name.token.value === 'choose') {
    const [condition, yes, no] = tree.args;
    if (!condition || !yes || !no) return null;
    const chosen = evaluate({ ...tree, args: [condition, ...CHOICE] }, scope, budget) === 1 ? yes : no;
    return originOfResult(chosen, scope, budget);
  }
  return null;
}

const NOWHERE = { start: 0, end: 0 };
const CHOICE = ['1', '0'].map(
  (value): Tree => ({ constructorName: 'ASTNode', token: { kind: 'number', value, ...NOWHERE } }),
);

/**
 * json-e's interpreter, with what a layout needs otherwise: a field of nothing
 * is nothing (`ceremony.issuer.zh` without an issuer), only own fields are
 * seen, texts and lists are compared no deeper than their surface, functions
 * are those of `FUNCTIONS`, and every step is counted.
 */
class Evaluator extends interpreter.Interpreter {
  readonly #scope: Scope;
  readonly #budget: Budget;

  constructor(scope: Scope, budget: Budget) {
    super({});
    this.#scope = scope;
    this.#budget = budget;
  }

  value(tree: Tree): Value {
    return this.visit(tree) as Value;
  }

  override visit(node: Tree): unknown {
    this.#budget.spend(1);
    let result: unknown;
    try {
      result = this.#dispatch(node);
    } catch (error) {
      if (error instanceof Failure || error instanceof Exhausted) throw error;
      throw new Failure(error instanceof Error ? error.message : String(error), node.token);
    }
    if (typeof result === 'number' && !Number.isFinite(result)) throw new Failure('no finite number', node.token);
    if (typeof result === 'string') {
      if (result.length > LONGEST) throw new Exhausted('too long a text');
      this.#budget.spend(result.length >> 5);
    }
    if (Array.isArray(result)) this.#budget.spend(result.length >> 4);
    return result;
  }

  /** As json-e does by the name of a method put together anew at each step. */
  #dispatch(node: Tree): unknown {
    switch (node.constructorName) {
      case 'ContextValue':
        return this.visit_ContextValue(node);
      case 'BinOp':
        return this.visit_BinOp(node);
      case 'ValueAccess':
        return this.visit_ValueAccess(node);
      case 'FunctionCall':
        return this.visit_FunctionCall(node);
      default:
        return super.visit(node);
    }
  }

  override visit_ContextValue(node: Name): unknown {
    const name = node.token.value;
    const bound = this.#scope.find(name);
    if (bound === null) throw new Failure(`unknown name ${name}`, node.token);
    return bound.value;
  }

  override visit_BinOp(node: Binary): unknown {
    switch (node.token.kind) {
      case '.':
        return fieldOf(this.value(node.left), node.right.token.value);
      case '==':
        return this.#same(node);
      case '!=':
        return !this.#same(node);
      case 'in':
        return isIn(this.value(node.left), this.value(node.right));
      default:
        return super.visit_BinOp(node);
    }
  }

  override visit_ValueAccess(node: Access): unknown {
    const container = this.value(node.arr);
    if (node.isInterval || !node.left) return this.#slice(container, node);
    const key = this.value(node.left);
    if (container === null || key === null) return null;
    if (Array.isArray(container) && typeof key === 'number') return container.at(key) ?? null;
    if (isData(container) && typeof key === 'string') return Object.hasOwn(container, key) ? container[key] : null;
    throw new Error('[…] expects a number after a list, a text after a map');
  }

  /** As json-e's: bounds below 0 count from the end, those of a text in characters (code points). */
  #slice(container: Value, { left, right }: Access): Value {
    const start = left ? this.value(left) : 0;
    const end = right ? this.value(right) : undefined;
    if (container === null) return null;
    if (!Number.isInteger(start) || !(end === undefined || Number.isInteger(end))) {
      throw new Error('[…:…] expects whole numbers');
    }
    const bounds = [Number(start), end === undefined ? undefined : Number(end)] as const;
    if (Array.isArray(container)) return sliceOf(container, ...bounds);
    if (typeof container === 'string') return [...container].slice(...bounds).join('');
    throw new Error('[…:…] expects a list or a text');
  }

  override visit_FunctionCall(node: Call): unknown {
    const name = node.name.constructorName === 'ContextValue' ? node.name.token.value : '';
    const found = FUNCTIONS.get(name);
    if (!found || node.args.length < found.least || node.args.length > found.most) {
      throw new Failure(`${name}(…) cannot be called so`, node.token);
    }
    return found.call(node.args.map((arg) => this.value(arg)));
  }

  #same({ left, right }: Binary): boolean {
    const one = this.value(left);
    const other = this.value(right);
    if ([one, other].some((value) => typeof value === 'object' && value !== null)) {
      throw new Error('== and != compare texts, numbers, true, false and null');
    }
    return one === other;
  }
}

function fieldOf(container: Value, name: string): Value {
  if (container === null) return null;
  if (!isData(container) || !Object.hasOwn(container, name)) throw new Error(`no field ${name}`);
  return container[name] ?? null;
}

function isIn(needle: Value, hay: Value): boolean {
  if (Array.isArray(hay)) return hay.includes(needle);
  if (isData(hay) && typeof needle === 'string') return Object.hasOwn(hay, needle);
  throw new Error('in expects a list or a map on its right');
}
