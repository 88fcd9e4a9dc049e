import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { type Sfnt, sfntOf, type UnwrappedCache } from './cache.ts';
import { FontFile } from './file.ts';
import { type FontkitFont, glyphOf, parseSfnt } from './fontkit.ts';
import type { Memory } from './memory.ts';
import { checkSfnt, collectionMembers, containerOf, FontFormatError, LARGEST_FONT } from './sfnt.ts';
import { unwrapped, unwrappedWoff2 } from './unwrap.ts';

const EXTENSIONS = new Set(['.ttf', '.otf', '.woff', '.woff2', '.ttc', '.otc']);

/** A font that the user put into the folder, under each name that its own family has (English first, 思源黑體 as well). */
export interface BroughtFont {
  readonly names: readonly string[];
  readonly file: FontFile;
}

export interface Brought {
  readonly fonts: readonly BroughtFont[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All fonts in the folder and its sub-folders, in the order of their paths. What is no usable font becomes a diagnostic. */
export async function broughtFonts(
  folder: string,
  cwd: string,
  cache: UnwrappedCache,
  memory: Memory,
): Promise<Brought> {
  const fonts: (BroughtFont & { readonly width: number })[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of fontPaths(folder)) {
    const file = relative(cwd, path).split(sep).join('/');
    let members: readonly (() => Sfnt)[];
    try {
      members = await membersOf(readFileSync(path), cache);
    } catch (error) {
      const damaged = error instanceof FontFormatError;
      diagnostics.push(diagnostic(damaged ? 'font/file-damaged' : 'font/file-unreadable', { params: { file } }));
      continue;
    }
    for (const load of members) {
      const inspected = inspect(load, file, memory);
      diagnostics.push(...inspected.diagnostics);
      if (inspected.font !== null) fonts.push(inspected.font);
    }
  }
  // Of a family's widths the normal one first; the sort is stable, so paths decide among equals.
  fonts.sort((a, b) => Math.abs(a.width - 5) - Math.abs(b.width - 5));
  return { fonts, diagnostics };
}

/** Hidden files are none of the user's doing (`._Kai.ttf` of a Mac); links to folders are not followed, since they may go round. */
function fontPaths(folder: string): readonly string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return fontPaths(path);
    return EXTENSIONS.has(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

async function membersOf(bytes: Buffer, cache: UnwrappedCache): Promise<readonly (() => Sfnt)[]> {
  if (bytes.length > LARGEST_FONT) throw new FontFormatError('too large');
  const only = (sfnt: Sfnt) => {
    checkSfnt(sfnt.bytes);
    return [() => sfnt];
  };
  switch (containerOf(bytes)) {
    case 'sfnt':
      return only(sfntOf(bytes));
    case 'woff':
      return only(unwrapped(bytes, cache));
    case 'woff2':
      return only(await unwrappedWoff2(bytes, cache));
    case 'collection':
      return collectionMembers(bytes).map((member) => () => sfntOf(member()));
    default:
      throw new FontFormatError('no font');
  }
}

interface Inspected {
  readonly font: (BroughtFont & { readonly width: number }) | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what a font says of itself, and tries every table that setting a text will need. */
function inspect(load: () => Sfnt, file: string, memory: Memory): Inspected {
  let font: FontkitFont;
  let names: readonly string[];
  let identity: string;
  try {
    const sfnt = load();
    identity = sfnt.digest.toString('hex');
    font = parseSfnt(sfnt.bytes);
    if (!(font.unitsPerEm > 0 && font.numGlyphs > 0 && Number.isFinite(font.ascent)))
      throw new FontFormatError('empty');
    glyphOf(font, 0x20);
    names = familyNames(font);
  } catch {
    return { font: null, diagnostics: [diagnostic('font/file-damaged', { params: { file } })] };
  }
  const { tables } = font.directory;
  if (!('glyf' in tables && 'loca' in tables) && !('CFF ' in tables)) {
    return { font: null, diagnostics: [diagnostic('font/no-outlines', { params: { file } })] };
  }
  const [family] = names;
  if (family === undefined) {
    return { font: null, diagnostics: [diagnostic('font/file-damaged', { params: { file } })] };
  }
  const os2 = font['OS/2'];
  const diagnostics: Diagnostic[] = [];
  const params = { file, family };
  if (os2?.fsType.noEmbedding || os2?.fsType.bitmapOnly)
    diagnostics.push(diagnostic('font/no-embedding-right', { params }));
  else if (os2?.fsType.noSubsetting) diagnostics.push(diagnostic('font/no-subsetting-right', { params }));
  if ('fvar' in tables) diagnostics.push(diagnostic('font/variable-default', { params }));
  const described = new FontFile(
    { identity: () => identity, load, probe: () => null, promises: () => true },
    { family, weight: weightOf(os2?.usWeightClass), italic: isItalic(font), bulk: true, foreign: true },
    memory,
  );
  return { font: { names, file: described, width: os2?.usWidthClass || 5 }, diagnostics };
}

/** Fonts of the nineties count weights from 1 to 9. */
function weightOf(declared: number | undefined): number {
  if (declared === undefined || declared <= 0) return 400;
  return Math.min(1000, declared < 10 ? declared * 100 : declared);
}

function isItalic(font: FontkitFont): boolean {
  const selection = font['OS/2']?.fsSelection;
  return font.head.macStyle.italic || selection?.italic === true || selection?.oblique === true;
}

/** The typographic family (name ID 16), else the family (ID 1), in every language that the font gives. */
function familyNames(font: FontkitFont): readonly string[] {
  const records = font.name?.records ?? {};
  const byLanguage = records.preferredFamily ?? records.fontFamily ?? {};
  const languages = Object.keys(byLanguage).sort();
  const english = languages.filter((language) => language === 'en');
  const names = [...english, ...languages].flatMap((language) => {
    const name = byLanguage[language];
    return typeof name === 'string' ? [name.replaceAll('\u0000', '').trim()] : [];
  });
  return [...new Set(names.filter((name) => name !== ''))];
}
