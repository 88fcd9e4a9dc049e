import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { type Ceremony, ceremony, Reader, type Speech, speech } from './common.ts';
import { cacheFolder, folderOrOwn } from './folders.ts';
import { interruption } from './interrupt.ts';
import { progressBar } from './progress.ts';

export const spec: CommandSpec = {
  name: 'check',
  arguments: null,
  options: [...ceremony, ...speech],
  help: { 'zh-Hant': '檢查內容，不製作 PDF', en: 'check everything without making PDFs' },
};

export interface Options extends Ceremony, Speech {}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  reader.noArguments();
  const options = { ...reader.ceremony(), ...reader.speech() };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
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
