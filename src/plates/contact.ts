import { Dict, Graph, Name, Stream, type Value, writePdf } from '../pdf/index.ts';
import { openBoard } from './draw.ts';
import { overlaid, type Rgb } from './looks.ts';
import { pngOf } from './png.ts';
import { type Raster, reduced } from './raster.ts';

/** A plate on the sheet. */
export interface Shown {
  readonly name: string;
  /** What stands under the name. */
  readonly note: string;
  readonly raster: Raster;
  readonly look: Rgb;
}

/** Pixels: the longer side of a picture, what is around it, the lines above it. */
const SIDE = 520;
const GAP = 28;
const LINES = 44;
const COLUMNS = 3;
const PAPER = 232;

/** Pictures side by side: the plates over one another in their colours, then each on its own. */
export async function contactSheet(title: string, plates: readonly Shown[]): Promise<Buffer> {
  const [first] = plates;
  if (first === undefined) throw new Error('a sheet of no plates');
  const factor = Math.max(1, Math.ceil(Math.max(first.raster.width, first.raster.height) / SIDE));
  const small = plates.map(({ raster }) => reduced(raster, factor));
  const [{ width, height } = first.raster] = small;
  const count = plates.length + 1;
  const columns = Math.min(COLUMNS, count);
  const rows = Math.ceil(count / columns);
  const full = { width: columns * (width + GAP) + GAP, height: rows * (height + LINES + GAP) + GAP };
  const corner = (at: number): readonly [number, number] => [
    GAP + (at % columns) * (width + GAP),
    GAP + Math.floor(at / columns) * (height + LINES + GAP) + LINES,
  ];
  const labels = [{ name: title, note: '' }, ...plates].map(({ name, note }, i) => ({ name, note, at: corner(i) }));
  const pixels = await lettered(full.width, full.height, labels);
  const put = (at: number, colour: (pixel: number, to: number) => void): void => {
    const [left, top] = corner(at);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) colour(y * width + x, 3 * ((top + y) * full.width + left + x));
    }
  };
  put(0, (pixel, to) => {
    const light = overlaid(plates.map(({ look }, i) => [(small[i]?.ink[pixel] ?? 0) / 255, look]));
    for (let i = 0; i < 3; i++) pixels[to + i] = Math.round(255 * (light[i] ?? 0));
  });
  for (const [i, { ink }] of small.entries()) {
    put(i + 1, (pixel, to) => pixels.fill(255 - (ink[pixel] ?? 0), to, to + 3));
  }
  return pngOf(full.width, full.height, 3, pixels, 72);
}

interface Label {
  readonly name: string;
  readonly note: string;
  readonly at: readonly [number, number];
}

/** The sheet with its letters alone. They are drawn as a PDF's are, with a face that comes along, never the system's. */
async function lettered(width: number, height: number, labels: readonly Label[]): Promise<Uint8Array> {
  const line = (text: string, size: number, x: number, y: number): string =>
    `BT /F ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${Buffer.from(text, 'latin1').toString('hex')}> Tj ET`;
  const content = [
    `${(PAPER / 255).toFixed(4)} g 0 0 ${width} ${height} re f 0 g`,
    ...labels.map(({ name, note, at: [x, y] }) =>
      [line(latin(name), 15, x, y - 24), line(latin(note), 12, x, y - 8)].join('\n'),
    ),
  ].join('\n');
  const graph = new Graph(null);
  const dict = (entries: Readonly<Record<string, Value>>): Dict => new Dict(new Map(Object.entries(entries)), null);
  const font = dict({
    Type: new Name('Font'),
    Subtype: new Name('Type1'),
    BaseFont: new Name('Helvetica'),
    Encoding: new Name('WinAnsiEncoding'),
  });
  const pages = graph.reserve();
  const page = dict({
    Type: new Name('Page'),
    Parent: pages,
    MediaBox: [0, 0, width, height],
    Resources: dict({ Font: dict({ F: font }) }),
    Contents: new Stream(dict({}), Buffer.from(content, 'latin1'), null),
  });
  graph.put(pages, dict({ Type: new Name('Pages'), Kids: [graph.add(page)], Count: 1 }));
  const root = graph.add(dict({ Type: new Name('Catalog'), Pages: pages }));
  const board = await openBoard(writePdf(graph, { root, info: null }));
  const { ink } = await board.draw(1, 1, 1);
  await board.close();
  const pixels = new Uint8Array(3 * width * height);
  for (let i = 0; i < ink.length; i++) pixels.fill(255 - (ink[i] ?? 0), 3 * i, 3 * i + 3);
  return pixels;
}

/** The face has Western letters alone. */
function latin(text: string): string {
  return text.replace(/[^ -~\u00a0-\u00ff]/gu, '?');
}
