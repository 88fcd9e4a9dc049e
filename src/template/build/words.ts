import { type Span, type Text, textAt } from '../../diagnostics/index.ts';
import { piecesOf } from '../context/data.ts';

/**
 * The words under a key of a merged map or list, each piece where it was
 * written; `span`, the template's own place, where an expression made them.
 * None where there is nothing to print.
 */
export function wordsAt(container: object, key: string | number, span: Span): readonly Text[] {
  const value = (container as Readonly<Record<string | number, unknown>>)[key] ?? '';
  if (value === '') return [];
  const pieces = piecesOf(container, key).filter((piece) => piece.value !== '');
  return pieces.length > 0 ? pieces : [textAt(String(value), span)];
}

/** The same as one text, which has the template's place where its pieces are of several; null where there is nothing. */
export function textUnder(container: object, key: string | number, span: Span): Text | null {
  const [only, ...more] = wordsAt(container, key, span);
  if (only === undefined || more.length === 0) return only ?? null;
  return textAt([only, ...more].map(({ value }) => value).join(''), span);
}
