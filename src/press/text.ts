import type { Pt } from '../lengths.ts';
import type { GlyphRun, Line } from '../typeset/index.ts';
import type { EmbeddedFace } from './embed.ts';

/** Adjustments smaller than this (thousandths of an em) move nothing that can be seen or summed up. */
const NEGLIGIBLE = 0.005;

/**
 * The operators that show a line (ISO 32000-1 9.4): one text object, one TJ for
 * each run, every glyph exactly where the composer put it. pdfkit's pages count
 * y downwards, hence the text matrix that turns the letters up again.
 */
export function showLine(line: Line, x: Pt, y: Pt, embed: (run: GlyphRun) => EmbeddedFace): string {
  const operators = ['BT'];
  for (const run of line.runs) {
    const face = embed(run);
    operators.push(
      `/${face.font.id} ${decimal(run.size)} Tf`,
      `${ratio(run.scale)} 0 0 -1 ${decimal(x + run.x)} ${decimal(y)} Tm`,
      ...showRun(run, face),
    );
  }
  operators.push('ET');
  return operators.join('\n');
}

/** TJ arrays of a run, a new one wherever the rise changes. */
function showRun(run: GlyphRun, face: EmbeddedFace): string[] {
  const operators: string[] = [];
  let array = '';
  let codes = '';
  let rise = 0;
  let pen = 0;
  const closeCodes = (): void => {
    if (codes !== '') array += `<${codes}>`;
    codes = '';
  };
  const closeArray = (): void => {
    closeCodes();
    if (array !== '') operators.push(`[${array}] TJ`);
    array = '';
  };
  for (const glyph of run.glyphs) {
    if (glyph.rise !== rise) {
      closeArray();
      rise = glyph.rise;
      operators.push(`${decimal(rise)} Ts`);
    }
    const adjustment = round(pen - (glyph.x * 1000) / (run.size * ratio(run.scale)));
    if (Math.abs(adjustment) > NEGLIGIBLE) {
      closeCodes();
      array += decimal(adjustment);
      pen -= adjustment;
    }
    codes += face.code(glyph);
    pen += glyph.width;
  }
  closeArray();
  if (rise !== 0) operators.push('0 Ts');
  return operators;
}

/** A scale as it is written: a ten-thousandth more or less is a hundredth of a point in the longest line, and is made up for. */
function ratio(scale: number): number {
  return Math.round(scale * 10_000) / 10_000;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function decimal(value: number): string {
  return String(round(value));
}
