import type { FontkitFont, GsubSubtable } from './fontkit.ts';

/** Substitutions that are on without being asked for (fontkit's default shaper, without fractions: they need a slash). */
const DEFAULT_FEATURES = new Set(['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt']);

/**
 * The glyphs at which a default substitution may begin, in any script and language. A
 * glyph that is not among them stays as it is when it stands alone, and needs no
 * shaping: which is the case of almost every Han character. Null where the tables
 * cannot be followed.
 */
export function substitutedGlyphs(font: FontkitFont): ReadonlySet<number> | null {
  const glyphs = new Set<number>();
  try {
    // AAT fonts are shaped by a table of another make.
    if ('morx' in font.directory.tables) return null;
    if (font.GSUB === undefined) return glyphs;
    const lookups = font.GSUB.featureList
      .filter((record) => DEFAULT_FEATURES.has(record.tag))
      .flatMap((record) => [...record.feature.lookupListIndexes]);
    for (const index of new Set(lookups)) {
      for (const subtable of font.GSUB.lookupList.get(index).subTables) {
        const coverage = firstCoverage(subtable.extension ?? subtable);
        if (coverage === undefined) return null;
        for (const glyph of coverage.glyphs ?? []) glyphs.add(glyph);
        for (const { start, end } of coverage.rangeRecords ?? []) {
          for (let glyph = start; glyph <= end; glyph++) glyphs.add(glyph);
        }
      }
    }
    return glyphs;
  } catch {
    return null;
  }
}

/** Coverage of the first glyph of the input: contextual lookups (format 3) list one for each glyph. */
function firstCoverage(subtable: GsubSubtable): GsubSubtable['coverage'] {
  return subtable.coverage ?? subtable.inputCoverage?.[0] ?? subtable.coverages?.[0];
}
