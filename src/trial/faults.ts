import type { Code, Diagnostic, Params, Span } from '../diagnostics/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import type { Frame, Pages, Rectangle } from '../paginate/index.ts';
import { gapOf, type Standing } from './standing.ts';

/** Something wrong with a frame of the template in one case. */
export interface Fault {
  readonly rule: Code;
  readonly params: Params;
  readonly span: Span;
  /** The other frame of two. */
  readonly related: readonly Span[];
  /** The same fault has the same key in every case. */
  readonly key: string;
  readonly page: number;
  readonly boxes: readonly Rectangle[];
}

/** What a problem of a layout is called where it is the template that is tried. */
const CODES: Readonly<Partial<Record<Code, Code>>> = {
  'layout/overlap': 'trial/overlap',
  'layout/off-page': 'trial/off-page',
  'layout/overset': 'trial/overset',
  'layout/name-does-not-fit': 'trial/does-not-fit',
  'layout/overfull': 'trial/overfull',
  'layout/underfull': 'trial/underfull',
  'layout/name-broken': 'trial/name-broken',
};

/** Of the words rather than of the template. */
const PASSED_OVER: ReadonlySet<Code> = new Set<Code>(['layout/uneven-pairs']);

/** Ink that comes nearer than this touches: on paper the two are one. */
const TOUCH: Pt = ptFromMm(0.2);
/** Frames overlap by more than this, as paginate has it. */
const OVERLAP: Pt = 0.25;

/** The problems of pages that are the template's, and those that are no frame's. */
export function faultsOf(pages: Pages): { readonly faults: readonly Fault[]; readonly others: readonly Diagnostic[] } {
  const faults: Fault[] = [];
  const others: Diagnostic[] = [];
  for (const problem of pages.diagnostics) {
    if (PASSED_OVER.has(problem.rule)) continue;
    const rule = CODES[problem.rule];
    if (rule === undefined || problem.span === null) others.push(problem);
    else faults.push(faultOf(rule, problem, problem.span, pages));
  }
  for (const { number, frames } of pages.pages) faults.push(...touching(number, frames));
  return { faults, others };
}

function faultOf(rule: Code, { params, page }: Diagnostic, span: Span, { pages }: Pages): Fault {
  const at = (frame: Frame): boolean => frame.span.file === span.file && frame.span.start === span.start;
  const [on] =
    page === null ? pages.filter(({ frames }) => frames.some(at)) : pages.filter((one) => one.number === page);
  const frames = on?.frames ?? [];
  const own = frames.filter((one) => at(one) && (params.frame === undefined || params.frame === one.name));
  const other = params.other === undefined ? undefined : frames.find(({ name }) => name === params.other);
  const frame = String(params.frame ?? own[0]?.name ?? '');
  return make(rule, { ...params, frame }, span, other, on?.number ?? 1, own.slice(0, 1));
}

/** Lines that strike words through. */
export function struckIn(all: readonly Standing[]): readonly Fault[] {
  const rules = all.filter(({ kind }) => kind === 'rule');
  const words = all.filter(({ kind, name }) => kind !== 'rule' && name !== 'photo');
  return rules.flatMap((rule) =>
    words.flatMap((text) => {
      const { across, down } = gapOf(rule.box, text.box);
      // By its whole thickness and a little white above and below: it does not underline.
      const struck = text.page === rule.page && across < -1 && down < 0 && isWithin(rule.box, text.box);
      return struck ? [make('trial/struck', { frame: text.name }, rule.span, text, rule.page, [rule.box])] : [];
    }),
  );
}

function isWithin(rule: Rectangle, text: Rectangle): boolean {
  const inset = Math.min(1, text.height / 5);
  const middle = rule.y + rule.height / 2;
  return rule.height > rule.width ? true : middle > text.y + inset && middle < text.y + text.height - inset;
}

function touching(page: number, frames: readonly Frame[]): readonly Fault[] {
  return frames.flatMap((frame, index) =>
    frames.slice(index + 1).flatMap((other) => {
      const { across, down } = gapOf(frame, other);
      const apart = across > TOUCH || down > TOUCH;
      const over = across < -OVERLAP && down < -OVERLAP;
      // Corners that meet are seen as two things.
      const beside = across < -OVERLAP || down < -OVERLAP;
      if (apart || over || !beside) return [];
      return [make('trial/touching', { frame: other.name, other: frame.name }, other.span, frame, page, [other])];
    }),
  );
}

export function holeOf({ name, kind, span, page, box }: Standing): Fault {
  return make(kind === 'rule' ? 'trial/rule-left' : 'trial/label-left', { frame: name }, span, undefined, page, [box]);
}

function make(
  rule: Code,
  params: Params,
  span: Span,
  other: (Rectangle & { readonly span: Span }) | Standing | undefined,
  page: number,
  own: readonly Rectangle[],
): Fault {
  const related = other === undefined || other.span.file === '' || isSame(other.span, span) ? [] : [other.span];
  const boxes = other === undefined ? own : [...own, 'box' in other ? other.box : other];
  const key = [rule, ...[span, ...related].map(({ file, start }) => `${file}:${start}`)].join(' ');
  return { rule, params, span, related, key, page, boxes };
}

function isSame(one: Span, other: Span): boolean {
  return one.file === other.file && one.start === other.start;
}
