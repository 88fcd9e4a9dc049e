import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, paginate } from '../../src/paginate/index.ts';
import type { Item } from '../../src/template/index.ts';
import { fakeFonts, textOf, words } from '../typeset/fake.ts';
import { certificate, DISPLAY_EN, DISPLAY_ZH, INK, rule, span, text } from './layouts.ts';

const fonts = fakeFonts();
type LineMark = Mark & { kind: 'line' };

function linesOf(items: readonly Item[]): readonly LineMark[] {
  return paginate(certificate(items), fonts).pages[0]?.marks.filter((mark) => mark.kind === 'line') ?? [];
}

const baselines = (items: readonly Item[]): readonly number[] => linesOf(items).map(({ baseline }) => baseline);

describe('a text flush on its ink', () => {
  it('has the ink of each of its lines on x, whatever white its first glyph brings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('重', '慶', '「', '，', '一', 'C', 'P', ' '), { minLength: 1, maxLength: 60 }),
        (characters) => {
          for (const { x, line } of linesOf([text('name', `巴${characters.join('')}`, { align: 'ink' })])) {
            if (line.ink.right > line.ink.left) expect(x + line.ink.left).toBeCloseTo(100, 6);
          }
        },
      ),
    );
  });

  it('is not flush on its advance', () => {
    const [flush] = linesOf([text('name', '巴', { align: 'left' })]);
    const [ink] = linesOf([text('name', '巴', { align: 'ink' })]);
    expect(flush?.line.ink.left).not.toBe(0);
    expect(ink?.x).toBe(100 - (flush?.line.ink.left ?? 0));
  });
});

describe('a text on the foot of its em box', () => {
  it('stands 0.12 em above the line, by the size that it was given', () => {
    for (const measure of [400, 100]) {
      const fit = rule(40, measure);
      const [line] = linesOf([text('name', '重慶北京', { foot: 'em-box', grow: 'up', fit })]);
      const size = line?.line.runs[0]?.size ?? 0;
      expect(size).toBe(measure === 400 ? 40 : 25);
      expect(line?.baseline).toBeCloseTo(100 - 0.12 * size, 6);
    }
  });

  it('has its last line there where it grows upwards', () => {
    const lines = baselines([text('name', '獎'.repeat(30), { foot: 'em-box', grow: 'up' })]);
    expect(lines).toEqual([85 - 0.12 * 10, 100 - 0.12 * 10]);
  });

  it('is no matter of columns, which stand on their axis', () => {
    const content = words('獎', { ...DISPLAY_ZH, writing: 'vertical' });
    expect(linesOf([text('name', '', { content, foot: 'em-box', align: 'left' })])[0]?.x).toBe(100);
  });
});

describe('a text above another', () => {
  const above = { item: 'name', gap: 8 };
  const label = (value: string, more = {}) => text('label', value, { above, baseline: 20, ...more });

  it('stands over the em box of Han, and over the ascenders of letters', () => {
    expect(baselines([label('獎'), text('name', '重慶')])[0]).toBeCloseTo(100 - 8 - 0.88 * 10, 6);
    const latin = text('name', '', { content: words('Chongqing', DISPLAY_EN) });
    const size = DISPLAY_EN.size;
    expect(baselines([label('獎'), latin])[0]).toBeCloseTo(100 - 8 - 0.75 * size, 6);
  });

  it('comes down as the name shrinks, and goes up as it takes more lines', () => {
    const place = (value: string): number => {
      const fit = rule(40, 200);
      const lines = linesOf([label('獎'), text('name', value, { grow: 'up', fit })]);
      return lines[0]?.baseline ?? 0;
    };
    expect(place('重慶')).toBeCloseTo(100 - 8 - 0.88 * 40, 6);
    expect(place('獎'.repeat(10))).toBeCloseTo(100 - 8 - 0.88 * 20, 6);
    expect(place('獎'.repeat(20))).toBeLessThan(place('獎'.repeat(10)));
  });

  it('has its last line there, its others above', () => {
    const lines = baselines([label('獎'.repeat(30)), text('name', '重慶')]);
    expect(lines[1]).toBeCloseTo(100 - 8 - 8.8, 6);
    expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBe(15);
  });

  it('stands on its own baseline where there is nothing below', () => {
    expect(baselines([label('獎')])).toEqual([20]);
    expect(baselines([label('獎'), text('name', '')])).toEqual([20]);
  });

  it('follows the name where a stack pushes that', () => {
    const items = [
      label('獎'),
      text('title', '獎'.repeat(30), { stack: 'body', baseline: 50, pinned: true }),
      text('name', '重慶', { stack: 'body' }),
    ];
    expect(baselines(items)[0]).toBeCloseTo(115 - 8 - 8.8, 6);
  });
});

describe('texts side by side in a stack', () => {
  const beside = (zh: string, en: string): readonly number[] => {
    const half = { width: 90, align: 'left', stack: 'body', pinned: true } as const;
    return linesOf([
      text('zh', zh, { ...half, baseline: 80 }),
      text('en', en, { ...half, x: 200, baseline: 80 }),
      text('below', '日', { ...half, baseline: 120 }),
    ])
      .filter(({ line }) => line.text === '日' || line.start === 0)
      .map(({ baseline }) => baseline);
  };

  it('push what follows by the deeper, and not one another', () => {
    expect(beside('獎', '獎')).toEqual([80, 80, 120]);
    expect(beside('獎'.repeat(18), '獎')).toEqual([80, 80, 135]);
    expect(beside('獎', '獎'.repeat(27))).toEqual([80, 80, 150]);
    expect(beside('獎'.repeat(18), '獎'.repeat(27))).toEqual([80, 80, 150]);
  });
});

describe('what x counts from', () => {
  const grid = { top: 20, leading: 15, lines: 10, inner: 40, outer: 30 };
  const colour = INK;
  const drawn = (origin: { readonly origin?: 'page' | 'block' }): readonly number[] => {
    const layout = certificate([
      text('a', '獎', { align: 'left', ...origin }),
      { kind: 'rule', x1: 100, y1: 50, x2: 200, y2: 50, weight: 1, ...origin, colour },
    ]);
    const marks = paginate({ ...layout, grid }, fonts).pages[0]?.marks ?? [];
    return marks.map((mark) => {
      if (mark.kind === 'line') return mark.x;
      return mark.kind === 'drawing' ? Number(/^M ?(-?[\d.]+)/.exec(mark.drawing[0]?.d ?? '')?.[1]) : Number.NaN;
    });
  };

  it('is the text block, or the trim', () => {
    expect(drawn({})).toEqual([140, 140]);
    expect(drawn({ origin: 'block' })).toEqual([140, 140]);
    expect(drawn({ origin: 'page' })).toEqual([100, 100]);
  });
});

describe('a seal', () => {
  const field = (corner: { readonly corner?: number }): string => {
    const place = { x: 50, y: 50, side: 70, ...corner };
    const seal: Item = { kind: 'seal', text: textOf('印'), ...place, colour: INK, style: DISPLAY_ZH, span };
    const [mark] = paginate(certificate([seal]), fonts).pages[0]?.marks ?? [];
    return mark?.kind === 'drawing' ? (mark.drawing[0]?.d ?? '') : '';
  };

  it('has square corners where the template asks for them, else round ones', () => {
    expect(field({ corner: 0 })).not.toContain('C');
    expect(field({})).toContain('C');
  });
});

describe('a text that stands at a share of its frame', () => {
  const column = { ...DISPLAY_ZH, writing: 'vertical' as const };
  const down = (value: string, align: number, width: number): readonly LineMark[] =>
    linesOf([text('name', '', { content: words(value, column), align, x: 300, baseline: 20, width })]);

  it('has that part of the blank before it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 20 }), (share, length) => {
        const [line] = down('獎'.repeat(length), share, 260);
        expect(line?.baseline).toBeCloseTo(20 + share * (260 - (line?.line.width ?? 0)), 6);
      }),
    );
  });

  it('is flush with its other lines, the longest saying how much is left', () => {
    const lines = down('獎'.repeat(12), 0.5, 55);
    expect(lines.map(({ line }) => line.text.length)).toEqual([5, 5, 2]);
    expect(lines.map(({ baseline }) => baseline)).toEqual([22.5, 22.5, 22.5]);
    const across = linesOf([text('name', '獎'.repeat(25), { align: 1 })]);
    expect(across.map(({ x }) => x)).toEqual([100, 100]);
  });
});

describe('a text that grows about its middle', () => {
  it('keeps the middle of its lines, or columns, where one alone would be', () => {
    const middle = (lines: readonly number[]) => lines.reduce((sum, one) => sum + one, 0) / lines.length;
    for (const count of [1, 5, 25, 45]) {
      const value = '獎'.repeat(count);
      expect(middle(baselines([text('award', value, { grow: 'middle' })]))).toBeCloseTo(100, 6);
      const content = words(value, { ...DISPLAY_ZH, writing: 'vertical' });
      const columns = linesOf([text('award', '', { content, x: 200, width: 60, grow: 'middle', align: 'left' })]);
      expect(middle(columns.map(({ x }) => x))).toBeCloseTo(200, 6);
    }
  });

  it('pushes what follows in its stack by half', () => {
    const below = (value: string) =>
      baselines([
        text('a', value, { grow: 'middle', stack: 'one', pinned: true }),
        text('b', '日', { stack: 'one', baseline: 160 }),
      ]).at(-1);
    expect((below('獎'.repeat(25)) ?? 0) - (below('獎') ?? 0)).toBe(7.5);
  });
});

describe('a text with a leading of its own', () => {
  it('has its lines, or columns, so far apart, whatever its style says', () => {
    expect(baselines([text('a', '獎'.repeat(45), { leading: 22 })])).toEqual([100, 122, 144]);
    const content = words('獎'.repeat(12), { ...DISPLAY_ZH, writing: 'vertical' });
    const columns = linesOf([text('a', '', { content, x: 300, width: 50, align: 'left', leading: 40 })]);
    expect(columns.map(({ x }) => x)).toEqual([300, 260, 220]);
  });
});
