/** What Laurel uses of json-e's inside: its parser and interpreter carry no types. */
declare module 'json-e/src/tokenizer.js' {
  export default class Tokenizer {
    constructor(options: {
      readonly ignore: string;
      readonly patterns: Readonly<Record<string, string>>;
      readonly tokens: readonly string[];
    });
  }
}

declare module 'json-e/src/parser.js' {
  import type Tokenizer from 'json-e/src/tokenizer.js';
  import type { Token, Tree } from '../tree.ts';

  class Parser {
    constructor(tokenizer: Tokenizer, source: string, offset: number);
    /** The token after what has been parsed so far; null at the end. */
    readonly current_token: Token | null;
    /** Undefined, alone or somewhere in the tree, where an operand is missing. */
    parse(): Tree | undefined;
  }
  const parser: { readonly Parser: typeof Parser };
  export default parser;
}

declare module 'json-e/src/interpreter.js' {
  import type { Access, Binary, Call, Name, Tree } from '../tree.ts';

  class Interpreter {
    constructor(context: object);
    visit(node: Tree): unknown;
    visit_BinOp(node: Binary): unknown;
    visit_ValueAccess(node: Access): unknown;
    visit_FunctionCall(node: Call): unknown;
    visit_ContextValue(node: Name): unknown;
  }
  const interpreter: { readonly Interpreter: typeof Interpreter };
  export default interpreter;
}
