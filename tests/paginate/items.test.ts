import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/paginate/index.ts';
import { paginate } from '../../src/paginate/index.ts';
import type { Item, TextItem } from '../../src/template/index.ts';
import { fakeFonts, textOf, words } from '../typeset/fake.ts';
import { certificate, DISPLAY_ZH, group, INK, span, text } from './layouts.ts';

const fonts = fakeFonts();
const placed = (items: readonly Item[]) => paginate(certificate(items), fonts);

function linesOf(items: readonly Item[]): readonly (Mark & { kind: 'line' })[] {
  return placed(items).pages[0]?.marks.filter((mark) => mark.kind === 'line') ?? [];
}

const middle = ({ x, line }: Mark & { kind: 'line' }): number => x + (line.ink.left + line.ink.right) / 2;

describe('a text in its frame', () => {
  it('is centred by its ink, not by its advance', () => {
    const [line] = linesOf([text('award', '獎項')]);
    expect(line && middle(line)).toBeCloseTo(200, 6);
  });

  it('stands flush left, or flush right by its advance', () => {
    expect(linesOf([text('a', '獎項', { align: 'left' })])[0]?.x).toBe(100);
    const [line] = linesOf([text('a', '獎項', { align: 'right' })]);
    expect((line?.x ?? 0) + (line?.line.width ?? 0)).toBeCloseTo(300, 6);
  });

  it('grows upwards from a last line that is fixed', () => {
    const lines = linesOf([text('a', '獎'.repeat(30), { grow: 'up' })]);
    expect(lines.map(({ baseline }) => baseline)).toEqual([85, 100]);
  });

  it('is overset, at its own place, where it takes more lines than the frame holds', () => {
    const { diagnostics } = placed([text('award', '獎'.repeat(41), { lines: 2 })]);
    expect(diagnostics).toMatchObject([
      { rule: 'layout/overset', citation: 'a', page: 1, span: { file: 'text.yaml', start: 0, end: 41 } },
    ]);
  });
});

describe('a text in columns', () => {
  const column = { ...DISPLAY_ZH, writing: 'vertical' as const };
  const item = (value: string, more: Partial<TextItem> = {}) =>
    text('reason', value, { content: words(value, column), align: 'left', x: 300, width: 50, ...more });

  it('begins at the right; each further column stands a leading to the left of the one before', () => {
    const marks = linesOf([item('獎'.repeat(12))]);
    expect(marks.map(({ x, baseline, line }) => [x, baseline, line.text.length])).toEqual([
      [300, 100, 5],
      [285, 100, 5],
      [270, 100, 2],
    ]);
  });

  it('ends at the foot, or in the middle, of its frame where it is aligned so; grown up, its last column is fixed', () => {
    expect(linesOf([item('獎獎', { align: 'right' })])[0]?.baseline).toBe(130);
    const [middling] = linesOf([item('獎獎', { align: 'centre' })]);
    expect((middling?.baseline ?? 0) + ((middling?.line.ink.left ?? 0) + (middling?.line.ink.right ?? 0)) / 2).toBe(
      125,
    );
    expect(linesOf([item('獎'.repeat(12), { grow: 'up' })]).map(({ x }) => x)).toEqual([330, 315, 300]);
  });

  it('pushes nothing down, and is seen where its ink is', () => {
    const below = text('date', '日期', { stack: 'body', baseline: 160 });
    expect(linesOf([item('獎'.repeat(12), { stack: 'body' }), below]).at(-1)?.baseline).toBe(160);
    const overlaps = (x: number, baseline: number): readonly string[] =>
      placed([item('獎'.repeat(12)), text('date', '日', { x, width: 20, align: 'left', baseline })]).diagnostics.map(
        ({ rule }) => rule,
      );
    expect(overlaps(296, 120)).toEqual(['layout/overlap']);
    expect(overlaps(266, 115)).toEqual(['layout/overlap']);
    expect(overlaps(266, 160)).toEqual([]);
    expect(overlaps(320, 120)).toEqual([]);
  });
});

describe('a stack', () => {
  const stacked = (first: string): readonly number[] =>
    linesOf([
      text('award', first, { stack: 'body', baseline: 80 }),
      text('reason', '理由', { stack: 'body', baseline: 160 }),
      text('date', '日期', { baseline: 200 }),
    ]).map(({ baseline }) => baseline);

  it('leaves texts of one line where the template puts them', () => {
    expect(stacked('獎項')).toEqual([80, 160, 200]);
  });

  it('grows about its middle, and moves nothing outside it', () => {
    expect(stacked('獎'.repeat(30))).toEqual([72.5, 87.5, 167.5, 200]);
  });
});

describe('a stack with a pinned head', () => {
  it('grows downwards alone', () => {
    const items = [
      text('title', '獎'.repeat(30), { stack: 'signature', baseline: 80, pinned: true }),
      text('office', '職銜', { stack: 'signature', baseline: 120 }),
    ];
    expect(linesOf(items).map(({ baseline }) => baseline)).toEqual([80, 95, 135]);
  });
});

describe('names of the section', () => {
  it('are broken nowhere, but where one is all that a text says', () => {
    const lines = (value: string): readonly string[] => {
      const layout = certificate([text('reason', value, { width: 60 })]);
      const sections = layout.sections.map((section) => ({ ...section, keep: ['杜塞爾多夫', '巴什科爾托斯坦'] }));
      const { pages } = paginate({ ...layout, sections }, fonts);
      return pages[0]?.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.line.text] : [])) ?? [];
    };
    expect(lines('友城杜塞爾多夫')).toEqual(['友城', '杜塞爾多夫']);
    expect(lines('巴什科爾托斯坦')).toHaveLength(2);
  });
});

describe('a group', () => {
  it('is centred as a whole by the ink of its parts', () => {
    const [zh, en] = linesOf([group('重慶', 'Chongqing')]);
    const top = (zh?.baseline ?? 0) - (0.93 - 0.085) * 40;
    expect((top + (en?.baseline ?? 0)) / 2).toBeCloseTo(150, 6);
    expect(zh && middle(zh)).toBeCloseTo(200, 6);
    expect(en && middle(en)).toBeCloseTo(200, 6);
  });

  it('says what copyfit did', () => {
    expect(placed([group('重慶', 'Chongqing')]).fitted).toEqual([
      { page: 1, item: 'recipient', step: 'natural', max: 40, own: 40, size: 40, lines: 1, tracking: 0 },
      { page: 1, item: 'recipient/2', step: 'natural', max: 20, own: 20, size: 20, lines: 1, tracking: 0 },
    ]);
  });
});

describe('an ornament', () => {
  const around = { item: 'recipient', clearance: 48, min: 113, max: 320 };
  const widthAround = (zh: string): number => {
    const wreath = {
      kind: 'ornament',
      ornament: 'paren-wreath',
      params: { axis: 70, cy: 50 },
      around,
      scale: 1,
      colour: INK,
      span,
    } as const;
    const [drawing] = placed([wreath, group(zh, 'X')]).pages[0]?.marks.filter((mark) => mark.kind === 'drawing') ?? [];
    const xs = [...(drawing?.drawing ?? [])].flatMap(({ d }) =>
      (d.match(/-?[\d.]+/g) ?? []).filter((_, index) => index % 2 === 0).map(Number),
    );
    return Math.max(...xs) - Math.min(...xs);
  };

  it('opens as wide as the name that it stands around, and no closer than its least', () => {
    const short = widthAround('巴');
    expect(widthAround('巴什')).toBeCloseTo(short, 3);
    expect(widthAround('哈薩克斯坦')).toBeGreaterThan(short + 20);
  });
});

describe('frames', () => {
  it('that lie over one another are an error at the text that is over', () => {
    const { diagnostics } = placed([text('award', '獎項獎項'), text('reason', '理由理由', { baseline: 104 })]);
    expect(diagnostics).toMatchObject([
      {
        rule: 'layout/overlap',
        severity: 'error',
        params: { frame: 'reason', other: 'award' },
        span: { file: 'text.yaml' },
      },
    ]);
  });

  it('that leave the page are an error, by however little they could be read', () => {
    const { diagnostics } = placed([text('award', '獎項', { x: 350 })]);
    expect(diagnostics).toMatchObject([{ rule: 'layout/off-page', severity: 'error', params: { frame: 'award' } }]);
  });

  it('stay as far within the page as its template says', () => {
    const layout = certificate([text('award', '獎項', { baseline: 30 })]);
    const rulesOf = (safe: number): string[] =>
      paginate({ ...layout, page: { ...layout.page, safe } }, fonts).diagnostics.map(({ rule }) => rule);
    expect(rulesOf(20)).toEqual([]);
    expect(rulesOf(40)).toEqual(['layout/off-page']);
  });

  it('are swept from top to bottom: many cost no more than they must', () => {
    const items = Array.from({ length: 1500 }, (_, index) =>
      text(`t${index}`, '獎', { baseline: 20 + (index % 17) * 15, x: (index % 7) * 50 - 75 }),
    );
    const { diagnostics } = placed(items);
    expect(diagnostics.filter(({ rule }) => rule === 'layout/overlap').length).toBeGreaterThan(1000);
  });

  it('may touch, and may be empty', () => {
    const items = [text('award', '獎項'), text('reason', '理由', { baseline: 115 }), text('none', '')];
    expect(placed(items).diagnostics).toEqual([]);
  });
});

describe('a seal', () => {
  it('has a cell for each character, a variation selector belonging to its base', () => {
    const seal = { kind: 'seal', x: 10, y: 10, side: 60, colour: INK, style: DISPLAY_ZH, span } as const;
    const relief = (value: string): string => {
      const { pages, diagnostics } = placed([{ ...seal, text: textOf(value) }]);
      expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(true);
      return JSON.stringify(pages[0]?.marks.map((mark) => mark.kind === 'drawing' && mark.drawing));
    };
    expect(relief('葛\u{e0100}城')).toBe(relief('葛城'));
  });

  it('says which of its characters no font has', () => {
    const seal = { kind: 'seal', x: 10, y: 10, side: 60, colour: INK, style: DISPLAY_ZH, span } as const;
    const { diagnostics } = placed([{ ...seal, text: textOf('頒䶮') }]);
    expect(diagnostics).toMatchObject([
      { rule: 'font/no-glyph', params: { code: 'U+4DAE' }, span: { start: 1, end: 2 } },
    ]);
  });
});

describe('a picture', () => {
  it('that reaches the trim runs on into the bleed, and no further', () => {
    const photo = { kind: 'photo', photo: 0, x: 0, y: 0, width: 400, height: 120, origin: 'page', span } as const;
    const [mark] = placed([photo]).pages[0]?.marks ?? [];
    expect(mark).toMatchObject({ kind: 'photo', citation: 'a', x: -9, y: -9, width: 418, height: 129 });
  });
});
