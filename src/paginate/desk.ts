import { type Code, type Diagnostic, diagnostic, type Params, type Span } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import type { Grid, Origin, Sheet } from '../template/index.ts';
import type { CommonSizes, Galley } from '../typeset/index.ts';
import type { Fitted, Frame, Mark } from './pages.ts';
import type { Logic } from './structure.ts';

/** The page that marks are being placed on. */
export interface Place {
  readonly number: number;
  readonly side: 'recto' | 'verso';
  /** Left edge of the text block: the inner or outer margin of a booklet, 0 on a certificate. */
  readonly left: number;
  readonly citation: string | null;
  readonly page: Sheet;
}

/** What the x of an item counts from; the text block's edge where the item does not say. */
export function leftOf({ origin }: { readonly origin?: Origin }, { left }: Place): number {
  return origin === 'page' ? 0 : left;
}

/** Whose words a problem concerns; the number is null while pages are not counted yet. */
export type Whose = { readonly citation: string | null; readonly number: number | null };

/** What lies on the table while pages are made: the fonts, and the slips that gather problems. */
export interface Desk {
  readonly fonts: FontLibrary;
  readonly logic: Logic;
  /** Names that no line of the section may break. */
  readonly keep: readonly string[];
  /** Sizes shared with other documents, by the name of the text in `fitted`. */
  readonly common: ReadonlyMap<string, CommonSizes>;
  readonly fitted: Fitted[];
  readonly diagnostics: Diagnostic[];
}

/** Hands the composer's problems on, with the page and the citation that they belong to. */
export function reportGalley(desk: Desk, galley: Galley, whose: Whose): void {
  for (const { rule, params, span } of galley.problems) report(desk, whose, rule, params, span);
}

export function report(desk: Desk, whose: Whose, rule: Code, params: Params, span: Span): void {
  // Words that a template works out (a folio, a date) stand in no file.
  const place = span.file === '' ? null : span;
  desk.diagnostics.push(diagnostic(rule, { params, span: place, citation: whose.citation, page: whose.number }));
}

/** What was put on a page, and the frames that it fills there. */
export interface Placement {
  readonly marks: readonly Mark[];
  readonly occupied: readonly Frame[];
}

/**
 * The share of a grid line's leading above the baseline: the em box of the
 * Chinese text stands in the middle of its line (9.5 pt on 15: 11.1 pt down),
 * the English text on the same baseline.
 */
const BASELINE_IN_LINE = 0.74;

/** The baseline of a grid line, counted from 1. */
export function gridBaseline(grid: Grid, line: number): number {
  return grid.top + (line - 1 + BASELINE_IN_LINE) * grid.leading;
}
