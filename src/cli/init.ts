import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import { packageDir } from '../package.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { Reader, type Speech, speech } from './common.ts';

/** The families that come with Laurel. */
export const FAMILIES = ['classic', 'modern', 'vertical'] as const;

/** The new folder's files and where each comes from in `starter`; npm would not pack a `.gitignore` as such. */
const FILES: readonly (readonly [to: string, from: string])[] = [
  ['content/ceremony.yaml', 'content/ceremony.yaml'],
  ['content/citations/wang-xiaoming.yaml', 'content/citations/wang-xiaoming.yaml'],
  ['content/citations/yunting.yaml', 'content/citations/yunting.yaml'],
  ['README.md', 'README.md'],
  ['.gitignore', 'gitignore'],
];

export const spec: CommandSpec = {
  name: 'init',
  arguments: {
    form: '[DIR]',
    help: { 'zh-Hant': '新的資料夾；已有的必須是空的', en: 'the new folder; one that is there must be empty' },
  },
  options: [
    {
      flags: '--template <NAME>',
      help: {
        'zh-Hant': `版面樣式：${FAMILIES.join('、')}（預設 classic）`,
        en: `the design: ${FAMILIES.join(', ')} (default: classic)`,
      },
    },
    ...speech,
  ],
  help: {
    'zh-Hant': '開一個新典禮的資料夾，附範例，可以直接製作',
    en: 'start the folder of a new ceremony, with samples; it builds as it stands',
  },
};

export interface Options extends Speech {
  readonly folder: string;
  readonly template: (typeof FAMILIES)[number];
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const template = reader.choice('template', FAMILIES) ?? 'classic';
  const [folder = '', more] = given.args;
  if (folder === '') {
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: 'DIR', command: spec.name } });
  }
  if (more !== undefined) {
    reader.misuse.push({ rule: 'usage/too-many-arguments', params: { written: more, command: spec.name } });
  }
  const options = { ...reader.speech(), folder, template };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const folder = resolve(cwd, options.folder);
  const shown = relative(cwd, folder).split(sep).join('/') || '.';
  const { made, diagnostics } = await start(folder, shown, options.template);
  const ok = diagnostics.length === 0;
  const said = [...made.map((file) => (shown === '.' ? file : `${shown}/${file}`)), ...(ok ? next(shown, lang) : [])];
  const { report } = await import('./report.ts');
  const outcome = { command: spec.name, ok, made, kept: [], reprint: [], diagnostics, sources: new Map(), said };
  return report(outcome, options, lang, env);
}

/** Writes a new ceremony into a folder that is empty or not there; into any other, nothing. */
export async function start(folder: string, shown: string, template: Options['template']) {
  const made: string[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!isFree(folder)) {
    const { diagnostic } = await import('../diagnostics/index.ts');
    return { made, diagnostics: [diagnostic('init/not-empty', { params: { folder: shown } })] };
  }
  const { openOutput } = await import('../build/index.ts');
  const output = openOutput(folder, shown);
  for (const [file, text] of await filesOf(template)) {
    const written = await output.write(file, Buffer.from(text));
    if (written.outcome !== 'failed') made.push(file);
    else {
      diagnostics.push(written.problem);
      if (written.fatal) break;
    }
  }
  return { made, diagnostics };
}

/** Whether nothing is there, or an empty folder; what cannot be looked into is not free. */
function isFree(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

async function filesOf(template: Options['template']): Promise<readonly (readonly [file: string, text: string])[]> {
  const { contentSchemas } = await import('../content/index.ts');
  const starter = FILES.map(([to, from]): readonly [string, string] => {
    const text = readFileSync(join(packageDir, 'starter', from), 'utf8');
    return [to, text.replaceAll('template: classic', `template: ${template}`)];
  });
  const schemas = Object.entries(contentSchemas()).map(([name, schema]): readonly [string, string] => {
    return [`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
  });
  return [...starter, ...schemas];
}

function next(shown: string, lang: Setting['lang']): readonly string[] {
  const go = shown === '.' ? '' : `cd ${/^[\w./-]+$/.test(shown) ? shown : `'${shown}'`} && `;
  const words = lang === 'en' ? 'Next: ' : '接下來：';
  return ['', `${words}${go}laurel build`];
}
