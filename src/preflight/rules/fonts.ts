import type { Model } from '../model/document.ts';
import { type Font, readTrueType, readWidths } from '../model/font.ts';
import type { Rule } from '../rule.ts';

/** Fonts that something is shown in. */
function shown({ fonts }: Model): readonly Font[] {
  return fonts.filter(({ used, known }) => used.size > 0 || !known);
}

function placeOf({ view, base }: Font): { readonly object: string; readonly params: { readonly font: string } } {
  return { object: view.label ?? base, params: { font: base } };
}

function trueTypeOf(font: Font): ReturnType<typeof readTrueType> {
  const identity = font.composite && font.known && font.inner.name('Subtype') === 'CIDFontType2';
  if (!identity || font.inner.name('CIDToGIDMap') !== 'Identity' || font.program?.key !== 'FontFile2') return null;
  return font.program.data && readTrueType(font.program.data);
}

const embedded: Rule = {
  id: 'FONT-EMB',
  parts: ['x4', 'ua1', 'a2u'],
  *run(model) {
    for (const font of shown(model)) {
      const { object, params } = placeOf(font);
      if (font.subtype !== 'Type3' && !font.program?.data?.length) yield { code: 'preflight/font-emb', object, params };
      const program = trueTypeOf(font);
      const count = program ? [...font.used].filter((code) => code >= program.glyphs).length : 0;
      if (count > 0) yield { code: 'preflight/font-emb-glyph', object, params: { ...params, count } };
    }
  },
};

const subsets: Rule = {
  id: 'FONT-SUB',
  parts: ['house'],
  *run(model) {
    const names = new Map<string, number>();
    for (const font of shown(model)) {
      if (font.subtype === 'Type3' || !font.program) continue;
      const { object, params } = placeOf(font);
      if (!/^[A-Z]{6}\+/.test(font.base)) yield { code: 'preflight/font-sub-tag', object, params };
      else names.set(font.base, (names.get(font.base) ?? 0) + 1);
    }
    for (const [font, count] of names)
      if (count > 1) yield { code: 'preflight/font-sub-same', object: font, params: { font } };
  },
};

/** Characters that stand for none. */
const NOTHING = /[\0\ufeff\ufffe\ufffd]/;
const PRIVATE = /\p{Co}/u;

const unicode: Rule = {
  id: 'FONT-UNI',
  parts: ['ua1', 'a2u'],
  *run(model) {
    for (const font of shown(model)) {
      if (!font.known) continue;
      const texts = [...font.used].map((code) => font.characters(code));
      const { object, params } = placeOf(font);
      const tally = (test: (text: string | null) => boolean): number => texts.filter(test).length;
      const counts = [
        ['preflight/font-uni-none', tally((text) => text === null || text === '')],
        ['preflight/font-uni-bad', tally((text) => text !== null && NOTHING.test(text))],
        ['preflight/font-uni-private', tally((text) => text !== null && PRIVATE.test(text))],
      ] as const;
      for (const [code, count] of counts) if (count > 0) yield { code, object, params: { ...params, count } };
    }
  },
};

const defined: Rule = {
  id: 'FONT-DEF',
  parts: ['ua1', 'a2u'],
  *run({ pages }) {
    for (const { number, drawing } of pages) {
      for (const { font, notdef, visible } of drawing.shows) {
        if (font.composite && visible && notdef) yield { code: 'preflight/font-def', page: number, ...placeOf(font) };
      }
    }
  },
};

const SYMBOLIC = 4;

const keyed: Rule = {
  id: 'FONT-CID',
  parts: ['ua1', 'a2u'],
  *run(model) {
    for (const font of shown(model)) {
      const { object, params } = placeOf(font);
      const wrong = (found: string) => ({ code: 'preflight/font-cid', object, params: { ...params, found } }) as const;
      if (font.composite) {
        if (!font.inner.has('CIDSystemInfo')) yield wrong('/CIDSystemInfo');
        if (font.inner.name('Subtype') === 'CIDFontType2' && !font.inner.has('CIDToGIDMap'))
          yield wrong('/CIDToGIDMap');
      } else if (font.subtype === 'TrueType') {
        const symbolic = ((font.descriptor.number('Flags') ?? 0) & SYMBOLIC) !== 0;
        const named = font.encoding === 'WinAnsiEncoding' || font.encoding === 'MacRomanEncoding';
        if (!symbolic && !named) yield wrong('/Encoding');
        if (symbolic && font.view.has('Encoding')) yield wrong('/Encoding, /Flags 4');
      }
    }
  },
};

const widths: Rule = {
  id: 'FONT-WID',
  parts: ['ua1', 'a2u'],
  *run(model) {
    for (const font of shown(model)) {
      const program = trueTypeOf(font);
      if (!program) continue;
      const widthOf = readWidths(font.inner);
      const off = [...font.used]
        .filter((code) => code < program.glyphs && Math.abs(program.advance(code) - widthOf(code)) > 1)
        .sort((a, b) => a - b);
      const { object, params } = placeOf(font);
      if (off[0] !== undefined)
        yield { code: 'preflight/font-wid', object, params: { ...params, count: off.length, first: off[0] } };
    }
  },
};

export const fontRules: readonly Rule[] = [embedded, subsets, unicode, defined, keyed, widths];
