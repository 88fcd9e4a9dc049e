import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, MessageLang } from '../diagnostics/index.ts';
import type { Binding, Imposed, PaperName, Plan } from '../impose/index.ts';
import { mmFromPt, ptFromMm } from '../lengths.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { bytesOf, Reader, type Speech, speech } from './common.ts';
import { cacheFolder } from './folders.ts';

const BINDINGS: readonly Binding[] = ['saddle', 'perfect'];
const EDGES = ['short', 'long'] as const;
/** The names that the room has; written here too, for help loads no room. */
const SHEETS: readonly PaperName[] = [
  'A4',
  'SRA4',
  'A3',
  'RA3',
  'SRA3',
  'B3',
  'A2',
  'RA2',
  'SRA2',
  'B2',
  'A1',
  'RA1',
  'SRA1',
  'B1',
  'A0',
  'B0',
];

export const spec: CommandSpec = {
  name: 'impose',
  arguments: { form: '[FILE]', help: { 'zh-Hant': '要拼大版的 PDF', en: 'the PDF to be laid on sheets' } },
  options: [
    {
      flags: '--binding <BINDING>',
      help: {
        'zh-Hant': 'saddle 騎馬釘，perfect 膠裝，16 頁一帖（預設 saddle）',
        en: 'saddle (stitched) or perfect (glued, sections of 16) (default: saddle)',
      },
    },
    {
      flags: '--sheet <SHEET>',
      help: {
        'zh-Hant': `印刷廠的紙：${SHEETS.join('、')}，或寬x高（毫米）（預設放得下的最小一種）`,
        en: `the printer’s sheet: ${SHEETS.join(', ')}, or WIDTHxHEIGHT in mm (default: the smallest that will do)`,
      },
    },
    {
      flags: '--caliper <MM>',
      help: {
        'zh-Hant': '紙的厚度，用來算爬移；0 不作補償（預設 0.1，合計不到 0.3 就不作）',
        en: 'thickness of the paper, for creep; 0 leaves it alone (default: 0.1, and alone below 0.3 in all)',
      },
    },
    {
      flags: '--creep-factor <C>',
      help: {
        'zh-Hant': '摺縫壓平是 1，圓的最多 1.571（預設 1）',
        en: '1 for folds pressed flat, up to 1.571 for round ones (default: 1)',
      },
    },
    {
      flags: '--milling <MM>',
      help: {
        'zh-Hant': '膠裝時書背每頁銑去多少（預設 3）',
        en: 'what is milled off each page at the back of a perfect-bound book (default: 3)',
      },
    },
    {
      flags: '--flip <EDGE>',
      help: {
        'zh-Hant': '雙面印刷沿哪一邊翻面：short 短邊，long 長邊（預設 short）',
        en: 'the edge that the sheet is turned over: short or long (default: short)',
      },
    },
    {
      flags: '--dummy',
      help: { 'zh-Hant': '另外畫一份摺紙樣（*.dummy.pdf）', en: 'draw a folding dummy besides (*.dummy.pdf)' },
    },
    {
      flags: '--out <FILE>',
      help: {
        'zh-Hant': '輸出檔案（預設 FILE 旁的 *.sheets.pdf）',
        en: 'output file (default: *.sheets.pdf beside FILE)',
      },
    },
    ...speech,
  ],
  help: {
    'zh-Hant': '把頁面拼到印刷廠的大張紙上，加裁切和摺疊標記',
    en: 'lay pages on the printer’s sheets, with marks to cut and fold by',
  },
};

export interface Options extends Speech {
  readonly file: string;
  readonly out: string;
  readonly binding: Binding;
  /** A name, or sides in millimetres; null for the smallest that will do. */
  readonly sheet: PaperName | readonly [number, number] | null;
  /** Millimetres; null where nobody said. */
  readonly caliper: number | null;
  readonly creepFactor: number;
  readonly milling: number;
  readonly flip: 'short' | 'long';
  readonly dummy: boolean;
}

const MOST_SIDE = 3000;

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const [file = '', second] = given.args;
  if (file === '')
    reader.misuse.push({ rule: 'usage/missing-argument', params: { argument: 'FILE', command: spec.name } });
  if (second !== undefined)
    reader.misuse.push({ rule: 'usage/too-many-arguments', params: { written: second, command: spec.name } });
  const out = reader.folder('out') ?? beside(file, 'sheets');
  if (file !== '' && resolve('/', out) === resolve('/', file)) {
    const params = { option: '--out', written: out, known: '*.sheets.pdf', nearest: beside(file, 'sheets') };
    reader.misuse.push({ rule: 'usage/bad-value', params: { ...params, command: spec.name } });
  }
  const binding = reader.choice('binding', BINDINGS) ?? 'saddle';
  const milling = reader.number('milling', 0, 10);
  if (milling !== null && binding === 'saddle') {
    const params = { option: '--milling', written: milling, known: '--binding perfect', nearest: '--binding perfect' };
    reader.misuse.push({ rule: 'usage/bad-value', params: { ...params, command: spec.name } });
  }
  const options: Options = {
    ...reader.speech(),
    file,
    out,
    binding,
    sheet: sheetOf(reader),
    caliper: reader.number('caliper', 0, 2),
    creepFactor: reader.number('creepFactor', 0, 1.571) ?? 1,
    milling: milling ?? 3,
    flip: reader.choice('flip', EDGES) ?? 'short',
    dummy: reader.switched('dummy') ?? false,
  };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

function sheetOf(reader: Reader): Options['sheet'] {
  const sides = /^(\d{1,4}(?:\.\d+)?)\s*[x×*]\s*(\d{1,4}(?:\.\d+)?)$/i.exec(reader.text('sheet') ?? '');
  const [width, height] = [Number(sides?.[1]), Number(sides?.[2])];
  const possible = (side: number): boolean => side >= 10 && side <= MOST_SIDE;
  if (possible(width) && possible(height)) return [width, height];
  return reader.choice('sheet', SHEETS, { insensitive: true, more: `WIDTHxHEIGHT (10–${MOST_SIDE})` });
}

/** `out/booklet.pdf` becomes `out/booklet.sheets.pdf`. */
function beside(file: string, kind: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.${kind}.pdf`);
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const { impose, paperOf, papers } = await import('../impose/index.ts');
  const named = (path: string): string => relative(cwd, resolve(cwd, path)).split(sep).join('/');
  const file = named(options.file);
  const bytes = bytesOf(resolve(cwd, options.file));
  const { sheet, caliper } = options;
  const imposed: Imposed =
    bytes === null
      ? await missing(file)
      : await impose(bytes, {
          file,
          job: basename(options.file, extname(options.file)),
          binding: options.binding,
          paper:
            sheet === null
              ? null
              : typeof sheet === 'string'
                ? (papers.find(({ name }) => name === sheet) ?? null)
                : paperOf(sheet.join('x'), ...sheet),
          caliper: caliper === null ? null : ptFromMm(caliper),
          creepFactor: options.creepFactor,
          milling: ptFromMm(options.milling),
          flip: options.flip,
          dummy: options.dummy,
          cacheDir: cacheFolder(env, process.platform),
        });
  const written = await write(imposed, resolve(cwd, options.out), named);
  const { plan } = imposed;
  const diagnostics = [...imposed.diagnostics, ...written.problems];
  const { report } = await import('./report.ts');
  return report(
    {
      command: spec.name,
      ok: imposed.sheets !== null && written.problems.length === 0,
      made: written.made,
      kept: written.kept,
      reprint: [],
      diagnostics,
      sources: new Map(),
      said: plan && imposed.sheets ? sayings(plan, written, lang) : [],
      more: { sheets: plan && imposed.sheets ? listed(plan) : null },
    },
    options,
    lang,
    env,
  );
}

/** What is said of a file that cannot be read from the disk. */
export async function missing(file: string): Promise<Imposed> {
  const { diagnostic } = await import('../diagnostics/index.ts');
  const problem = diagnostic('impose/missing', { span: { file, start: 0, end: 0 }, params: { file } });
  return { plan: null, sheets: null, dummy: null, diagnostics: [problem] };
}

interface Wrote {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Diagnostic[];
}

async function write({ sheets, dummy }: Imposed, out: string, named: (path: string) => string): Promise<Wrote> {
  const { openOutput } = await import('../build/index.ts');
  const folder = dirname(out);
  const output = openOutput(folder, named(folder) || '.');
  const made: string[] = [];
  const kept: string[] = [];
  const problems: Diagnostic[] = [];
  const picture = join(folder, `${basename(out, extname(out)).replace(/\.sheets$/, '')}.dummy.pdf`);
  for (const [path, bytes] of [[out, sheets] as const, [picture, dummy] as const]) {
    if (bytes === null) continue;
    const result = await output.write(basename(path), bytes);
    if (result.outcome === 'failed') problems.push(result.problem);
    else (result.outcome === 'same' ? kept : made).push(named(path));
  }
  return { made, kept, problems };
}

/** What a program wants to know of the sheets; millimetres. */
function listed(plan: Plan): unknown {
  const mm = (length: number): number => Math.round(mmFromPt(length) * 100) / 100;
  return {
    paper: plan.paper.name,
    width: mm(plan.width),
    height: mm(plan.height),
    count: plan.sheets.length,
    binding: plan.binding,
    flip: plan.flip,
    creep: mm(plan.creep),
  };
}

function sayings(plan: Plan, { made, kept }: Wrote, lang: MessageLang): readonly string[] {
  const { paper, sheets, creep, flip, book } = plan;
  const shift = Math.round(mmFromPt(creep) * 100) / 100;
  const count = sheets.length;
  const said =
    lang === 'en'
      ? `${book.pages} pages on ${count} ${count === 1 ? 'sheet' : 'sheets'} of ${paper.name}, flip on the ${flip} edge, ${creep > 0 ? `creep up to ${shift} mm` : 'creep left alone'}`
      : `${book.pages} 頁拼成 ${count} 張 ${paper.name}，${flip === 'short' ? '沿短邊翻面' : '沿長邊翻面'}，${creep > 0 ? `爬移最多 ${shift} mm` : '不作爬移補償'}`;
  const files = (head: string, names: readonly string[]) => names.map((name) => `${head}${name}`);
  return [
    said,
    ...files(lang === 'en' ? 'made: ' : '已製作：', made),
    ...files(lang === 'en' ? 'kept, nothing changed: ' : '沒有變動，保留：', kept),
  ];
}
