import type { Pt } from '../lengths.ts';
import type { GlyphRun, Line, PlacedGlyph } from '../typeset/index.ts';
import type { EmbeddedFace } from './embed.ts';

/** Adjustments smaller than this (thousandths of an em) move nothing that can be seen or summed up. */
const NEGLIGIBLE = 0.005;

/** Runs that are shown as one: of one font, size and width of glyphs, whatever files their glyphs come from. */
interface Stretch {
  readonly first: GlyphRun;
  readonly font: string;
  readonly parts: Part[];
}

interface Part {
  readonly run: GlyphRun;
  readonly face: EmbeddedFace;
}

/**
 * The operators that show runs of a line (ISO 32000-1 9.4): one text object, one TJ for
 * each stretch, every glyph exactly where the composer put it. pdfkit's pages count
 * y downwards, hence the text matrix that turns the letters up again. A column
 * is a line whose text matrix is turned; in its upright runs each glyph is moved to
 * by itself, from the one before it. `behind` follows the last glyph.
 */
export function showRuns(
  runs: readonly GlyphRun[],
  writing: Line['writing'],
  x: Pt,
  y: Pt,
  embed: (run: GlyphRun) => EmbeddedFace,
  behind: PlacedGlyph | null = null,
): string {
  const operators = ['BT'];
  const column = writing === 'vertical';
  const stretches = stretchesOf(runs, embed);
  for (const [index, { first, font, parts }] of stretches.entries()) {
    const scale = ratio(first.scale);
    operators.push(`/${font} ${decimal(first.size)} Tf`);
    if (first.upright) {
      for (const { run, face } of parts) operators.push(...showUpright(run, x, y + run.x, face));
      continue;
    }
    operators.push(
      column
        ? `0 ${scale} 1 0 ${decimal(x)} ${decimal(y + first.x)} Tm`
        : `${scale} 0 0 -1 ${decimal(x + first.x)} ${decimal(y)} Tm`,
      ...showStretch(first, parts, index === stretches.length - 1 ? behind : null),
    );
  }
  operators.push('ET');
  return operators.join('\n');
}

function stretchesOf(runs: readonly GlyphRun[], embed: (run: GlyphRun) => EmbeddedFace): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const face = embed(run);
    const font = face.font.id;
    const open = stretches.at(-1);
    if (open?.font === font && isAlike(open.first, run)) open.parts.push({ run, face });
    else stretches.push({ first: run, font, parts: [{ run, face }] });
  }
  return stretches;
}

function isAlike(a: GlyphRun, b: GlyphRun): boolean {
  return a.size === b.size && a.scale === b.scale && a.upright === b.upright;
}

/** Td moves from glyph to glyph, in the rounded places, so that nothing adds up. */
function showUpright({ glyphs, scale }: GlyphRun, x: Pt, y: Pt, face: EmbeddedFace): string[] {
  const operators: string[] = [];
  let at: readonly [Pt, Pt] | null = null;
  for (const glyph of glyphs) {
    const to = [round(x + glyph.rise), round(y + glyph.x)] as const;
    operators.push(
      at === null
        ? `${ratio(scale)} 0 0 -1 ${to[0]} ${to[1]} Tm`
        : `${decimal((to[0] - at[0]) / ratio(scale))} ${decimal(at[1] - to[1])} Td`,
      `(${face.code(glyph)}) Tj`,
    );
    at = to;
  }
  return operators;
}

/** TJ arrays of a stretch, a new one wherever the rise changes. */
function showStretch({ size, scale, x }: GlyphRun, parts: readonly Part[], behind: PlacedGlyph | null): string[] {
  const operators: string[] = [];
  let array = '';
  let codes = '';
  let rise = 0;
  let pen = 0;
  const em = size * ratio(scale);
  const closeCodes = (): void => {
    if (codes !== '') array += `(${codes})`;
    codes = '';
  };
  const closeArray = (): void => {
    closeCodes();
    if (array !== '') operators.push(`[${array}] TJ`);
    array = '';
  };
  for (const { run, face } of parts) {
    const from = run.x - x;
    for (const glyph of run.glyphs) {
      if (glyph.rise !== rise) {
        closeArray();
        rise = glyph.rise;
        operators.push(`${decimal(rise)} Ts`);
      }
      const adjustment = round(pen - ((from + glyph.x) * 1000) / em);
      if (Math.abs(adjustment) > NEGLIGIBLE) {
        closeCodes();
        array += decimal(adjustment);
        pen -= adjustment;
      }
      codes += face.code(glyph);
      pen += glyph.width;
    }
  }
  if (behind !== null) codes += parts.at(-1)?.face.code(behind) ?? '';
  closeArray();
  if (rise !== 0) operators.push('0 Ts');
  return operators;
}

/** A text string of a PDF in UTF-16, in hexadecimal digits (ISO 32000-1 7.9.2.2). */
export function textString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A scale as it is written: fine enough that no glyph of a line needs to be moved for its rounding. */
function ratio(scale: number): number {
  return Math.round(scale * 1e7) / 1e7;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function decimal(value: number): string {
  return String(round(value));
}
