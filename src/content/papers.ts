import type { Format } from './edition.ts';
import { nodeAt, type Path, type YamlNode } from './yaml/index.ts';

/** Upright, in millimetres (ISO 216; ANSI/ASME Y14.1). */
const PAPERS: Readonly<Record<(typeof PAPER_NAMES)[number], readonly [width: number, height: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  B4: [250, 353],
  B5: [176, 250],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
};

export const PAPER_NAMES = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Tabloid'] as const;

/** Millimetres. */
export const SMALLEST_SIDE = 50;
export const LARGEST_SIDE = 1200;

/** The sheet that is asked for at a path; null where none is, or none that there is. */
export function formatAt(root: YamlNode, path: Path): Format | null {
  const node = nodeAt(root, path);
  if (node?.kind === 'text') {
    const name = PAPER_NAMES.find((paper) => paper === node.text.value);
    if (name === undefined) return null;
    const [width, height] = PAPERS[name];
    return { width, height, named: true };
  }
  const side = (key: string): number => {
    const length = nodeAt(root, [...path, key]);
    return length?.kind === 'number' ? Number(length.value) : Number.NaN;
  };
  const [width, height] = [side('width'), side('height')];
  const isSide = (mm: number): boolean => mm >= SMALLEST_SIDE && mm <= LARGEST_SIDE;
  return isSide(width) && isSide(height) ? { width, height, named: false } : null;
}
