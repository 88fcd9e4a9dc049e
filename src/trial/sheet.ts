import type { Lang } from '../content/index.ts';
import { type Span, textAt } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import { type Page, type Pages, paginate, type Rectangle } from '../paginate/index.ts';
import type { Item, Layout, Section } from '../template/index.ts';
import type { Colour, Inline } from '../typeset/index.ts';
import type { Kind } from './factors.ts';
import type { Said } from './levels.ts';
import { outlined, placed, reduced } from './reduced.ts';
import type { Tried } from './trial.ts';

/** A3 landscape: an office printer has it, and a page on it can still be judged. */
const WIDTH: Pt = ptFromMm(420);
const HEIGHT: Pt = ptFromMm(297);
const MARGIN: Pt = ptFromMm(12);
const GAP: Pt = ptFromMm(6);
/** Title above the pages. */
const HEAD: Pt = ptFromMm(14);
/** Lines under each page that say its case, in Chinese and in English, on so many pages beside one another. */
const LINES: Readonly<Record<Kind, Readonly<Record<Lang, number>> & { readonly columns: number }>> = {
  certificate: { columns: 4, zh: 2, en: 3 },
  booklet: { columns: 7, zh: 4, en: 6 },
};
/** Smaller than a caption this cannot be read; what is longer is cut short. */
const SIZE: Pt = 5;
const LEADING: Pt = 6.2;

const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
const FAULT: Colour = { name: 'fault', cmyk: [0, 100, 100, 0], spot: null };
/** Laid over what runs into the bleed. */
const PAPER: Colour = { name: 'paper', cmyk: [0, 0, 0, 0], spot: null };
const NOWHERE: Span = { file: '', start: 0, end: 0 };

const KINDS: Readonly<Record<Kind, Said>> = {
  certificate: { zh: '證書', en: 'certificate' },
  booklet: { zh: '手冊', en: 'booklet' },
};

interface Shown {
  readonly page: Page;
  readonly pages: Pages;
  readonly said: Said;
  readonly boxes: readonly Rectangle[];
}

/**
 * Pages of all cases, reduced, many on a sheet, the case under each; frames at fault have a red
 * outline. Of a booklet's pages of running text only the first two of each citation are shown, and
 * those with a fault. Null where there is nothing to show.
 */
export function contactSheet(name: string, cases: readonly Tried[], fonts: FontLibrary): Pages | null {
  const sheets = (['certificate', 'booklet'] as const).flatMap((kind) => sheetsOf(name, kind, cases));
  if (sheets.length === 0) return null;
  const layout: Layout = {
    page: { width: WIDTH, height: HEIGHT, bleed: 0 },
    grid: null,
    running: { verso: [], recto: [] },
    sections: sheets.map(
      ({ items }, index): Section => ({
        name: `sheet-${index + 1}`,
        citation: null,
        start: 'any',
        padBefore: false,
        running: false,
        items,
        flow: null,
        keep: [],
      }),
    ),
    multiple: 1,
  };
  const captions = paginate(layout, fonts);
  const pages = captions.pages.map((page, index) => ({
    ...page,
    marks: [...(sheets[index]?.cells ?? []).flatMap(marksOf), ...page.marks],
  }));
  return { ...captions, pages };
}

interface Cell {
  readonly shown: Shown;
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
}

interface Sheet {
  readonly cells: readonly Cell[];
  readonly items: readonly Item[];
}

function sheetsOf(name: string, kind: Kind, cases: readonly Tried[]): readonly Sheet[] {
  const all = cases.filter((one) => one.kind === kind).flatMap(shownOf);
  const [first] = all;
  if (first === undefined) return [];
  const { columns, zh, en } = LINES[kind];
  const foot = (zh + en) * LEADING + GAP / 2;
  const width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const room = HEIGHT - 2 * MARGIN - HEAD;
  // Pages so high that two rows of them have no room are made smaller.
  const scale = Math.min(width / first.pages.width, (room / 2 - foot) / first.pages.height);
  const pitch = first.pages.height * scale + foot;
  const rows = Math.max(1, Math.floor(room / pitch));
  const count = columns * rows;
  return Array.from({ length: Math.ceil(all.length / count) }, (_, sheet) => {
    const cells = all.slice(sheet * count, (sheet + 1) * count).map((shown, index): Cell => {
      const x = MARGIN + (index % columns) * (width + GAP);
      return { shown, x, y: MARGIN + HEAD + Math.floor(index / columns) * pitch, scale };
    });
    const part = Math.ceil(all.length / count) > 1 ? ` ${sheet + 1}/${Math.ceil(all.length / count)}` : '';
    const title = {
      zh: `版式「${name}」試排：${KINDS[kind].zh}${part}（內容皆為程式所填）`,
      en: `Template “${name}” on trial: ${KINDS[kind].en}${part}; all words are filler`,
    };
    const items = [
      ...line('zh', title.zh, MARGIN, WIDTH / 2 - MARGIN, MARGIN + 10, 12),
      ...line('en', title.en, WIDTH / 2, WIDTH / 2 - MARGIN, MARGIN + 10, 12),
      ...cells.flatMap(({ shown, x, y }) => caption(shown, kind, x, width, y + shown.pages.height * scale)),
    ];
    return { cells, items };
  });
}

function shownOf({ pages, said, faults }: Tried): readonly Shown[] {
  if (pages === null) return [];
  const counts = new Map<string, number>();
  return pages.pages.flatMap((page) => {
    const boxes = faults.flatMap((fault) => (fault.page === page.number ? fault.boxes : []));
    const key = `${page.section} ${page.citation}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const other = page.citation?.startsWith('other-') === true;
    const wanted = boxes.length > 0 || (nth <= 2 && page.section !== 'blank' && !other);
    return wanted ? [{ page, pages, said, boxes }] : [];
  });
}

function caption({ said, page, pages }: Shown, kind: Kind, x: Pt, width: Pt, y: Pt): readonly Item[] {
  const { zh, en } = LINES[kind];
  const head = y + LEADING + 1;
  const [number, english] = pages.pages.length > 1 ? [`第 ${page.number} 頁：`, `Page ${page.number}: `] : ['', ''];
  const chinese = number + said.zh;
  const lines = Math.min(zh, Math.ceil(chinese.length / perLine('zh', width, SIZE)));
  return [
    ...line('zh', chinese, x, width, head, SIZE, zh),
    ...line('en', english + said.en, x, width, head + lines * LEADING, SIZE, en),
  ];
}

/** Characters that a line is likely to hold. */
function perLine(lang: Lang, width: Pt, size: Pt): number {
  return (width / size) * (lang === 'zh' ? 0.97 : 1.8);
}

/** A text of our own, in as many lines as it may take; cut where it would take more. */
function line(lang: Lang, value: string, x: Pt, width: Pt, baseline: Pt, size: Pt, lines = 1): readonly Item[] {
  const most = Math.floor(perLine(lang, width, size) * lines);
  const short = value.length > most ? `${value.slice(0, most - 1)}…` : value;
  const style = {
    name: 'sheet',
    lang,
    family: lang === 'zh' ? 'Noto Sans TC' : 'Noto Sans',
    weight: 400,
    italic: false,
    size,
    leading: size === SIZE ? LEADING : size * 1.25,
    tracking: 0,
    colour: INK,
    features: [],
    justify: false,
  } as const;
  const content: readonly Inline[] = [{ kind: 'text', text: textAt(short, NOWHERE), style }];
  const place = { x, width, baseline, align: 'left', balance: false, grow: 'down', stack: null, fit: null } as const;
  return [{ kind: 'text', name: `caption at ${x} ${baseline}`, content, ...place, lines, span: NOWHERE }];
}

function marksOf({ shown, x, y, scale }: Cell): Page['marks'] {
  const { page, pages, boxes } = shown;
  const edge = { x: 0, y: 0, width: pages.width, height: pages.height };
  return [
    ...reduced(page.marks, pages, { x, y, scale }),
    ...bleedOf(pages).map((box): Page['marks'][number] => ({
      kind: 'flood',
      ...placed(box, { x, y, scale }),
      colour: PAPER,
    })),
    outlined(edge, { x, y, scale }, 0.3, INK),
    ...boxes.map((box) => outlined(box, { x, y, scale }, 0.9, FAULT)),
  ];
}

/** What lies around the trim. */
function bleedOf({ width, height, bleed }: Pages): readonly Rectangle[] {
  return [
    { x: -bleed, y: -bleed, width: width + 2 * bleed, height: bleed },
    { x: -bleed, y: height, width: width + 2 * bleed, height: bleed },
    { x: -bleed, y: 0, width: bleed, height },
    { x: width, y: 0, width: bleed, height },
  ];
}
