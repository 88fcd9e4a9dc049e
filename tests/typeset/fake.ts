import { type Text, textAt } from '../../src/diagnostics/index.ts';
import type { Face, FaceRequest, FontLibrary, Pick, ShapedGlyph } from '../../src/fonts/index.ts';
import type { Inline, TextStyle } from '../../src/typeset/index.ts';

/**
 * Two monospaced faces: `Han` has everything but `missing`, full-width where
 * Chinese is; `Accents` alone has the letters of Łódź that Noto Sans TC lacks.
 */
export interface FakeOptions {
  readonly missing?: string;
  /** Advances of single characters, thousandths of an em. */
  readonly widths?: Readonly<Record<string, number>>;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}“”‘’—…·‧]/u;
const ACCENTS = 'ŁłŚśŹźŻż';

class FakeFace implements Face {
  readonly key: string;
  readonly family: string;
  readonly weight = 400;
  readonly italic = false;
  readonly postscriptName: string;
  readonly ascent = 880;
  readonly descent = -120;
  readonly capHeight = 700;
  readonly xHeight = 500;
  readonly handle = null;
  readonly #has: (character: string) => boolean;
  readonly #widths: Readonly<Record<string, number>>;
  readonly #latin: boolean;
  readonly #widthOf = new Map<number, number>();

  constructor(
    name: string,
    latin: boolean,
    has: (character: string) => boolean,
    widths: Readonly<Record<string, number>>,
  ) {
    this.key = name;
    this.family = name;
    this.postscriptName = name;
    this.#latin = latin;
    this.#has = has;
    this.#widths = widths;
  }

  has(codePoint: number): boolean {
    return this.#has(String.fromCodePoint(codePoint));
  }

  shape(text: string): readonly ShapedGlyph[] {
    const glyphs: ShapedGlyph[] = [];
    for (const character of text) {
      const mark = /[\p{M}\p{Cf}]/u.test(character);
      const width = mark ? 0 : this.#advance(character);
      const id = character.codePointAt(0) ?? 0;
      this.#widthOf.set(id, width);
      const last = glyphs.at(-1);
      if (mark && last) glyphs[glyphs.length - 1] = { ...last, text: last.text + character };
      glyphs.push({ id, text: mark && last ? '' : character, width, advance: width, dx: 0, dy: 0 });
    }
    return glyphs;
  }

  #advance(character: string): number {
    return this.#widths[character] ?? (character === ' ' ? 250 : !this.#latin && WIDE.test(character) ? 1000 : 500);
  }

  ink(glyphId: number) {
    const width = this.#widthOf.get(glyphId) ?? 0;
    return glyphId === 0x20
      ? { left: 0, bottom: 0, right: 0, top: 0 }
      : { left: 50, bottom: 0, right: width - 50, top: 700 };
  }

  outline(): string {
    return '';
  }
}

export function fakeFonts({ missing = '䶮', widths = {} }: FakeOptions = {}): FontLibrary {
  const han = new FakeFace('Han', false, (c) => !missing.includes(c) && !ACCENTS.includes(c), widths);
  const latin = new FakeFace('Latin', true, (c) => !missing.includes(c) && (c.codePointAt(0) ?? 0) < 0x2100, {});
  const chains: Readonly<Record<string, readonly FakeFace[]>> = { Hei: [han, latin], Garamond: [latin, han] };
  return {
    families: Object.keys(chains),
    hasFamily: (family) => family in chains,
    pick({ family }: FaceRequest, text: string, accept?: (face: Face) => boolean): Pick | null {
      const points = [...text].filter((c) => !/\p{Variation_Selector}/u.test(c)).map((c) => c.codePointAt(0) ?? 0);
      const face = chains[family]?.find((f) => points.every((p) => f.has(p)) && (accept?.(f) ?? true));
      return face ? { face, variationDropped: points.length !== [...text].length } : null;
    },
  };
}

const BLACK = { name: 'ink', cmyk: [0, 0, 0, 100], spot: null } as const;

export const HEI: TextStyle = {
  name: 'body-zh',
  lang: 'zh',
  family: 'Hei',
  weight: 400,
  italic: false,
  size: 10,
  leading: 15,
  tracking: 0,
  colour: BLACK,
  features: [],
  justify: true,
};

export const GARAMOND: TextStyle = { ...HEI, name: 'body-en', lang: 'en', family: 'Garamond' };

/** A text that stands at the beginning of a file of the same words. */
export function textOf(value: string): Text {
  const offsets = new Int32Array(value.length + 1).map((_, i) => i);
  return { ...textAt(value, { file: 'text.yaml', start: 0, end: value.length }), offsets };
}

export function words(value: string, style: TextStyle): readonly Inline[] {
  return [{ kind: 'text', text: textOf(value), style }];
}
