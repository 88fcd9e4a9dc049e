import type { Findings, Lang } from '../../content/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Colour, FitRule, TextStyle } from '../../typeset/index.ts';
import type { Ink, Styles } from '../styles.ts';

/** What building a layout needs beside the merged template: the styles, and where mistakes go. */
export class Desk {
  /** In their order on the page. */
  readonly languages: readonly Lang[];
  readonly findings: Findings;
  readonly #styles: Styles;

  constructor(styles: Styles, languages: readonly Lang[], findings: Findings) {
    this.#styles = styles;
    this.languages = languages;
    this.findings = findings;
  }

  colour(name: string): Colour {
    const colour = this.#styles.colours.get(name);
    if (!colour) throw new Error(`colour ${name} passed the schema`);
    return colour;
  }

  /** A style's half; null, and a finding, where it has none for the language. */
  style(name: string, lang: Lang, span: Span): { readonly text: TextStyle; readonly ink: Ink } | null {
    return this.#half(name, lang, this.#styles.styles.get(name)?.[lang], span);
  }

  /** A rule of copyfit for the language of a text. */
  fit(name: string, lang: Lang, span: Span): FitRule | null {
    return this.#half(name, lang, this.#styles.fits.get(name)?.[lang], span);
  }

  #half<T>(name: string, lang: Lang, half: T | undefined, span: Span): T | null {
    if (half === undefined) this.findings.add('template/no-half', { span, params: { name, lang } });
    return half ?? null;
  }
}
