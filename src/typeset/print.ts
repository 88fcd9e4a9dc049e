import type { Galley } from './galley.ts';

/**
 * A galley as text, a run a line: baseline below the first, left edge, face,
 * size, words, and the adjustment of each glyph that does not stand where the
 * one before it ends, in thousandths of an em before that glyph's text.
 */
export function printGalley(galley: Galley): string {
  const out = [`size ${number(galley.size)} leading ${number(galley.leading)}`];
  galley.lines.forEach((line, i) => {
    const marks = `${line.writing ? ` ${line.writing}` : ''}${line.hyphenated ? ' hyphenated' : ''}${line.over ? ` over ${number(line.over)}` : ''}`;
    out.push(
      `line ${line.start}–${line.end} width ${number(line.width)} ink ${number(line.ink.left)} ${number(line.ink.right)}${marks}`,
    );
    for (const { kind, from, to, rise } of line.sidelines ?? []) {
      out.push(`  ${kind} line ${number(from)}–${number(to)} ${number(rise)}`);
    }
    for (const { face, size, scale, x, glyphs, upright } of line.runs) {
      const adjusts: string[] = [];
      let pen = 0;
      let lift = 0;
      for (const glyph of glyphs) {
        const adjust = Math.round(((glyph.x - pen) / (size * scale)) * 1000);
        if (upright) adjusts.push(`${glyph.text}@${number(glyph.x)},${number(glyph.rise)}`);
        else if (adjust !== 0) adjusts.push(`${glyph.text}${adjust > 0 ? '+' : ''}${adjust}`);
        if (!upright && number(glyph.rise) !== number(lift)) adjusts.push(`${glyph.text}^${number(glyph.rise)}`);
        lift = glyph.rise;
        pen = glyph.x + (glyph.width * size * scale) / 1000;
      }
      const text = glyphs.map((glyph) => glyph.text).join('');
      out.push(
        `  ${number(i * galley.leading)} ${number(x)} ${face.postscriptName} ${number(size)}${scale === 1 ? '' : ` × ${scale.toFixed(4)}`} "${text}" ${adjusts.join(' ')}`.trimEnd(),
      );
    }
  });
  for (const { rule, params } of galley.problems) out.push(`problem ${rule} ${JSON.stringify(params)}`);
  return `${out.join('\n')}\n`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
