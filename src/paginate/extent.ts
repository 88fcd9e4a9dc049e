import type { Line } from '../typeset/index.ts';
import type { Mark, Rectangle } from './pages.ts';

export type LineMark = Mark & { readonly kind: 'line' };

/** Letters of running text stand so high above the baseline and so deep below it, in em. */
const HEIGHT = 0.75;
const FOOT = 0.1;

/** How far above and below its baseline a line reaches, points. */
interface Reach {
  readonly above: number;
  readonly below: number;
}

/** The frame that lines of display text fill: their very ink. */
export function inkOf(marks: readonly LineMark[]): Rectangle {
  return frameOf(marks, inkReach);
}

/** The frame that lines of running text fill: their ink sidewise, the usual height of letters up and down. */
export function extentOf(marks: readonly LineMark[]): Rectangle {
  return frameOf(marks, ({ runs }) => {
    const size = Math.max(0, ...runs.map((run) => run.size));
    return { above: HEIGHT * size, below: FOOT * size };
  });
}

function frameOf(marks: readonly LineMark[], reach: (line: Line) => Reach): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, baseline, line } of marks) {
    if (line.runs.length === 0) continue;
    const { above, below } = reach(line);
    left = Math.min(left, x + line.ink.left);
    right = Math.max(right, x + line.ink.right);
    top = Math.min(top, baseline - above);
    bottom = Math.max(bottom, baseline + below);
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

function inkReach({ runs }: Line): Reach {
  let [above, below] = [0, 0];
  for (const { face, size, glyphs } of runs) {
    for (const { id, rise } of glyphs) {
      const { top, bottom } = face.ink(id);
      above = Math.max(above, (top * size) / 1000 + rise);
      below = Math.max(below, (-bottom * size) / 1000 - rise);
    }
  }
  return { above, below };
}
