/** A plate in pixels, row by row from the top: 0 is paper, 255 full ink. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Left, top, right, bottom in pixels; right and bottom are outside. */
export type Area = readonly [number, number, number, number];

/** The share of an area that a plate prints, 0 to 1: what dots of full ink would cover. */
export function coverageOf({ width, height, ink }: Raster, [left, top, right, bottom]: Area): number {
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  const [x1, y1] = [Math.min(width, right), Math.min(height, bottom)];
  if (x1 <= x0 || y1 <= y0) return 0;
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += ink[y * width + x] ?? 0;
  return sum / (255 * (x1 - x0) * (y1 - y0));
}

export function isBlank({ ink }: Raster): boolean {
  return ink.every((value) => value === 0);
}

/** Smaller by a whole factor, each pixel the mean of those that it stands for. */
export function reduced(raster: Raster, factor: number): Raster {
  if (factor <= 1) return raster;
  const width = Math.max(1, Math.floor(raster.width / factor));
  const height = Math.max(1, Math.floor(raster.height / factor));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let v = y * factor; v < Math.min((y + 1) * factor, raster.height); v++) {
        for (let u = x * factor; u < Math.min((x + 1) * factor, raster.width); u++) {
          sum += raster.ink[v * raster.width + u] ?? 0;
          count++;
        }
      }
      ink[y * width + x] = Math.round(sum / count);
    }
  }
  return { width, height, ink };
}
