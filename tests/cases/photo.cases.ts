import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { preparePicture } from '../../src/photo/index.ts';
import { giant, inFolder, plain, request, save } from '../photo/kit.ts';

type Case = () => Promise<readonly Diagnostic[]>;

/** What comes of a file that holds these bytes. */
const holding =
  (make: () => Promise<Uint8Array> | string): Case =>
  () =>
    inFolder(async (folder) => {
      const path = await save(folder, 'photo.jpg', await make());
      return (await preparePicture(request(path))).diagnostics;
    });

/** A picture so many pixels wide, over a frame of four inches. */
const wide = (pixels: number): Case => holding(() => plain(pixels, pixels, '#777').png().toBuffer());

/** One run of the real stage for each code of this room. */
export const cases: Readonly<Record<string, Case>> = {
  'photo/unreadable': async () => (await preparePicture(request('/nowhere/photo.jpg'))).diagnostics,
  'photo/not-an-image': holding(() => 'a letter'),
  'photo/unsupported-format': holding(() => '%PDF-1.7'),
  'photo/damaged': holding(async () => (await plain(2000, 2000, '#777').jpeg().toBuffer()).subarray(0, 700)),
  'photo/too-large': holding(() => giant(17_000, 16_000)),
  'photo/coarse': wide(1100),
  'photo/low-resolution': wide(700),
  'photo/too-coarse': wide(400),
};
