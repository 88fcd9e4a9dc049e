import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { limitInk } from '../../src/photo/encoder.ts';
import { plain, slope } from './kit.ts';
import { inks, rgb } from './pictures.ts';

/** Percent of cyan, magenta, yellow and black, pixel by pixel. */
async function inksOf(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const data = await sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
  return Array.from({ length: data.length / 4 }, (_, i) =>
    Array.from(data.subarray(4 * i, 4 * i + 4), (v) => v / 2.55),
  );
}

const coloured = async (colour: string) =>
  (await inksOf((await inks(await plain(160, 100, colour).png().toBuffer())).bytes))[0] ?? [];

describe('a picture for the press', () => {
  test('is in four inks, without a profile of its own', async () => {
    const picture = await inks(await slope(300, 200).png().toBuffer());
    expect(await sharp(picture.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      space: 'cmyk',
      channels: 4,
      hasProfile: false,
    });
    expect(picture.profile).toBeNull();
  });

  test('has the inks that the profile gives: red, paper, and black within the limit', async () => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = await coloured('#f00');
    expect(cyan).toBeLessThan(3);
    expect(magenta).toBeGreaterThan(90);
    expect(yellow).toBeGreaterThan(85);
    expect(black).toBeLessThan(5);
    expect(Math.max(...(await coloured('#fff')))).toBeLessThan(1);
    const dark = await coloured('#000');
    expect(dark[3]).toBeGreaterThan(88);
    expect(dark.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(280);
    expect(dark.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(300);
  });

  test('never takes more than 300 % of ink, in its darkest and busiest places neither', async () => {
    const data = Buffer.alloc(150 * 94 * 3);
    data.forEach((_, i) => {
      data[i] = (i * 2654435761) % 3 === 0 ? (i * 40503) % 90 : 0;
    });
    const noise = await sharp(data, { raw: { width: 150, height: 94, channels: 3 } })
      .png()
      .toBuffer();
    const sums = (await inksOf((await inks(noise)).bytes)).map((pixel) => pixel.reduce((sum, ink) => sum + ink, 0));
    expect(Math.max(...sums)).toBeGreaterThan(250);
    expect(Math.max(...sums)).toBeLessThanOrEqual(300);
  });

  test('is the same each time', async () => {
    const bytes = await slope(300, 200).png().toBuffer();
    expect(Buffer.from((await inks(bytes)).bytes).equals((await inks(bytes)).bytes)).toBe(true);
  });

  test('left in RGB comes with its profile', async () => {
    const picture = await rgb(await slope(300, 200).png().toBuffer());
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ space: 'srgb', hasProfile: false });
    expect(Buffer.from(picture.profile ?? []).toString('latin1', 12, 20)).toBe('mntrRGB ');
  });
});

test('the limit leaves black alone, and what is within it', () => {
  const pixel = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(pixel, (before) => {
      const after = Buffer.from(before);
      limitInk(after);
      const sum = (inks: Iterable<number>): number => [...inks].reduce((total, ink) => total + ink, 0);
      const most = 2.94 * 255;
      expect(sum(after)).toBeLessThanOrEqual(most);
      expect(after[3]).toBe(before[3]);
      if (sum(before) <= Math.floor(most)) expect([...after]).toEqual(before);
      else expect(sum(after)).toBeGreaterThan(most - 5);
    }),
  );
});
