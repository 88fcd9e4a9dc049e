import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Edition } from '../content/index.ts';
import type { SourceFile, Sources } from '../diagnostics/index.ts';
import type { Face } from '../fonts/index.ts';
import { packageDir } from '../package.ts';
import type { Pages } from '../paginate/index.ts';
import type { OutputCondition } from '../press/index.ts';
import type { Entry } from './manifest.ts';
import type { Material } from './material.ts';
import type { BuildOptions } from './options.ts';
import type { Piece } from './pieces.ts';

type Folders = Pick<BuildOptions, 'cwd' | 'contentDir' | 'templatesDir' | 'fontsDir'>;

/**
 * What tells a ceremony from others made into the same folder: the name of its
 * content folder, its titles and its year. Nothing of where the folder lies.
 */
export function ceremonyOf({ languages, title, date }: Edition, { cwd, contentDir }: Folders): string {
  const titles = languages.flatMap((lang) => title[lang]?.value ?? []);
  return [basename(resolve(cwd, contentDir)), ...titles, ...(date ? [date.year] : [])].join(' · ');
}

/** What all PDFs of a build have in common: the ceremony as `ceremonyOf` names it, and what they are printed on. */
export interface Common {
  readonly ceremony: string;
  readonly condition: OutputCondition;
}

/** What the manifest says of a PDF that was printed. */
export function recordOf(
  piece: Piece,
  bytes: Uint8Array,
  { ceremony, condition }: Common,
  material: Material,
  folders: Folders,
): Entry {
  const { pages, drafts, citations } = piece;
  const [draft, ...others] = drafts;
  return {
    ceremony,
    sha256: sha256(bytes),
    pages: pages.pages.length,
    citations: [...citations],
    inputs: inputsOf(piece, material, condition, folders),
    // Of several, each has its own.
    shared: draft === undefined || others.length > 0 ? {} : Object.fromEntries(draft.shared),
    fonts: facesOf(pages).map(({ postscriptName, family, weight, italic, key }) => {
      return { name: postscriptName, family, weight, italic, key };
    }),
    fitted: pages.fitted.map(({ page, item, step, max, own, size, lines, tracking }) => {
      return { page, item, step, max, own, size, lines, tracking };
    }),
    warnings: drafts.flatMap(({ diagnostics }) =>
      diagnostics.map(({ rule, severity, citation, page }) => ({ rule, severity, citation, page })),
    ),
  };
}

/** The inputs' names begin with the folder they were found in, whatever it is called on this machine. */
function inputsOf(
  { drafts }: Piece,
  material: Material,
  condition: OutputCondition,
  folders: Folders,
): Record<string, string> {
  const { cwd } = folders;
  const nameIn = (role: string, folder: string, path: string): string => {
    const way = relative(resolve(cwd, folder), resolve(cwd, path));
    // A template of somebody's own may extend one of Laurel's.
    const beyond = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    const name = beyond ? `laurel/${relative(packageDir, resolve(cwd, path))}` : `${role}/${way}`;
    return name.split(sep).join('/');
  };
  const inputs: [string, string][] = [];
  const add = (role: string, folder: string, files: Iterable<SourceFile>): void => {
    for (const file of files) inputs.push([nameIn(role, folder, file.path), digestOf(file)]);
  };
  const own = new Set(drafts.map(({ citation }) => citation?.id ?? null));
  // The booklet is made from all of them.
  const others = own.has(null) ? [] : (material.edition?.citations ?? []).filter(({ id }) => !own.has(id));
  const unread = new Set(others.map(({ file }) => file));
  const content = [...material.contentFiles.values()].filter(({ path }) => !unread.has(path));
  add('content', folders.contentDir, content);
  add('templates', folders.templatesDir, templateFiles(own.has(null), material));
  add('fonts', folders.fontsDir, material.fontFiles.values());
  for (const [path, digest] of drafts.flatMap(({ photos }) => [...photos])) {
    inputs.push([nameIn('content', folders.contentDir, path), digest]);
  }
  // The printer's profile lies in the content folder, Laurel's own in Laurel.
  const [role, folder] =
    material.condition === null ? ['profiles', dirname(condition.path)] : ['content', folders.contentDir];
  inputs.push([nameIn(role, folder, condition.path), digestOfProfile(condition)]);
  return Object.fromEntries(inputs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A certificate is not made from its template's booklet, nor the booklet from its certificate. */
function templateFiles(ofBooklet: boolean, { certificate, booklet }: Material): readonly SourceFile[] {
  const [sources, other]: [Sources, string] = ofBooklet
    ? [booklet.sources, 'certificate.yaml']
    : [certificate.sources, 'booklet.yaml'];
  return [...sources.values()].filter(({ path }) => basename(path) !== other);
}

function facesOf(pages: Pages): readonly Face[] {
  const faces = new Map<string, Face>();
  for (const { marks } of pages.pages) {
    for (const mark of marks) {
      if (mark.kind === 'line') for (const { face } of mark.line.runs) faces.set(face.key, face);
    }
  }
  const name = ({ postscriptName, key }: Face): string => `${postscriptName} ${key}`;
  return [...faces.values()].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

const digests = new WeakMap<SourceFile | OutputCondition, string>();

function digestOf(file: SourceFile): string {
  return kept(file, () => sha256(Buffer.from(file.text)));
}

function digestOfProfile(condition: OutputCondition): string {
  return kept(condition, () => sha256(condition.profile));
}

function kept(of: SourceFile | OutputCondition, make: () => string): string {
  const digest = digests.get(of) ?? make();
  digests.set(of, digest);
  return digest;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
