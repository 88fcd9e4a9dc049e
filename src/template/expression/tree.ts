/** The tree that json-e's parser yields, named after its own classes. Offsets count in the scalar that holds the expression. */
export interface Token {
  readonly kind: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A number, string, true, false or null, and the field's name behind a dot. */
interface Primitive {
  readonly constructorName: 'ASTNode';
  readonly token: Token;
}

export interface Name {
  readonly constructorName: 'ContextValue';
  readonly token: Token;
}

interface Unary {
  readonly constructorName: 'UnaryOp';
  readonly token: Token;
  readonly expr: Tree;
}

export interface Binary {
  readonly constructorName: 'BinOp';
  readonly token: Token;
  readonly left: Tree;
  readonly right: Tree;
}

export interface Call {
  readonly constructorName: 'FunctionCall';
  readonly token: Token;
  readonly name: Tree;
  readonly args: readonly Tree[];
}

/** `a[left]`, or with `isInterval` the slice `a[left:right]`. */
export interface Access {
  readonly constructorName: 'ValueAccess';
  readonly token: Token;
  readonly isInterval: boolean;
  readonly arr: Tree;
  readonly left: Tree | null;
  readonly right: Tree | null;
}

interface List {
  readonly constructorName: 'List';
  readonly token: Token;
  readonly list: readonly Tree[];
}

interface MapTree {
  readonly constructorName: 'Object';
  readonly token: Token;
  readonly obj: Readonly<Record<string, Tree>>;
}

export type Tree = Primitive | Name | Unary | Binary | Call | Access | List | MapTree;

/** The operands of a node, in the order of the source. */
export function operands(tree: Tree): readonly (Tree | undefined)[] {
  switch (tree.constructorName) {
    case 'UnaryOp':
      return [tree.expr];
    case 'BinOp':
      return [tree.left, tree.right];
    case 'FunctionCall':
      return [tree.name, ...tree.args];
    case 'ValueAccess':
      return [tree.arr, ...(tree.left ? [tree.left] : []), ...(tree.right ? [tree.right] : [])];
    case 'List':
      return tree.list;
    case 'Object':
      return Object.values(tree.obj);
    default:
      return [];
  }
}
