import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { MessageLang, Severity } from '../diagnostics/index.ts';
import type { Facts, Judgement, Part, Profile } from '../preflight/index.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { bytesOf, Reader, type Speech, speech } from './common.ts';
import { cacheFolder } from './folders.ts';

/** The names that the room has; written here too, for help loads no room. */
const PROFILES: readonly Profile[] = ['x4', 'ua1', 'a2u', 'certificate', 'screen', 'all'];

export const spec: CommandSpec = {
  name: 'preflight',
  arguments: { form: '[FILE...]', help: { 'zh-Hant': '要檢查的 PDF', en: 'PDFs to be checked' } },
  options: [
    {
      flags: '--profile <PROFILE>',
      help: {
        'zh-Hant': `依哪一種標準：${PROFILES.join('、')}（預設：檔案自稱符合的標準；沒有自稱就依 certificate）`,
        en: `what to hold it to: ${PROFILES.join(', ')} (default: what it claims to keep, else certificate)`,
      },
    },
    {
      flags: '--twin <FILE>',
      help: {
        'zh-Hant': '另一次製作的同一個檔案，應該完全相同',
        en: 'the same file of a second build, which must be equal',
      },
    },
    {
      flags: '--sheet',
      help: {
        'zh-Hant': '另做一頁給印刷廠的印刷單，寫明由檔案量得的事實',
        en: 'write one page for the print shop besides: what was measured from the file',
      },
    },
    {
      flags: '--out <FILE>',
      help: {
        'zh-Hant': '印刷單的檔名（預設在檔案旁邊：NAME.printer.pdf）',
        en: 'where the sheet is written (default: beside the file, NAME.printer.pdf)',
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
  /** Null: what the file claims. */
  readonly profile: Profile | null;
  readonly twin: string | null;
  readonly sheet: boolean;
  /** Null: beside the file. */
  readonly out: string | null;
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const profile = reader.choice('profile', PROFILES);
  if (given.args.length === 0) {
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: 'FILE', command: spec.name } });
  }
  const twin = reader.folder('twin');
  const sheet = reader.switched('sheet') ?? false;
  const out = reader.folder('out');
  const [first, second] = given.args;
  if (out !== null && !sheet) {
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: '--sheet', command: spec.name } });
  }
  // The page would take the place of what it is about.
  if (out !== null && first !== undefined && resolve(out) === resolve(first))
    reader.wrong('out', out, 'NAME.printer.pdf');
  if ((twin !== null || out !== null) && second !== undefined) {
    reader.misuse.push({ rule: 'usage/too-many-arguments', params: { written: second, command: spec.name } });
  }
  const options = { ...reader.speech(), files: given.args, profile, twin, sheet, out };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

interface Result extends Judgement {
  readonly file: string;
  /** What it was held to. */
  readonly parts: readonly Part[];
  readonly facts?: Facts;
  readonly sheet?: string;
}

export async function run(options: Options, setting: Setting): Promise<number> {
  const { cwd, env, lang } = setting;
  const preflight = await import('../preflight/index.ts');
  const { PROFILES: parts, differences, examine, factsOf, ruleIdOf, UNCHECKED, unreadable } = preflight;
  const { profile, twin } = options;
  const named = (path: string): string => relative(cwd, resolve(cwd, path)).split(sep).join('/');
  const judge = async (path: string): Promise<Result> => {
    const file = named(path);
    const bytes = bytesOf(resolve(cwd, path));
    if (bytes === null) return { file, parts: parts[profile ?? 'certificate'], ...unreadable(file) };
    const { model, ...judged } = examine(bytes, { profile, file });
    const sheet = options.sheet && model ? await sheetOf(path, factsOf(model), judged, options, setting) : null;
    const other = twin === null ? null : bytesOf(resolve(cwd, twin));
    const unlike = other === null ? unreadable(named(twin ?? '')).diagnostics : differences(bytes, other, file);
    const found = [...(twin === null ? [] : unlike), ...(sheet?.diagnostics ?? [])];
    const diagnostics = [...judged.diagnostics, ...found];
    return { file, ...judged, ...sheet, ok: judged.ok && found.length === 0, diagnostics };
  };
  const results: Result[] = [];
  for (const path of options.files) results.push(await judge(path));
  const asked = results.flatMap((result) => result.parts);
  const notChecked = UNCHECKED.filter((one) => one.parts.some((part) => asked.includes(part))).map(({ zh, en }) =>
    lang === 'en' ? en : zh,
  );
  const said = [
    ...results.map((result) => verdict(result, profile, lang)),
    `${lang === 'en' ? 'not checked: ' : '沒有檢查：'}${notChecked.join(lang === 'en' ? '; ' : '；')}`,
  ];
  const files = results.map(({ file, parts, ok, pages, sheet, facts }) => ({
    file,
    parts,
    ok,
    pages,
    ...(sheet === undefined ? {} : { sheet }),
    ...(facts === undefined ? {} : { facts }),
  }));
  const { report } = await import('./report.ts');
  return report(
    {
      command: spec.name,
      ok: results.every(({ ok }) => ok),
      made: results.flatMap(({ sheet }) => sheet ?? []),
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

/** Writes the printer's sheet of a file. */
async function sheetOf(
  path: string,
  facts: Facts,
  { ok, diagnostics, parts }: Judgement & Pick<Result, 'parts'>,
  { profile, out }: Options,
  { cwd, env }: Setting,
): Promise<Pick<Result, 'facts' | 'sheet' | 'diagnostics'>> {
  const [{ openOutput, printSheet }, { describe }] = await Promise.all([
    import('../build/index.ts'),
    import('../diagnostics/index.ts'),
  ]);
  const target = resolve(cwd, out ?? `${path.replace(/\.pdf$/i, '')}.printer.pdf`);
  const named = (full: string): string => relative(cwd, full).split(sep).join('/') || '.';
  const count = (severity: Severity): number => diagnostics.filter((problem) => problem.severity === severity).length;
  const reasons = [...diagnostics]
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .map((problem) => ({ zh: describe(problem, 'zh-Hant').what, en: describe(problem, 'en').what }));
  const verdict = {
    profile: profile ?? namesOf(parts),
    ok,
    errors: count('error'),
    warnings: count('warning'),
    reasons,
  };
  const about = { file: named(resolve(cwd, path)), sheet: named(target), cacheDir: cacheFolder(env, process.platform) };
  const printed = await printSheet(facts, verdict, about);
  if (printed.bytes === null) return { facts, diagnostics: printed.diagnostics };
  const folder = dirname(target);
  const written = await openOutput(folder, named(folder)).write(basename(target), printed.bytes);
  if (written.outcome === 'failed') return { facts, diagnostics: [written.problem] };
  return { facts, sheet: about.sheet, diagnostics: [] };
}

const NAMES = { x4: 'PDF/X-4', ua1: 'PDF/UA-1', a2u: 'PDF/A-2u', house: 'Laurel' } as const satisfies Record<
  Part,
  string
>;

function namesOf(parts: readonly Part[]): string {
  return parts.map((part) => NAMES[part]).join(' + ');
}

function verdict(
  { file, parts, ok, pages, diagnostics, sheet }: Result,
  profile: Profile | null,
  lang: MessageLang,
): string {
  const held = profile ?? namesOf(parts);
  const count = (severity: Severity): number => diagnostics.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  const page = sheet === undefined ? '' : ` → ${sheet}`;
  return lang === 'en'
    ? `${file}: ${held} ${ok ? 'passes' : 'fails'} (pages ${pages}, errors ${errors}, warnings ${warnings}, notes ${notes})${page}`
    : `${file}：${held} ${ok ? '合格' : '不合格'}（頁 ${pages}，錯誤 ${errors}，警告 ${warnings}，提示 ${notes}）${page}`;
}
