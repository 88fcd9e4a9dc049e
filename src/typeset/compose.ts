import type { FontLibrary } from '../fonts/index.ts';
import { mmFromPt, type Pt } from '../lengths.ts';
import { balanceLines } from './balance.ts';
import { breakLines } from './break.ts';
import { collect, leadingStyle, type Source, spanAt } from './collect.ts';
import type { ComposeOptions, Galley, Inline, Line, TypesetProblem } from './galley.ts';
import { itemise } from './itemise.ts';
import { justify } from './justify.ts';
import { brokenNames, quoted } from './names.ts';
import type { Extent, Paragraph } from './paragraph.ts';
import { place } from './place.ts';
import { prepare } from './prepare.ts';
import { shortQuotations } from './sense.ts';
import { makersOf, shape } from './shape.ts';

/** A line may overrun by this without anybody seeing it, in points. */
const TOLERANCE: Pt = 0.01;

/**
 * Sets a paragraph in lines of the measure (points). Display text
 * (`balance`, or a style that is not justified) keeps its natural spaces;
 * running text is flush but for its last line. What cannot be set as it should
 * is a problem of the galley, with its place; the rest is set all the same.
 */
export function compose(content: readonly Inline[], options: ComposeOptions, fonts: FontLibrary): Galley {
  const { source, paragraph, problems } = prepareContent(content, options.keep, options.balance, fonts);
  const first = typeof options.measure === 'number' ? options.measure : (options.measure[0] ?? 0);
  const extents = options.balance ? balanceLines(paragraph, first) : breakLines(paragraph, first);
  const lines = setLines(paragraph, extents, first, paragraph.justified && !options.balance);
  const style = leadingStyle(source);
  return {
    lines,
    leading: style?.leading ?? 0,
    size: style?.size ?? 0,
    problems: [
      ...problems,
      ...brokenNames(source, extents, options.keep, inMm(first)),
      ...overruns(source, lines, first),
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

/** The passes after breaking; every line but the last is made flush where `flush`. */
export function setLines(
  paragraph: Paragraph,
  extents: readonly Extent[],
  measure: Pt,
  flush: boolean,
): readonly Line[] {
  return extents.map((extent, i) => {
    const setting = justify(paragraph, extent, measure, flush && i < extents.length - 1);
    return place(paragraph, setting, extent.hyphen);
  });
}

function overruns(source: Source, lines: readonly Line[], measure: Pt): readonly TypesetProblem[] {
  return lines.flatMap(({ width, start, end }) => {
    const span = width > measure + TOLERANCE ? spanAt(source, start, end) : null;
    if (!span) return [];
    const params = { text: quoted(source.text, start, end), width: inMm(width), measure: inMm(measure) };
    return [{ rule: 'layout/unbreakable' as const, params, span }];
  });
}

function inMm(length: Pt): string {
  return mmFromPt(length).toFixed(1);
}
