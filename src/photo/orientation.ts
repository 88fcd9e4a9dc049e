/**
 * EXIF orientation (CIPA DC-008, tag 274): how the stored pixels are turned to
 * stand upright. Cropping comes first, in stored pixels, so that only the small
 * result has to be turned in memory.
 */
export interface Turn {
  /** Whether width and height change places. */
  readonly sideways: boolean;
  /** Mirrored before it is turned: top to bottom, left to right. */
  readonly flip: boolean;
  readonly flop: boolean;
  /** Clockwise, degrees. */
  readonly angle: 0 | 90 | 180 | 270;
  /** Where a point of the upright picture lies in the stored one, both as fractions from the top left. */
  readonly stored: (u: number, v: number) => readonly [number, number];
}

const UPRIGHT: Turn = { sideways: false, flip: false, flop: false, angle: 0, stored: (u, v) => [u, v] };

const TURNS: ReadonlyMap<number, Turn> = new Map<number, Turn>([
  [2, { ...UPRIGHT, flop: true, stored: (u, v) => [1 - u, v] }],
  [3, { ...UPRIGHT, angle: 180, stored: (u, v) => [1 - u, 1 - v] }],
  [4, { ...UPRIGHT, flip: true, stored: (u, v) => [u, 1 - v] }],
  [5, { sideways: true, flip: true, flop: false, angle: 90, stored: (u, v) => [v, u] }],
  [6, { sideways: true, flip: false, flop: false, angle: 90, stored: (u, v) => [v, 1 - u] }],
  [7, { sideways: true, flip: false, flop: true, angle: 90, stored: (u, v) => [1 - v, 1 - u] }],
  [8, { sideways: true, flip: false, flop: false, angle: 270, stored: (u, v) => [1 - v, u] }],
]);

/** A missing or senseless value means upright. */
export function turnOf(orientation: number | undefined): Turn {
  return TURNS.get(orientation ?? 1) ?? UPRIGHT;
}
