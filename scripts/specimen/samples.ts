import { type Text, textAt } from '../../src/diagnostics/index.ts';
import type { FaceRequest, FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import { type Mark, paginate } from '../../src/paginate/index.ts';
import type { Layout, PairColumn } from '../../src/template/index.ts';
import { compose, type Ruby, type TextStyle } from '../../src/typeset/index.ts';
import type { PlainColumn, PlainText } from './plain.ts';
import type { Both } from './rule.ts';
import { BODY, TITLE } from './styles.ts';
import type { SampleText } from './texts.ts';

/** A piece of set text: x from its left edge, baselines from its first. */
export interface Block {
  readonly width: Pt;
  /** Left and right edge of each column. */
  readonly edges: readonly (readonly [left: Pt, right: Pt])[];
  /** Head and foot of columns that run down the page. */
  readonly across?: readonly [head: Pt, foot: Pt];
  readonly marks: readonly Mark[];
  /** What pdfmake sets in it: a text, and which of its pages. */
  readonly plain: { readonly text: PlainText; readonly page: number } | null;
}

/** A text twice: as pdfmake sets it, and as Laurel does. */
export interface Sample {
  readonly texts: readonly SampleText[];
  readonly leading: Pt;
  /** None where there is nothing to show: `instead` says why. */
  readonly before: readonly Block[];
  readonly instead: Both;
  readonly after: (fonts: FontLibrary) => readonly Block[];
}

export interface Setting {
  /** Width of the column in ems of its text. */
  readonly ems: number;
  readonly style?: Partial<TextStyle>;
  /** How pdfmake is told to align the text; justified unless it is said. */
  readonly align?: PlainText['align'];
  /** The face that pdfmake is given, where it is not the same. */
  readonly plainFace?: FaceRequest;
  /** Grid lines of a page, and how many pages are shown: one page of all lines unless it is said. */
  readonly lines?: number;
  readonly pages?: number;
}

/** Lines that no text here fills. */
const ENDLESS = 60;
/** Between columns that stand beside one another. */
const GAP: Pt = 14;

/** Running text, by Laurel's pages: its paragraphs a line apart, on a grid. */
export function running(text: SampleText, setting: Setting): Sample {
  const style = { ...BODY[text.lang], ...setting.style };
  const { ems, lines = 0, pages = 1, align = 'justify', plainFace = style } = setting;
  const width = ems * style.size;
  const columns = [plainColumn(text, style, width, plainFace)];
  const plain: PlainText = { columns, gap: 0, leading: style.leading, align, lines };
  return {
    texts: [text],
    leading: style.leading,
    before: Array.from({ length: pages }, (_, page) => plainBlock(plain, page)),
    instead: KEEPS,
    after: (fonts) => pagesOf([column(text, style, 0, width)], text.keep, lines || ENDLESS, fonts),
  };
}

/** Paragraph beside paragraph. Both columns of pdfmake share one line height, as a default style gives it. */
export function facing(zh: SampleText, en: SampleText, ems: { readonly zh: number; readonly en: number }): Sample {
  const { leading } = BODY.zh;
  const widths = { zh: ems.zh * BODY.zh.size, en: ems.en * BODY.en.size };
  const columns = [zh, en].map((text) => plainColumn(text, BODY[text.lang], widths[text.lang], BODY[text.lang]));
  const set = [column(zh, BODY.zh, 0, widths.zh), column(en, BODY.en, widths.zh + GAP, widths.en)];
  return {
    texts: [zh, en],
    leading,
    before: [plainBlock({ columns, gap: GAP, leading, align: 'justify', lines: 0 }, 0)],
    instead: KEEPS,
    after: (fonts) => pagesOf(set, zh.keep, ENDLESS, fonts),
  };
}

/** A Chinese title, centred. */
export function title(text: SampleText, measure: Pt): Sample {
  const style = TITLE.zh;
  const { leading } = style;
  const columns = [plainColumn(text, style, measure, style)];
  return {
    texts: [text],
    leading,
    before: [plainBlock({ columns, gap: 0, leading, align: 'center', lines: 0 }, 0)],
    instead: KEEPS,
    after: (fonts) => {
      const [value = ''] = text.paragraphs;
      const content = [{ kind: 'text', text: placed(value, text.source), style }] as const;
      const { lines } = compose(content, { measure, keep: text.keep, balance: true }, fonts);
      const marks = lines.map((line, index): Mark => {
        const x = (measure - line.ink.left - line.ink.right) / 2;
        return { kind: 'line', x, baseline: index * leading, line };
      });
      return [{ width: measure, edges: [[0, measure]], marks, plain: null }];
    },
  };
}

/** The sample where pdfmake cannot break the rule, or cannot do what it is about. */
export function alone(sample: Sample, instead = KEEPS): Sample {
  return { ...sample, before: [], instead };
}

const KEEPS: Both = { zh: '單純排版也不犯此規。', en: 'The plain setting keeps this rule too.' };
const LACKS: Both = { zh: '單純排版做不到。', en: 'The plain setting cannot do this.' };

/** Text in columns that follow one another leftwards, each as high as so many of its ems. */
export function vertical(text: SampleText, ems: number): Sample {
  const style: TextStyle = { ...BODY.zh, writing: 'vertical' };
  const { leading } = style;
  const measure = ems * style.size;
  const after = (fonts: FontLibrary): readonly Block[] => {
    const [value = ''] = text.paragraphs;
    const content = [{ kind: 'text', text: placed(value, text.source), style }] as const;
    const { lines } = compose(content, { measure, keep: text.keep, balance: false }, fonts);
    const width = lines.length * leading;
    const marks = lines.map((line, index): Mark => {
      return { kind: 'line', x: width - (index + 0.5) * leading, baseline: 0, line };
    });
    return [{ width, edges: [], across: [0, measure], marks, plain: null }];
  };
  return { texts: [text], leading, before: [], instead: LACKS, after };
}

/** A name with a reading over each of its characters. */
export function read(text: SampleText, readings: readonly string[]): Sample {
  const style = TITLE.name;
  const after = (fonts: FontLibrary): readonly Block[] => {
    const [value = ''] = text.paragraphs;
    const ruby = readings.map((reading, start): Ruby => {
      return { start, end: start + 1, reading: placed(reading, ''), system: 'pinyin' };
    });
    const content = [{ kind: 'text', text: placed(value, text.source), style, ruby }] as const;
    const { lines } = compose(content, { measure: 1000, keep: [], balance: true }, fonts);
    const marks = lines.map((line): Mark => ({ kind: 'line', x: 0, baseline: style.leading, line }));
    return [{ width: lines[0]?.width ?? 0, edges: [], marks, plain: null }];
  };
  return { texts: [text], leading: style.leading, before: [], instead: LACKS, after };
}

function plainColumn(text: SampleText, { size }: TextStyle, width: Pt, face: FaceRequest): PlainColumn {
  const { family, weight, italic } = face;
  return { paragraphs: text.paragraphs, face: { family, weight, italic }, size, width };
}

function plainBlock(text: PlainText, page: number): Block {
  let x = 0;
  const edges = text.columns.map(({ width }): readonly [Pt, Pt] => {
    const left = x;
    x += width + text.gap;
    return [left, left + width];
  });
  return { width: x - text.gap, edges, marks: [], plain: { text, page } };
}

function placed(value: string, file: string): Text {
  return textAt(value, { file, start: 0, end: value.length });
}

function column({ lang, paragraphs, source }: SampleText, style: TextStyle, x: Pt, width: Pt): PairColumn {
  return { lang, x, width, style, paragraphs: paragraphs.map((one) => placed(one, source)) };
}

/** What Laurel's room of pages makes of columns: one block for each page. */
function pagesOf(
  columns: readonly PairColumn[],
  keep: readonly string[],
  lines: number,
  fonts: FontLibrary,
): readonly Block[] {
  const leading = columns[0]?.style.leading ?? 0;
  const width = Math.max(...columns.map((one) => one.x + one.width));
  const span = { file: '', start: 0, end: 0 };
  const section = { name: 'sample', citation: null, start: 'any', padBefore: false, running: false } as const;
  const flow = { kind: 'pairs', columns, firstLine: 1, gap: 1, span } as const;
  const layout: Layout = {
    page: { width, height: (lines + 1) * leading, bleed: 0 },
    grid: { top: 0, leading, lines, inner: 0, outer: 0 },
    running: { verso: [], recto: [] },
    multiple: 1,
    sections: [{ ...section, items: [], flow, keep }],
  };
  const edges = columns.map((one) => [one.x, one.x + one.width] as const);
  return paginate(layout, fonts).pages.map(({ marks }) => {
    const set = marks.filter((mark) => mark.kind === 'line');
    const top = Math.min(...set.map(({ baseline }) => baseline));
    return { width, edges, marks: set.map((mark) => ({ ...mark, baseline: mark.baseline - top })), plain: null };
  });
}
