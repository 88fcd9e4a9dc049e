import type { Line } from '../typeset/index.ts';
import type { Mark, Rectangle } from './pages.ts';

export type LineMark = Mark & { readonly kind: 'line' };

/** Half the height of a wavy line beside a title, in em. */
const SIDELINE = 0.06;

/** Letters of running text stand so high above the baseline and so deep below it, in em. */
const HEIGHT = 0.75;
const FOOT = 0.1;

/** How far above and below its baseline a line reaches; a column, at the right and the left of its axis. Points. */
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
  return frameOf(marks, ({ runs, writing }) => {
    const size = Math.max(0, ...runs.map((run) => run.size));
    return writing === 'vertical' ? { above: size / 2, below: size / 2 } : { above: HEIGHT * size, below: FOOT * size };
  });
}

function frameOf(marks: readonly LineMark[], reach: (line: Line) => Reach): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, baseline, line } of marks) {
    if (line.runs.length === 0) continue;
    const { above, below } = reach(line);
    const along = line.ink;
    const column = line.writing === 'vertical';
    left = Math.min(left, x + (column ? -below : along.left));
    right = Math.max(right, x + (column ? above : along.right));
    top = Math.min(top, baseline + (column ? along.left : -above));
    bottom = Math.max(bottom, baseline + (column ? along.right : below));
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

function inkReach({ runs, sidelines = [] }: Line): Reach {
  let [above, below] = [0, 0];
  for (const { face, size, glyphs, upright, scale } of runs) {
    for (const { id, rise } of glyphs) {
      const ink = face.ink(id);
      const [high, low] = upright ? [ink.right * scale, ink.left * scale] : [ink.top, ink.bottom];
      above = Math.max(above, (high * size) / 1000 + rise);
      below = Math.max(below, (-low * size) / 1000 - rise);
    }
  }
  for (const { rise, size } of sidelines) below = Math.max(below, SIDELINE * size - rise);
  return { above, below };
}
