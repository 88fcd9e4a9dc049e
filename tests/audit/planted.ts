import type { AuditOptions, Rule } from './index.ts';
import type { Typed } from './typewriter.ts';

type Sheet = readonly Typed[];

export interface Planted {
  readonly rule: Rule;
  readonly what: string;
  readonly sheets: readonly Sheet[];
  readonly options?: AuditOptions;
}

const SIZE = 10;
const LEADING = 15;
const LEFT = 60;
const HAN = '重慶是中國中西部地區唯一的直轄市處在長江經濟帶和絲綢之路的聯接點上水陸交通四通八達'.repeat(9);
const ENGLISH = [
  'in the Vietnamese alphabet; under every entry stand the Chinese',
  'names do not frighten us,” its editors say; “short ones do—take the',
  'Technology Bureau, and the remaining 15% from the University of',
  'Development Fund (ERDF), 30% from the Chongqing Office and',
  'order 99.7% of the time and mended in 4.5 hours on average; the',
  'longest repair took thirty-six, in the flood of July 2016, when a',
  'forty-eight self-recording gauges, 120 rain gauges (0.2 mm) and six',
  'boats from the harbour.',
];

const grid = (index: number): number => 100 + index * LEADING;
const measure = { zh: 20 * SIZE, en: 280 } as const;

/** Lines of Chinese, full but for the last. */
function chinese(...texts: readonly string[]): Typed[] {
  return texts.map((text, index) => ({
    text,
    lang: 'zh',
    x: LEFT,
    baseline: grid(index),
    size: SIZE,
    ...(index < texts.length - 1 ? { width: measure.zh } : {}),
  }));
}

function english(...texts: readonly string[]): Typed[] {
  return texts.map((text, index) => ({
    text,
    lang: 'en',
    x: 320,
    baseline: grid(index),
    size: 11,
    ...(index < texts.length - 1 ? { width: measure.en } : {}),
  }));
}

const han = (from: number, count: number): string => HAN.slice(from, from + count);
const BLOCK = Array.from({ length: 8 }, (_, index) => han(index * 20, 20));
const ZH = [...BLOCK, `${han(160, 9)}。`];

/** The block with other lines, from the one at `at`. */
function replaced(block: readonly string[], at: number, ...lines: readonly string[]): readonly string[] {
  return [...block.slice(0, at), ...lines, ...block.slice(at + lines.length)];
}

function changed(lines: readonly Typed[], at: number, change: Partial<Typed>): readonly Typed[] {
  return lines.map((line, index) => (index === at ? { ...line, ...change } : line));
}

const zh = (at: number, ...lines: readonly string[]): readonly Sheet[] => [chinese(...replaced(ZH, at, ...lines))];
const en = (at: number, ...lines: readonly string[]): readonly Sheet[] => [english(...replaced(ENGLISH, at, ...lines))];
const zhChanged = (at: number, change: Partial<Typed>): readonly Sheet[] => [changed(chinese(...ZH), at, change)];
const enChanged = (at: number, change: Partial<Typed>): readonly Sheet[] => [changed(english(...ENGLISH), at, change)];

/** Paragraphs of three lines, each indented by so many ems. */
function indented(...ems: readonly number[]): readonly Typed[] {
  const lines = ems.flatMap((indent, paragraph) => [
    { text: han(paragraph * 7, 20 - Math.ceil(indent)), indent },
    { text: han(paragraph * 7 + 20, 20), indent: 0 },
    { text: `${han(paragraph * 7 + 40, 9)}。`, indent: 0 },
  ]);
  return lines.map(({ text, indent }, index): Typed => {
    const width = text.endsWith('。') ? {} : { width: measure.zh - indent * SIZE };
    return { text, lang: 'zh', x: LEFT + indent * SIZE, baseline: grid(index), size: SIZE, ...width };
  });
}

/** A line more, above or below a block that moves down for it. */
const under = (block: readonly Typed[], line: Typed): Sheet => [...block, { ...line, baseline: grid(block.length) }];
const over = (line: Typed, block: readonly Typed[]): Sheet => [
  { ...line, baseline: grid(0) },
  ...block.map((one) => ({ ...one, baseline: one.baseline + LEADING })),
];
const full = (text: string, x = LEFT): Typed => ({
  text,
  lang: 'zh',
  x,
  baseline: 0,
  size: SIZE,
  width: measure.zh - (x - LEFT),
});
const short = (text: string): Typed => ({ text, lang: 'zh', x: LEFT, baseline: 0, size: SIZE });

const RAGGED = [20, 17, 19, 15, 18, 16, 14].map((count, index) => han(index * 20, count));
const ragged = chinese(...RAGGED).map(({ width: _, ...line }) => line);
const title = (...texts: readonly string[]): readonly Sheet[] => [
  [
    ...chinese(...ZH),
    ...texts.map((text, index): Typed => ({ text, lang: 'zh', x: LEFT, baseline: 400 + index * 30, size: 20 })),
  ],
];
const loose = 'The whole of the cost was borne by it';

/** Sheets without a fault: what is found in the others is what was planted. */
export const CLEAN: readonly (readonly Sheet[])[] = [
  [[...chinese(...ZH), ...english(...ENGLISH)]],
  [indented(2, 2, 2, 2), indented(2, 2, 2, 2)],
  title('發揮友城支點作用，', '服務一帶一路建設'),
  zh(2, `${han(3, 7)}，${han(9, 6)}。${han(30, 5)}`),
];

export const PLANTED: readonly Planted[] = [
  { rule: 'K1', what: 'a stop at a line start', sheets: zh(3, `。${han(5, 19)}`) },
  { rule: 'K2', what: 'an opening bracket at a line end', sheets: zh(3, `${han(5, 19)}（`) },
  { rule: 'K3', what: 'a dash at a line start', sheets: zh(3, `——${han(5, 18)}`) },
  { rule: 'K3', what: 'a slash at a line end', sheets: zh(3, `${han(5, 19)}／`) },
  { rule: 'U1', what: 'a dash cut', sheets: zh(3, `${han(5, 19)}—`, `—${han(9, 19)}`) },
  { rule: 'U2', what: 'a year cut', sheets: zh(3, `${han(5, 17)}2011`, `年${han(9, 19)}`) },
  { rule: 'U2', what: 'a sum cut', sheets: zh(3, `${han(5, 18)}US$`, `45${han(9, 18)}`) },
  { rule: 'U3', what: 'a numeral cut', sheets: zh(3, `${han(5, 18)}11`, `000${han(9, 18)}`) },
  {
    rule: 'U3',
    what: 'a word cut without a hyphen',
    sheets: en(
      2,
      'Technology Bureau, and the remaining 15% from the Univer',
      'sity Development Fund (ERDF), 30% from Chongqing',
    ),
    options: { source: 'the University of Technology' },
  },
  { rule: 'U4', what: 'a Chinese name cut', sheets: zh(2), options: { keep: [han(18, 4)] } },
  {
    rule: 'U4',
    what: 'an English name hyphenated',
    sheets: en(
      2,
      'Technology Bureau, and the remaining 15% from the Chong-',
      'qing Development Fund (ERDF), 30% from the State',
    ),
    options: { keep: ['Chongqing'] },
  },
  {
    rule: 'D1',
    what: 'a dash of two parts',
    sheets: zhChanged(2, { text: `${han(5, 8)}——${han(9, 9)}`, after: { 8: 0.2 } }),
  },
  { rule: 'C1', what: 'two marks of an em each', sheets: zh(2, `${han(5, 8)}），${han(9, 10)}`) },
  { rule: 'C2', what: 'an opening bracket of an em at a line start', sheets: zh(3, `「${han(5, 19)}`) },
  { rule: 'C3', what: 'a full stop of an em at the end of a spread line', sheets: zh(3, `${han(5, 18)}。`) },
  {
    rule: 'Q1',
    what: 'a Latin quotation mark in Chinese',
    sheets: zhChanged(2, { text: `${han(5, 8)}“${han(9, 11)}`, family: { 8: 'EB Garamond' } }),
  },
  { rule: 'Q1', what: 'a Chinese quotation mark in English', sheets: enChanged(1, { family: { 25: 'Noto Sans TC' } }) },
  {
    rule: 'A1',
    what: 'a letter against Han',
    sheets: zhChanged(2, { text: `${han(5, 8)}GIZ${han(9, 10)}`, after: { 7: 0.25 } }),
  },
  {
    rule: 'A1',
    what: 'a figure far from Han',
    sheets: zhChanged(2, { text: `${han(5, 8)}13${han(9, 10)}`, after: { 7: 0.6, 9: 0.25 } }),
  },
  {
    rule: 'A2',
    what: 'a letter far from a mark',
    sheets: zhChanged(2, { text: `${han(5, 8)}，GIZ${han(9, 8)}`, after: { 8: 0.3, 11: 0.25 } }),
  },
  { rule: 'J1', what: 'a line that ends short', sheets: zhChanged(3, { width: measure.zh - 2 }) },
  {
    rule: 'J1',
    what: 'a line that begins in the margin',
    sheets: zhChanged(3, { x: LEFT - 2, width: measure.zh + 2 }),
  },
  { rule: 'J2', what: 'Han far apart', sheets: zh(3, han(5, 17)) },
  { rule: 'J2', what: 'Han pressed together', sheets: zh(3, han(5, 21)) },
  { rule: 'J3', what: 'a gap in a line of Han', sheets: zhChanged(3, { text: han(5, 19), after: { 6: 0.5 } }) },
  { rule: 'J4', what: 'ragged Chinese', sheets: [ragged] },
  { rule: 'P1', what: 'one character on the last line', sheets: zh(8, '重。') },
  { rule: 'P1', what: 'a short word on the last line', sheets: en(7, 'it.') },
  {
    rule: 'P2',
    what: 'a widow',
    sheets: [under(indented(2, 2), full(han(90, 20))), over(short(`${han(70, 5)}。`), indented(2, 2))],
  },
  {
    rule: 'P3',
    what: 'an orphan',
    sheets: [under(indented(2, 2), full(han(90, 18), LEFT + 2 * SIZE)), indented(2, 2)],
  },
  { rule: 'I1', what: 'an indent of its own', sheets: [indented(2, 2, 2, 1, 2)] },
  { rule: 'E1', what: 'a loose line', sheets: en(3, loose) },
  {
    rule: 'E1',
    what: 'a tight line',
    sheets: en(3, 'Development Fund (ERDF), 30% from the Chongqing Science and'),
  },
  {
    rule: 'E2',
    what: 'a ladder',
    sheets: en(
      1,
      'names do not frighten us,” its editors say; “short ones do—ta-',
      'Technology Bureau, and the remaining 15% from the Univer-',
      'Development Fund (ERDF), 30% from the Chongqing Scien-',
    ),
  },
  {
    rule: 'E3',
    what: 'one letter before the hyphen',
    sheets: en(1, 'names do not frighten us,” its editors say; “short ones do take a-'),
  },
  {
    rule: 'E3',
    what: 'two letters after it',
    sheets: en(
      1,
      'names do not frighten us,” its editors say; “short ones do ta-',
      'ke Technology Bureau, and the remaining 15% from the State',
    ),
  },
  {
    rule: 'E3',
    what: 'the tail of a word on the last line',
    sheets: en(6, 'forty-eight self-recording gauges, 120 rain gauges (0.2 mm) har-', 'boured.'),
  },
  {
    rule: 'E4',
    what: 'a river',
    sheets: [
      english(
        ...Array.from({ length: 6 }, () => 'some of the most of the rest of the part of the land'),
        'boats from the harbour.',
      ),
    ],
  },
  { rule: 'E5', what: 'a line that is letterspaced', sheets: enChanged(3, { tracking: 0.03 }) },
  {
    rule: 'E6',
    what: 'a loose line by a tight one',
    sheets: en(
      2,
      'Technology Bureau, and the remaining 15% from the University of',
      'Development Fund (ERDF), 30% from Chongqing Science',
    ),
  },
  { rule: 'E7', what: 'a gap at a hyphen', sheets: enChanged(6, { after: { 5: 0.3 } }) },
  {
    rule: 'B1',
    what: 'columns off one grid',
    sheets: [[...chinese(...ZH), ...english(...ENGLISH).map((line) => ({ ...line, baseline: line.baseline + 3 }))]],
  },
  {
    rule: 'B2',
    what: 'a raised word',
    sheets: zhChanged(2, {
      text: `${han(5, 8)}GIZ${han(9, 9)}`,
      after: { 7: 0.25, 10: 0.25 },
      rise: { 8: 0.8, 9: 0.8, 10: 0.8 },
    }),
  },
  { rule: 'T1', what: 'one character under a title', sheets: title('發揮友城支點作用服務一帶一路建', '設') },
  { rule: 'T1', what: 'a title broken off its sense', sheets: title('發揮友城支點作用，服務', '一帶一路建設') },
  { rule: 'F4', what: 'a line past the measure', sheets: zhChanged(3, { width: measure.zh + 8 }) },
  { rule: 'F4', what: 'a line past the page', sheets: zhChanged(8, { x: 600 }) },
  { rule: 'F5', what: 'a Kangxi radical', sheets: zhChanged(2, { copied: { 4: '\u2f00' } }) },
  { rule: 'F6', what: 'a letter from another face', sheets: enChanged(2, { family: { 3: 'Noto Sans' } }) },
];
