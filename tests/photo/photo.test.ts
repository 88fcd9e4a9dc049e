import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/photo/crop.ts';
import { type Picture, type PictureRequest, preparePicture } from '../../src/photo/index.ts';
import { decode, inFolder, plain, request, rules, save, slope } from './kit.ts';

async function prepared(bytes: Uint8Array | string, changes: Partial<PictureRequest> = {}): Promise<Picture> {
  return inFolder(async (folder) => {
    const { picture, diagnostics } = await preparePicture(request(await save(folder, 'a.jpg', bytes), changes));
    if (picture === null) throw new Error(diagnostics.map(({ rule }) => rule).join());
    return picture;
  });
}

/** Red and green of the slope at these fractions of the whole picture. */
function slopeAt(u: number, v: number): readonly number[] {
  return [255 * u, 255 * v, 60];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  const off = Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? Number.NaN))));
  expect(off, `${actual} beside ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe('the cut', () => {
  const sizes = fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) });
  const focus = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

  test('lies inside, has the ratio, is as large as fits, is never enlarged, keeps the focus', () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, focus, (source, frame, most, [u, v]) => {
        const { scaled, box, density } = cut(source, frame, [u, v], most);
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(scaled.width);
        expect(box.top + box.height).toBeLessThanOrEqual(scaled.height);
        expect(scaled.width).toBeLessThanOrEqual(source.width);
        expect(scaled.height).toBeLessThanOrEqual(source.height);
        expect(box.width).toBeLessThanOrEqual(Math.max(1, most.width));
        expect(box.height).toBeLessThanOrEqual(Math.max(1, most.height));
        const fills = Math.max((frame.width * density) / source.width, (frame.height * density) / source.height);
        expect(fills).toBeCloseTo(1, 9);
        const inside = (start: number, size: number, at: number) => start - 1 <= at && at <= start + size + 1;
        expect(inside(box.left, box.width, u * scaled.width)).toBe(true);
        expect(inside(box.top, box.height, v * scaled.height)).toBe(true);
      }),
    );
  });

  test('is centred on the focus where there is room', () => {
    const { box } = cut({ width: 4000, height: 1000 }, { width: 1, height: 1 }, [0.4, 0.5], {
      width: 9999,
      height: 9999,
    });
    expect(box).toEqual({ left: 1100, top: 0, width: 1000, height: 1000 });
  });

  test('a picture of 216 × 134.25 mm gets 2552 × 1586 pixels, as VISUAL.md has it', async () => {
    const frame = { width: (216 / 25.4) * 72, height: (134.25 / 25.4) * 72 };
    const picture = await prepared(await plain(3000, 2000, '#888').jpeg().toBuffer(), frame);
    expect([picture.pixelWidth, picture.pixelHeight]).toEqual([2552, 1586]);
    expect(picture.ppi).toBeCloseTo(3000 / (216 / 25.4), 6);
  });
});

describe('focus', () => {
  test.each([
    [[0.5, 0.5], 0.25],
    [[0.4, 0.5], 0.15],
    [[0, 0.9], 0],
    [[0.95, 0.1], 0.5],
  ] as const)('%o: the square begins at %d of the width', async (focus, start) => {
    const bytes = await slope(2400, 1200).png().toBuffer();
    const pixels = await decode((await prepared(bytes, { width: 200, height: 200, focus })).bytes);
    expect(pixels.width).toBe(834);
    expectNear(pixels.at(0.01, 0.5), slopeAt(start + 0.005, 0.5), 3);
    expectNear(pixels.at(0.99, 0.5), slopeAt(start + 0.495, 0.5), 3);
  });
});

describe('EXIF orientation', () => {
  /** Where a point of the upright picture lies in the stored one, as CIPA DC-008 defines the eight values. */
  const stored: readonly ((u: number, v: number) => readonly [number, number])[] = [
    (u, v) => [u, v],
    (u, v) => [1 - u, v],
    (u, v) => [1 - u, 1 - v],
    (u, v) => [u, 1 - v],
    (u, v) => [v, u],
    (u, v) => [v, 1 - u],
    (u, v) => [1 - v, 1 - u],
    (u, v) => [1 - v, u],
  ];

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i', async (orientation) => {
    // Upright, the picture is 1500 × 1000; the frame is square and the focus at its left end.
    const upright = { width: 1500, height: 1000 };
    const [width, height] = orientation > 4 ? [1000, 1500] : [1500, 1000];
    const data = Buffer.alloc(upright.width * upright.height * 3);
    for (let v = 0; v < upright.height; v++) {
      for (let u = 0; u < upright.width; u++) {
        const [x, y] = stored[orientation - 1]?.((u + 0.5) / upright.width, (v + 0.5) / upright.height) ?? [0, 0];
        const i = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
        data[i] = (255 * u) / upright.width;
        data[i + 1] = (255 * v) / upright.height;
        data[i + 2] = 60;
      }
    }
    const file = await sharp(data, { raw: { width, height, channels: 3 } })
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer();
    for (const points of [120, 400]) {
      const picture = await prepared(file, { width: points, height: points, focus: [0.1, 0.5] });
      const pixels = await decode(picture.bytes);
      expect([picture.pixelWidth, picture.pixelHeight]).toEqual([pixels.width, pixels.height]);
      expectNear(pixels.at(0.05, 0.1), slopeAt((0.05 * 2) / 3, 0.1), 4);
      expectNear(pixels.at(0.95, 0.1), slopeAt((0.95 * 2) / 3, 0.1), 4);
      expectNear(pixels.at(0.05, 0.9), slopeAt((0.05 * 2) / 3, 0.9), 4);
    }
  });

  test('a frame that is not square keeps its own ratio on a sideways picture', async () => {
    const bytes = await slope(1000, 1500).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await prepared(bytes);
    expect([picture.pixelWidth, picture.pixelHeight]).toEqual([1200, 750]);
    expect(picture.ppi).toBeCloseTo(1500 / 4, 9);
  });
});

describe('resolution', () => {
  test.each([
    [1200, []],
    [1199, ['photo/coarse']],
    [900, ['photo/coarse']],
    [899, ['photo/low-resolution']],
    [600, ['photo/low-resolution']],
    [599, ['photo/too-coarse']],
    [1, ['photo/too-coarse']],
  ])('%i pixels over four inches: %o', async (width, expected) => {
    const bytes = await plain(width, 2000, '#888').png().toBuffer();
    expect(await rules(bytes)).toEqual(expected);
  });

  test('a coarse picture is neither enlarged nor withheld, and the message says what is needed', async () => {
    await inFolder(async (folder) => {
      const path = await save(folder, 'a.png', await plain(500, 400, '#888').png().toBuffer());
      const { picture, diagnostics } = await preparePicture(request(path));
      expect([picture?.pixelWidth, picture?.pixelHeight]).toEqual([500, 313]);
      expect(diagnostics).toMatchObject([
        {
          severity: 'error',
          params: { file: '../a.jpg', ppi: 125, width: 1200, height: 750 },
          span: { file: 'content/citations/chongqing.yaml', start: 100, end: 110 },
          citation: 'chongqing',
        },
      ]);
    });
  });
});

describe('kinds of file', () => {
  const red = { r: 170, g: 90, b: 80 };
  const base = () => sharp({ create: { width: 1300, height: 900, channels: 3, background: red } });

  test.each([
    ['JPEG', () => base().jpeg({ quality: 95 })],
    ['progressive JPEG', () => base().jpeg({ quality: 95, progressive: true })],
    ['PNG', () => base().png()],
    ['palette PNG', () => base().png({ palette: true })],
    ['16-bit PNG', () => base().toColourspace('rgb16').png()],
    ['WebP', () => base().webp({ quality: 95 })],
    ['TIFF', () => base().tiff({ compression: 'lzw' })],
    ['tiled TIFF', () => base().tiff({ tile: true, compression: 'deflate' })],
    ['GIF', () => base().gif()],
    ['AVIF', () => base().avif({ quality: 90, effort: 0 })],
    ['CMYK JPEG', () => base().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['CMYK TIFF', () => base().toColourspace('cmyk').tiff()],
  ])('%s', async (_, make) => {
    const picture = await prepared(await make().toBuffer());
    const pixels = await decode(picture.bytes);
    expect([picture.pixelWidth, picture.pixelHeight, pixels.width, pixels.height]).toEqual([1200, 750, 1200, 750]);
    expect(pixels.channels).toBe(3);
    // Into CMYK and back, red loses a little.
    expectNear(pixels.at(0.5, 0.5), [red.r, red.g, red.b], 12);
  });

  test('CMYK as Adobe writes it, inverted, is not a negative', async () => {
    const bytes = await plain(1300, 900, '#fff').toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect(bytes.includes('Adobe')).toBe(true);
    expectNear((await decode((await prepared(bytes)).bytes)).at(0.5, 0.5), [255, 255, 255], 6);
  });

  test.each([
    ['8-bit grey', (image: Sharp) => image.toColourspace('b-w').png()],
    ['16-bit grey', (image: Sharp) => image.toColourspace('grey16').png()],
    ['grey JPEG', (image: Sharp) => image.toColourspace('b-w').jpeg()],
  ])('%s', async (_, make) => {
    const pixels = await decode((await prepared(await make(plain(1300, 900, '#808080')).toBuffer())).bytes);
    expectNear(pixels.at(0.5, 0.5), [128, 128, 128], 3);
  });

  test('what is transparent lies on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 1300, height: 900, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const pixels = await decode((await prepared(bytes)).bytes);
    expect(pixels.channels).toBe(3);
    expectNear(pixels.at(0.5, 0.5), [255, 255, 255], 0);
  });

  test('a wide profile is converted, not dropped', async () => {
    const bytes = await plain(1300, 900, '#c83c28').withIccProfile('p3').png().toBuffer();
    const raw = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
    expect(Math.abs((raw[0] ?? 0) - 200)).toBeGreaterThan(5);
    expectNear((await decode((await prepared(bytes)).bytes)).at(0.5, 0.5), [200, 60, 40], 4);
  });

  test('the result carries no metadata, no subsampling, and is the same bytes each time', async () => {
    const bytes = await slope(2400, 1600)
      .withMetadata({ exif: { IFD0: { Artist: 'Somebody' } } })
      .jpeg()
      .toBuffer();
    const first = await prepared(bytes);
    const [again, once] = await Promise.all([prepared(bytes), prepared(bytes)]);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, once.bytes)).toBe(0);
    const metadata = await sharp(first.bytes).metadata();
    expect(metadata.chromaSubsampling).toBe('4:4:4');
    expect([metadata.exif, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined]);
  });
});

test('sharp is loaded by nothing but the first picture', async () => {
  const sources = await readdir(new URL('../../src/photo', import.meta.url));
  const statics = sources.filter((name) =>
    /^import (?!type\b)[^;]*from 'sharp'/m.test(
      readFileSync(new URL(`../../src/photo/${name}`, import.meta.url), 'utf8'),
    ),
  );
  expect(statics).toEqual([]);
});
