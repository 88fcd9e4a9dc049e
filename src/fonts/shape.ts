import { alignSlots, type Slot } from './align.ts';
import { type FontkitFont, type FontkitGlyph, type FontkitRun, glyphOf, variantOf } from './fontkit.ts';
import type { ShapedGlyph, ShapeOptions } from './library.ts';
import { substitutedGlyphs } from './substituted.ts';
import { drawingOf, type Unit, unitsOf } from './units.ts';

interface ShapingSlot extends Slot {
  readonly glyph: FontkitGlyph;
  readonly advance: number | null;
}

/** OpenType language systems for Chinese, Traditional first: each Noto face has only its own, and draws `——` 2 em wide in that alone. */
const CHINESE_SYSTEMS = ['ZHT', 'ZHH', 'ZHS', 'JAN'] as const;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'hani'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'kana'],
  [/\p{Script=Hangul}/u, 'hang'],
  [/\p{Script=Bopomofo}/u, 'bopo'],
  [/\p{Script=Latin}/u, 'latn'],
  [/\p{Script=Greek}/u, 'grek'],
  [/\p{Script=Cyrillic}/u, 'cyrl'],
  [/\p{Script=Devanagari}/u, 'deva'],
  [/\p{Script=Thai}/u, 'thai'],
  [/\p{Script=Hebrew}/u, 'hebr'],
  [/\p{Script=Arabic}/u, 'arab'],
];

/** The script of the first character that has one; signs and figures are of the language's own. */
function scriptOf(text: string, lang: ShapeOptions['lang']): string {
  for (const character of text) {
    const found = SCRIPTS.find(([pattern]) => pattern.test(character));
    if (found !== undefined) return found[1];
  }
  return lang === 'zh' ? 'hani' : 'latn';
}

/** What is worked out once for a font. */
export interface Shaper {
  readonly font: FontkitFont;
  /** The language system that it uses for Chinese; undefined for its default. */
  readonly chineseSystem: string | undefined;
  /** See `substitutedGlyphs`. */
  readonly substituted: ReadonlySet<number> | null;
}

export function shaperOf(font: FontkitFont): Shaper {
  return { font, chineseSystem: chineseSystemOf(font), substituted: substitutedGlyphs(font) };
}

function chineseSystemOf(font: FontkitFont): string | undefined {
  try {
    const scripts = font.GSUB?.scriptList ?? [];
    const tags = new Set(scripts.flatMap((record) => record.script.langSysRecords.map((system) => system.tag.trim())));
    return CHINESE_SYSTEMS.find((tag) => tags.has(tag));
  } catch {
    // A damaged table: `layOut` will find that it cannot be followed.
    return undefined;
  }
}

/**
 * Shapes a text with the face's own tables. Every character of the text is in exactly
 * one glyph's `text`, in order; what needs no glyph (joiners, soft hyphens, selectors)
 * goes with the glyph before it.
 */
export function shapeText(shaper: Shaper, text: string, options: ShapeOptions): readonly ShapedGlyph[] {
  const { font } = shaper;
  const slots = unitsOf(text).flatMap((unit) => slotsOf(font, unit));
  const features = options.features ?? [];
  const [first] = slots;
  if (first === undefined) return [];
  const alone = slots.length === 1 && features.length === 0 && shaper.substituted?.has(first.glyph.id) === false;
  const run = alone
    ? unshaped(slots)
    : layOut(
        font,
        slots,
        features,
        scriptOf(text, options.lang),
        options.lang === 'zh' ? shaper.chineseSystem : undefined,
      );
  const scale = 1000 / font.unitsPerEm;
  const owned = alignSlots(slots, run.glyphs);
  return run.glyphs.map((glyph, index) => {
    const mine = (owned[index] ?? []).map((slot) => slots[slot]);
    const position = run.positions[index];
    const fixed = mine.length === 1 ? (mine[0]?.advance ?? null) : null;
    return {
      id: glyph.id,
      text: mine.map((slot) => slot?.text ?? '').join(''),
      width: glyph.advanceWidth * scale,
      advance: fixed ?? (position?.xAdvance ?? glyph.advanceWidth) * scale,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
}

function slotsOf(font: FontkitFont, unit: Unit): ShapingSlot[] {
  const has = (codePoint: number) => glyphOf(font, codePoint) !== 0;
  const drawn = drawingOf(unit, has) ?? [{ codePoint: unit.base ?? 0, advance: null }];
  const variant = unit.base !== null && unit.selector !== null ? variantOf(font, unit.base, unit.selector) : 0;
  const texts = spread(unit, drawn.length);
  return drawn.flatMap(({ codePoint, advance }, index) => {
    const id = index === 0 && variant !== 0 ? variant : glyphOf(font, codePoint);
    const glyph = font.getGlyph(id, [codePoint]);
    return glyph === null ? [] : [{ codePoint, text: texts[index] ?? '', glyph, advance }];
  });
}

/** The unit's text over so many code points: character by character where drawn as written, else all on the first. */
function spread(unit: Unit, count: number): readonly string[] {
  if (count === 1 || count !== unit.marks.length + 1) return [unit.text];
  const texts: string[] = [];
  const starters = new Set(unit.marks);
  for (const character of unit.text) {
    if (texts.length === 0 || (starters.has(character.codePointAt(0) ?? 0) && texts.length < count))
      texts.push(character);
    else texts[texts.length - 1] += character;
  }
  return texts;
}

function layOut(
  font: FontkitFont,
  slots: readonly ShapingSlot[],
  features: readonly string[],
  script: string,
  language: string | undefined,
): FontkitRun {
  try {
    return font.layout(
      slots.map((slot) => slot.glyph),
      Object.fromEntries(features.map((tag) => (tag.startsWith('-') ? [tag.slice(1), false] : [tag, true]))),
      script,
      language,
    );
  } catch {
    // Layout tables that fontkit cannot follow (a damaged font, a lookup it does not know).
    return unshaped(slots);
  }
}

function unshaped(slots: readonly ShapingSlot[]): FontkitRun {
  const glyphs = slots.map((slot) => slot.glyph);
  return { glyphs, positions: glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 })) };
}
