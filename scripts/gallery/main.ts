/**
 * `npm run gallery`: sets the gala of `examples/gala` by every family of templates, in every state, and
 * draws it: contact sheets into `out/gallery`, the best pages into `docs/gallery`, which the README shows.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type BuildResult, build } from '../../src/build/index.ts';
import { printTerminal } from '../../src/diagnostics/index.ts';
import { bookmarksOf, pagesOf, sheetOf } from './draw.ts';
import { STATES } from './states.ts';

const GALA = join('examples', 'gala');
const SHEETS = join('out', 'gallery');
const BEST = join('docs', 'gallery');
/** The certificate and the entry that the README shows. */
const SHOWN = 'lin-tingchao';

/** Entries with a photo, by how their bookmarks begin: the first that opens on a left page is shown. */
const ENTRIES = ['聖托梅', '河燈流動', '夜渡', '默', '阮氏', '漪', '霧津', '林聽潮'];

const families = readdirSync('templates', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'laurel-gallery-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const dir of [SHEETS, BEST]) mkdirSync(dir, { recursive: true });
for (const family of families) if (asked.length === 0 || asked.includes(family)) await show(family);

async function show(family: string): Promise<void> {
  const whole = await print(family, {}, []);
  const ids = readdirSync(join(whole, 'certificates')).sort();
  const certificates = ids.map((id) => readFileSync(join(whole, 'certificates', id)));
  const booklet = readFileSync(join(whole, 'booklet.pdf'));
  const pages = await pagesOf(booklet, 520);
  await put(SHEETS, `${family}-certificates`, await sheetOf(await firstOf(certificates, 420), 3, 128));
  // A cover lies alone at the right of its opening.
  const [cover, ...inside] = pages;
  if (cover === undefined) throw new Error('a booklet without pages');
  const blank = { ...cover, pixels: Buffer.alloc(cover.pixels.length, 222) };
  await put(SHEETS, `${family}-booklet`, await sheetOf([blank, cover, ...inside, blank], 6, 128, 0));
  const states: Buffer[] = [];
  for (const { ceremony, id } of STATES) {
    states.push(readFileSync(join(await print(family, ceremony, [id]), 'certificates', `${id}.pdf`)));
  }
  await put(SHEETS, `${family}-states`, await sheetOf(await firstOf(states, 420), 3, 128));

  await put(
    BEST,
    `${family}-certificate`,
    await sheetOf(await firstOf([readFileSync(join(whole, 'certificates', `${SHOWN}.pdf`))], 640), 1, 64),
  );
  const left = await spreadOf(booklet);
  await put(BEST, `${family}-spread`, await sheetOf(await pagesOf(booklet, 480, [left, left + 1]), 2, 128, 0));
}

/** The gala as one family sets it, otherwise in some keys; the folder of the copies for a screen, which are trimmed. */
async function print(
  family: string,
  changes: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): Promise<string> {
  const content = mkdtempSync(join(folder, `${family}-`));
  cpSync(GALA, content, { recursive: true });
  const own: Record<string, unknown> = parse(readFileSync(join(content, 'ceremony.yaml'), 'utf8'));
  const template = { template: family };
  const merged = Object.entries({ ...own, ...changes, certificate: template, booklet: template });
  writeFileSync(
    join(content, 'ceremony.yaml'),
    stringify(Object.fromEntries(merged.filter(([, value]) => value !== null))),
  );
  const outDir = join(content, 'out');
  const options = { contentDir: content, templatesDir: 'templates', fontsDir: 'fonts', outDir, cacheDir: null, ids };
  const result = await build({ ...options, cwd: process.cwd(), screen: true });
  tell(result);
  return join(outDir, 'screen');
}

function tell({ ok, diagnostics, sources }: BuildResult): void {
  process.stderr.write(printTerminal(diagnostics, { sources, lang: 'en', colour: false, width: 100 }));
  if (!ok) process.exit(1);
}

/** The left page of a spread that is worth showing. */
async function spreadOf(booklet: Uint8Array): Promise<number> {
  const bookmarks = [...(await bookmarksOf(booklet))];
  const pages = ENTRIES.flatMap((name) =>
    bookmarks.filter(([title]) => title.startsWith(name)).map(([, page]) => page),
  );
  const left = pages.find((page) => page % 2 === 0);
  if (left === undefined) throw new Error(`no entry opens on a left page: ${JSON.stringify(bookmarks)}`);
  return left;
}

async function firstOf(pdfs: readonly Buffer[], height: number) {
  const pages = [];
  for (const pdf of pdfs) pages.push(...(await pagesOf(pdf, height, [1])));
  return pages;
}

async function put(dir: string, name: string, png: Buffer): Promise<void> {
  writeFileSync(join(dir, `${name}.png`), png);
  console.log(`${join(dir, name)}.png (${Math.round(png.length / 1024)} KiB)`);
}
