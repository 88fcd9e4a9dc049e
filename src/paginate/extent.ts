import type { Mark, Rectangle } from './pages.ts';

export type LineMark = Mark & { readonly kind: 'line' };

/** Letters stand so high above the baseline and so deep below it, in em: what another frame must keep off. */
const HEIGHT = 0.75;
const FOOT = 0.1;

/** The frame that lines fill: their ink sidewise, the height and foot of their letters up and down. */
export function extentOf(marks: readonly LineMark[]): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, baseline, line } of marks) {
    if (line.runs.length === 0) continue;
    const size = Math.max(...line.runs.map((run) => run.size));
    left = Math.min(left, x + line.ink.left);
    right = Math.max(right, x + line.ink.right);
    top = Math.min(top, baseline - HEIGHT * size);
    bottom = Math.max(bottom, baseline + FOOT * size);
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
