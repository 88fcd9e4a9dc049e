import type { FontLibrary } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import { breakLines } from './break.ts';
import { leadingStyle, spanAt } from './collect.ts';
import { prepareContent, setLines } from './compose.ts';
import type { FitRule, Galley, Inline, TextStyle } from './galley.ts';
import { EPSILON, extentTo, Ruler, startOf } from './lines.ts';
import { quoted } from './names.ts';
import type { Extent, Paragraph } from './paragraph.ts';
import { splitEvenly } from './split.ts';

/** A character that takes a place of its own: marks and selectors belong to the one before them. */
const VISIBLE = /[^\s\p{M}\p{Cf}]/gu;

/** Sizes go by half points (VISUAL §5.2). */
const STEP: Pt = 0.5;

/**
 * Copyfit of a name or a title (VISUAL §5): the largest half point at which it
 * fits its rule on one line, then on two or more, broken at sense; styles of
 * different sizes keep their proportion. What fits nowhere is set at the
 * smallest size and is the problem `layout/name-does-not-fit`.
 */
export function fit(content: readonly Inline[], rule: FitRule, keep: readonly string[], fonts: FontLibrary): Galley {
  const own = content.flatMap((inline) => (inline.kind === 'text' ? [inline.style] : []));
  const largest = own.reduce((most, { size }) => Math.max(most, size), 0);
  if (largest <= 0) return { lines: [], leading: 0, size: rule.max, problems: [] };
  const tracking = trackingFor(content, rule.trackingByLength);
  const at = (size: Pt) => prepareContent(scale(content, size / largest, tracking), keep, true, fonts);

  const one = at(rule.max);
  const count = one.paragraph.boxes.length;
  const whole = count > 0 ? [extentTo(one.paragraph, startOf(one.paragraph, 0), count - 1)] : [];
  const size = sizeFor(rule.max, rule.min, rule.measure, (s) =>
    widest((s === rule.max ? one : at(s)).paragraph, whole),
  );
  const settle = (set: typeof one, extents: readonly Extent[], measure: Pt, s: Pt, leading: Pt): Galley => {
    return {
      lines: setLines(set.paragraph, extents, measure, false).map(({ line }) => line),
      leading,
      size: s,
      problems: set.problems,
    };
  };
  if (size !== null) {
    const set = at(size);
    return settle(set, whole, rule.measure, size, leadingStyle(set.source)?.leading ?? size);
  }

  const { wrapped } = rule;
  for (let lines = 2; lines <= wrapped.lines; lines++) {
    for (const sense of [true, false]) {
      const extents = splitEvenly(one.paragraph, lines, (wrapped.measure * rule.max) / wrapped.min, sense);
      if (!extents) continue;
      const smaller = sizeFor(wrapped.max, wrapped.min, wrapped.measure, (s) => widest(at(s).paragraph, extents));
      if (smaller !== null) return settle(at(smaller), extents, wrapped.measure, smaller, smaller * wrapped.leading);
    }
  }

  const set = at(wrapped.min);
  const span = spanAt(set.source, 0, set.source.text.length);
  const { text } = set.source;
  const params = { text: quoted(text, 0, text.length), size: wrapped.min, lines: Math.max(1, wrapped.lines) };
  const galley = settle(
    set,
    breakLines(set.paragraph, wrapped.measure),
    wrapped.measure,
    wrapped.min,
    wrapped.min * wrapped.leading,
  );
  const problems = span ? [...set.problems, { rule: 'layout/name-does-not-fit' as const, params, span }] : set.problems;
  return { ...galley, problems };
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

function widest(paragraph: Paragraph, extents: readonly Extent[]): Pt {
  let most = 0;
  for (const { from, to } of extents) {
    const ruler = new Ruler(paragraph, from);
    most = Math.max(most, ruler.to(to.box - 1) - ruler.trimAt(to.box - 1));
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
