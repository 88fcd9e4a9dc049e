import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { type Ceremony, ceremony, Reader, type Speech, speech } from './common.ts';
import { cacheFolder, folderOrOwn } from './folders.ts';
import { interruption } from './interrupt.ts';
import { progressBar } from './progress.ts';

export const spec: CommandSpec = {
  name: 'check',
  arguments: null,
  options: [
    {
      flags: '--template <NAME>',
      help: {
        'zh-Hant': '改為試排一套版式：用程式填的各種極端內容，不讀內容資料夾',
        en: 'try a template instead, with made-up content of every extreme; the content is not read',
      },
    },
    {
      flags: '--sheet <FILE>',
      help: {
        'zh-Hant': '試排的總覽寫到哪裡（預設 out/template-NAME.pdf）',
        en: 'where the contact sheet of the trial goes (default: out/template-NAME.pdf)',
      },
    },
    ...ceremony,
    ...speech,
  ],
  help: {
    'zh-Hant': '檢查內容，不製作 PDF；或試排一套版式',
    en: 'check everything without making PDFs, or try a template',
  },
};

export interface Options extends Ceremony, Speech {
  /** The template to be tried; null: the ceremony is checked. */
  readonly template: string | null;
  readonly sheet: string | null;
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  reader.noArguments();
  const template = reader.folder('template');
  const sheet = reader.folder('sheet');
  if (sheet !== null && template === null) reader.onlyWith('--sheet', '--template');
  const options = { ...reader.ceremony(), ...reader.speech(), template, sheet };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

export async function run(options: Options, setting: Setting): Promise<number> {
  if (options.template !== null) {
    const { runTrial } = await import('./trial.ts');
    return runTrial({ ...options, template: options.template }, setting);
  }
  const { cwd, env, lang } = setting;
  const { signal, dispose } = interruption();
  const bar = await progressBar(options, lang, env);
  try {
    const { check } = await import('../build/index.ts');
    const result = await check({
      cwd,
      contentDir: options.content,
      templatesDir: options.templates ?? folderOrOwn('templates', cwd),
      fontsDir: options.fonts ?? folderOrOwn('fonts', cwd),
      cacheDir: cacheFolder(env, process.platform),
      strict: options.strict,
      jobs: options.jobs,
      signal,
      onProgress: bar.onProgress,
    });
    bar.stop();
    const said = result.diagnostics.length === 0 ? [lang === 'en' ? 'no problem found' : '沒有發現問題'] : [];
    const { report } = await import('./report.ts');
    return report({ ...result, command: spec.name, made: [], kept: [], reprint: [], said }, options, lang, env);
  } finally {
    bar.stop();
    dispose();
  }
}
