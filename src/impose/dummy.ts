import { type Pt, ptFromMm } from '../lengths.ts';
import { Dict, decimals, deflated, Graph, line, Name, type Ref, Str, type Value, writePdf } from '../pdf/index.ts';
import type { Lettering } from './lettering.ts';
import { type Cell, exact, type Plan, type PlannedSheet, type Side, told } from './plan.ts';
import { drawStack } from './stack.ts';
import { STYLE } from './style.ts';

const WIDTH = ptFromMm(210);
const HEIGHT = ptFromMm(297);
const MARGIN = ptFromMm(15);
/** Of a row beyond its pictures: the caption above, and air. */
const CAPTION = ptFromMm(7);
const AIR = ptFromMm(6);
/** Between front and back, where it says how the sheet is turned over. */
const BETWEEN = ptFromMm(26);
const TALLEST = ptFromMm(62);
const HEAD = ptFromMm(30);
/** Of the folded sheets at the end. */
const stackHeight = ({ binding, sheets }: Plan): Pt =>
  ptFromMm(binding === 'saddle' ? Math.min(70, 26 + 6 * sheets.length) : 45);

/**
 * A picture of how the sheets fold, in both languages: each with front and back, its folios
 * the way they stand, the folds in their order, the edge that it is turned over; and how
 * the folded sheets lie together, creep enlarged.
 */
export function drawDummy(plan: Plan, job: string, lettering: Lettering): Uint8Array {
  const pictureWidth = (WIDTH - 2 * MARGIN - BETWEEN) / 2;
  const scale = Math.min(pictureWidth / plan.width, TALLEST / plan.height);
  const row = CAPTION + plan.height * scale + AIR;
  const pages: string[][] = [[]];
  let y = HEIGHT - MARGIN - HEAD;
  const room = (needed: Pt): string[] => {
    if (y - needed < MARGIN) {
      pages.push([]);
      y = HEIGHT - MARGIN;
    }
    return pages.at(-1) ?? [];
  };
  room(0).push(heading(plan, job, lettering));
  for (const sheet of plan.sheets) {
    room(row).push(drawRow(plan, sheet, y, scale, lettering));
    y -= row;
  }
  const height = stackHeight(plan);
  room(height).push(drawStack(plan, { x: MARGIN, y: y - height, width: WIDTH - 2 * MARGIN, height }, lettering));
  return written(pages, `${job} (folding dummy)`);
}

function heading(plan: Plan, job: string, lettering: Lettering): string {
  const { binding, book, paper, sheets, flip, creep } = plan;
  const top = HEIGHT - MARGIN;
  const size = `${told(book.width)} × ${told(book.height)} mm`;
  const sheet = `${paper.name} ${told(paper.long)} × ${told(paper.short)} mm`;
  const zh = [
    binding === 'saddle' ? '騎馬釘' : '膠裝',
    `${book.pages} 頁`,
    size,
    `${sheets.length} 張 ${sheet}`,
    flip === 'short' ? '沿短邊翻面' : '沿長邊翻面',
    creep > 0 ? `爬移最多 ${exact(creep)} mm` : '不作爬移補償',
  ];
  const en = [
    binding === 'saddle' ? 'saddle stitched' : 'perfect bound',
    `${book.pages} pages`,
    size,
    `${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheet}`,
    `flip on the ${flip} edge`,
    creep > 0 ? `creep up to ${exact(creep)} mm` : 'creep left alone',
  ];
  const write = (text: string, points: Pt, down: Pt): string => {
    const fitted = Math.min(points, (points * (WIDTH - 2 * MARGIN)) / Math.max(lettering.width(text, points), 1));
    return lettering.draw(text, fitted, MARGIN, top - down);
  };
  return [
    STYLE.ink,
    write(`摺紙樣 Folding dummy  ${job}`, 16, 14),
    STYLE.soft,
    write(zh.join('，'), 9, 32),
    write(en.join(', '), 9, 45),
    write('實線裁切，虛線摺疊；數字是摺疊的先後，三角形指著頁的天頭。', 7.5, 60),
    write(
      'Solid lines are cut, dashed ones folded, in the order of their numbers; triangles point to the head of a page.',
      7.5,
      70,
    ),
  ].join('\n');
}

function drawRow(plan: Plan, sheet: PlannedSheet, top: Pt, scale: number, lettering: Lettering): string {
  const { number, sides } = sheet;
  const width = plan.width * scale;
  const height = plan.height * scale;
  const foot = top - CAPTION - height;
  const left = MARGIN;
  const right = WIDTH - MARGIN - width;
  const named = (face: Side['face']): string =>
    face === 'front' ? `第 ${number} 張 正面  Sheet ${number} front` : `第 ${number} 張 反面  Sheet ${number} back`;
  return [
    ...sides.flatMap((side, i) => {
      const x = i === 0 ? left : right;
      return [
        STYLE.ink,
        lettering.draw(named(side.face), 8, x, foot + height + 4),
        `q ${decimals(scale, 0, 0, scale, x, foot)} cm`,
        drawSide(plan, side, scale, lettering),
        'Q',
      ];
    }),
    drawTurn(plan, (left + width + right) / 2, foot + height / 2, lettering),
  ].join('\n');
}

/** A side in the sheet's own points; `scale` is what it is drawn at, so that lines and letters keep their size. */
function drawSide(plan: Plan, side: Side, scale: number, lettering: Lettering): string {
  const hair = 0.5 / scale;
  const overUpright = plan.width >= plan.height === (plan.flip === 'short');
  const edge = overUpright
    ? [line(0, 0, 0, plan.height), line(plan.width, 0, plan.width, plan.height)]
    : [line(0, 0, plan.width, 0), line(0, plan.height, plan.width, plan.height)];
  return [
    `${STYLE.sheet} 0 0 0 0.3 K ${hair} w 0 0 ${decimals(plan.width, plan.height)} re B`,
    `${STYLE.accent} ${decimals(1.6 / scale)} w`,
    ...edge,
    ...side.cells.map((cell) => drawCell(cell, scale, lettering)),
    `q ${STYLE.accent} ${decimals(0.8 / scale)} w [${decimals(3 / scale, 2 / scale)}] 0 d`,
    ...foldsOf(side).map(({ x, y }) => (x === null ? line(0, y, plan.width, y) : line(x, 0, x, plan.height))),
    'Q',
    STYLE.accent,
    ...foldsOf(side).map(({ x, y, order }) =>
      lettering.draw(
        String(order),
        8 / scale,
        x === null ? 2 / scale : x + 2 / scale,
        x === null ? y + 2 / scale : plan.height - 9 / scale,
      ),
    ),
  ].join('\n');
}

/** The folds of a side; along which it is folded first: the fore-edges', then the head's, the spine's last. */
function foldsOf({ folds }: Side) {
  const level = folds.y.length > 0 ? 1 : 0;
  const middle = folds.x.length > 1 ? 1 : 0;
  return [
    ...folds.x.map((x, i) => ({ x, y: 0, order: middle && i % 2 === 1 ? 1 : middle + level + 1 })),
    ...folds.y.map((y) => ({ x: null, y, order: middle + 1 })),
  ];
}

function drawCell({ page, trim, turned }: Cell, scale: number, lettering: Lettering): string {
  const [x, y, right, top] = trim;
  const [width, height] = [right - x, top - y];
  const size = Math.min(width, height) * 0.34;
  const folio = String(page);
  const across = lettering.width(folio, size);
  const tip = Math.min(width, height) * 0.05;
  const [a, e, f] = turned ? [-1, right, top] : [1, x, y];
  return [
    `${STYLE.page} 0 0 0 0.7 K ${decimals(0.6 / scale)} w ${decimals(x, y, width, height)} re B`,
    `q ${a} 0 0 ${a} ${decimals(e, f)} cm ${STYLE.ink}`,
    lettering.draw(folio, size, (width - across) / 2, height / 2 - size * 0.36),
    STYLE.soft,
    `${decimals(width / 2 - tip, height - 2.4 * tip)} m ${decimals(width / 2 + tip, height - 2.4 * tip)} l ${decimals(width / 2, height - tip)} l f`,
    'Q',
  ].join('\n');
}

/** Between front and back: an arrow over the axis that the sheet turns about. */
function drawTurn(plan: Plan, x: Pt, y: Pt, lettering: Lettering): string {
  const reach = ptFromMm(8);
  const rise = ptFromMm(4);
  const overUpright = plan.width >= plan.height === (plan.flip === 'short');
  const words =
    plan.flip === 'short' ? ['沿短邊翻面', 'flip on the', 'short edge'] : ['沿長邊翻面', 'flip on the', 'long edge'];
  const arrow = overUpright
    ? [
        `${decimals(x - reach, y)} m ${decimals(x - reach, y + rise * 1.8, x + reach, y + rise * 1.8, x + reach, y + 3)} c S`,
        `${decimals(x + reach - 3, y + 4)} m ${decimals(x + reach + 3, y + 4)} l ${decimals(x + reach, y - 1)} l f`,
      ]
    : [
        `${decimals(x, y + 2 * rise)} m ${decimals(x + reach, y + 2 * rise, x + reach, y, x + 3, y)} c S`,
        `${decimals(x + 4, y - 3)} m ${decimals(x + 4, y + 3)} l ${decimals(x - 1, y)} l f`,
      ];
  return [
    `q ${STYLE.accent} 1 w`,
    ...arrow,
    'Q',
    STYLE.soft,
    ...words.map((word, i) => lettering.draw(word, 7, x - lettering.width(word, 7) / 2, y - 12 - 9 * i)),
  ].join('\n');
}

function written(pages: readonly (readonly string[])[], title: string): Uint8Array {
  const graph = new Graph(null);
  const tree = graph.reserve();
  const dict = (entries: Readonly<Record<string, Value>>): Dict => new Dict(new Map(Object.entries(entries)), null);
  const kids = pages.map(
    (parts): Ref =>
      graph.add(
        dict({
          Type: new Name('Page'),
          Parent: tree,
          MediaBox: [0, 0, WIDTH, HEIGHT].map((value) => Math.round(value * 1000) / 1000),
          Resources: dict({}),
          Contents: deflated(new Map(), parts.join('\n')),
        }),
      ),
  );
  graph.put(tree, dict({ Type: new Name('Pages'), Kids: kids, Count: kids.length }));
  const root = graph.add(dict({ Type: new Name('Catalog'), Pages: tree }));
  const text = `\xfe\xff${Buffer.from(title, 'utf16le').swap16().toString('latin1')}`;
  return writePdf(graph, { root, info: graph.add(dict({ Title: new Str(text), Producer: new Str('Laurel') })) });
}
