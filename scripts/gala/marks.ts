import { times } from './shapes.ts';

/** The league's mark: a lantern over three waves, of one colour. Inks are those of the template. */
export function league(): string {
  const wave = (y: number): string =>
    `<path d="M8 ${y}q10.5 -9 21 0t21 0t21 0t21 0" fill="none" stroke="#231f20" stroke-width="3.2" stroke-linecap="round"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
  <path d="M50 3v9" fill="none" stroke="#231f20" stroke-width="3" stroke-linecap="round"/>
  <path d="M37 12h26v5h-26z" fill="#231f20"/>
  <path d="M35 20h30c9 10 9 28 0 38h-30c-9 -10 -9 -28 0 -38zM48.4 26c-4 4 -8 9 -8 15a9.6 9.6 0 0 0 19.2 0c0 -4 -2.4 -6 -4.4 -9c-1 2 -2 3 -3.4 3.6c0.6 -4 -1 -7.6 -3.4 -9.600z" fill="#231f20" fill-rule="evenodd"/>
  <path d="M37 61h26v5h-26z" fill="#231f20"/>
  ${times(3, (index) => wave(76 + index * 9))}
</svg>
`;
}

/** A hand that writes fast, as strokes. */
function signature(width: number, strokes: readonly (readonly [string, number])[]): string {
  const lines = strokes.map(
    ([d, weight]) =>
      `  <path d="${d}" fill="none" stroke="#231f20" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 60">\n${lines.join('\n')}\n</svg>\n`;
}

/** 顧望川 in running script: three characters in one sweep. */
export const signatureGu = (): string =>
  signature(150, [
    ['M14 18c8 -3 14 -4 17 -3c-7 2 -13 8 -14 16c-1 8 -4 14 -9 19', 2.2],
    [
      'M24 24c4 0 7 -1 9 -2M23 30c3 8 -2 14 -1 15c6 -6 11 -14 16 -15c-4 5 -3 8 1 8c-4 4 -8 8 -13 10c6 0 16 -2 20 -6',
      1.7,
    ],
    ['M40 20c6 -2 12 -3 14 -2c-6 3 -9 8 -8 20c0 4 2 5 5 2', 1.9],
    [
      'M62 18c3 2 5 4 5 6M58 28c8 -3 15 -5 18 -4c-9 3 -12 6 -11 11M82 16c-2 12 -5 18 -9 22M82 17c5 0 7 1 5 5c-2 3 -5 5 -9 5c5 0 7 2 4 6',
      1.8,
    ],
    ['M64 42c8 -2 16 -3 21 -3c-8 2 -9 5 -9 9M60 52c12 -4 22 -5 32 -5c6 0 8 -3 12 -10', 2.2],
    ['M108 18c1 12 -2 24 -9 33M118 21c0 8 -1 15 -2 20', 2],
    ['M130 14c-1 14 -1 26 1 36c1 3 4 1 12 -8', 2.6],
  ]);

/** Isabel Martí, with a flourish under it. */
export const signatureMarti = (): string =>
  signature(190, [
    ['M22 10c-4 12 -9 26 -14 34c8 -4 14 -10 18 -18', 2.2],
    [
      'M30 36c6 -6 6 -8 3 -8c-4 0 -2 4 0 7c2 4 -2 6 -6 4c8 2 12 -2 15 -8c-4 0 -7 6 -4 8c4 1 7 -4 9 -9c-1 6 -2 9 2 8c5 -2 10 -16 12 -26c-5 8 -8 22 -6 26c3 3 8 -2 8 -6c-1 -3 -5 0 -4 2c3 3 8 1 12 -3c3 -4 1 -6 -1 -4c-4 4 -3 9 1 8c5 -1 10 -16 14 -27c-6 9 -10 24 -7 27c2 1 5 -1 8 -4',
      1.6,
    ],
    ['M100 40c6 -12 10 -22 13 -30c1 10 1 18 1 26c6 -10 11 -18 17 -26c-2 12 -4 22 -4 29c0 2 4 0 7 -4', 2.2],
    [
      'M142 30c-5 -1 -9 5 -7 8c3 2 7 -4 8 -8c-1 5 -1 8 2 8c4 -1 5 -6 6 -9c3 2 5 1 6 1c-3 4 -3 7 0 7c5 -1 9 -12 13 -22c-5 10 -8 20 -5 22c4 1 6 -3 8 -8c-2 5 -2 8 1 8c3 0 5 -2 7 -4M158 24c6 -2 12 -3 18 -3M178 18l5 -6',
      1.6,
    ],
    ['M34 52c40 -8 96 -10 146 -5c-40 -2 -70 0 -92 6', 1.4],
  ]);

/** Two more hands for the second ceremony. */
export const signatureShort = (): string =>
  signature(120, [
    ['M20 12c-2 14 -6 26 -12 36M14 16c18 -8 30 -6 26 4c-3 8 -14 11 -22 10c10 2 18 8 24 16', 2.4],
    [
      'M48 36c6 -8 12 -8 10 -4c-3 5 -10 8 -9 2M62 30c2 8 2 12 4 10c4 -4 6 -8 8 -10c0 6 0 10 4 8c6 -2 8 -6 12 -8c8 -2 14 -2 22 -4',
      1.8,
    ],
  ]);

export const signatureLong = (): string =>
  signature(170, [
    ['M12 44c8 -20 18 -34 24 -34c6 2 0 18 -10 26c12 -6 20 -4 16 4c-3 5 -12 8 -20 6', 2.2],
    [
      'M52 36c4 -6 8 -8 8 -4c-1 5 -8 8 -8 4c0 -2 8 -2 12 -4c4 -2 4 4 2 8c4 -6 8 -10 10 -8c1 3 -1 6 1 8c3 0 5 -4 8 -8c0 5 1 8 5 6c6 -4 9 -14 12 -24c-6 10 -8 22 -5 24c4 1 8 -4 10 -8c-1 5 0 8 3 8c6 -2 12 -6 20 -6c8 0 14 2 24 -4',
      1.7,
    ],
    ['M96 24c8 -2 14 -2 20 -3', 1.6],
  ]);
