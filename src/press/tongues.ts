import type { Lang } from '../content/index.ts';
import type { GlyphRun } from '../typeset/index.ts';

/** Glyphs of one language: the document's other one, or that of the text around. */
export interface Stretch {
  readonly runs: readonly GlyphRun[];
  readonly foreign: boolean;
}

/** A character of the language, of the other one, what stands with either if it touches it, what parts them. */
type Kind = 'own' | 'foreign' | 'attached' | 'apart';

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff);
}

/** Han, kana, Bopomofo and Hangul. */
function isIdeographic(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3040 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Marks that are full-width in every text: they go with Han. */
function isFullWidth(code: number): boolean {
  return (code >= 0x3000 && code <= 0x303f) || (code >= 0xfe10 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xffef);
}

function kindIn(lang: Lang, code: number): Kind {
  if (lang === 'zh') {
    if (isLatin(code)) return 'foreign';
    if (isIdeographic(code) || isFullWidth(code)) return 'own';
    return (code > 0x20 && code < 0x7f) || code === 0xad || code === 0x2019 ? 'attached' : 'apart';
  }
  if (isIdeographic(code)) return 'foreign';
  return isFullWidth(code) ? 'attached' : isLatin(code) ? 'own' : 'apart';
}

/** What `kindIn` calls foreign. */
const FOREIGN: Readonly<Record<Lang, RegExp>> = {
  zh: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/,
  en: /[\u2e80-\u2fdf\u3005-\u3007\u3040-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u,
};

/** Whether a line of that text may have words of the other language: most have not. */
export function mayBeForeign(text: string, lang: Lang): boolean {
  return FOREIGN[lang].test(text);
}

/** Where words of the other language stand among the glyphs: from, to (exclusive), in pairs. Numbers and marks alone are no words. */
function foreignRanges(runs: readonly GlyphRun[], lang: Lang): readonly number[] {
  const ranges: number[] = [];
  let from = -1;
  let to = -1;
  let attachedFrom = 0;
  let at = 0;
  for (const { glyphs } of runs) {
    for (const { text } of glyphs) {
      // A further glyph of the cluster before it.
      const kind = text === '' ? null : kindIn(lang, text.codePointAt(0) ?? 0);
      if (kind === 'foreign') {
        if (from < 0) from = attachedFrom;
        to = at + 1;
      } else if (from >= 0 && to === at && kind !== 'own' && kind !== 'apart') to = at + 1;
      else if (kind === 'own' && from >= 0) {
        ranges.push(from, to);
        from = -1;
      }
      if (kind === 'own' || kind === 'apart' || (kind === null && attachedFrom === at)) attachedFrom = at + 1;
      at++;
    }
  }
  if (from >= 0) ranges.push(from, to);
  return ranges;
}

/**
 * A line's runs where their language changes (ISO 32000-1 14.9.2), by the letters alone: Latin words
 * within Chinese, Han within English. In order, none empty.
 */
export function stretchesOf(runs: readonly GlyphRun[], lang: Lang): readonly Stretch[] {
  const ranges = foreignRanges(runs, lang);
  if (ranges.length === 0) return [{ runs, foreign: false }];
  const stretches: Stretch[] = [];
  const count = runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  let at = 0;
  for (const [index, edge] of [...ranges, count].entries()) {
    if (edge > at) stretches.push({ runs: sliced(runs, at, edge), foreign: index % 2 === 1 });
    at = edge;
  }
  return stretches;
}

function sliced(runs: readonly GlyphRun[], from: number, to: number): readonly GlyphRun[] {
  const parts: GlyphRun[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.glyphs.length;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first < last)
      parts.push(
        first === start && last === end ? run : { ...run, glyphs: run.glyphs.slice(first - start, last - start) },
      );
    start = end;
  }
  return parts;
}
