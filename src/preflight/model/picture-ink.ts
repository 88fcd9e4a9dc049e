import { PICTURE_FILTERS, type View } from '../../pdf/index.ts';

/** Full plates on one spot: 300 %, as ISO 12647-2 has it for coated sheets. */
export const MOST_INK = 3;

export interface PictureInk {
  /** Of the heaviest pixel, 1 for one full plate. */
  readonly most: number;
  /** How much of the picture is over `MOST_INK`, 1 for all of it. */
  readonly share: number;
}

/** The ink of a picture of four components; null where its bytes are a JPEG's, or no bytes each. */
export function pictureInk(view: View): PictureInk | null {
  const stream = view.file.resolve(view.dict.id);
  if (view.number('BitsPerComponent') !== 8 || view.has('Decode')) return null;
  if (stream === null || typeof stream !== 'object' || !('raw' in stream)) return null;
  if (view.file.filtersOf(stream).some((filter) => PICTURE_FILTERS.includes(filter))) return null;
  const data = view.file.read(stream);
  if (!data) return null;
  let most = 0;
  let over = 0;
  for (let i = 0; i + 3 < data.length; i += 4) {
    const sum = (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0) + (data[i + 3] ?? 0);
    if (sum > most) most = sum;
    if (sum > MOST_INK * 255) over++;
  }
  return { most: most / 255, share: (over * 4) / Math.max(data.length, 1) };
}
