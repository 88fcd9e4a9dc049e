import type { Pt } from '../lengths.ts';
import type { Line, Sideline } from '../typeset/index.ts';

/** Weight of a line beside characters, and the waves of a title's: length and half their height, in em. */
const WEIGHT = 0.05;
const WAVE = { length: 0.25, height: 0.045 } as const;
/** Control points of a cubic so that it follows a half wave of a sine, in parts of its length and height. */
const SLOPE = 0.3642;
const CREST = 4 / 3;

/** Path operators of the lines beside a line's characters (ISO 32000-1 8.5.2), y counted downwards as on pdfkit's pages. */
export function sidelineOperators(line: Line, sideline: Sideline, x: Pt, y: Pt): string {
  const { kind, from, to, rise, size } = sideline;
  const column = line.writing === 'vertical';
  const point = (along: Pt, up: Pt): string =>
    column ? `${decimal(x + up)} ${decimal(y + along)}` : `${decimal(x + along)} ${decimal(y - up)}`;
  const path = [`${point(from, rise)} m`];
  if (kind === 'name') path.push(`${point(to, rise)} l`);
  else {
    const halves = Math.max(1, 2 * Math.round((to - from) / (WAVE.length * size)));
    const step = (to - from) / halves;
    for (let i = 0; i < halves; i++) {
      const start = from + i * step;
      const crest = rise + (i % 2 === 0 ? 1 : -1) * CREST * WAVE.height * size;
      path.push(
        `${point(start + SLOPE * step, crest)} ${point(start + (1 - SLOPE) * step, crest)} ${point(start + step, rise)} c`,
      );
    }
  }
  return [`${decimal(WEIGHT * size)} w 0 J 1 j`, ...path, 'S'].join('\n');
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
