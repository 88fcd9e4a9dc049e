import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Pixels to a metre for one to the inch. */
const TO_METRE = 1 / 0.0254;

/** Colours in a pixel, as PNG numbers their kinds. */
const KINDS = { 1: 0, 3: 2 } as const;

/**
 * A PNG of 8 bits to a colour (ISO 15948): `channels` 1 for gray, 3 for RGB. `dpi` is
 * written into it, so that it opens at the size of the page.
 */
export function pngOf(width: number, height: number, channels: 1 | 3, pixels: Uint8Array, dpi: number): Buffer {
  const row = width * channels;
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) lines.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = KINDS[channels];
  const size = Buffer.alloc(9);
  size.writeUInt32BE(Math.round(dpi * TO_METRE), 0);
  size.writeUInt32BE(Math.round(dpi * TO_METRE), 4);
  size[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('pHYs', size),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
