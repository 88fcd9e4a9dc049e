import { type Span, textAt } from '../diagnostics/index.ts';
import type { Pt } from '../lengths.ts';
import { compose, type Galley, type TextStyle } from '../typeset/index.ts';
import type { Desk } from './desk.ts';

/** The place of what pages are given here, and no file says. */
export const NOWHERE: Span = { file: '', start: 0, end: 0 };

/** A page's number, set; nothing where it is not known. */
export function setNumber(number: number | null, style: TextStyle, measure: Pt, desk: Desk): Galley {
  const text = textAt(number === null ? '' : String(number), NOWHERE);
  return compose([{ kind: 'text', text, style }], { measure, keep: [], balance: false }, desk.fonts);
}
