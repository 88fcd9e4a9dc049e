import type { Findings, Lang, Pair } from '../../content/index.ts';
import { type Span, spanOf } from '../../diagnostics/index.ts';
import type { Colour, FitRule, Inline, TextStyle } from '../../typeset/index.ts';
import type { Ink, Styles } from '../styles.ts';

/** What building a layout needs beside the merged template: the styles, and where mistakes go. */
export class Desk {
  /** In their order on the page. */
  readonly languages: readonly Lang[];
  readonly findings: Findings;
  readonly #styles: Styles;
  readonly #names: readonly Span[];

  /** `recipient` is whose certificate it is; null for a booklet. */
  constructor(styles: Styles, languages: readonly Lang[], findings: Findings, recipient: Pair | null = null) {
    this.#styles = styles;
    this.#names = [recipient?.zh, recipient?.en].flatMap((name) => (name === undefined ? [] : [spanOf(name)]));
    this.languages = languages;
    this.findings = findings;
  }

  colour(name: string): Colour {
    const colour = this.#styles.colours.get(name);
    if (!colour) throw new Error(`colour ${name} passed the schema`);
    return colour;
  }

  /** Whether any of the words are the recipient's name, as the citation's file has it. */
  namesRecipient(content: readonly Inline[]): boolean {
    return content.some((inline) => {
      if (inline.kind !== 'text') return false;
      const { file, start, end } = spanOf(inline.text);
      return this.#names.some((name) => name.file === file && name.start <= start && end <= name.end);
    });
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
