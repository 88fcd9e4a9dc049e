import parser from 'json-e/src/parser.js';
import Tokenizer from 'json-e/src/tokenizer.js';
import { operands, type Tree } from './tree.ts';

/**
 * json-e parses an expression anew each time it is asked for a value and keeps
 * no places; a template is read once and merged hundreds of times, so its
 * parser is used by itself. Tokens as in json-e's index.js.
 */
const TOKENIZER = new Tokenizer({
  ignore: '\\s+',
  patterns: {
    number: '[0-9]+(?:\\.[0-9]+)?',
    identifier: '[a-zA-Z_][a-zA-Z_0-9]*',
    string: '\'[^\']*\'|"[^"]*"',
    true: 'true(?![a-zA-Z_0-9])',
    false: 'false(?![a-zA-Z_0-9])',
    in: 'in(?![a-zA-Z_0-9])',
    null: 'null(?![a-zA-Z_0-9])',
  },
  tokens: [
    ...['**', '+', '-', '*', '/', '[', ']', '.', '(', ')', '{', '}', ':', ','],
    ...['>=', '<=', '<', '>', '==', '!=', '!', '&&', '||'],
    ...['true', 'false', 'in', 'null', 'number', 'identifier', 'string'],
  ],
});

/** The parser and everything that walks its trees recurse: deeper than anybody writes, well within the stack. */
const LONGEST = 400;

export type Parsed =
  | { readonly tree: Tree; readonly end: number }
  | { readonly problem: 'syntax' | 'length'; readonly start: number; readonly end: number };

/**
 * Parses the expression that begins at `offset` of a scalar and ends with `}`;
 * `end` is the offset behind that brace.
 */
export function parseExpression(scalar: string, offset: number): Parsed {
  const source = scalar.slice(0, offset + LONGEST);
  const parsed = attempt(source, offset);
  if ('problem' in parsed && source.length < scalar.length && parsed.end >= source.length) {
    return { problem: 'length', start: offset, end: scalar.length };
  }
  return parsed;
}

function attempt(source: string, offset: number): Parsed {
  let state: InstanceType<typeof parser.Parser> | null = null;
  let read = offset;
  try {
    state = new parser.Parser(TOKENIZER, source, offset);
    read = state.current_token?.end ?? offset;
    const tree = state.parse();
    const next = state.current_token;
    if (next?.kind === '}' && tree !== undefined && isWhole(tree))
      return { tree: withTightFields(tree), end: next.end };
  } catch {
    // The parser's errors carry no place, and a missing operand trips it up: where it stood says as much.
    read = state?.current_token?.start ?? read;
  }
  const stopped = state?.current_token;
  const start = stopped ? stopped.start : state === null ? read : source.length;
  return {
    problem: 'syntax',
    start: Math.min(start, Math.max(offset, source.length - 1)),
    end: stopped?.end ?? source.length,
  };
}

function isWhole(tree: Tree): boolean {
  return operands(tree).every((operand) => operand !== undefined && operand !== null && isWhole(operand));
}

/**
 * json-e reads `!a.b` as `(!a).b`, which nobody means: a field, an index and a
 * call belong to what stands before them, the sign to the whole.
 */
function withTightFields(tree: Tree): Tree {
  switch (tree.constructorName) {
    case 'BinOp': {
      const left = withTightFields(tree.left);
      const right = withTightFields(tree.right);
      if (tree.token.kind !== '.') return { ...tree, left, right };
      return underSign(left, (inner) => ({ ...tree, left: inner, right }));
    }
    case 'ValueAccess': {
      const [from, to] = [tree.left, tree.right].map((edge) => edge && withTightFields(edge));
      return underSign(withTightFields(tree.arr), (arr) => ({ ...tree, arr, left: from ?? null, right: to ?? null }));
    }
    case 'FunctionCall': {
      const args = tree.args.map(withTightFields);
      return underSign(withTightFields(tree.name), (name) => ({ ...tree, name, args }));
    }
    case 'UnaryOp':
      return { ...tree, expr: withTightFields(tree.expr) };
    case 'List':
      return { ...tree, list: tree.list.map(withTightFields) };
    case 'Object':
      return {
        ...tree,
        obj: Object.fromEntries(Object.entries(tree.obj).map(([key, value]) => [key, withTightFields(value)])),
      };
    default:
      return tree;
  }
}

function underSign(tree: Tree, wrap: (inner: Tree) => Tree): Tree {
  return tree.constructorName === 'UnaryOp' ? { ...tree, expr: underSign(tree.expr, wrap) } : wrap(tree);
}
