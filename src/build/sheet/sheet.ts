import { join } from 'node:path';
import { type Diagnostic, isError } from '../../diagnostics/index.ts';
import { openFonts } from '../../fonts/index.ts';
import { packageDir } from '../../package.ts';
import { paginate } from '../../paginate/index.ts';
import type { Facts } from '../../preflight/index.ts';
import { dateOf } from '../metadata.ts';
import { sheetLayout } from './layout.ts';
import { rowsOf, type Verdict } from './rows.ts';

export interface SheetOptions {
  /** The name of the file that it is about, and of the sheet itself, as people read them. */
  readonly file: string;
  readonly sheet: string;
  readonly cacheDir: string | null;
}

/** The printer's sheet of a file as a PDF; null where it cannot be made: `diagnostics` says why. */
export async function printSheet(
  facts: Facts,
  verdict: Verdict,
  { file, sheet, cacheDir }: SheetOptions,
): Promise<{ readonly bytes: Uint8Array | null; readonly diagnostics: readonly Diagnostic[] }> {
  const own = join(packageDir, 'fonts');
  const { library, diagnostics: fontProblems, close } = await openFonts({ fontsDir: own, cwd: packageDir, cacheDir });
  if (library === null) return { bytes: null, diagnostics: fontProblems };
  const name = printable(file.split('/').at(-1) ?? file);
  const rows = rowsOf(facts, verdict).map(({ label, lines }) => ({
    label,
    lines: lines.map((line) =>
      typeof line === 'string' ? printable(line) : { zh: printable(line.zh), en: printable(line.en) },
    ),
  }));
  const pages = paginate(sheetLayout({ name, sha256: facts.sha256, rows }), library);
  close();
  const { printPdf } = await import('../../press/index.ts');
  const { judge, readModel } = await import('../../preflight/index.ts');
  const bytes = await printPdf({
    pages,
    pictures: new Map(),
    claims: ['PDF/X-4'],
    metadata: {
      lang: 'zh-Hant',
      title: `印刷單：${name}`,
      subject: facts.sha256,
      translations: [{ lang: 'en', title: `Printer’s Sheet: ${name}`, subject: facts.sha256 }],
      author: null,
      keywords: [],
      identifier: `${name}.sheet`,
      date: createdOf(facts.created),
    },
  });
  const found = judge(readModel(bytes), ['x4'], sheet);
  const problems = [...pages.diagnostics, ...found].filter(isError);
  return problems.length > 0 ? { bytes: null, diagnostics: problems } : { bytes, diagnostics: [] };
}

/** The file's own date: the same file has the same sheet, whenever it is made. */
function createdOf(written: string): Date {
  const [year, month, day] = (/^D:(\d{4})(\d\d)(\d\d)/.exec(written) ?? []).slice(1).map(Number);
  return dateOf(year === undefined ? null : { year, month: month ?? null, day: day ?? null });
}

/** Names of foreign files and fonts may hold what no font has: letters, Han, and the marks that the sheet itself uses. */
function printable(text: string): string {
  return Array.from(text.replace(/\s+/g, ' '), (character) =>
    /[\x20-\x7e\u00a1-\u017f\u2013-\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e×·“”’]/.test(character)
      ? character
      : '?',
  )
    .join('')
    .slice(0, 160)
    .trim();
}
