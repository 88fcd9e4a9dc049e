import { openFonts } from '../../src/fonts/index.ts';
import { PAGE, pageOf } from './page.ts';
import { printSheets } from './printing.ts';
import { filesFor, type Result, resultOf } from './results.ts';
import { CHAPTERS } from './rules/index.ts';

/** Every rule's result, in the order of the pages, and the pages. */
export interface Specimen {
  readonly results: readonly Result[];
  readonly pdf: Uint8Array;
}

export async function makeSpecimen(): Promise<Specimen> {
  const { library: fonts } = await openFonts({ fontsDir: 'fonts', cwd: process.cwd(), cacheDir: null });
  if (fonts === null) throw new Error('the fonts cannot be opened');
  const rules = CHAPTERS.flatMap((chapter) => chapter.rules);
  const files = filesFor(rules, fonts);
  const results: Result[] = [];
  for (const rule of rules) results.push(await resultOf(rule, files, fonts));
  const sheets = results.map((result, index) => {
    const chapter = CHAPTERS.find((one) => one.rules.includes(result.rule));
    return pageOf(result, chapter ?? { zh: '', en: '' }, index + 1, fonts);
  });
  const pdf = await printSheets(sheets, { ...PAGE, title: 'Laurel: a specimen of its rules', files, fonts });
  return { results, pdf };
}
