import { type Span, textAt } from '../diagnostics/index.ts';
import type { FontLibrary } from '../fonts/index.ts';
import { type Pt, ptFromMm } from '../lengths.ts';
import { type Page, type Pages, paginate, type Rectangle } from '../paginate/index.ts';
import type { Item, Layout, Section } from '../template/index.ts';
import type { Colour, Inline } from '../typeset/index.ts';
import type { Kind, Said } from './factors.ts';
import { outlined, reduced } from './reduced.ts';
import type { Tried } from './trial.ts';

/** A3 landscape: an office printer has it, and a page on it can still be judged. */
const WIDTH: Pt = ptFromMm(420);
const HEIGHT: Pt = ptFromMm(297);
const MARGIN: Pt = ptFromMm(12);
const GAP: Pt = ptFromMm(6);
/** Title above the pages; what stands under each: two languages, two lines each. */
const HEAD: Pt = ptFromMm(14);
const FOOT: Pt = ptFromMm(13);
const COLUMNS: Readonly<Record<Kind, number>> = { certificate: 4, booklet: 7 };

const INK: Colour = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null };
const FAULT: Colour = { name: 'fault', cmyk: [0, 100, 100, 0], spot: null };
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
  const columns = COLUMNS[kind];
  const width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const room = HEIGHT - 2 * MARGIN - HEAD;
  // Pages so high that two rows of them have no room are made smaller.
  const scale = Math.min(width / first.pages.width, (room / 2 - FOOT) / first.pages.height);
  const pitch = first.pages.height * scale + FOOT;
  const rows = Math.max(1, Math.floor(room / pitch));
  const count = columns * rows;
  return Array.from({ length: Math.ceil(all.length / count) }, (_, sheet) => {
    const cells = all.slice(sheet * count, (sheet + 1) * count).map((shown, index): Cell => {
      const x = MARGIN + (index % columns) * (width + GAP);
      return { shown, x, y: MARGIN + HEAD + Math.floor(index / columns) * pitch, scale };
    });
    const part = Math.ceil(all.length / count) > 1 ? ` ${sheet + 1}/${Math.ceil(all.length / count)}` : '';
    const title = {
      zh: `樣式「${name}」試排：${KINDS[kind].zh}${part}（內容皆為程式所填）`,
      en: `Template “${name}” on trial: ${KINDS[kind].en}${part}; all words are filler`,
    };
    const items = [
      ...line('zh', title.zh, MARGIN, WIDTH / 2 - MARGIN, MARGIN + 10, 12),
      ...line('en', title.en, WIDTH / 2, WIDTH / 2 - MARGIN, MARGIN + 10, 12),
      ...cells.flatMap(({ shown, x, y }) => caption(shown, x, width, y + shown.pages.height * scale)),
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

/** Smaller than a caption this cannot be read; what is longer is cut short. */
const SIZE: Pt = 5.5;
const LEADING: Pt = 7;

function caption({ said, page, pages }: Shown, x: Pt, width: Pt, y: Pt): readonly Item[] {
  const number = pages.pages.length > 1 ? `${page.number}. ` : '';
  // Of a fault elsewhere on the page nothing need be said: it is outlined.
  return [
    ...line('zh', number + said.zh, x, width, y + 9, SIZE, 2),
    ...line('en', number + said.en, x, width, y + 9 + 2 * LEADING, SIZE, 2),
  ];
}

/** A text of our own, in as many lines as it may take; cut where it would take more. */
function line(lang: 'zh' | 'en', value: string, x: Pt, width: Pt, baseline: Pt, size: Pt, lines = 1): readonly Item[] {
  const most = Math.floor((width / size) * (lang === 'zh' ? 0.95 : 1.9) * lines);
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
    outlined(edge, { x, y, scale }, 0.3, INK),
    ...boxes.map((box) => outlined(box, { x, y, scale }, 0.9, FAULT)),
  ];
}
