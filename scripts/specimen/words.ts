import type { Lang } from '../../src/content/index.ts';
import { textAt } from '../../src/diagnostics/index.ts';
import type { FontLibrary } from '../../src/fonts/index.ts';
import type { Pt } from '../../src/lengths.ts';
import type { Mark } from '../../src/paginate/index.ts';
import { type Colour, compose, type TextStyle } from '../../src/typeset/index.ts';
import { type Family, INK, style } from './styles.ts';

/** Composes the words of the pages themselves. */
export class Words {
  readonly #fonts: FontLibrary;

  constructor(fonts: FontLibrary) {
    this.#fonts = fonts;
  }

  /** Lines from a baseline downwards: flush left, flush right or centred on `x`. */
  put(text: string, look: TextStyle, x: Pt, baseline: Pt, options: Placing = {}): readonly Mark[] {
    const { width = 1000, align = 'left', balance = false } = options;
    const content = [{ kind: 'text', text: textAt(text, { file: '', start: 0, end: 0 }), style: look }] as const;
    const { lines } = compose(content, { measure: width, keep: [], balance }, this.#fonts);
    return lines.map((line, index) => {
      const shift = { left: line.ink.left, centre: (line.ink.left + line.ink.right) / 2, right: line.ink.right }[align];
      return { kind: 'line', x: x - shift, baseline: baseline + index * look.leading, line };
    });
  }

  width(text: string, look: TextStyle): Pt {
    return this.put(text, look, 0, 0).reduce(
      (most, mark) => (mark.kind === 'line' ? Math.max(most, mark.line.width) : most),
      0,
    );
  }
}

export interface Placing {
  readonly width?: Pt;
  readonly align?: 'left' | 'centre' | 'right';
  readonly balance?: boolean;
}

/** The small words of a page. */
export function small(lang: Lang, face: Family, colour: Colour = INK): TextStyle {
  return style(lang, face, lang === 'zh' ? 7.5 : 8.75, 11, { colour });
}
