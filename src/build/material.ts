import { resolve } from 'node:path';
import { type Edition, loadEdition } from '../content/index.ts';
import type { Diagnostic, Sources, Text } from '../diagnostics/index.ts';
import { type FontLibrary, openFonts } from '../fonts/index.ts';
import type { OutputCondition } from '../press/index.ts';
import { loadTemplate, type Template } from '../template/index.ts';
import { loadCondition } from './condition.ts';
import type { CheckOptions } from './options.ts';

/** A template and its files; null where it cannot be used. */
export interface Chosen {
  readonly template: Template | null;
  readonly sources: Sources;
}

/** All that a build reads before it sets the first line, each thing once. */
export interface Material {
  readonly edition: Edition | null;
  readonly fonts: FontLibrary | null;
  readonly certificate: Chosen;
  readonly booklet: Chosen;
  /** What is printed on; null for the press's own choice. */
  readonly condition: OutputCondition | null;
  readonly contentFiles: Sources;
  readonly fontFiles: Sources;
  /** Of the content alone: what could explain that a citation is not there. */
  readonly contentProblems: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** See `OpenedFonts.close`. */
  readonly closeFonts: () => void;
}

const NONE: Chosen = { template: null, sources: new Map() };

/** Throws the signal's reason when aborted. */
export async function loadMaterial(options: CheckOptions): Promise<Material> {
  const { cwd, contentDir, cacheDir, signal } = options;
  const content = await loadEdition({ contentDir, cwd, ...(signal ? { signal } : {}) });
  const opened = await openFonts({ fontsDir: resolve(cwd, options.fontsDir), cwd, cacheDir });
  signal?.throwIfAborted();

  const problems: Diagnostic[] = [];
  const loaded = new Map<string, Chosen>();
  const choose = async (name: Text): Promise<Chosen> => {
    const known = loaded.get(name.value);
    if (known) return known;
    const templatesDir = resolve(cwd, options.templatesDir);
    const { template, diagnostics, sources } = await loadTemplate({
      templatesDir,
      name,
      cwd,
      families: opened.library?.families ?? [],
    });
    problems.push(...diagnostics);
    const chosen = { template, sources };
    loaded.set(name.value, chosen);
    return chosen;
  };
  const { condition, diagnostics: conditionProblems } = await loadCondition(content.edition);
  const usable = content.edition !== null && opened.library !== null;
  const certificate = usable && content.edition ? await choose(content.edition.certificate.template) : NONE;
  const booklet = usable && content.edition ? await choose(content.edition.booklet.template) : NONE;
  return {
    edition: content.edition,
    fonts: opened.library,
    certificate,
    booklet,
    contentFiles: content.sources,
    fontFiles: opened.sources,
    condition,
    contentProblems: content.diagnostics,
    diagnostics: [...content.diagnostics, ...conditionProblems, ...opened.diagnostics, ...problems],
    sources: new Map([...content.sources, ...opened.sources, ...certificate.sources, ...booklet.sources]),
    closeFonts: opened.close,
  };
}
