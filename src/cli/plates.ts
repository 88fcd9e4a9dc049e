import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, MessageLang } from '../diagnostics/index.ts';
import type { PageRange, Separated, SeparatedPage, SeparatedPlate } from '../plates/index.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { bytesOf, Reader, type Speech, speech } from './common.ts';

/** The bounds that the room has; written here too, for help loads no room. */
const DPI = { least: 18, most: 1200, usual: 150 } as const;

export const spec: CommandSpec = {
  name: 'plates',
  arguments: { form: '[FILE]', help: { 'zh-Hant': '要分色的 PDF', en: 'the PDF to be separated' } },
  options: [
    {
      flags: '--out <DIR>',
      help: { 'zh-Hant': '圖片放在哪個資料夾（預設 out/plates）', en: 'folder of the pictures (default: out/plates)' },
    },
    {
      flags: '--pages <PAGES>',
      help: {
        'zh-Hant': '只做這些頁，例如 1-3,8（預設全部；按 PDF 的順序）',
        en: 'these pages alone, such as 1-3,8 (default: all; as the PDF counts them)',
      },
    },
    {
      flags: '--dpi <DPI>',
      help: {
        'zh-Hant': `每英寸的像素，${DPI.least}–${DPI.most}（預設 ${DPI.usual}）`,
        en: `pixels to the inch, ${DPI.least}–${DPI.most} (default: ${DPI.usual})`,
      },
    },
    ...speech,
  ],
  help: {
    'zh-Hant': '逐版預覽：每一頁的每一種墨各一張圖，和墨量',
    en: 'preview the plates: a picture for each ink of each page, and how much of it there is',
  },
};

export interface Options extends Speech {
  readonly file: string;
  readonly out: string;
  /** Null: all of them. */
  readonly pages: readonly PageRange[] | null;
  readonly dpi: number;
}

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const [file = '', second] = given.args;
  if (file === '')
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: 'FILE', command: spec.name } });
  if (second !== undefined)
    reader.misuse.push({ rule: 'usage/too-many-arguments', params: { written: second, command: spec.name } });
  const written = reader.text('pages');
  const pages = written === null ? null : rangesOf(written);
  if (pages?.length === 0) {
    const params = { option: '--pages', written: written ?? '', known: '3, 1-3, 1-3,8', nearest: '' };
    reader.misuse.push({ rule: 'usage/bad-value', params: { ...params, command: spec.name } });
  }
  const options: Options = {
    ...reader.speech(),
    file,
    out: reader.folder('out') ?? join('out', 'plates'),
    pages,
    dpi: reader.number('dpi', DPI.least, DPI.most) ?? DPI.usual,
  };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

/** `1-3,8`; empty where it is no such list. */
function rangesOf(written: string): readonly PageRange[] {
  const ranges = written.split(',').map((part) => {
    const found = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?$/.exec(part);
    const from = Number(found?.[1]);
    return { from, to: found?.[2] === undefined ? from : Number(found[2]) };
  });
  return ranges.every(({ from, to }) => from <= to) ? ranges : [];
}

interface Listed {
  readonly page: number;
  readonly sheet: string;
  readonly plates: readonly (Omit<SeparatedPlate, 'png'> & { readonly file: string })[];
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const { missing, separate } = await import('../plates/index.ts');
  const { openOutput } = await import('../build/index.ts');
  const named = (path: string): string => relative(cwd, resolve(cwd, path)).split(sep).join('/');
  const folder = resolve(cwd, options.out);
  const output = openOutput(folder, named(folder) || '.');
  const made: string[] = [];
  const kept: string[] = [];
  const problems: Diagnostic[] = [];
  const listed: Listed[] = [];
  const write = async (file: string, png: Uint8Array): Promise<string> => {
    const path = named(join(folder, file));
    // Where one cannot be written, the next fares no better.
    if (problems.length > 0) return path;
    const result = await output.write(file, png);
    if (result.outcome === 'failed') problems.push(result.problem);
    else (result.outcome === 'same' ? kept : made).push(path);
    return path;
  };
  const job = basename(options.file, extname(options.file));
  const file = named(options.file);
  const bytes = bytesOf(resolve(cwd, options.file));
  const separated: Separated =
    bytes === null
      ? missing(file)
      : await separate(bytes, {
          file,
          dpi: options.dpi,
          pages: options.pages,
          async take(page) {
            const files = filesOf(job, page);
            const plates: Listed['plates'][number][] = [];
            for (const [i, { png, ...plate }] of page.plates.entries()) {
              plates.push({ ...plate, file: await write(files[i] ?? '', png) });
            }
            listed.push({ page: page.number, sheet: await write(`${stem(job, page)}.png`, page.sheet), plates });
            return problems.length === 0;
          },
        });
  const { report } = await import('./report.ts');
  const shown = named(folder) || '.';
  return report(
    {
      command: spec.name,
      ok: separated.ok && problems.length === 0,
      made,
      kept,
      reprint: [],
      diagnostics: [...separated.diagnostics, ...problems],
      sources: new Map(),
      said: listed.length > 0 ? sayings(listed, made.length + kept.length, shown, lang) : [],
      more: { pages: listed.map(({ plates, ...page }) => ({ ...page, plates: plates.map(rounded) })) },
    },
    options,
    lang,
    env,
  );
}

/** `booklet.04`: page numbers are of one width, so that names sort as pages do. */
function stem(job: string, { number, of }: Pick<SeparatedPage, 'number' | 'of'>): string {
  return `${job}.${String(number).padStart(Math.max(2, String(of).length), '0')}`;
}

/** `booklet.04-Laurel-Gold.png`: names of inks as every file system takes them, each but once. */
export function filesOf(
  job: string,
  page: Pick<SeparatedPage, 'number' | 'of'> & { readonly plates: readonly { readonly name: string }[] },
): readonly string[] {
  const taken = new Set<string>();
  return page.plates.map(({ name }) => {
    const plain = name
      .replace(/[^\p{L}\p{M}\p{N}_.+-]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 60);
    const base = plain === '' ? 'spot' : plain;
    let free = base;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${base}-${i}`;
    taken.add(free.toLowerCase());
    return `${stem(job, page)}-${free}.png`;
  });
}

/** Coverage in per cent, for programs as for people. */
function rounded<T extends { readonly coverage: number }>(plate: T): T {
  return { ...plate, coverage: Math.round(1e4 * plate.coverage) / 100 };
}

const PROCESS: Readonly<Record<string, string>> = { Cyan: '青', Magenta: '洋紅', Yellow: '黃', Black: '黑' };

function sayings(pages: readonly Listed[], files: number, folder: string, lang: MessageLang): readonly string[] {
  const english = lang === 'en';
  const lines = pages.map(({ page, plates }) => {
    const inked = plates.filter(({ ink }) => ink !== 'none').map((plate) => amount(plate, english));
    const none = plates.filter(({ ink }) => ink === 'none').map((plate) => inkName(plate, english));
    const parts = [inked.join(english ? ', ' : '、'), none.length > 0 ? empty(none, english) : ''];
    return `${english ? `page ${page}: ` : `第 ${page} 頁：`}${parts.filter((part) => part !== '').join(english ? '; ' : '；')}`;
  });
  const where = english ? `pictures in ${folder}: ${files}` : `圖片在 ${folder}，共 ${files} 張`;
  return [...lines, where];
}

function inkName({ name, spot }: Listed['plates'][number], english: boolean): string {
  return english || spot ? name : (PROCESS[name] ?? name);
}

function amount(plate: Listed['plates'][number], english: boolean): string {
  const name = inkName(plate, english);
  if (plate.ink === 'marks') return english ? `${name} in the marks alone` : `${name} 只在版外標記`;
  return `${name} ${(100 * plate.coverage).toFixed(2)} %`;
}

function empty(names: readonly string[], english: boolean): string {
  return english ? `no ink: ${names.join(', ')}` : `沒有墨：${names.join('、')}`;
}
