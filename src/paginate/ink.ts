import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Colour } from '../typeset/index.ts';
import type { Mark, Page } from './pages.ts';

/** The most ink that a coated sheet takes, percent of one (ISO 12647-2). */
const MOST_INK = 300;

type Ink = Pick<Colour, 'cmyk' | 'spot' | 'tint'>;

/** Black alone, at its full strength: the press lets its letters and lines overprint. */
export function isBlack({ cmyk: [c, m, y, k], spot, tint = 100 }: Ink): boolean {
  return spot === null && c + m + y === 0 && k === 100 && tint === 100;
}

/** Grounds that take too much ink together with the black that overprints them, each once a page. */
export function inkProblems({ marks, number, citation }: Page): readonly Diagnostic[] {
  const found = new Map<string, number>();
  let ground: Colour | null = null;
  for (const mark of marks) {
    if (mark.kind === 'flood') ground = mark.colour;
    else if (ground?.spot === null && hasBlack(mark)) {
      const [c, m, y] = ground.cmyk;
      const sum = ((c + m + y) * (ground.tint ?? 100)) / 100 + 100;
      if (sum > MOST_INK) found.set(ground.name, sum);
    }
  }
  return [...found].map(([name, sum]) =>
    diagnostic('layout/ink-on-ground', { page: number, citation, params: { ground: name, sum: Math.ceil(sum) } }),
  );
}

function hasBlack(mark: Mark): boolean {
  if (mark.kind === 'drawing') return isBlack(mark.colour);
  if (mark.kind !== 'line') return false;
  return [...mark.line.runs, ...(mark.line.sidelines ?? [])].some(({ colour }) => isBlack(colour));
}
