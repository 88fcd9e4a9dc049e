import { type Span, spanOf } from '../diagnostics/index.ts';
import type { GroupItem, Item, TextItem } from '../template/index.ts';
import { compose, type FitRule, fit, type Galley, type Inline, type Line } from '../typeset/index.ts';
import { type Desk, leftOf, type Place, report, reportGalley } from './desk.ts';
import { inkOf, type LineMark } from './extent.ts';
import { ownersOf } from './nodes.ts';
import type { Frame } from './pages.ts';
import { shiftsOf } from './stacks.ts';

/** A text in its place: what ornaments open around and what the check of overlaps sees. */
export interface PlacedText extends Frame {
  /** Head of its first line with what is read over it: of the em box of Han, of the ascenders of Latin letters. */
  readonly head: number;
  readonly marks: readonly LineMark[];
}

/** The em box of Han above and below the baseline; the ascenders of Latin letters, em. */
const EM_HEAD = 0.88;
const EM_FOOT = 0.12;
const ASCENDER = 0.75;

interface SetItem {
  readonly item: TextItem | GroupItem;
  readonly galleys: readonly Galley[];
  /** How far lines beyond the first push what follows in the same stack. */
  readonly excess: number;
}

/** Sets and places every text of a page, in the template's order. */
export function placeTexts(items: readonly Item[], place: Place, desk: Desk): Map<Item, PlacedText> {
  const set = items
    .filter((item) => item.kind === 'text' || item.kind === 'group')
    .map((item) => (item.kind === 'text' ? setText(item, place, desk) : setGroup(item, place, desk)));
  const shifts = shiftsOf(set);
  const placed = new Map<Item, PlacedText>();
  const put = ({ item, galleys }: SetItem, baseline: number): void => {
    const shift = shifts.get(item) ?? 0;
    const text =
      item.kind === 'text'
        ? placeText(item, galleys, baseline + shift, place, desk)
        : placeGroup(item, galleys, shift, place, desk);
    placed.set(item, text);
  };
  for (const one of set) put(one, one.item.kind === 'text' ? one.item.baseline : 0);
  for (const one of set) {
    if (one.item.kind !== 'text' || one.item.above === undefined) continue;
    const { item: name, gap } = one.item.above;
    const below = [...placed.values()].find((text) => text.name === name && text.marks.length > 0);
    if (below !== undefined) put(one, below.head - gap - (shifts.get(one.item) ?? 0));
  }
  return placed;
}

function setText(item: TextItem, place: Place, desk: Desk): SetItem {
  const set =
    item.fit === null
      ? compose(item.content, { measure: item.width, keep: desk.keep, balance: item.balance }, desk.fonts)
      : setFitted(item.name, item.content, item.fit, place, desk);
  const galley = item.leading === undefined ? set : { ...set, leading: item.leading };
  reportGalley(desk, galley, place);
  const lines = galley.lines.length;
  // A name that is too long at its smallest has been reported already.
  if (lines > item.lines && galley.problems.length === 0) {
    report(
      desk,
      place,
      'layout/overset',
      { frame: item.name, lines, room: item.lines },
      spanOfContent(item.content, item.span),
    );
  }
  // A column more lies at the left and pushes nothing down.
  const down = galley.lines[0]?.writing === 'vertical' ? 0 : { down: 1, middle: 0.5, up: 0 }[item.grow];
  return { item, galleys: [galley], excess: down * Math.max(0, lines - 1) * galley.leading };
}

function setGroup(item: GroupItem, place: Place, desk: Desk): SetItem {
  const galleys = item.parts.map(({ content, fit: rule }, index) => {
    const galley = setFitted(partName(item, index), content, rule, place, desk);
    reportGalley(desk, galley, place);
    return galley;
  });
  return { item, galleys, excess: 0 };
}

/** What a part of a group is called where its fitting is told. */
export function partName({ name }: GroupItem, index: number): string {
  return index === 0 ? name : `${name}/${index + 1}`;
}

function setFitted(item: string, content: readonly Inline[], rule: FitRule, place: Place, desk: Desk): Galley {
  const galley = fit(content, rule, desk.keep, desk.fonts, desk.common.get(item));
  const { size, lines, fitting } = galley;
  desk.fitted.push({ page: place.number, item, max: rule.max, size, lines: lines.length, ...fitting });
  return galley;
}

function placeText(
  item: TextItem,
  galleys: readonly Galley[],
  baseline: number,
  place: Place,
  { logic }: Desk,
): PlacedText {
  const [galley] = galleys;
  const lines = galley?.lines ?? [];
  const leading = galley?.leading ?? 0;
  // How much of what the lines beyond the first take goes upwards; of columns, rightwards.
  const up = item.grow === 'up' || item.above !== undefined ? 1 : item.grow === 'middle' ? 0.5 : 0;
  const longest = Math.max(0, ...lines.map(({ width }) => width));
  const rise =
    up * Math.max(0, lines.length - 1) * leading +
    (item.foot === 'em-box' && lines[0]?.writing !== 'vertical' ? EM_FOOT * (galley?.size ?? 0) : 0);
  const left = leftOf(item, place);
  const read = ownersOf(logic.owners.get(item));
  const marks = lines.map((line, index): LineMark => {
    const along = indentOf(line, item.width, item.align, longest);
    const across = index * leading - rise;
    // Columns follow one another leftwards (CLREQ 2.3.1): x is the first one's axis, `baseline` their head.
    return line.writing === 'vertical'
      ? { kind: 'line', x: left + item.x - across, baseline: baseline + along, line, ...read }
      : { kind: 'line', x: left + item.x + along, baseline: baseline + across, line, ...read };
  });
  return { ...inkOf(marks), ...whatOf(item, item.content), head: headOf(item.content, galley, marks), marks };
}

function placeGroup(
  item: GroupItem,
  galleys: readonly Galley[],
  shift: number,
  place: Place,
  { logic }: Desk,
): PlacedText {
  const heights = item.parts.map(({ ink }, index) => {
    const galley = galleys[index];
    if (galley === undefined) return 0;
    return overOf(galley) + (galley.lines.length - 1) * galley.leading + ink.height * galley.size;
  });
  const gaps = item.parts.map((part, index) => {
    if (index === 0) return 0;
    return (galleys[index - 1]?.lines.length ?? 1) > 1 ? part.gapWrapped : part.gap;
  });
  let top = item.centre + shift - (sum(heights) + sum(gaps)) / 2;
  const marks = item.parts.flatMap((part, index): LineMark[] => {
    const { ink } = part;
    const galley = galleys[index];
    const read = ownersOf(logic.owners.get(part));
    top += gaps[index] ?? 0;
    const first = top + (galley ? overOf(galley) : 0) + (ink.height - ink.foot) * (galley?.size ?? 0);
    top += heights[index] ?? 0;
    return (galley?.lines ?? []).map((line, row) => ({
      kind: 'line',
      x: place.left + item.axis - (line.ink.left + line.ink.right) / 2,
      baseline: first + row * (galley?.leading ?? 0),
      line,
      ...read,
    }));
  });
  const content = item.parts.flatMap((part) => part.content);
  return { ...inkOf(marks), ...whatOf(item, content), head: headOf(content, galleys[0], marks), marks };
}

function whatOf(
  { name, span }: TextItem | GroupItem,
  content: readonly Inline[],
): Pick<Frame, 'name' | 'span' | 'bleeds'> {
  return { name, span: spanOfContent(content, span), bleeds: false };
}

function headOf(content: readonly Inline[], galley: Galley | undefined, [first]: readonly LineMark[]): number {
  if (galley === undefined || first === undefined) return 0;
  const text = content.find((inline) => inline.kind === 'text');
  const head = text?.kind === 'text' && text.style.lang === 'en' ? ASCENDER : EM_HEAD;
  return first.baseline - overOf(galley) - head * galley.size;
}

/** What readings add above the first line's ink. */
function overOf({ lines }: Galley): number {
  return lines[0]?.over ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Centred lines stand on their ink, flush lines on their advance unless they are to stand on their ink; a share is
 * of what the longest line leaves.
 */
export function indentOf(line: Line, width: number, align: TextItem['align'], longest = line.width): number {
  if (typeof align === 'number') return align * (width - longest);
  switch (align) {
    case 'left':
      return 0;
    case 'ink':
      return -line.ink.left;
    case 'right':
      return width - line.width;
    case 'centre':
      return width / 2 - (line.ink.left + line.ink.right) / 2;
  }
}

/** Where the words stand that fill a frame; the frame's own place in the template where there are none. */
function spanOfContent(content: readonly Inline[], frame: Span): Span {
  const first = content.find((inline) => inline.kind === 'text' && inline.text.value !== '');
  return first?.kind === 'text' ? spanOf(first.text) : frame;
}
