import { ANY, either, FLAG, listOf, mapOf, NUMBER, type Shape, TEXT } from '../context/shape.ts';
import { FUNCTIONS } from './functions.ts';
import type { Access, Binary, Call, Token, Tree } from './tree.ts';

/** The names in scope and what each holds. */
export type Shapes = Readonly<Record<string, Shape>>;

export type Mistake =
  | {
      readonly kind: 'variable' | 'function';
      readonly token: Token;
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'field'; readonly token: Token; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'arguments'; readonly token: Token; readonly name: string };

/** Infers what an expression yields; names and fields that cannot exist go to `report`. */
export function infer(tree: Tree, scope: Shapes, report: (mistake: Mistake) => void): Shape {
  const of = (inner: Tree): Shape => infer(inner, scope, report);
  switch (tree.constructorName) {
    case 'ASTNode':
      return primitive(tree.token);
    case 'ContextValue': {
      const name = tree.token.value;
      if (Object.hasOwn(scope, name)) return scope[name] ?? ANY;
      report({ kind: 'variable', token: tree.token, name, known: Object.keys(scope) });
      return ANY;
    }
    case 'UnaryOp':
      of(tree.expr);
      return tree.token.kind === '!' ? FLAG : NUMBER;
    case 'BinOp':
      return binary(tree, of, report);
    case 'FunctionCall':
      return call(tree, of, report);
    case 'ValueAccess':
      return access(tree, of, report);
    case 'List':
      return listOf(either(tree.list.map(of)));
    case 'Object':
      return mapOf(Object.fromEntries(Object.entries(tree.obj).map(([key, value]) => [key, of(value)])));
  }
}

function primitive({ kind }: Token): Shape {
  if (kind === 'number') return NUMBER;
  if (kind === 'string') return TEXT;
  return kind === 'null' ? ANY : FLAG;
}

function binary({ token, left, right }: Binary, of: (tree: Tree) => Shape, report: (mistake: Mistake) => void): Shape {
  const shape = of(left);
  if (token.kind === '.') return field(shape, right.token, right.token.value, report);
  const other = of(right);
  switch (token.kind) {
    case '+':
      return shape.kind === 'text' || other.kind === 'text' ? TEXT : shape.kind === other.kind ? shape : ANY;
    case '-':
    case '*':
    case '/':
    case '**':
      return NUMBER;
    default:
      return FLAG;
  }
}

function field(shape: Shape, token: Token, name: string, report: (mistake: Mistake) => void): Shape {
  if (shape.kind === 'any') return ANY;
  const fields = shape.kind === 'map' ? shape.fields : {};
  if (Object.hasOwn(fields, name)) return fields[name] ?? ANY;
  report({ kind: 'field', token, name, known: Object.keys(fields) });
  return ANY;
}

function access(tree: Access, of: (tree: Tree) => Shape, report: (mistake: Mistake) => void): Shape {
  const shape = of(tree.arr);
  if (tree.left) of(tree.left);
  if (tree.right) of(tree.right);
  if (tree.isInterval) return shape;
  if (shape.kind === 'list') return shape.of;
  if (shape.kind !== 'map') return ANY;
  if (tree.left?.constructorName === 'ASTNode' && tree.left.token.kind === 'string') {
    return field(shape, tree.left.token, tree.left.token.value.slice(1, -1), report);
  }
  return either(Object.values(shape.fields));
}

function call(tree: Call, of: (tree: Tree) => Shape, report: (mistake: Mistake) => void): Shape {
  const { token } = tree.name;
  const known = [...FUNCTIONS.keys()];
  const found = tree.name.constructorName === 'ContextValue' ? FUNCTIONS.get(token.value) : undefined;
  const args = tree.args.map(of);
  if (found === undefined) {
    report({ kind: 'function', token, name: token.value, known });
    return ANY;
  }
  if (args.length < found.least || args.length > found.most) {
    report({ kind: 'arguments', token, name: token.value });
  }
  return found.shape(args);
}
