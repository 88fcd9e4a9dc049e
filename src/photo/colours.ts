import { tiffOfInks } from './encoder.ts';
import { openSharp } from './sharp.ts';
import { srgbProfile } from './srgb.ts';

export type Inks = readonly [number, number, number, number];
export type Rgb = readonly [number, number, number];

/**
 * What inks look like on a screen, in their order: red, green and blue of sRGB, 0 to 255, with the
 * paper as white. `inks` in percent; `profile` is the ICC profile of the press that they are of.
 */
export async function onScreen(
  inks: readonly Inks[],
  profile: Uint8Array,
): Promise<{ readonly colours: readonly Rgb[]; readonly profile: Uint8Array }> {
  const srgb = await srgbProfile();
  if (inks.length === 0) return { colours: [], profile: srgb };
  const sharp = await openSharp();
  const pixels = Buffer.from(inks.flatMap((ink) => ink.map((percent) => Math.round((percent * 255) / 100))));
  const { data, info } = await sharp(tiffOfInks(pixels, inks.length, 1, profile), { limitInputPixels: false })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = inks.map((_, index): Rgb => {
    const at = index * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
  return { colours, profile: srgb };
}
