import { sliceText, type Text } from '../../diagnostics/index.ts';
import { parseExpression } from './parse.ts';
import type { Tree } from './tree.ts';

export type Piece =
  | { readonly kind: 'literal'; readonly text: Text }
  /** `text` is the scalar that the tree's offsets count in; `start` and `end` bound the expression without its braces. */
  | {
      readonly kind: 'expression';
      readonly tree: Tree;
      readonly text: Text;
      readonly start: number;
      readonly end: number;
    };

/** A scalar of a template in its pieces. `whole`: it is one expression and nothing else, so its value keeps its type. */
export interface Scalar {
  readonly pieces: readonly Piece[];
  readonly whole: boolean;
}

interface ScalarProblem {
  readonly rule: 'template/expression-syntax' | 'template/expression-too-long';
  readonly start: number;
  readonly end: number;
}

/** Cuts a scalar at its `${…}`; `$${` stands for a literal `${`. Null where it has no expression at all. */
export function compileScalar(text: Text): Scalar | ScalarProblem | null {
  const { value } = text;
  if (!value.includes('${')) return null;
  const pieces: Piece[] = [];
  let literal = 0;
  let at = value.indexOf('${');
  while (at >= 0) {
    const escaped = at > literal && value[at - 1] === '$';
    const end = escaped ? at - 1 : at;
    if (end > literal) pieces.push({ kind: 'literal', text: sliceText(text, literal, end) });
    if (escaped) {
      literal = at;
      at = value.indexOf('${', at + 2);
      continue;
    }
    const parsed = parseExpression(value, at + 2);
    if ('problem' in parsed) {
      const rule = parsed.problem === 'length' ? 'template/expression-too-long' : 'template/expression-syntax';
      return { rule, start: parsed.start, end: parsed.end };
    }
    pieces.push({ kind: 'expression', tree: parsed.tree, text, start: at + 2, end: parsed.end - 1 });
    literal = parsed.end;
    at = value.indexOf('${', literal);
  }
  if (literal < value.length) pieces.push({ kind: 'literal', text: sliceText(text, literal, value.length) });
  return { pieces, whole: pieces.length === 1 && pieces[0]?.kind === 'expression' };
}
