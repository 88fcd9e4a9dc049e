import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type SourceFile, type Sources } from '../diagnostics/index.ts';
import { type Ceremony, readCeremony } from './ceremony.ts';
import { checkCharacters } from './characters.ts';
import { readCitation, type Setting } from './citation.ts';
import type { Citation, Edition } from './edition.ts';
import { findCitations, isFolder } from './find.ts';
import { Findings } from './findings.ts';
import { readable, readSource } from './read.ts';
import { byCodePoint, isSlug, shown, slugged } from './words.ts';
import { parseYaml, textsOf, type YamlNode } from './yaml/index.ts';

export interface LoadOptions {
  /** The content folder; from `cwd` if relative. */
  readonly contentDir: string;
  /** The folder that paths in messages count from; absolute. */
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

export interface Loaded {
  /** Null only where ceremony.yaml cannot be used at all. */
  readonly edition: Edition | null;
  /** The content's own first, then the ceremony's, then the citations' file by file, each in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** Files that are read at a time. */
const AT_ONCE = 32;

interface Place {
  readonly contentDir: string;
  readonly realContentDir: string;
  readonly cwd: string;
}

interface Draft {
  readonly id: string;
  readonly citation: Citation | null;
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds, reads and checks a ceremony and all its citations.
 * Never throws for what the files hold; throws the signal's reason when aborted.
 */
export async function loadEdition({ contentDir, cwd, signal }: LoadOptions): Promise<Loaded> {
  const folder = resolve(cwd, contentDir);
  const place: Place = { contentDir: folder, realContentDir: await realpath(folder).catch(() => folder), cwd };
  if (!(await isFolder(folder))) {
    const problem = diagnostic('content/no-folder', { params: { folder: readable(folder, cwd) } });
    return { edition: null, diagnostics: [problem], sources: new Map() };
  }
  const found = await findCitations(folder);
  const ceremony = await loadCeremony(place);
  signal?.throwIfAborted();

  const setting: Setting = {
    languages: ceremony.ceremony?.languages ?? [],
    awards: ceremony.ceremony?.awards ?? null,
  };
  const drafts: Draft[] = [];
  for (let start = 0; start < found.citations.length; start += AT_ONCE) {
    const some = found.citations.slice(start, start + AT_ONCE);
    drafts.push(...(await Promise.all(some.map((path) => loadCitation(path, place, setting)))));
    signal?.throwIfAborted();
  }
  const { kept, twice } = withoutTwins(drafts);
  return {
    edition: ceremony.ceremony ? { ...ceremony.ceremony, citations: kept } : null,
    diagnostics: [
      ...folderProblems(found, place),
      ...ceremony.diagnostics,
      ...drafts.flatMap(({ diagnostics, source }) => [...(twice.get(source.path) ?? []), ...diagnostics]),
    ],
    sources: new Map([...ceremony.sources, ...drafts.map(({ source }) => source)].map((file) => [file.path, file])),
  };
}

async function loadCeremony(
  place: Place,
): Promise<{ ceremony: Ceremony | null; diagnostics: readonly Diagnostic[]; sources: readonly SourceFile[] }> {
  const path = join(place.contentDir, 'ceremony.yaml');
  const name = readable(path, place.cwd);
  const findings = new Findings();
  if (!(await exists(path))) {
    findings.add('content/no-ceremony', { params: { file: name } });
    return { ceremony: null, diagnostics: findings.list(), sources: [] };
  }
  const { root, source } = await loadYaml(path, name, place, findings);
  const folder = { ...place, here: dirname(path) };
  const ceremony = root ? await readCeremony(root, source, folder, findings) : null;
  const artworks = ceremony === null ? [] : [ceremony.logo, ...ceremony.signatories.map(({ signature }) => signature)];
  const drawings = artworks.flatMap((artwork) => (artwork?.kind === 'svg' ? [artwork.source] : []));
  return { ceremony, diagnostics: findings.list(), sources: [source, ...drawings] };
}

async function loadCitation(path: string, place: Place, setting: Setting): Promise<Draft> {
  const id = basename(path).replace(/\.ya?ml$/i, '');
  const name = readable(path, place.cwd);
  const findings = new Findings(id);
  if (!isSlug(id)) {
    const params = { id: shown(id), suggestion: slugged(id, 'chongqing') };
    findings.add('content/bad-id', { span: { file: name, start: 0, end: 0 }, params });
  }
  const { root, source } = await loadYaml(path, name, place, findings);
  const folder = { ...place, here: dirname(path) };
  const citation = root ? await readCitation(root, id, source, folder, setting, findings) : null;
  return { id, citation, source, diagnostics: findings.list() };
}

/** Reads and parses a file, and looks at every character of its texts. */
async function loadYaml(
  path: string,
  name: string,
  place: Place,
  findings: Findings,
): Promise<{ root: YamlNode | null; source: SourceFile }> {
  const { source, usable } = await readSource(path, name, place.realContentDir, findings);
  if (!usable) return { root: null, source };
  const root = parseYaml(source, findings);
  const nothing = root === null || (root.kind === 'null' && root.written === '');
  if (nothing && !findings.hasErrors) {
    findings.add('content/empty-file', { span: { file: name, start: 0, end: 0 } });
  }
  if (root !== null) for (const text of textsOf(root)) checkCharacters(text, source, findings);
  return { root: nothing ? null : root, source };
}

/** Leaves out citations whose id is used more than once; each use but the first names the first. */
function withoutTwins(drafts: readonly Draft[]): {
  kept: readonly Citation[];
  twice: ReadonlyMap<string, readonly Diagnostic[]>;
} {
  const firsts = new Map<string, Draft>();
  const twice = new Map<string, readonly Diagnostic[]>();
  const shared = new Set<string>();
  for (const draft of drafts) {
    const { id, source } = draft;
    const first = firsts.get(id);
    if (!first) {
      firsts.set(id, draft);
      continue;
    }
    shared.add(id);
    const span = { file: source.path, start: 0, end: 0 };
    const related = [{ file: first.source.path, start: 0, end: 0 }];
    const params = { id: shown(id), other: first.source.path };
    twice.set(source.path, [diagnostic('content/id-twice', { span, related, params, citation: id })]);
  }
  const kept = [...firsts.values()].flatMap(({ id, citation }) => (citation && !shared.has(id) ? [citation] : []));
  return { kept: kept.toSorted((a, b) => byCodePoint(a.id, b.id)), twice };
}

function folderProblems(found: Awaited<ReturnType<typeof findCitations>>, place: Place): readonly Diagnostic[] {
  const findings = new Findings();
  const named = (path: string) => ({ file: readable(path, place.cwd) });
  if (found.citations.length === 0) {
    const folder = readable(join(place.contentDir, 'citations'), place.cwd);
    findings.add('content/no-citations', { params: { folder } });
  }
  for (const path of found.linkedFolders) findings.add('content/linked-folder', { params: named(path) });
  for (const path of found.closedFolders) {
    findings.add('content/unreadable', { params: { ...named(path), reason: 'EACCES' } });
  }
  return findings.list();
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
