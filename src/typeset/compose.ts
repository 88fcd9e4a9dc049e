import type { FontLibrary } from '../fonts/index.ts';
import { mmFromPt, type Pt } from '../lengths.ts';
import { balanceLines } from './balance.ts';
import { breakLines } from './break.ts';
import { collect, leadingStyle, type Source, spanAt } from './collect.ts';
import type { ComposeOptions, Galley, Inline, Line, Measure, TypesetProblem } from './galley.ts';
import { itemise } from './itemise.ts';
import { justify } from './justify.ts';
import { measureAt } from './lines.ts';
import { brokenNames, quoted } from './names.ts';
import type { Extent, Paragraph } from './paragraph.ts';
import { place } from './place.ts';
import { prepare } from './prepare.ts';
import { remembered } from './remember.ts';
import { leadingOver } from './ruby.ts';
import { shortQuotations } from './sense.ts';
import { makersOf, shape } from './shape.ts';

/** A line may overrun by this without anybody seeing it, in points. */
const TOLERANCE: Pt = 0.01;
/** The badness of a line whose word spaces pass six tenths of an em, or whose Han stand a tenth apart (TYPOGRAPHY J2). */
const GAPING = 250;

/**
 * Sets a paragraph in lines of the measure (points). Display text
 * (`balance`, or a style that is not justified) keeps its natural spaces;
 * running text is flush but for its last line. What cannot be set as it should
 * is a problem of the galley, with its place; the rest is set all the same.
 */
export function compose(content: readonly Inline[], options: ComposeOptions, fonts: FontLibrary): Galley {
  const { measure, keep, balance, looseness = 0 } = options;
  const how = `compose ${String(measure)} ${balance} ${looseness}`;
  return remembered(fonts, content, keep, how, () => composeAnew(content, options, fonts));
}

function composeAnew(content: readonly Inline[], options: ComposeOptions, fonts: FontLibrary): Galley {
  const { source, paragraph, problems } = prepareContent(content, options.keep, options.balance, fonts);
  const { measure, balance, looseness } = options;
  const extents = balance ? balanceLines(paragraph, measureAt(measure, 0)) : breakLines(paragraph, measure, looseness);
  const set = setLines(paragraph, extents, measure, paragraph.justified && !balance);
  const lines = set.map(({ line }) => line);
  const style = leadingStyle(source);
  return {
    lines,
    leading: leadingOver(lines, style?.leading ?? 0, style?.size ?? 0),
    size: style?.size ?? 0,
    problems: [
      ...problems,
      ...brokenNames(source, extents, options.keep, inMm(measureAt(measure, 0))),
      ...set.flatMap((line) => overruns(source, line)),
      ...gap(source, set),
    ],
  };
}

export interface Prepared {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly problems: readonly TypesetProblem[];
}

/** The passes before breaking. `display` keeps short quotations whole. */
export function prepareContent(
  content: readonly Inline[],
  keep: readonly string[],
  display: boolean,
  fonts: FontLibrary,
): Prepared {
  const source = collect(content);
  const makerOf = makersOf(fonts);
  const { boxes, problems } = shape(source, itemise(source), makerOf);
  const kept = display ? [...keep, ...shortQuotations(source.text)] : keep;
  return { source, paragraph: prepare(source, boxes, kept, makerOf), problems };
}

export interface SetLine {
  readonly line: Line;
  readonly measure: Pt;
  /** As of `Setting`. */
  readonly badness: number;
}

/** The passes after breaking; every line but the last is made flush where `flush`. */
export function setLines(
  paragraph: Paragraph,
  extents: readonly Extent[],
  measure: Measure,
  flush: boolean,
): readonly SetLine[] {
  return extents.map((extent, i) => {
    const own = measureAt(measure, i);
    const setting = justify(paragraph, extent, own, flush && i < extents.length - 1);
    return { line: place(paragraph, setting, extent.hyphen), measure: own, badness: setting.badness };
  });
}

function overruns(source: Source, { line: { width, start, end }, measure }: SetLine): readonly TypesetProblem[] {
  const span = width > measure + TOLERANCE ? spanAt(source, start, end) : null;
  if (!span) return [];
  const params = { text: quoted(source.text, start, end), width: inMm(width), measure: inMm(measure) };
  return [{ rule: 'layout/overfull', params, span }];
}

/** The loosest line of a paragraph, where everybody would see it. */
function gap(source: Source, set: readonly SetLine[]): readonly TypesetProblem[] {
  const within = set.filter(({ line, measure }) => line.width <= measure + TOLERANCE);
  const [loosest] = [...within].sort((a, b) => b.badness - a.badness);
  if (!loosest || loosest.badness < GAPING) return [];
  const { start, end } = loosest.line;
  const span = spanAt(source, start, end);
  const params = { text: quoted(source.text, start, end), measure: inMm(loosest.measure) };
  return span ? [{ rule: 'layout/underfull', params, span }] : [];
}

function inMm(length: Pt): string {
  return mmFromPt(length).toFixed(1);
}
