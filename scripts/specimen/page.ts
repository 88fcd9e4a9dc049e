import type { FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import type { Drawing } from '../../src/ornament/index.ts';
import type { Mark } from '../../src/paginate/index.ts';
import type { Colour, TextStyle } from '../../src/typeset/index.ts';
import { circled, rules, stroke } from './drawing.ts';
import type { PlacedBlock, Sheet } from './printing.ts';
import { ORIGIN } from './proof.ts';
import type { Found } from './readings/found.ts';
import { type Result, type Setting, written } from './results.ts';
import type { Both } from './rule.ts';
import { CINNABAR, GOLD, GREY, PALE_CINNABAR, PALE_GOLD, style, WORDS_GOLD } from './styles.ts';
import { small, Words } from './words.ts';

/** A5, landscape. */
export const PAGE = { width: 595.28, height: 419.53 } as const;

const MARGIN: Pt = 36;
/** A column of the page, with room for notes at its right. */
const HALF: Pt = 246;
const RIGHT: Pt = PAGE.width - MARGIN - HALF;
const HEAD = { id: 74, zh: 58, en: 77, rule: 92 } as const;
const SIDE = { title: 116, first: 146 } as const;
/** The first of two settings one above the other. */
const STACKED = { title: 112, first: 132 } as const;
const FOOT = { rule: 350, label: 368, value: 371, source: 396 } as const;

/** Where a side stands, and in which inks its places are pointed out. */
interface Look {
  readonly x: Pt;
  readonly title: Pt;
  readonly first: Pt;
  readonly strong: Colour;
  readonly words: Colour;
  readonly pale: Colour;
}

/** One page: the rule, its text before and after, and what was measured. */
export function pageOf(result: Result, chapter: Both, number: number, fonts: FontLibrary): Sheet {
  const words = new Words(fonts);
  const { rule, before, after } = result;
  const [left, right] = looks(result);
  const sides = [before && side(before, result, left, words), side(after, result, right, words)];
  const drawn = sides.flatMap((one) => one ?? []);
  const none = before ? [] : instead(rule.sample.instead, left, words);
  return {
    under: drawn.flatMap(({ under }) => under),
    over: [
      ...head(result, words),
      ...sideTitle('之前', 'Before', 'pdfmake 0.3.11', left, words),
      ...sideTitle('之後', 'After', 'Laurel', right, words),
      ...none,
      ...drawn.flatMap(({ over }) => over),
      ...foot(result, words),
      ...words.put(chapter.en, small('en', 'garamondItalic', GREY), PAGE.width - MARGIN - 20, FOOT.source, {
        align: 'right',
      }),
      ...words.put(String(number), style('en', 'garamond', 10, 12), PAGE.width - MARGIN, FOOT.source, {
        align: 'right',
      }),
      ...(rule.note ? note(rule.note.zh, rule.note.en, words) : []),
    ],
    blocks: drawn.flatMap(({ blocks }) => blocks),
  };
}

function looks({ rule, before }: Result): readonly [Look, Look] {
  const red = { strong: CINNABAR, words: CINNABAR, pale: PALE_CINNABAR };
  const gold = { strong: GOLD, words: WORDS_GOLD, pale: PALE_GOLD };
  const { title, first } = SIDE;
  const one = { x: MARGIN, title, first, ...red };
  if (rule.stacked !== true) return [one, { x: RIGHT, title, first, ...gold }];
  const lines = before?.proof.lines ?? [];
  const depth = Math.max(0, ...lines.map(({ baseline }) => baseline)) - ORIGIN.y;
  const { title: own, first: top } = STACKED;
  return [
    { ...one, title: own, first: top },
    { x: MARGIN, title: top + depth + 20, first: top + depth + 39.5, ...gold },
  ];
}

function head({ rule }: Result, words: Words): readonly Mark[] {
  const id = style('en', 'cormorant', rule.id.length > 4 ? 25 : 40, 40, { colour: GOLD, features: ['lnum'] });
  const x = MARGIN + Math.max(78, words.width(rule.id, id) + 16);
  const width = PAGE.width - MARGIN - x;
  const zh = style('zh', 'song', 13.5, 18);
  return [
    ...words.put(rule.id, id, MARGIN, HEAD.id),
    ...words.put(rule.says.zh, fitted(rule.says.zh, zh, width, words), x, HEAD.zh, { width }),
    ...words.put(rule.says.en, fitted(rule.says.en, style('en', 'garamondItalic', 13, 16), width, words), x, HEAD.en, {
      width,
    }),
    rules(GOLD, 0.5, [MARGIN, HEAD.rule, PAGE.width - MARGIN, HEAD.rule]),
  ];
}

/** The largest size in which a text stands on one line. */
function fitted(text: string, look: TextStyle, width: Pt, words: Words): TextStyle {
  const natural = words.width(text, look);
  return natural <= width ? look : { ...look, size: Math.floor((look.size * width * 4) / natural) / 4 };
}

function sideTitle(
  zh: string,
  en: string,
  who: string,
  { x, title, words: colour }: Look,
  words: Words,
): readonly Mark[] {
  const looks = [
    style('zh', 'song', 9, 12, { colour }),
    style('en', 'garamondItalic', 11, 12, { colour }),
    small('en', 'garamond', GREY),
  ] as const;
  const second = x + words.width(zh, looks[0]) + 5;
  const third = second + words.width(en, looks[1]) + 8;
  return [
    ...words.put(zh, looks[0], x, title),
    ...words.put(en, looks[1], second, title),
    ...words.put(who, looks[2], third, title),
  ];
}

function instead({ zh, en }: Both, { x, first }: Look, words: Words): readonly Mark[] {
  return [
    ...words.put(zh, style('zh', 'kai', 10.5, 16, { colour: GREY }), x, first),
    ...words.put(en, style('en', 'garamondItalic', 11, 16, { colour: GREY }), x, first + 17),
  ];
}

interface Drawn {
  readonly under: readonly Mark[];
  readonly over: readonly Mark[];
  readonly blocks: readonly PlacedBlock[];
}

/** A setting in its place: blocks beside one another, their edges, and what is pointed at. */
function side(setting: Setting, { rule }: Result, look: Look, words: Words): Drawn {
  const blocks: PlacedBlock[] = [];
  let x = look.x;
  for (const block of setting.blocks.slice(0, 2)) {
    blocks.push({ x, baseline: look.first, block });
    x += block.width + 14;
  }
  const lines = setting.proof.lines;
  const depth = Math.max(...lines.map(({ baseline }) => baseline)) - ORIGIN.y;
  const edges = blocks.flatMap(({ x: left, block }) => block.edges.flat().map((edge) => left + edge));
  const [top, bottom] = [look.first - 14, look.first + depth + 6];
  const placed = setting.shown.map((one, index) => point(one, index, setting, rule.same, blocks, look, words));
  const values = rule.same ? [] : valueNotes(setting, rule, blocks, look, words);
  return {
    blocks,
    under: placed.flatMap(({ under }) => under),
    over: [
      ...edges.map((edge) => rules(GOLD, 0.25, [edge, top, edge, bottom])),
      ...blocks.flatMap(({ x: left, block }) =>
        (block.across ?? []).map((y) => rules(GOLD, 0.25, [left, look.first + y, left + block.width, look.first + y])),
      ),
      ...placed.flatMap(({ over }) => over),
      ...values,
    ],
  };
}

/** What is pointed at: white is tinted, characters are underlined; with a number where both settings show the same. */
function point(
  { block, baseline, size, spans, look: kind }: Found,
  index: number,
  setting: Setting,
  numbered: boolean,
  blocks: readonly PlacedBlock[],
  { strong, words: colour, pale, first }: Look,
  words: Words,
): { readonly under: readonly Mark[]; readonly over: readonly Mark[] } {
  const place = blocks[block];
  if (!place) return { under: [], over: [] };
  const x = (value: Pt): Pt => value - ORIGIN.x + place.x;
  const y = baseline - ORIGIN.y + first;
  const under: Mark[] = [];
  const over: Mark[] = [];
  for (const [left, right] of spans) {
    if (kind === 'white' && right - left > (numbered ? 0.05 * size : 0)) {
      under.push({
        kind: 'flood',
        colour: pale,
        x: x(left),
        y: y - 0.86 * size,
        width: right - left,
        height: 1.04 * size,
      });
    } else if (kind === 'white' && numbered) {
      // No white where some should be.
      over.push(rules(strong, 0.7, [x(left) - 0.3 * size, y + 0.25 * size, x(left) + 0.3 * size, y + 0.25 * size]));
    } else if (kind === 'base') over.push(rules(strong, 0.35, [x(left), y, x(right), y]));
    else if (kind === 'under') over.push(rules(strong, 0.7, [x(left), y + 0.25 * size, x(right), y + 0.25 * size]));
  }
  if (numbered) {
    const same = setting.shown.filter(
      (one, at) => at < index && one.block === block && one.baseline === baseline,
    ).length;
    const right = place.x + (place.block.edges.at(-1)?.[1] ?? 0);
    over.push(...circled(index + 1, right + 10 + same * 11, y - 0.36 * size, strong, colour, words));
  }
  return { under, over };
}

/** The value beside the line that it was measured in. */
function valueNotes(
  { shown }: Setting,
  rule: Result['rule'],
  blocks: readonly PlacedBlock[],
  { words: colour, first }: Look,
  words: Words,
): readonly Mark[] {
  const [one] = shown;
  const place = one && blocks[one.block];
  const edge = place?.block.edges.at(-1)?.[1];
  if (!one || !place || edge === undefined || rule.told === 'number') return [];
  const right = place.x + edge;
  const value = written(rule, one.value).replace(/ (?:em|pt)$/, '');
  return words.put(value, small('en', 'garamondItalic', colour), right + 4, one.baseline - ORIGIN.y + first);
}

function foot({ rule, before, after }: Result, words: Words): readonly Mark[] {
  const big = (colour: Colour): TextStyle => style('en', 'cormorant', 21, 21, { colour, features: ['lnum'] });
  const label = style('en', 'garamond', 9.5, 12);
  const middle = PAGE.width / 2;
  const arrow: Drawing = [
    stroke(0.6, `M${middle - 9} ${FOOT.value - 6}L${middle + 9} ${FOOT.value - 6}`),
    stroke(0.6, `M${middle + 5} ${FOOT.value - 9}L${middle + 9} ${FOOT.value - 6}L${middle + 5} ${FOOT.value - 3}`),
  ];
  const source = rule.sample.texts.map((text) => text.source || '自撰 written for the specimen');
  return [
    rules(GOLD, 0.25, [MARGIN, FOOT.rule, PAGE.width - MARGIN, FOOT.rule]),
    ...words.put(rule.measured.zh, style('zh', 'hei', 8, 11), MARGIN, FOOT.label - 2),
    ...words.put(rule.measured.en, { ...label, italic: true }, MARGIN, FOOT.label + 10),
    ...(before ? words.put(before.value, big(CINNABAR), middle - 22, FOOT.value, { align: 'right' }) : []),
    ...(before ? [{ kind: 'drawing', drawing: arrow, colour: GREY } as const] : []),
    ...words.put(after.value, big(after.met ? WORDS_GOLD : CINNABAR), middle + 22, FOOT.value),
    ...words.put(`限度 limit ${rule.limit}`, label, PAGE.width - MARGIN, FOOT.label - 2, { align: 'right' }),
    ...words.put(rule.source, { ...label, colour: GREY }, PAGE.width - MARGIN, FOOT.label + 10, { align: 'right' }),
    ...words.put([...new Set(source)].join(', '), small('en', 'garamond', GREY), MARGIN, FOOT.source),
  ];
}

function note(zh: string, en: string, words: Words): readonly Mark[] {
  const y = FOOT.rule - 8;
  const first = small('zh', 'hei', GREY);
  return [
    ...words.put(zh, first, MARGIN, y),
    ...words.put(en, small('en', 'garamondItalic', GREY), MARGIN + words.width(zh, first) + 6, y),
  ];
}
