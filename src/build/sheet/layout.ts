import type { Lang } from '../../content/index.ts';
import type { Span, Text } from '../../diagnostics/index.ts';
import { textAt } from '../../diagnostics/index.ts';
import { type Pt, ptFromMm } from '../../lengths.ts';
import type { Item, Layout, TextItem } from '../../template/index.ts';
import type { Colour, TextStyle } from '../../typeset/index.ts';
import type { Row, Said } from './rows.ts';

/** A4 upright, as an office printer has it; lengths in millimetres. */
const PAGE = { width: 210, height: 297 };
const LEFT = 20;
const RIGHT = 190;
/** Label, Chinese, English. */
const COLUMNS = { label: [LEFT, 31], zh: [53, 65], en: [122, 68], both: [53, 137] } as const;
const HEAD = { kicker: 25, name: 37.5, hash: 44.5, rule: 49 };
/** From line to line, and from a row's rule to its first baseline and from its last to the next rule. */
const PITCH = 4.75;
const ABOVE = 4.6;
const BELOW = 2.1;
/** Where the printer signs, and how far down the rows may come: there must be room for a hand. */
const FOOT = { rule: 276, label: 281, rows: 264 };

const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
const THICK: Pt = 0.9;
const THIN: Pt = 0.3;
/** The sheet's words are of no file. */
const NOWHERE: Span = { file: '', start: 0, end: 0 };

interface Face {
  readonly family: string;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly size: Pt;
  /** How small it may become to stand on its line. */
  readonly min: Pt;
  readonly tracking?: number;
}

type Voice = Readonly<Record<Lang, Face>>;

const KICKER: Voice = {
  zh: { family: 'Noto Serif TC', weight: 700, size: 13, min: 13, tracking: 0.16 },
  en: { family: 'Cormorant', weight: 600, size: 14.5, min: 14.5 },
};
const NAME: Voice = {
  zh: { family: 'Noto Serif TC', weight: 700, size: 24, min: 8 },
  en: { family: 'Cormorant', weight: 600, size: 30, min: 9 },
};
const LABEL: Voice = {
  zh: { family: 'Noto Sans TC', weight: 500, size: 8.5, min: 8.5, tracking: 0.06 },
  en: { family: 'EB Garamond', italic: true, size: 9.5, min: 7 },
};
const VALUE: Voice = {
  zh: { family: 'Noto Sans TC', size: 8.5, min: 4.5 },
  en: { family: 'EB Garamond', size: 9.75, min: 5 },
};

export interface SheetWords {
  /** The file's name. */
  readonly name: string;
  readonly sha256: string;
  readonly rows: readonly Row[];
}

/** The printer's sheet: one page, whatever the file is like. */
export function sheetLayout({ name, sha256, rows }: SheetWords): Layout {
  const desk = new Desk();
  desk.text({ zh: '印刷單', en: '' }, KICKER, [LEFT, 60], HEAD.kicker);
  desk.text({ zh: '', en: 'Printer’s Sheet' }, KICKER, [LEFT + 21, 90], HEAD.kicker);
  desk.plain(name, NAME, [LEFT, RIGHT - LEFT], HEAD.name);
  desk.plain(`SHA-256  ${sha256}`, VALUE, [LEFT, RIGHT - LEFT], HEAD.hash);
  desk.rule(HEAD.rule, LEFT, RIGHT, THICK);
  const count = rows.reduce((sum, { lines }) => sum + lines.length, 0);
  const height = rows.length * (ABOVE + BELOW) + (count - rows.length) * PITCH;
  // A file of many kinds of everything has its lines closer together.
  const close = Math.min(1, (FOOT.rows - HEAD.rule) / height);
  let y = HEAD.rule;
  for (const [index, { label, lines }] of rows.entries()) {
    if (index > 0) desk.rule(y, LEFT, RIGHT, THIN);
    let baseline = y + ABOVE * close;
    desk.label(label, COLUMNS.label, baseline);
    for (const line of lines) {
      if (typeof line === 'string') desk.plain(line, VALUE, COLUMNS.both, baseline);
      else {
        desk.plain(line.zh, VALUE, COLUMNS.zh, baseline);
        desk.plain(line.en, VALUE, COLUMNS.en, baseline);
      }
      baseline += PITCH * close;
    }
    y = baseline + (BELOW - PITCH) * close;
  }
  desk.rule(y, LEFT, RIGHT, THICK);
  for (const [label, left, right] of SIGNED) {
    desk.rule(FOOT.rule, left, right, THIN);
    desk.label(label, [left, right - left], FOOT.label);
  }
  return {
    page: { width: ptFromMm(PAGE.width), height: ptFromMm(PAGE.height), bleed: 0 },
    grid: null,
    running: { verso: [], recto: [] },
    sections: [
      {
        name: 'sheet',
        citation: null,
        start: 'any',
        padBefore: false,
        running: false,
        items: desk.items,
        flow: null,
        keep: [],
      },
    ],
    multiple: 1,
  };
}

const SIGNED: readonly (readonly [Said, number, number])[] = [
  [{ zh: '印刷廠簽核', en: 'Approved by the printer' }, LEFT, 110],
  [{ zh: '日期', en: 'Date' }, 122, RIGHT],
];

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Puts texts and rules on the page, each text on one line of its column. */
class Desk {
  readonly items: Item[] = [];

  label({ zh, en }: Said, [left, width]: readonly [number, number], baseline: number): void {
    const words = [
      { kind: 'text', text: plain(zh), style: styleOf(LABEL.zh, 'zh') },
      { kind: 'space', width: 5 },
      { kind: 'text', text: plain(en), style: styleOf(LABEL.en, 'en') },
    ] as const;
    this.#put(words, LABEL.en, left, width, baseline);
  }

  text(said: Said, voice: Voice, [left, width]: readonly [number, number], baseline: number): void {
    for (const lang of ['zh', 'en'] as const) {
      if (said[lang] === '') continue;
      const content = [{ kind: 'text', text: plain(said[lang]), style: styleOf(voice[lang], lang) }] as const;
      this.#put(content, voice[lang], left, width, baseline);
    }
  }

  /** A text in the voice of the language that its characters are of. */
  plain(value: string, voice: Voice, column: readonly [number, number], baseline: number): void {
    const said = HAN.test(value) ? { zh: value, en: '' } : { zh: '', en: value };
    this.text(said, voice, column, baseline);
  }

  rule(y: number, x1: number, x2: number, weight: Pt): void {
    const at = ptFromMm(y);
    this.items.push({ kind: 'rule', x1: ptFromMm(x1), y1: at, x2: ptFromMm(x2), y2: at, weight, colour: INK });
  }

  #put(content: TextItem['content'], { size, min }: Face, left: number, width: number, baseline: number): void {
    const measure = ptFromMm(width);
    this.items.push({
      kind: 'text',
      name: `line ${this.items.length + 1}`,
      x: ptFromMm(left),
      width: measure,
      baseline: ptFromMm(baseline),
      align: 'left',
      content,
      lines: 1,
      balance: false,
      grow: 'down',
      stack: null,
      fit: {
        max: size,
        min,
        measure,
        trackingByLength: null,
        wrapped: { max: min, min, leading: 1.2, measure, lines: 1 },
      },
      span: NOWHERE,
    });
  }
}

function plain(value: string): Text {
  return textAt(value, NOWHERE);
}

function styleOf({ family, weight = 400, italic = false, size, tracking = 0 }: Face, lang: Lang): TextStyle {
  return {
    name: 'sheet',
    lang,
    family,
    weight,
    italic,
    size,
    leading: size * 1.25,
    tracking,
    colour: INK,
    features: lang === 'en' ? ['lnum'] : [],
    justify: false,
  };
}
