import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { MessageLang, Severity } from '../diagnostics/index.ts';
import type { Judgement, Profile } from '../preflight/index.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { Reader, type Speech, speech } from './common.ts';

/** The names that the room has; written here too, for help loads no room. */
const PROFILES: readonly Profile[] = ['x4', 'ua1', 'a2u', 'certificate', 'screen', 'all'];

export const spec: CommandSpec = {
  name: 'preflight',
  arguments: { form: '[FILE...]', help: { 'zh-Hant': '要檢查的 PDF', en: 'PDFs to be checked' } },
  options: [
    {
      flags: '--profile <PROFILE>',
      help: {
        'zh-Hant': `依哪一種標準：${PROFILES.join('、')}（預設 certificate）`,
        en: `what to hold it to: ${PROFILES.join(', ')} (default: certificate)`,
      },
    },
    {
      flags: '--twin <FILE>',
      help: {
        'zh-Hant': '另一次製作的同一個檔案，應該完全相同',
        en: 'the same file of a second build, which must be equal',
      },
    },
    ...speech,
  ],
  help: {
    'zh-Hant': '檢查做好的 PDF 能不能付印、是否無障礙、能否存檔',
    en: 'check finished PDFs for the press, for accessibility and for archives',
  },
};

export interface Options extends Speech {
  readonly files: readonly string[];
  readonly profile: Profile;
  readonly twin: string | null;
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const profile = reader.choice('profile', PROFILES) ?? 'certificate';
  if (given.args.length === 0) {
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: 'FILE', command: spec.name } });
  }
  const twin = reader.folder('twin');
  const [, second] = given.args;
  if (twin !== null && second !== undefined) {
    reader.misuse.push({ rule: 'usage/too-many-arguments', params: { written: second, command: spec.name } });
  }
  const options = { ...reader.speech(), files: given.args, profile, twin };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

interface Result extends Judgement {
  readonly file: string;
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const {
    PROFILES: parts,
    differences,
    preflight,
    ruleIdOf,
    UNCHECKED,
    unreadable,
  } = await import('../preflight/index.ts');
  const { profile, twin } = options;
  const named = (path: string): string => relative(cwd, resolve(cwd, path)).split(sep).join('/');
  const judge = (path: string): Judgement => {
    const file = named(path);
    const bytes = read(resolve(cwd, path));
    if (bytes === null) return unreadable(file);
    const judged = preflight(bytes, { profile, file });
    if (twin === null) return judged;
    const other = read(resolve(cwd, twin));
    const found = other === null ? unreadable(named(twin)).diagnostics : differences(bytes, other, file);
    return { ...judged, ok: judged.ok && found.length === 0, diagnostics: [...judged.diagnostics, ...found] };
  };
  const results = options.files.map((path): Result => ({ file: named(path), ...judge(path) }));
  const asked: readonly string[] = parts[profile];
  const notChecked = UNCHECKED.filter((one) => one.parts.some((part) => asked.includes(part))).map(({ zh, en }) =>
    lang === 'en' ? en : zh,
  );
  const said = [
    ...results.map((result) => verdict(result, profile, lang)),
    `${lang === 'en' ? 'not checked: ' : '沒有檢查：'}${notChecked.join(lang === 'en' ? '; ' : '；')}`,
  ];
  const files = results.map(({ file, ok, pages }) => ({ file, ok, pages }));
  const { report } = await import('./report.ts');
  return report(
    {
      command: spec.name,
      ok: results.every(({ ok }) => ok),
      made: [],
      kept: [],
      reprint: [],
      diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
      sources: new Map(),
      said,
      more: { profile, files, notChecked },
      aside: ({ rule }) => ({ id: ruleIdOf(rule) }),
    },
    options,
    lang,
    env,
  );
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function verdict({ file, ok, pages, diagnostics }: Result, profile: Profile, lang: MessageLang): string {
  const count = (severity: Severity): number => diagnostics.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  return lang === 'en'
    ? `${file}: ${profile} ${ok ? 'passes' : 'fails'} (pages ${pages}, errors ${errors}, warnings ${warnings}, notes ${notes})`
    : `${file}：${profile} ${ok ? '合格' : '不合格'}（頁 ${pages}，錯誤 ${errors}，警告 ${warnings}，提示 ${notes}）`;
}
