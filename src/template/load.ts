import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { z } from 'zod';
import { Findings, type MapNode, nearest, parseYaml, shown, toData, type YamlNode } from '../content/index.ts';
import { type Diagnostic, diagnostic, type SourceFile, type Sources, spanOf, type Text } from '../diagnostics/index.ts';
import { ornamentNames, ornamentParams } from '../ornament/index.ts';
import { checkColours } from './colours.ts';
import { compile } from './compile.ts';
import { BOOKLET, CERTIFICATE, type Shape } from './context/shape.ts';
import { wordsShape } from './context/words.ts';
import { checkFigures } from './figures.ts';
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

/** Largest file of a template, in bytes. */
const LARGEST = 1024 * 1024;

type Kind = 'certificate' | 'booklet' | 'styles';

interface Opened {
  readonly root: MapNode | null;
  readonly source: SourceFile | null;
  readonly findings: Findings;
}

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
  const open = (kind: Kind): Promise<Opened> => openFile(join(folder, name, `${kind}.yaml`), options.cwd);
  const [styles, certificate, booklet] = await Promise.all([open('styles'), open('certificate'), open('booklet')]);
  const files = [styles, certificate, booklet];
  if (styles.source === null && !styles.findings.hasErrors) {
    styles.findings.add('template/file-missing', { span: spanOf(options.name), params: { name, file: 'styles.yaml' } });
  }
  const template = check(name, styles, certificate, booklet, options.families);
  return {
    template: files.some(({ findings }) => findings.hasErrors) ? null : template,
    diagnostics: files.flatMap(({ findings }) => findings.list()),
    sources: new Map(files.flatMap(({ source }) => (source === null ? [] : [[source.path, source] as const]))),
  };
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

/** Reads and parses a file; one that does not exist is no finding. */
async function openFile(path: string, cwd: string): Promise<Opened> {
  const findings = new Findings();
  const file = relative(cwd, path).split(sep).join('/');
  const span = { file, start: 0, end: 0 };
  const fail = (reason: string): Opened => {
    findings.add('template/unreadable', { span, params: { file, reason } });
    return { root: null, source: null, findings };
  };
  const status = await stat(path).catch((error: unknown) => codeOf(error));
  if (status === 'ENOENT') return { root: null, source: null, findings };
  if (typeof status === 'string') return fail(status);
  if (!status.isFile()) return fail('EISDIR');
  if (status.size > LARGEST) return fail(`> ${LARGEST / 1024} KB`);
  const bytes = await readFile(path).catch((error: unknown) => codeOf(error));
  if (typeof bytes === 'string') return fail(bytes);
  if (!isUtf8(bytes)) return fail('UTF-8');
  const source = { path: file, text: new TextDecoder('utf-8').decode(bytes) };
  const root = parseYaml(source, findings);
  if (root?.kind === 'map') return { root, source, findings };
  if (!findings.hasErrors) findings.add('template/empty-file', { span, params: { file } });
  return { root: null, source, findings };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

function check(
  name: string,
  styles: Opened,
  certificate: Opened,
  booklet: Opened,
  families: readonly string[],
): Template | null {
  const { names, known } = namesOf(styles.root, families);
  const raw = checkStyles(styles, known, families);
  const read = (opened: Opened, schema: (parts: Kit) => z.ZodType, shapes: Readonly<Record<string, Shape>>) =>
    checkDocument(opened, schema, shapes, known, names);
  const documents = {
    certificate: read(certificate, certificateSchema, CERTIFICATE),
    booklet: read(booklet, bookletSchema, BOOKLET),
  };
  return raw && { name, ...documents, styles: resolveStyles(raw), names, known };
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
  names: Names,
): Document | null {
  if (root === null || source === null) return null;
  validateWritten(schema(kit('written', names)), toData(root), root, known, names, findings);
  const words = root.entries.get('words')?.value;
  const body: MapNode = { ...root, entries: new Map([...root.entries].filter(([key]) => key !== 'words')) };
  const scalars = compile(body, { ...shapes, words: wordsShape(words ?? null) }, findings);
  const merged = schema(kit('merged', names));
  return { file: source.path, root: body, words: words?.kind === 'map' ? words : null, scalars, merged };
}

/** What a template may refer to, from styles.yaml as it stands: a mistake there should not make every name unknown. */
function namesOf(styles: YamlNode | null, families: readonly string[]): { names: Names; known: Known } {
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
    ornament: ornamentNames(),
    parameter: [],
  };
  const names: Names = {
    styles: new Set(lists.style),
    colours: new Set(lists.colour),
    fits: new Set(lists.fit),
    ornaments: new Map(lists.ornament.map((name) => [name, ornamentParams(name).map((param) => param.name)])),
  };
  return { names, known: (to) => lists[to] };
}
