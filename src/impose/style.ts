/** Inks of the dummy, as operators that set them to fill and to stroke with. */
export const STYLE = {
  ink: '0 0 0 1 k 0 0 0 1 K',
  soft: '0 0 0 0.55 k 0 0 0 0.55 K',
  accent: '0 0.75 0.85 0.05 k 0 0.75 0.85 0.05 K',
  sheet: '0 0 0 0.06 k',
  page: '0 0 0 0 k',
} as const;
