import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { openOutput } from '../build/index.ts';
import { type Diagnostic, diagnostic, type MessageLang } from '../diagnostics/index.ts';
import { type RunResult, trial } from '../trial/index.ts';
import type { Options } from './check.ts';
import type { Setting } from './command.ts';
import { cacheFolder, folderOrOwn } from './folders.ts';
import { interruption } from './interrupt.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';

/** `check --template`: tries a template and writes the contact sheet. */
export async function runTrial(
  options: Options & { readonly template: string },
  { cwd, env, lang }: Setting,
): Promise<number> {
  const { signal, dispose } = interruption();
  const bar = await progressBar(options, lang, env);
  const more: Diagnostic[] = [];
  const [made, kept]: [string[], string[]] = [[], []];
  let result: RunResult = { cases: [], diagnostics: [], sources: new Map(), sheet: null };
  try {
    result = await trial({
      cwd,
      templatesDir: options.templates ?? folderOrOwn('templates', cwd),
      fontsDir: options.fonts ?? folderOrOwn('fonts', cwd),
      cacheDir: cacheFolder(env, process.platform),
      name: options.template,
      signal,
      onProgress: (done, total) => bar.onProgress({ stage: 'check', done, total }),
    });
    bar.stop();
    if (result.sheet !== null) {
      const path = resolve(cwd, options.sheet ?? join('out', `template-${options.template}.pdf`));
      const named = (one: string): string => relative(cwd, one).split(sep).join('/') || '.';
      const written = await openOutput(dirname(path), named(dirname(path))).write(basename(path), result.sheet);
      if (written.outcome === 'failed') more.push(written.problem);
      else (written.outcome === 'same' ? kept : made).push(named(path));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    more.push(diagnostic('build/interrupted'));
  } finally {
    bar.stop();
    dispose();
  }
  const diagnostics = [...result.diagnostics, ...more];
  const stops = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || (options.strict && severity === 'warning');
  const cases = result.cases.map(({ kind, said, pages, faults }) => ({
    kind,
    case: lang === 'en' ? said.en : said.zh,
    pages: pages?.pages.length ?? 0,
    faults: faults.length,
  }));
  const said = sayings(result, diagnostics.length, [...made, ...kept], lang);
  const outcome = { command: 'check', ok: !diagnostics.some(stops), made, kept, reprint: [], diagnostics, said };
  return report(
    { ...outcome, sources: result.sources, more: { template: options.template, cases } },
    options,
    lang,
    env,
  );
}

function sayings(
  { cases }: RunResult,
  problems: number,
  files: readonly string[],
  lang: MessageLang,
): readonly string[] {
  if (cases.length === 0) return [];
  const pages = cases.reduce((sum, one) => sum + (one.pages?.pages.length ?? 0), 0);
  const [sheet = ''] = files;
  return lang === 'en'
    ? [
        `${cases.length} cases were set, ${pages} pages`,
        ...(problems === 0 ? ['no problem found'] : []),
        ...(sheet === '' ? [] : [`contact sheet: ${sheet}`]),
      ]
    : [
        `試排了 ${cases.length} 種情況，共 ${pages} 頁`,
        ...(problems === 0 ? ['沒有發現問題'] : []),
        ...(sheet === '' ? [] : [`總覽：${sheet}`]),
      ];
}
