import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { Reader, type Speech, speech } from './common.ts';

export const spec: CommandSpec = {
  name: 'schema',
  arguments: null,
  options: [
    {
      flags: '--out <DIR>',
      help: { 'zh-Hant': '輸出資料夾（預設 schema）', en: 'folder of the schemas (default: schema)' },
    },
    ...speech,
  ],
  help: {
    'zh-Hant': '寫出 JSON Schema，讓編輯器補全和檢查 YAML',
    en: 'write the JSON Schemas by which editors complete and check the YAML',
  },
};

export interface Options extends Speech {
  readonly out: string;
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  reader.noArguments();
  const options = { ...reader.speech(), out: reader.folder('out') ?? 'schema' };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const [{ openOutput }, { contentSchemas }, { templateSchemas }] = await Promise.all([
    import('../build/index.ts'),
    import('../content/index.ts'),
    import('../template/index.ts'),
  ]);
  const folder = resolve(cwd, options.out);
  const output = openOutput(folder, relative(cwd, folder).split(sep).join('/') || '.');
  const made: string[] = [];
  const kept: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, schema] of Object.entries({ ...contentSchemas(), ...templateSchemas() })) {
    const file = `${name}.schema.json`;
    const written = await output.write(file, Buffer.from(`${JSON.stringify(schema, null, 2)}\n`));
    if (written.outcome === 'failed') diagnostics.push(written.problem);
    else (written.outcome === 'same' ? kept : made).push(file);
  }
  const said = [...made, ...kept].map((file) => `${options.out}/${file}`);
  const outcome = { command: spec.name, ok: diagnostics.length === 0, made, kept, reprint: [], diagnostics };
  const { report } = await import('./report.ts');
  return report({ ...outcome, sources: new Map(), said }, options, lang, env);
}
