import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { Findings, type MapNode, nearest, shown, toData, type YamlNode } from '../content/index.ts';
import { type Diagnostic, diagnostic, type Sources, spanOf, type Text } from '../diagnostics/index.ts';
import { ornamentNames, ornamentParams } from '../ornament/index.ts';
import { packageDir } from '../package.ts';
import { checkColours } from './colours.ts';
import { compile } from './compile.ts';
import { BOOKLET, CERTIFICATE, type Shape } from './context/shape.ts';
import { wordsShape } from './context/words.ts';
import { checkFigures } from './figures.ts';
import { picturesIn, type TemplateFile } from './files.ts';
import { designPage } from './format.ts';
import { type Opened, openFile, type Shelf } from './inherit.ts';
import { type Known, validateWritten } from './problems.ts';
import { bookletSchema, certificateSchema } from './schema/documents.ts';
import { type Kit, kit, type Names } from './schema/kit.ts';
import { type RawStyles, type StyleNames, stylesSchema } from './schema/styles.ts';
import { resolveStyles } from './styles.ts';
import type { Document, Template } from './template.ts';

export interface TemplateOptions {
  /** The folder that holds templates; from `cwd` if relative. */
  readonly templatesDir: string;
  /** The template's name, and where it was asked for. */
  readonly name: Text;
  /** What paths in messages count from; absolute. */
  readonly cwd: string;
  /** The font families that styles may name. */
  readonly families: readonly string[];
}

export interface LoadedTemplate {
  /** Null where the template has any error. */
  readonly template: Template | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

type Kind = 'certificate' | 'booklet' | 'styles';

/**
 * Reads the template `name` and checks all of it, branches that no data may
 * reach too. Never throws for what the files hold.
 */
export async function loadTemplate(options: TemplateOptions): Promise<LoadedTemplate> {
  const folder = resolve(options.cwd, options.templatesDir);
  const known = await templatesIn(folder);
  const name = options.name.value;
  if (!known.includes(name)) {
    const params = { name: shown(name), nearest: nearest(name, known).word, known: known.join(', ') };
    const unknown = diagnostic('template/unknown-template', { span: spanOf(options.name), params });
    return { template: null, diagnostics: [unknown], sources: new Map() };
  }
  const shelf = await shelfOf(folder, known);
  const open = (kind: Kind): Promise<Opened> => openFile(name, `${kind}.yaml`, shelf, options.cwd);
  const [styles, certificate, booklet] = await Promise.all([open('styles'), open('certificate'), open('booklet')]);
  const files = [styles, certificate, booklet];
  if (styles.source === null && !styles.findings.hasErrors) {
    styles.findings.add('template/file-missing', { span: spanOf(options.name), params: { name, file: 'styles.yaml' } });
  }
  const problems = new Findings();
  const folders = [...new Set(files.flatMap((file) => file.folders))];
  const pictures = await picturesIn(folders, options.cwd, problems);
  const template = check(name, styles, certificate, booklet, pictures, options.families);
  const all = [...files.map(({ findings }) => findings), problems];
  const read = files.flatMap(({ source, parents }) => [...(source === null ? [] : [source]), ...parents]);
  const drawings = [...pictures.values()].flatMap(({ source }) => source ?? []);
  return {
    template: all.some(({ hasErrors }) => hasErrors) ? null : template,
    diagnostics: all.flatMap((findings) => findings.list()),
    sources: new Map([...read, ...drawings].map((source) => [source.path, source])),
  };
}

/** The templates that may be extended: those beside it, then Laurel's own. */
async function shelfOf(folder: string, known: readonly string[]): Promise<Shelf> {
  const own = join(packageDir, 'templates');
  const laurels = await templatesIn(own);
  return new Map([
    ...laurels.map((name) => [name, join(own, name)] as const),
    ...known.map((name) => [name, join(folder, name)] as const),
  ]);
}

async function templatesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const folders = await Promise.all(
    names.map(async (name) => {
      const status = await stat(join(folder, name)).catch(() => null);
      return status?.isDirectory() === true ? [name] : [];
    }),
  );
  return folders.flat().toSorted();
}

function check(
  name: string,
  styles: Opened,
  certificate: Opened,
  booklet: Opened,
  files: ReadonlyMap<string, TemplateFile>,
  families: readonly string[],
): Template | null {
  const { names, known } = namesOf(styles.root, [...files.keys()], families);
  const raw = checkStyles(styles, known, families);
  const read = (opened: Opened, schema: (parts: Kit) => z.ZodType, shapes: Readonly<Record<string, Shape>>) =>
    checkDocument(opened, schema, shapes, known, styles.root === null ? null : names);
  const documents = {
    certificate: read(certificate, certificateSchema, CERTIFICATE),
    booklet: read(booklet, bookletSchema, BOOKLET),
  };
  return raw && { name, ...documents, styles: resolveStyles(raw), files, names, known };
}

function checkStyles({ root, findings }: Opened, known: Known, families: readonly string[]): RawStyles | null {
  if (root === null) return null;
  const names: StyleNames = {
    face: new Set(known('face')),
    colour: new Set(known('colour')),
    family: new Set(families),
  };
  const raw = toData(root);
  const valid = validateWritten(stylesSchema(kit('merged', null), names), raw, root, known, null, findings);
  if (!valid) return null;
  checkColours(raw as RawStyles, root, findings);
  checkFigures(raw as RawStyles, root, findings);
  return findings.hasErrors ? null : (raw as RawStyles);
}

function checkDocument(
  { root, source, findings }: Opened,
  schema: (parts: Kit) => z.ZodType,
  shapes: Readonly<Record<string, Shape>>,
  known: Known,
  names: Names | null,
): Document | null {
  if (root === null || source === null) return null;
  validateWritten(schema(kit('written', names)), toData(root), root, known, names, findings);
  const words = root.entries.get('words')?.value;
  const body: MapNode = { ...root, entries: new Map([...root.entries].filter(([key]) => key !== 'words')) };
  const scalars = compile(body, { ...shapes, words: wordsShape(words ?? null) }, findings);
  const merged = schema(kit('merged', names));
  return {
    file: source.path,
    page: designPage(root),
    root: body,
    words: words?.kind === 'map' ? words : null,
    scalars,
    merged,
  };
}

/** What a template may refer to, from styles.yaml as it stands: a mistake there should not make every name unknown. */
function namesOf(
  styles: YamlNode | null,
  files: readonly string[],
  families: readonly string[],
): { names: Names; known: Known } {
  const keys = (part: string): readonly string[] => {
    const node = styles?.kind === 'map' ? styles.entries.get(part)?.value : undefined;
    return node?.kind === 'map' ? [...node.entries.keys()] : [];
  };
  const lists: Readonly<Record<Parameters<Known>[0], readonly string[]>> = {
    style: keys('styles'),
    colour: keys('colours'),
    fit: keys('fits'),
    face: keys('faces'),
    family: families,
    file: files,
    ornament: ornamentNames(),
    parameter: [],
  };
  const names: Names = {
    styles: new Set(lists.style),
    colours: new Set(lists.colour),
    fits: new Set(lists.fit),
    files: new Set(files),
    ornaments: new Map(lists.ornament.map((name) => [name, ornamentParams(name).map((param) => param.name)])),
  };
  return { names, known: (to) => lists[to] };
}
