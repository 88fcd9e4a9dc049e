/**
 * `npm run ornaments`: draws every ornament at two sizes, prints it by Laurel's press, and writes
 * a picture of each to `docs/ornaments`, and `docs/ornaments.md`.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFonts } from '../../src/fonts/index.ts';
import { ptFromMm } from '../../src/lengths.ts';
import { type Drawing, ornamentNames } from '../../src/ornament/index.ts';
import type { Mark } from '../../src/paginate/index.ts';
import { picturesOf } from '../specimen/pictures.ts';
import { printSheets } from '../specimen/printing.ts';
import { documentOf } from './document.ts';
import { ornamentSample, qrSample, type Sample, sealSample, svgSample } from './samples.ts';

const PICTURES = join('docs', 'ornaments');

/** Paper round the panels and between them, mm. */
const MARGIN = 6;

const { library: fonts } = await openFonts({ fontsDir: 'fonts', cwd: process.cwd(), cacheDir: null });
if (fonts === null) throw new Error('the fonts cannot be opened');
const samples = [...ornamentNames().map(ornamentSample), sealSample(fonts), qrSample(), svgSample()];
mkdirSync(PICTURES, { recursive: true });
for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
let bytes = 0;
for (const sample of samples) {
  const { width, height, marks } = sheetOf(sample);
  const title = `Laurel: ${sample.name}`;
  const page = { width: ptFromMm(width), height: ptFromMm(height), title, files: new Map(), fonts };
  const pdf = await printSheets([{ under: marks, over: [], blocks: [] }], page);
  const [picture = Buffer.alloc(0)] = await picturesOf(pdf);
  writeFileSync(join(PICTURES, `${sample.name}.png`), picture);
  bytes += picture.length;
}
writeFileSync(join('docs', 'ornaments.md'), documentOf(process.cwd()));
console.log(`${samples.length} pictures in ${PICTURES} (${Math.round(bytes / 1024)} KiB); docs/ornaments.md`);

/** Both panels beside each other, centred on one line. */
function sheetOf({ panels }: Sample) {
  const height = Math.max(...panels.map((panel) => panel.height)) + 2 * MARGIN;
  let left = MARGIN;
  const marks = panels.flatMap((panel) => {
    const x = left;
    left += panel.width + MARGIN;
    return panel.layers.map(({ drawing, colour }): Mark => {
      return { kind: 'drawing', drawing: moved(drawing, ptFromMm(x), ptFromMm((height - panel.height) / 2)), colour };
    });
  });
  return { width: left, height, marks };
}

function moved(drawing: Drawing, dx: number, dy: number): Drawing {
  return drawing.map(({ d, paint }) => {
    let horizontal = false;
    const shifted = d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
      horizontal = !horizontal;
      return String(Math.round((Number(number) + (horizontal ? dx : dy)) * 1000) / 1000);
    });
    return { d: shifted, paint };
  });
}
