import type { Artwork, Edition, Findings, Lang, Pair } from '../../content/index.ts';
import { type Span, spanOf } from '../../diagnostics/index.ts';
import type { Pt } from '../../lengths.ts';
import type { Colour, FitRule, Inline, TextStyle } from '../../typeset/index.ts';
import type { TemplateFile } from '../files.ts';
import { ptFromLength } from '../length.ts';
import { scaledStyles } from '../scale.ts';
import type { Ink, Styles } from '../styles.ts';
import type { Template } from '../template.ts';

/** What building a layout needs beside the merged template: the styles, and where mistakes go. */
export class Desk {
  /** In their order on the page. */
  readonly languages: readonly Lang[];
  readonly findings: Findings;
  /** How much larger everything is printed than the template says. */
  readonly scale: number;
  readonly #styles: Styles;
  readonly #pictures: Template['files'];
  readonly #artworks: readonly Artwork[];
  readonly #names: readonly Span[];

  /** `recipients` are those whose certificate it is; none for a booklet. */
  constructor(
    { styles, files }: Pick<Template, 'styles' | 'files'>,
    { languages, logo, signatories }: Pick<Edition, 'languages' | 'logo' | 'signatories'>,
    findings: Findings,
    scale: number,
    recipients: readonly Pair[] = [],
  ) {
    this.#styles = scaledStyles(styles, scale);
    this.#names = recipients.flatMap(({ zh, en }) => [zh, en].flatMap((name) => (name ? [spanOf(name)] : [])));
    this.#pictures = files;
    this.#artworks = [logo, ...signatories.map(({ signature }) => signature)].flatMap((artwork) => artwork ?? []);
    this.languages = languages;
    this.findings = findings;
    this.scale = scale;
  }

  /** A template's length as it is printed, in points. */
  pt(length: number | string): Pt {
    return ptFromLength(length) * this.scale;
  }

  /** The content's picture of that path as written there; null where it has none. */
  contentFile(file: string): Artwork | null {
    return this.#artworks.find((artwork) => artwork.file.value === file) ?? null;
  }

  /** The file of that name in the template's own folder. */
  templateFile(name: string): TemplateFile {
    const file = this.#pictures.get(name);
    if (!file) throw new Error(`file ${name} passed the schema`);
    return file;
  }

  get colours(): ReadonlyMap<string, Colour> {
    return this.#styles.colours;
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
