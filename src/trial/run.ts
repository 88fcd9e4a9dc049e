import { join, resolve } from 'node:path';
import { type Diagnostic, isError, type Sources, textAt } from '../diagnostics/index.ts';
import { openFonts } from '../fonts/index.ts';
import { packageDir } from '../package.ts';
import type { Pages } from '../paginate/index.ts';
import { loadTemplate } from '../template/index.ts';
import { contactSheet } from './sheet.ts';
import { type Trial, tryTemplate } from './trial.ts';

export interface RunOptions {
  /** What relative folders, and paths in diagnostics, count from; absolute. */
  readonly cwd: string;
  readonly templatesDir: string;
  readonly fontsDir: string;
  /** Where what is costly to make is kept between runs; null keeps nothing. */
  readonly cacheDir: string | null;
  /** The template's name. */
  readonly name: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface RunResult {
  readonly cases: Trial['cases'];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** The contact sheet as a PDF; null where the template cannot be set at all. */
  readonly sheet: Uint8Array | null;
}

/**
 * Loads a template, tries it, and draws the contact sheet. Whatever is wrong with the template or
 * the fonts is a diagnostic; throws only the signal's reason when aborted.
 */
export async function trial(options: RunOptions): Promise<RunResult> {
  const { cwd, cacheDir, signal, onProgress } = options;
  const fontsDir = resolve(cwd, options.fontsDir);
  const opened = await openFonts({ fontsDir, cwd, cacheDir });
  // Whoever asks on the command line has written the name into no file.
  const name = textAt(options.name, { file: '', start: 0, end: 0 });
  const { templatesDir } = options;
  const families = opened.library?.families ?? [];
  const loaded = await loadTemplate({ templatesDir, name, cwd, families });
  const problems = [...opened.diagnostics, ...loaded.diagnostics].map(
    (problem): Diagnostic => (problem.span?.file === '' ? { ...problem, span: null } : problem),
  );
  const sources: Sources = new Map([...opened.sources, ...loaded.sources]);
  if (opened.library === null || loaded.template === null || problems.some(isError)) {
    opened.close();
    return { cases: [], diagnostics: problems, sources, sheet: null };
  }
  const { cases, diagnostics } = await tryTemplate(loaded.template, opened.library, { signal, onProgress });
  // Captions are in letters of Laurel's own, whatever fonts a folder brings.
  const ownDir = join(packageDir, 'fonts');
  const own = ownDir === fontsDir ? opened : await openFonts({ fontsDir: ownDir, cwd: packageDir, cacheDir });
  const pages = own.library && contactSheet(options.name, cases, own.library);
  signal?.throwIfAborted();
  const sheet = pages && (await printed(options.name, pages));
  opened.close();
  if (own !== opened) own.close();
  return { cases, diagnostics: [...problems, ...diagnostics], sources, sheet };
}

async function printed(name: string, pages: Pages): Promise<Uint8Array> {
  const { printPdf } = await import('../press/index.ts');
  return printPdf({
    pages,
    pictures: new Map(),
    rendition: 'proof',
    metadata: {
      lang: 'zh-Hant',
      title: `版式試排：${name}`,
      subject: null,
      translations: [{ lang: 'en', title: `Template on Trial: ${name}`, subject: null }],
      author: null,
      keywords: [],
      identifier: `template-${name}`,
      date: new Date(Date.UTC(2000, 0, 1)),
    },
  });
}
