import type { BuildResult, Layer } from '../build/index.ts';
import type { MessageLang } from '../diagnostics/index.ts';
import type { CommandSpec, Given, Parsed, Setting } from './command.ts';
import { type Ceremony, ceremony, Reader, type Speech, speech } from './common.ts';
import { cacheFolder, folderOrOwn } from './folders.ts';
import { interruption } from './interrupt.ts';
import { progressBar } from './progress.ts';

export const spec: CommandSpec = {
  name: 'build',
  arguments: {
    form: '[ID...]',
    help: {
      'zh-Hant': '只製作這些頌詞的證書（檔名，不連 .yaml）；不寫就製作全部和小冊',
      en: 'make only the certificates of these citations (file names without .yaml); all of them and the booklet if left out',
    },
  },
  options: [
    ...ceremony,
    { flags: '--out <DIR>', help: { 'zh-Hant': '輸出資料夾（預設 out）', en: 'folder of the PDFs (default: out)' } },
    {
      flags: '--marks',
      help: {
        'zh-Hant': '每頁加上裁切線、十字線、色條和頁標（預設依 ceremony.yaml）',
        en: 'put crop marks, targets, a colour bar and a slug around each page (default: as ceremony.yaml says)',
      },
    },
    { flags: '--no-marks', help: { 'zh-Hant': '不加', en: 'leave them out' } },
    {
      flags: '--merge',
      help: {
        'zh-Hant': '另把全部證書依典禮的次序合成 certificates.pdf',
        en: 'put all certificates in the order of the ceremony into certificates.pdf as well',
      },
    },
    { flags: '--no-merge', help: { 'zh-Hant': '不合', en: 'do not' } },
    {
      flags: '--layer <LAYER>',
      help: {
        'zh-Hant': '只要 text（文字和照片）或 ornament（紋飾），放在 layers/ 下',
        en: 'text (words and photos) or ornament alone, in a folder under layers',
      },
    },
    {
      flags: '--watermark [TEXT]',
      help: {
        'zh-Hant': '每頁襯上大字（預設「校樣 PROOF」）的校樣，放在 proofs/ 下',
        en: 'proofs with these words on every page (default: 校樣 PROOF), in the folder proofs',
      },
    },
    {
      flags: '--screen',
      help: {
        'zh-Hant': '另做供電郵和網頁用的 RGB 版，放在 screen/ 下（預設依 ceremony.yaml）',
        en: 'make RGB copies for e-mail and the web as well, in the folder screen (default: as ceremony.yaml says)',
      },
    },
    { flags: '--no-screen', help: { 'zh-Hant': '不做', en: 'leave them out' } },
    ...speech,
  ],
  help: { 'zh-Hant': '檢查內容，製作證書和小冊', en: 'check the content, then make the certificates and the booklet' },
};

export interface Options extends Ceremony, Speech {
  readonly ids: readonly string[];
  readonly out: string;
  /** Null: as ceremony.yaml says. */
  readonly marks: boolean | null;
  readonly merge: boolean | null;
  readonly layer: Layer | null;
  readonly watermark: string | true | null;
  readonly screen: boolean | null;
}

const LAYERS: readonly Layer[] = ['text', 'ornament'];
/** Characters that can still be read across a page. */
const MOST_WORDS = 40;

export function parse(given: Given): Parsed<Options> {
  const reader = new Reader(given, spec.name);
  const out = reader.folder('out') ?? 'out';
  const marks = reader.switched('marks');
  const renditions = {
    merge: reader.switched('merge'),
    layer: reader.choice('layer', LAYERS),
    watermark: reader.words('watermark', MOST_WORDS),
    screen: reader.switched('screen'),
  };
  const ids = [...new Set(given.args)];
  if (renditions.merge === true && ids.length > 0) reader.notTogether('--merge', ids[0]?.slice(0, 80) ?? '');
  if (renditions.layer !== null && renditions.screen === true) reader.notTogether('--layer', '--screen');
  const options = { ...reader.ceremony(), ...reader.speech(), out, marks, ...renditions, ids };
  return reader.misuse.length > 0 ? { misuse: reader.misuse } : { options };
}

export async function run(options: Options, { cwd, env, lang }: Setting): Promise<number> {
  const { signal, dispose } = interruption();
  const bar = await progressBar(options, lang, env);
  try {
    const { build } = await import('../build/index.ts');
    const result = await build({
      cwd,
      contentDir: options.content,
      templatesDir: options.templates ?? folderOrOwn('templates', cwd),
      fontsDir: options.fonts ?? folderOrOwn('fonts', cwd),
      outDir: options.out,
      ...(options.marks === null ? {} : { marks: options.marks }),
      ...(options.merge === null ? {} : { merge: options.merge }),
      ...(options.layer === null ? {} : { layer: options.layer }),
      ...(options.watermark === null ? {} : { watermark: options.watermark }),
      ...(options.screen === null ? {} : { screen: options.screen }),
      cacheDir: cacheFolder(env, process.platform),
      ids: options.ids,
      strict: options.strict,
      jobs: options.jobs,
      signal,
      onProgress: bar.onProgress,
    });
    bar.stop();
    const { report } = await import('./report.ts');
    return report({ ...result, command: spec.name, said: sayings(result, options.out, lang) }, options, lang, env);
  } finally {
    bar.stop();
    dispose();
  }
}

/** Names are listed up to here; of more, the number is enough. */
const LISTED = 12;

function sayings({ made, kept, reprint }: BuildResult, out: string, lang: MessageLang): readonly string[] {
  const en = lang === 'en';
  const list = (head: string, files: readonly string[]): readonly string[] => {
    if (files.length === 0) return [];
    const names = files.map((file) => `  ${out}/${file}`);
    if (names.length <= LISTED) return [head, ...names];
    const rest = names.length - LISTED;
    // The booklet, where it is made, is the last.
    const more = en ? `  … ${rest} more …` : `  ……還有 ${rest} 個……`;
    return [head, ...names.slice(0, LISTED - 1), more, ...names.slice(-1)];
  };
  return [
    ...list(en ? `made (${made.length}):` : `已製作（${made.length}）：`, made),
    ...(kept.length > 0 ? [en ? `kept, nothing changed: ${kept.length}` : `沒有變動，保留：${kept.length}`] : []),
    ...list(
      en ? `print again, if printed before (${reprint.length}):` : `如已付印，須重印（${reprint.length}）：`,
      reprint,
    ),
  ];
}
