/** `npm run gala`: draws the pictures, the mark and the signatures of the invented ceremonies in `examples/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { league, signatureGu, signatureLong, signatureMarti, signatureShort } from './marks.ts';
import { draughtsman, lanterns, library, listener, singers, teacher, theatre } from './people.ts';
import { bells, brook, estuary, ferry, hillTown, moon, roofs, sluice, steps } from './places.ts';

/** Pixels across: 300 to the inch over a spread's page with bleed (216 mm), and over half of it. */
const OPENING = 2560;
const FURTHER = 1200;
/** Enough for flat colours and the edges between them. */
const COLOURS = 64;

const GALA = join('examples', 'gala', 'images');
const ENCORE = join('examples', 'encore', 'images');

const pictures: readonly (readonly [name: string, svg: string, width: number])[] = [
  ['yi-brook', brook(), OPENING],
  ['mistford-ferry', ferry(), OPENING],
  ['mistford-bells', bells(), FURTHER],
  ['rios-hill', hillTown(), OPENING],
  ['rios-roofs', roofs(), FURTHER],
  ['rios-steps', steps(), FURTHER],
  ['mo-portrait', draughtsman(), OPENING],
  ['lin-portrait', listener(), OPENING],
  ['lin-estuary', estuary(), FURTHER],
  ['lin-sluice', sluice(), FURTHER],
  ['lin-moon', moon(), FURTHER],
  ['thu-ha-portrait', teacher(), OPENING],
  ['library-boat', library(), OPENING],
  ['choir-lanterns', lanterns(), OPENING],
  ['choir-singers', singers(), FURTHER],
  ['pier-theatre', theatre(), OPENING],
];

for (const folder of [GALA, ENCORE]) mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const [name, svg, width] of pictures) {
  const drawn = sharp(Buffer.from(svg), { density: (72 * width) / 1500 })
    .resize({ width })
    .flatten({ background: '#fff' });
  const png = await drawn
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(join(GALA, `${name}.png`), png);
  bytes += png.length;
}
const marks = { league: league(), 'signature-gu': signatureGu(), 'signature-marti': signatureMarti() };
for (const [name, svg] of Object.entries(marks)) writeFileSync(join(GALA, `${name}.svg`), svg);
const hands = {
  'signature-gu': signatureGu(),
  'signature-marti': signatureMarti(),
  'signature-short': signatureShort(),
  'signature-long': signatureLong(),
};
for (const [name, svg] of Object.entries(hands)) writeFileSync(join(ENCORE, `${name}.svg`), svg);
console.log(`${pictures.length} pictures (${Math.round(bytes / 1024)} KiB)`);
