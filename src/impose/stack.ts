import type { Pt } from '../lengths.ts';
import { decimals, line } from '../pdf/index.ts';
import type { Lettering } from './lettering.ts';
import { exact, type Plan, type PlannedSheet } from './plan.ts';
import { STYLE } from './style.ts';

/** Where a drawing has room; points from the lower left corner of the page. */
export interface Area {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const CAPTION: Pt = 34;
const LABEL: Pt = 6;

/** The folded sheets together: nested, as one looks at the head, or gathered, as one looks at the back. */
export function drawStack(plan: Plan, area: Area, lettering: Lettering): string {
  const [zh, en] = plan.binding === 'saddle' ? nestedWords(plan) : gatheredWords;
  const top = area.y + area.height;
  const below = { ...area, height: area.height - CAPTION };
  return [
    STYLE.ink,
    lettering.draw(zh, 8, area.x, top - 14),
    STYLE.soft,
    lettering.draw(en, 8, area.x, top - 25),
    plan.binding === 'saddle' ? nested(plan, below, lettering) : gathered(plan, below, lettering),
  ].join('\n');
}

function nestedWords({ creep, caliper, sheets }: Plan): readonly [string, string] {
  if (caliper === 0) {
    return [
      '套合後從天頭看（伸出部分放大）：不作爬移補償。',
      'Nested, seen from the head (what sticks out is enlarged): creep is left alone.',
    ];
  }
  if (creep === 0) {
    return [
      `套合後從天頭看（伸出部分放大）：紙厚 ${exact(caliper)} mm，${sheets.length} 張套在一起伸出不多，不作補償。`,
      `Nested, seen from the head (what sticks out is enlarged): at ${exact(caliper)} mm a sheet it is little, and left alone.`,
    ];
  }
  return [
    `套合後從天頭看（伸出部分放大）：最裡面的頁向書脊移 ${exact(creep)} mm，裁齊後外側留白就一樣寬。`,
    `Nested, seen from the head (what sticks out is enlarged): the innermost pages move ${exact(creep)} mm to the spine.`,
  ];
}

const gatheredWords: readonly [string, string] = [
  '配帖後從書背看：黑色記號一帖比一帖低，缺帖、重帖、錯帖一眼就看得出。',
  'Gathered, seen from the back: each black bar stands a step lower than the one before.',
];

/** Folds at the left, each sheet within the one before, and the knife at the right. */
function nested({ sheets }: Plan, area: Area, lettering: Lettering): string {
  const count = sheets.length;
  const gap = Math.min(9, area.height / (2 * count + 1));
  const out = Math.min(4, 60 / count);
  const middle = area.y + area.height / 2;
  const length = area.width * 0.62;
  const left = area.x + 12;
  const knife = left + length;
  // Labels closer than their own height would not be read: some sheets go without.
  const every = Math.ceil((LABEL + 1) / gap);
  const sheetLines = sheets.flatMap((sheet, i) => {
    const away = (count - i - 0.5) * gap;
    const start = left + i * out;
    const turn = Math.min(away, 10);
    const path = [
      `${decimals(start + length, middle + away)} m ${decimals(start + turn, middle + away)} l`,
      `${decimals(start, middle + away, start, middle + away, start, middle + away - turn)} c`,
      `${decimals(start, middle - away + turn)} l`,
      `${decimals(start, middle - away, start, middle - away, start + turn, middle - away)} c`,
      `${decimals(start + length, middle - away)} l S`,
    ].join(' ');
    if (i % every !== 0) return [path];
    const [first, last] = leavesOf(sheet);
    const x = left + length + count * out + 8;
    return [
      path,
      lettering.draw(first, LABEL, x, middle + away - LABEL * 0.36),
      lettering.draw(last, LABEL, x, middle - away - LABEL * 0.36),
    ];
  });
  const reach = count * gap + 4;
  return [
    `q ${STYLE.ink} 0.7 w`,
    ...sheetLines,
    'Q',
    `q ${STYLE.accent} 0.8 w`,
    line(knife, middle - reach, knife, middle + reach),
    lettering.draw('裁切 cut', LABEL, knife - lettering.width('裁切 cut', LABEL) - 3, middle + reach - LABEL),
    'Q',
  ].join('\n');
}

/** The pages of both leaves of a folded sheet: `1, 2` and `23, 24`. */
function leavesOf({ sides }: PlannedSheet): readonly [string, string] {
  const pages = sides.flatMap(({ cells }) => cells.map(({ page }) => page)).toSorted((a, b) => a - b);
  const half = pages.length / 2;
  return [pages.slice(0, half).join(', '), pages.slice(half).join(', ')];
}

/** Backs of the sections side by side, with their bars. */
function gathered({ sheets }: Plan, area: Area, lettering: Lettering): string {
  const width = Math.min(34, area.width / sheets.length);
  const height = area.height - 2 * LABEL - 8;
  const foot = area.y + LABEL + 4;
  const steps = Math.max(1, Math.min(sheets.length, 12));
  const step = height / (steps + 1);
  const strips = sheets.flatMap((sheet, i) => {
    const x = area.x + i * width;
    const pages = sheet.sides.flatMap(({ cells }) => cells.map(({ page }) => page));
    const label = `${Math.min(...pages)}–${Math.max(...pages)}`;
    const size = Math.min(LABEL, (LABEL * (width - 2)) / lettering.width(label, LABEL));
    return [
      `${STYLE.page} 0 0 0 0.7 K 0.6 w ${decimals(x, foot, width, height)} re B`,
      `${STYLE.ink} ${decimals(x + width * 0.25, foot + height - step * ((i % steps) + 1), width * 0.5, step * 0.8)} re f`,
      lettering.draw(
        String(sheet.number),
        LABEL,
        x + (width - lettering.width(String(sheet.number), LABEL)) / 2,
        foot - LABEL - 2,
      ),
      STYLE.soft,
      lettering.draw(label, size, x + (width - lettering.width(label, size)) / 2, foot + height + 3),
    ];
  });
  return strips.join('\n');
}
