import type { Face, FontLibrary } from '../../src/fonts/index.ts';
import type { GlyphRun } from '../../src/typeset/index.ts';
import { INK, type Standing } from './sheets.ts';

/** A line as a fault is planted in it. Numbers by index are of its characters; ems are of its size. */
export interface Typed {
  readonly text: string;
  readonly lang: 'zh' | 'en';
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** Spread to this width: English at its spaces, Chinese between all characters. */
  readonly width?: number;
  /** Between all characters, em. */
  readonly tracking?: number;
  /** Em more after one character. */
  readonly after?: Readonly<Record<number, number>>;
  /** Points above the baseline. */
  readonly rise?: Readonly<Record<number, number>>;
  /** Another family for one character. */
  readonly family?: Readonly<Record<number, string>>;
  /** Copied as something else. */
  readonly copied?: Readonly<Record<number, string>>;
}

const FAMILY = { zh: 'Noto Sans TC', en: 'EB Garamond' } as const;

/** Sets characters one beside another, kerned and trimmed by nobody but the one who asks. */
export function typed(of: Typed, fonts: FontLibrary): Standing {
  const { lang, size, tracking = 0, after = {}, rise = {}, width } = of;
  const characters = Array.from(of.text, (text, index) => {
    const face = faceOf(text, of.family?.[index] ?? FAMILY[lang], fonts);
    const [glyph] = face.shape(text, { lang });
    if (!glyph) throw new Error(`no glyph for ${text}`);
    return { face, glyph, text, more: (tracking + (after[index] ?? 0)) * size };
  });
  const last = characters.length - 1;
  const natural = characters.reduce(
    (sum, { glyph, more }, index) => sum + (glyph.width / 1000) * size + (index < last ? more : 0),
    0,
  );
  const spreads = characters.map(({ text }, index) => index < last && (lang === 'zh' || text === ' '));
  const share = width === undefined ? 0 : (width - natural) / spreads.filter(Boolean).length;
  let pen = 0;
  const runs = characters.map(({ face, glyph, text, more }, index): GlyphRun => {
    const placed = {
      id: glyph.id,
      text: of.copied?.[index] ?? text,
      x: 0,
      rise: rise[index] ?? 0,
      width: glyph.width,
    };
    const x = pen;
    pen += (glyph.width / 1000) * size + more + (spreads[index] ? share : 0);
    return { face, size, colour: INK, lang, scale: 1, x, glyphs: [placed] };
  });
  const line = { runs, width: pen, ink: { left: 0, right: pen }, text: of.text, start: 0, end: of.text.length };
  return { x: of.x, baseline: of.baseline, line: { ...line, hyphenated: false } };
}

function faceOf(text: string, family: string, fonts: FontLibrary): Face {
  const picked = fonts.pick({ family, weight: 400, italic: false }, text);
  if (!picked) throw new Error(`no face for ${text}`);
  return picked.face;
}

/** Fonts that a viewer has to have: one of bytes, one of pairs of bytes. */
export const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
export const PAIRS = `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[<<
/Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>
/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0
/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>`;

/** A PDF of one page by hand: for what the press cannot be made to do. */
export function rawPdf(content: string, font: string): Uint8Array {
  return Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
5 0 obj ${font} endobj
trailer <</Root 1 0 R>>
%%EOF`);
}
