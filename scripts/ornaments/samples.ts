import { textAt } from '../../src/diagnostics/index.ts';
import type { FontLibrary } from '../../src/fonts/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import {
  type Drawing,
  drawOrnament,
  drawQr,
  drawSeal,
  drawSvg,
  ornamentParams,
  type SealGlyph,
} from '../../src/ornament/index.ts';
import { type Colour, compose } from '../../src/typeset/index.ts';
import { CINNABAR, GOLD, INK, style } from '../specimen/styles.ts';

/** What is drawn within a panel, about its own top left corner. */
export interface Panel {
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly layers: readonly { readonly drawing: Drawing; readonly colour: Colour }[];
}

/** One picture: an ornament at two sizes. */
export interface Sample {
  readonly name: string;
  readonly panels: readonly [Panel, Panel];
}

type Values = Readonly<Record<string, number>>;

const PAGES: readonly [Values, Values] = [
  { width: 148, height: 105 },
  { width: 105, height: 74 },
];

/** What each ornament that is not drawn round a page is shown with, and how large its panels are. */
const SHOWN: Readonly<Record<string, readonly [panel: readonly [width: number, height: number], values: Values][]>> = {
  'bi-disc': [
    [[105, 74], { cx: 52.5, cy: 37, scale: 1.5 }],
    [[60, 60], { cx: 30, cy: 30 }],
  ],
  'full-wreath': [
    [[105, 74], { cx: 52.5, cy: 37, scale: 1.55 }],
    [[60, 60], { cx: 30, cy: 30 }],
  ],
  'laurel-rule': [
    [[105, 40], { cx: 52.5, cy: 24, scale: 1.6 }],
    [[74, 40], { cx: 37, cy: 24 }],
  ],
  'leaf-band': [
    [[105, 84], { side: 21, columns: 2, rows: 4, left: 0, top: 0, bottom: 0 }],
    [[60, 60], { side: 10, columns: 6, rows: 2, left: 0, top: 0, bottom: 0 }],
  ],
  medallion: [
    [[105, 80], { cx: 52.5, cy: 40, radius: 36, lobes: 32, strands: 10 }],
    [[60, 60], { cx: 30, cy: 30 }],
  ],
  'module-leaf': [
    [[105, 60], { side: 26.25, x: 26.25, y: 16 }],
    [[60, 60], { side: 12, columns: 4, rows: 4, x: 6, y: 6 }],
  ],
  'paren-wreath': [
    [[148, 80], { axis: 74, cy: 40, halfWidth: 60 }],
    [[90, 80], { axis: 45, cy: 40 }],
  ],
  'ruled-sheet': [
    [[148, 118], { x: 10, y: 10, width: 128, height: 98, columns: 10, short: 8, stop: 30 }],
    [[90, 90], { x: 10, y: 10, width: 70, height: 70, columns: 7, before: 1 }],
  ],
  'swelled-rule': [
    [[105, 24], { cx: 52.5, cy: 12, width: 90, thickness: 1.4, lozenge: 3.6 }],
    [[74, 24], { cx: 37, cy: 12, width: 50 }],
  ],
  'thick-thin-rule': [
    [[105, 24], { x: 6, y: 12, width: 93 }],
    [[74, 24], { x: 6, y: 12, width: 62, distance: -1.1 }],
  ],
  'security-pattern': [
    [[148, 105], { x: 6, y: 6, width: 136, height: 93 }],
    [[105, 74], { x: 6, y: 6, width: 93, height: 62, pitch: 1.1, across: 18, down: 14 }],
  ],
};

const RED: readonly string[] = ['leaf-band', 'module-leaf', 'ruled-sheet'];

/** An ornament of the list at its two sizes. */
export function ornamentSample(name: string): Sample {
  const shown = SHOWN[name] ?? PAGES.map((page) => [[page.width ?? 0, page.height ?? 0], page] as const);
  const panel = (i: number): Panel => {
    const [[width, height], values] = shown[i] ?? [[0, 0], {}];
    const unknown = Object.keys(values).find((key) => !ornamentParams(name).some((param) => param.name === key));
    if (unknown !== undefined) throw new Error(`${name} has no parameter ${unknown}`);
    const colour = RED.includes(name) ? CINNABAR : GOLD;
    return { width, height, layers: [{ drawing: drawOrnament(name, values) ?? [], colour }] };
  };
  return { name, panels: [panel(0), panel(1)] };
}

const SQUARE = { width: 60, height: 60 };
const WIDE = { width: 120, height: 60 };

const PAPER: Colour = { name: 'paper', cmyk: [0, 0, 0, 0], spot: null };

function glyphsOf(text: string, fonts: FontLibrary): readonly SealGlyph[] {
  const content = [
    {
      kind: 'text',
      text: textAt(text, { file: '', start: 0, end: 0 }),
      style: style('zh', 'song', 20, 20, { weight: 900 }),
    },
  ] as const;
  const { lines } = compose(content, { measure: 400, keep: [], balance: false }, fonts);
  return lines.flatMap(({ runs }) =>
    runs.flatMap(({ face: one, glyphs }) => glyphs.map(({ id }) => ({ d: one.outline(id), box: one.ink(id) }))),
  );
}

/** Seals of one to four characters, of both cuts. */
export function sealSample(fonts: FontLibrary): Sample {
  const seal = (text: string, x: number, y: number, side: number, cut: 'yin' | 'yang', corner: number) => {
    const place = { x: ptFromMm(x), y: ptFromMm(y), side: ptFromMm(side) };
    const { field, relief } = drawSeal(glyphsOf(text, fonts), { ...place, cut, corner });
    return [
      { drawing: field, colour: CINNABAR },
      { drawing: relief, colour: PAPER },
    ];
  };
  const row = (y: number, cut: 'yin' | 'yang', corner: number) =>
    ['獎', '頒獎', '頒獎印', '頒獎之印'].flatMap((text, i) => seal(text, 5 + i * 29, y, 23, cut, corner));
  return {
    name: 'seal',
    panels: [
      { ...WIDE, layers: [...row(4, 'yin', 0.055), ...row(33, 'yang', 0.055)] },
      { ...SQUARE, layers: [...seal('頒獎之印', 4, 16, 26, 'yin', 0), ...seal('頒獎之印', 36, 22, 20, 'yang', 0)] },
    ],
  };
}

export function qrSample(): Sample {
  const code = (side: number, value: string) => {
    const text = textAt(value, { file: '', start: 0, end: 0 });
    const { drawing } = drawQr(text, { x: ptFromMm(30 - side / 2), y: ptFromMm(30 - side / 2), side: ptFromMm(side) });
    return { ...SQUARE, layers: [{ drawing, colour: INK }] };
  };
  return { name: 'qr', panels: [code(40, 'https://example.org/awards/2026/0001'), code(24, 'No. 2026-0001')] };
}

/** A file as a user may bring it: groups, transforms, a ring by the even-odd rule, two colours. */
export const SAMPLE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100">
  <title>A boat under two leaves</title>
  <path fill="#a8843c" fill-rule="evenodd" d="M-48 0a48 48 0 1 0 96 0a48 48 0 1 0-96 0zm3 0a45 45 0 1 1 90 0a45 45 0 1 1-90 0z"/>
  <g fill="#c0301f" transform="translate(0 -8)">
    <path d="M0 0A26 26 0 0 1-26-26 26 26 0 0 1 0 0z"/>
    <path d="M0 0A26 26 0 0 0 26-26 26 26 0 0 0 0 0z"/>
  </g>
  <polygon fill="#c0301f" points="-26,6 26,6 16,18 -16,18"/>
  <g fill="none" stroke="#a8843c" stroke-width="2" stroke-linecap="round">
    <path d="M-34 26q8.5-6 17 0t17 0 17 0 17 0"/>
    <path d="M-24 33q6-5 12 0t12 0 12 0 12 0"/>
  </g>
</svg>
`;

export function svgSample(): Sample {
  const colours = new Map([
    ['#A8843C', 'gold'],
    ['#C0301F', 'cinnabar'],
  ]);
  const panel = (side: number): Panel => {
    const box = {
      x: ptFromMm(30 - side / 2),
      y: ptFromMm(30 - side / 2),
      width: ptFromMm(side),
      height: ptFromMm(side),
    };
    const { parts, diagnostics } = drawSvg({ path: 'sample.svg', text: SAMPLE_SVG }, { box, colours, colour: 'ink' });
    if (diagnostics.length > 0) throw new Error(`the sample has problems: ${diagnostics[0]?.rule}`);
    const layers = parts.map(({ colour, drawing }) => ({ drawing, colour: colour === 'gold' ? GOLD : CINNABAR }));
    return { ...SQUARE, layers };
  };
  return { name: 'svg', panels: [panel(54), panel(18)] };
}
