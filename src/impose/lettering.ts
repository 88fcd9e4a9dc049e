import { join } from 'node:path';
import { type Face, type FontLibrary, openFonts } from '../fonts/index.ts';
import type { Pt } from '../lengths.ts';
import { packageDir } from '../package.ts';
import { decimals } from '../pdf/index.ts';

/** Text as outlines: a file that has it needs no font of its own. */
export interface Lettering {
  /** Points that a text is wide. */
  width(text: string, size: Pt): Pt;
  /** Operators that fill it, from its baseline's left end. */
  draw(text: string, size: Pt, x: Pt, y: Pt): string;
}

const PLAIN = { family: 'Noto Sans', weight: 400, italic: false };

/** Letters of Laurel's own, whatever fonts a ceremony brings. */
export async function openLettering(cacheDir: string | null): Promise<Lettering & { readonly close: () => void }> {
  const { library, close } = await openFonts({ fontsDir: join(packageDir, 'fonts'), cwd: packageDir, cacheDir });
  if (library === null) throw new Error('Laurel’s own fonts cannot be read');
  return { ...letteringOf(library), close };
}

function letteringOf(library: FontLibrary): Lettering {
  const paths = new Map<Face, Map<number, string>>();
  const pathOf = (face: Face, id: number): string => {
    const known = paths.get(face) ?? new Map<number, string>();
    paths.set(face, known);
    const path = known.get(id) ?? construction(face.outline(id));
    known.set(id, path);
    return path;
  };
  const glyphs = (text: string) =>
    stretches(library, text).flatMap(({ face, part }) =>
      face.shape(part, { lang: 'en' }).map((glyph) => ({ face, glyph })),
    );
  return {
    width: (text, size) => (glyphs(text).reduce((sum, { glyph }) => sum + glyph.advance, 0) * size) / 1000,
    draw(text, size, x, y) {
      const scale = size / 1000;
      let pen = x;
      return glyphs(text)
        .flatMap(({ face, glyph }) => {
          const path = pathOf(face, glyph.id);
          const place = decimals(pen + glyph.dx * scale, y + glyph.dy * scale);
          pen += glyph.advance * scale;
          // A glyph's path is the same text wherever it stands, which deflates to almost nothing.
          const em = scale.toFixed(6);
          return path === '' ? [] : [`q ${em} 0 0 ${em} ${place} cm\n${path}\nf Q`];
        })
        .join('\n');
    },
  };
}

/** In parts of one face each; what no face has is left out. */
function stretches(library: FontLibrary, text: string): readonly { readonly face: Face; readonly part: string }[] {
  const parts: { face: Face; part: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const face = library.pick(PLAIN, character)?.face;
    if (face === undefined) continue;
    const last = parts.at(-1);
    if (last?.face === face) last.part += character;
    else parts.push({ face, part: character });
  }
  return parts;
}

type Point = readonly [number, number];

/** SVG path data of absolute M, L, Q, C and Z, in thousandths of an em, as path construction (ISO 32000-1 8.5.2), which has no quadratic curves. */
function construction(svg: string): string {
  let at: Point = [0, 0];
  const placed = (...points: readonly Point[]): string =>
    points.flatMap((point) => point.map((value) => Math.round(value) || 0)).join(' ');
  const operators = (svg.match(/[MLQCZ][^MLQCZ]*/g) ?? []).map((segment) => {
    const numbers = (segment.slice(1).match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const from = at;
    switch (segment.charAt(0)) {
      case 'M':
      case 'L':
        at = [a, b];
        return `${placed(at)} ${segment.startsWith('M') ? 'm' : 'l'}`;
      case 'Q': {
        at = [c, d];
        const third = (end: Point): Point => [end[0] + ((a - end[0]) * 2) / 3, end[1] + ((b - end[1]) * 2) / 3];
        return `${placed(third(from), third(at), at)} c`;
      }
      case 'C':
        at = [e, f];
        return `${placed([a, b], [c, d], at)} c`;
      default:
        return 'h';
    }
  });
  return operators.join('\n');
}
