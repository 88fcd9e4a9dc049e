import { type Diagnostic, diagnostic, isError } from '../diagnostics/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import { preflight, type Uses, usesOf } from '../preflight/index.ts';
import { drawDummy } from './dummy.ts';
import { openLettering } from './lettering.ts';
import { type Plan, planSheets, told, type Wishes } from './plan.ts';
import { drawSheets } from './sheets.ts';
import { openSource, type Source } from './source.ts';

export interface ImposeOptions extends Wishes {
  /** The file's name as people read it: it stands in every finding. */
  readonly file: string;
  /** What the slug calls the job. */
  readonly job: string;
  /** Whether a picture of the folding dummy is wanted. */
  readonly dummy: boolean;
  /** Laurel's cache folder; null keeps nothing on disk. */
  readonly cacheDir: string | null;
}

export interface Imposed {
  /** How the pages lie on the sheets; null where an error keeps them from being laid. */
  readonly plan: Plan | null;
  /** The sheets, and the dummy where it was asked for; null where there is an error. */
  readonly sheets: Uint8Array | null;
  readonly dummy: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Text stands at least so far inside the trim (C-SAFE): more than that must not be lost in the fold. */
const SAFE: Pt = ptFromMm(3);

/** Of what is broken in a file; the rest is like it. */
const MOST_TOLD = 5;

/**
 * Lays the pages of a PDF, ours or anybody's, on a printer's sheets. Sheets of pages that
 * claim PDF/X-4 claim it too, and are judged by it before they are given out.
 */
export async function impose(bytes: Uint8Array, options: ImposeOptions): Promise<Imposed> {
  const { file, job } = options;
  const span = { file, start: 0, end: 0 };
  const opened = openSource(bytes, file);
  const { source } = opened;
  if (source === null) return { plan: null, sheets: null, dummy: null, diagnostics: opened.diagnostics };
  const [{ width, height } = { width: 0, height: 0 }] = source.pages;
  const book = { pages: source.pages.length, width, height, rightBound: source.rightBound };
  const plan = planSheets(book, options);
  if ('suited' in plan) {
    const suited = plan.suited.map(({ name, long, short }) => `${name} (${told(long)} × ${told(short)})`).join(', ');
    const wanted = { width: told(plan.width), height: told(plan.height) };
    const problem = options.paper
      ? diagnostic(suited === '' ? 'impose/sheet-too-small-for-all' : 'impose/sheet-too-small', {
          span,
          params: {
            sheet: options.paper.name,
            long: told(options.paper.long),
            short: told(options.paper.short),
            ...wanted,
            ...(suited === '' ? {} : { suited }),
          },
        })
      : diagnostic('impose/no-sheet', { span, params: wanted });
    return { plan: null, sheets: null, dummy: null, diagnostics: [...opened.diagnostics, problem] };
  }
  if (plan.creep > SAFE) {
    const params = { creep: told(plan.creep), most: told(SAFE), sheets: plan.sheets.length };
    const problem = diagnostic('impose/too-thick', { span, params });
    return { plan, sheets: null, dummy: null, diagnostics: [...opened.diagnostics, problem] };
  }
  const uses = usesOf(bytes);
  const diagnostics = [...opened.diagnostics, ...unsafe(source, plan, uses, span)];
  if (diagnostics.some(isError)) return { plan, sheets: null, dummy: null, diagnostics };
  const { close, ...lettering } = await openLettering(options.cacheDir);
  const sheets = drawSheets(source, plan, uses, job, lettering);
  const dummy = options.dummy ? drawDummy(plan, job, lettering) : null;
  close();
  // Whatever leads to nothing would be missing on the press, without a word.
  const damage = [...source.file.faults];
  if (damage.length > 0) {
    const problem = diagnostic('impose/damaged', {
      span,
      params: { file, damage: damage.slice(0, MOST_TOLD).join('; ') },
    });
    return { plan, sheets: null, dummy: null, diagnostics: [...diagnostics, problem] };
  }
  const judged = source.claimsX4 ? preflight(sheets, { profile: 'x4', file }).diagnostics.filter(isError) : [];
  if (judged.length === 0) return { plan, sheets, dummy, diagnostics };
  return { plan, sheets: null, dummy: null, diagnostics: [...diagnostics, ...judged] };
}

/** IMP-6: text that stood in the safe zone, and that creep would bring too near to the fold. */
function unsafe(source: Source, plan: Plan, { texts }: Uses, span: Diagnostic['span']): readonly Diagnostic[] {
  if (plan.creep === 0) return [];
  return plan.sheets
    .flatMap(({ sides }) => sides.flatMap(({ cells }) => cells))
    .flatMap(({ page, shift, spine, turned }) => {
      const from = source.pages[page - 1];
      if (!from || shift === 0) return [];
      const { trim, rotate, unit } = from;
      const at = (texts[page - 1] ?? []).map(([x, y]) => {
        const [left, right, low, high] = [x - trim[0], trim[2] - x, y - trim[1], trim[3] - y];
        // The page's own left edge, as it is looked at, is this edge of its space.
        const [near, far] = [
          [left, right],
          [low, high],
          [right, left],
          [high, low],
        ][rotate / 90] ?? [left, right];
        return ((spine === 'left') !== turned ? near : far) ?? 0;
      });
      const least = Math.min(...at.map((distance) => distance * unit).filter((distance) => distance >= SAFE));
      if (least - shift >= SAFE - 0.01) return [];
      const params = { shift: told(shift), left: told(least - shift), safe: told(SAFE) };
      return [diagnostic('impose/creep-too-deep', { span, page, params })];
    })
    .toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0));
}
