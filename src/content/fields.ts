import type { Code, SourceFile, Text } from '../diagnostics/index.ts';
import type { Lang, Pair } from './edition.ts';
import type { Findings } from './findings.ts';
import { nameOf } from './guide.ts';
import { flowed } from './paragraphs.ts';
import type { FileKind } from './schema.ts';
import { fieldSlips, headSpan, nodeAt, type Path, reportSlips, type YamlNode } from './yaml/index.ts';

/** Reads the fields of one file that the schema has looked at; what it found wrong is read as absent. */
export class Fields {
  readonly root: YamlNode;
  readonly source: SourceFile;
  readonly findings: Findings;
  readonly #kind: FileKind;
  readonly #languages: readonly Lang[];

  /** `languages` are those that each pair must have; none where the ceremony's list could not be read. */
  constructor(root: YamlNode, kind: FileKind, source: SourceFile, findings: Findings, languages: readonly Lang[]) {
    this.root = root;
    this.source = source;
    this.findings = findings;
    this.#kind = kind;
    this.#languages = languages;
  }

  /** The text at a path as it stands, its lines not yet joined. */
  raw(path: Path): Text | null {
    const node = nodeAt(this.root, path);
    return node?.kind === 'text' && /\S/.test(node.text.value) ? node.text : null;
  }

  text(path: Path, lang: Lang | null = null): Text | null {
    const raw = this.raw(path);
    return raw ? flowed(raw, this.source, lang) : null;
  }

  /** The zh/en pair at a path; a language that is missing is reported as `lacking`, unless that is null. */
  pair(path: Path, lacking: Code | null = 'content/missing-language'): Pair | null {
    if (nodeAt(this.root, path)?.kind !== 'map') return null;
    if (lacking !== null) for (const lang of this.#languages) this.need(path, lang, lacking);
    const zh = this.text([...path, 'zh'], 'zh');
    const en = this.text([...path, 'en'], 'en');
    if (zh === null && en === null) return null;
    return { ...(zh ? { zh } : {}), ...(en ? { en } : {}) };
  }

  /** Reports a language that the ceremony lists and the pair at a path has not. */
  need(path: Path, lang: Lang, lacking: Code): void {
    if (!this.#languages.includes(lang) || nodeAt(this.root, [...path, lang]) !== null) return;
    // In `{ zh: 甲， en： A }` the other language's text has swallowed it.
    const other = this.raw([...path, lang === 'zh' ? 'en' : 'zh']);
    if (other && reportSlips(fieldSlips(other.value, [lang]), other, this.findings)) return;
    this.findings.add(lacking, { span: headSpan(this.root, path), params: { key: nameOf(this.#kind, path), lang } });
  }
}
