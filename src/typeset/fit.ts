import type { FontLibrary } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import { breakLines } from './break.ts';
import { leadingStyle, spanAt } from './collect.ts';
import { type Prepared, prepareContent, setLines } from './compose.ts';
import type { CommonSizes, FitRule, FittedGalley, Fitting, Inline, TextStyle } from './galley.ts';
import { EPSILON, extentTo, Ruler, startOf } from './lines.ts';
import { quoted } from './names.ts';
import type { Extent, Paragraph } from './paragraph.ts';
import { remembered } from './remember.ts';
import { leadingOver } from './ruby.ts';
import { endsAtSense } from './sense.ts';
import { splitEvenly } from './split.ts';

/** A character that takes a place of its own: marks and selectors belong to the one before them. */
const VISIBLE = /[^\s\p{M}\p{Cf}]/gu;

/** Sizes go by half points (VISUAL §5.2). */
const STEP: Pt = 0.5;

/**
 * Copyfit of a name or a title (VISUAL §5): the largest half point at which it
 * fits its rule on one line, then on two or more, broken at sense; styles of
 * different sizes keep their proportion. What fits nowhere is set at the
 * smallest size and is the problem `layout/name-does-not-fit`. Where sizes are
 * shared, the text takes the one for its kind if that is smaller; its lines
 * break where they would anyway.
 */
export function fit(
  content: readonly Inline[],
  rule: FitRule,
  keep: readonly string[],
  fonts: FontLibrary,
  common: CommonSizes = ALONE,
): FittedGalley {
  const how = `fit ${JSON.stringify([rule, common])}`;
  return remembered(fonts, content, keep, how, () => fitAnew(content, rule, keep, fonts, common));
}

function fitAnew(
  content: readonly Inline[],
  rule: FitRule,
  keep: readonly string[],
  fonts: FontLibrary,
  common: CommonSizes,
): FittedGalley {
  const trial = tryOut(content, rule, keep, fonts);
  const { fitting, extents } = trial;
  const size = sharedSize(fitting, common);
  if (extents.length === 0 && fitting.step !== 'overset') return { lines: [], leading: 0, size, problems: [], fitting };
  const { source, paragraph, problems } = trial.at(size);
  const [measure, leading] = isWrapped(fitting)
    ? [rule.wrapped.measure, size * rule.wrapped.leading]
    : [rule.measure, leadingStyle(source)?.leading ?? size];
  const broken = fitting.step === 'overset' ? breakLines(paragraph, measure) : extents;
  const lines = setLines(paragraph, broken, measure, false).map(({ line }) => line);
  const galley = { lines, leading: leadingOver(lines, leading, size), size, fitting };
  const span = fitting.step === 'overset' ? spanAt(source, 0, source.text.length) : null;
  if (!span) return { ...galley, problems };
  const { text } = source;
  const params = { text: quoted(text, 0, text.length), size, lines: Math.max(1, rule.wrapped.lines) };
  return { ...galley, problems: [...problems, { rule: 'layout/name-does-not-fit', params, span }] };
}

/** What `fit` would do to a text alone, which costs less than doing it. */
export function measureFit(
  content: readonly Inline[],
  rule: FitRule,
  keep: readonly string[],
  fonts: FontLibrary,
): Fitting {
  return tryOut(content, rule, keep, fonts).fitting;
}

/** Whether a text stands on several lines, or should. */
export function isWrapped({ step }: Fitting): boolean {
  return step !== 'natural' && step !== 'smaller';
}

const ALONE: CommonSizes = { one: null, wrapped: null };

function sharedSize(fitting: Fitting, { one, wrapped }: CommonSizes): Pt {
  return Math.min(fitting.own, (isWrapped(fitting) ? wrapped : one) ?? fitting.own);
}

interface Trial {
  readonly fitting: Fitting;
  /** Its lines; none where it is empty or fits nowhere. */
  readonly extents: readonly Extent[];
  /** The text prepared at a size. */
  readonly at: (size: Pt) => Prepared;
}

/** Names stay whole where any step lets them; one that is too long for that parts at its own sense. */
function tryOut(content: readonly Inline[], rule: FitRule, keep: readonly string[], fonts: FontLibrary): Trial {
  const trial = tryKeeping(content, rule, keep, fonts);
  return trial.fitting.step === 'overset' && keep.length > 0 ? tryKeeping(content, rule, [], fonts) : trial;
}

/** The steps of VISUAL §5, up to the first that fits. */
function tryKeeping(content: readonly Inline[], rule: FitRule, keep: readonly string[], fonts: FontLibrary): Trial {
  const own = content.flatMap((inline) => (inline.kind === 'text' ? [inline.style] : []));
  const largest = own.reduce((most, { size }) => Math.max(most, size), 0);
  const byLength = trackingFor(content, rule.trackingByLength);
  const at = (size: Pt): Prepared => prepareContent(scale(content, size / largest, byLength), keep, true, fonts);
  const [first] = own;
  const tracking = (first?.lang === 'zh' ? byLength : null) ?? first?.tracking ?? 0;
  if (largest <= 0) return { fitting: { step: 'natural', own: rule.max, tracking }, extents: [], at };

  const one = at(rule.max);
  const ending = (step: Fitting['step'], size: Pt, extents: readonly Extent[]): Trial => {
    const again = (other: Pt): Prepared => (other === rule.max ? one : at(other));
    return { fitting: { step, own: size, tracking }, extents, at: again };
  };
  const count = one.paragraph.boxes.length;
  const whole = count > 0 ? [extentTo(one.paragraph, startOf(one.paragraph, 0), count - 1)] : [];
  // Readings have a smallest size, which is in no proportion to the name's.
  const read = one.source.rubies.size > 0;
  const widestAt = (s: Pt, extents: readonly Extent[]): Pt =>
    read ? widest(at(s).paragraph, extents, 1) : widest(one.paragraph, extents, s / rule.max);
  const size = sizeFor(rule.max, rule.min, rule.measure, (s) => widestAt(s, whole));
  if (size !== null) return ending(size > rule.max - STEP ? 'natural' : 'smaller', size, whole);

  const { wrapped } = rule;
  for (let lines = 2; lines <= wrapped.lines; lines++) {
    for (const sense of [true, false]) {
      const extents = splitEvenly(one.paragraph, lines, (wrapped.measure * rule.max) / wrapped.min, sense);
      if (!extents) continue;
      const smaller = sizeFor(wrapped.max, wrapped.min, wrapped.measure, (s) => widestAt(s, extents));
      if (smaller !== null) return ending(endsAtSense(one.paragraph, extents) ? 'sense' : 'even', smaller, extents);
    }
  }
  return ending('overset', wrapped.min, []);
}

/** The largest half point from `max` down to `min` at which the widest line is within the measure. */
function sizeFor(max: Pt, min: Pt, measure: Pt, widthAt: (size: Pt) => Pt): Pt | null {
  // Widths are all but in proportion to the size; fixed spaces are not.
  const first = Math.floor((max * measure) / Math.max(EPSILON, widthAt(max)) / STEP) * STEP + STEP;
  const most = Math.max(min, Math.floor(max / STEP) * STEP);
  for (let size = Math.min(most, Math.max(min, first)); size >= min; size -= STEP) {
    if (widthAt(size) <= measure + EPSILON) return size;
  }
  return null;
}

/** The width of the widest line, its sizes multiplied by `factor`; fixed spaces stay as they are. */
function widest(paragraph: Paragraph, extents: readonly Extent[], factor: number): Pt {
  let most = 0;
  for (const { from, to } of extents) {
    const ruler = new Ruler(paragraph, from);
    let fixed = 0;
    for (let i = from.box + 1; i < to.box; i++) fixed += paragraph.boxes[i]?.lead ?? 0;
    const width = ruler.to(to.box - 1) - ruler.trimAt(to.box - 1);
    most = Math.max(most, (width - fixed) * factor + fixed);
  }
  return most;
}

/** The tracking of a name by its number of characters, letters and marks among them counted alike (VISUAL §5.1). */
function trackingFor(content: readonly Inline[], byLength: readonly number[] | null): number | null {
  if (!byLength || byLength.length === 0) return null;
  let characters = 0;
  for (const inline of content) {
    if (inline.kind !== 'text' || inline.style.lang !== 'zh') continue;
    characters += inline.text.value.match(VISIBLE)?.length ?? 0;
  }
  return byLength[Math.min(characters, byLength.length - 1)] ?? null;
}

function scale(content: readonly Inline[], factor: number, tracking: number | null): readonly Inline[] {
  const styles = new Map<TextStyle, TextStyle>();
  const scaled = (style: TextStyle): TextStyle => {
    const found = styles.get(style);
    if (found) return found;
    const made = {
      ...style,
      size: style.size * factor,
      leading: style.leading * factor,
      tracking: style.lang === 'zh' ? (tracking ?? style.tracking) : style.tracking,
      justify: false,
    };
    styles.set(style, made);
    return made;
  };
  return content.map((inline) => (inline.kind === 'text' ? { ...inline, style: scaled(inline.style) } : inline));
}
