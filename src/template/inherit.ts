import { join } from 'node:path';
import { Findings, headSpan, type MapNode, nearest, shown, type YamlNode } from '../content/index.ts';
import type { SourceFile, Span } from '../diagnostics/index.ts';
import { readYaml } from './read.ts';

/** A file of a template, those that it extends laid beneath it. */
export interface Opened {
  readonly root: MapNode | null;
  /** The template's own; null where its folder has none. */
  readonly source: SourceFile | null;
  /** Of the templates that it extends, the nearest first. */
  readonly parents: readonly SourceFile[];
  /** Their folders, its own first. */
  readonly folders: readonly string[];
  readonly findings: Findings;
}

/** Where templates lie: name → folder. */
export type Shelf = ReadonlyMap<string, string>;

/**
 * Opens a template's file and, as `extends` says, the same file of another template: what both have as a map
 * is merged, key by key; of all else the nearer one counts. Names keep the order of the farther file, so that a `let`
 * given anew is seen by those that stand behind it there.
 */
export async function openFile(name: string, file: string, shelf: Shelf, cwd: string): Promise<Opened> {
  const findings = new Findings();
  const folders = [shelf.get(name) ?? ''];
  const { root: own, source } = await readYaml(join(folders[0] ?? '', file), cwd, findings);
  const parents: SourceFile[] = [];
  const chain: { readonly name: string; readonly span: Span }[] = [];
  let root = own;
  // What it extends in vain it lacks, and that is said once.
  const broken = (): Opened => ({ root: null, source, parents, folders, findings });
  let asked = own && extendsOf(own, findings);
  while (asked !== null && root !== null) {
    if (asked === BROKEN) return broken();
    const { value, span } = asked;
    if (value === name || chain.some((earlier) => earlier.name === value)) {
      const names = [name, ...chain.map((earlier) => earlier.name), value].map(shown).join(' → ');
      findings.add('template/extends-itself', {
        span,
        related: chain.map((earlier) => earlier.span),
        params: { names },
      });
      return broken();
    }
    chain.push({ name: value, span });
    const folder = shelf.get(value);
    if (folder === undefined) {
      const known = [...shelf.keys()].filter((one) => one !== name);
      const params = { name: shown(value), nearest: nearest(value, known).word, known: known.join(', ') };
      findings.add('template/unknown-parent', { span, params });
      return broken();
    }
    const parent = await readYaml(join(folder, file), cwd, findings);
    if (parent.source === null && !findings.hasErrors) {
      findings.add('template/parent-without', { span, params: { name: shown(value), file } });
    }
    if (parent.source !== null) parents.push(parent.source);
    folders.push(folder);
    if (parent.root === null) return broken();
    root = over(root, parent.root);
    asked = extendsOf(parent.root, findings);
  }
  return { root: root && without(root), source, parents, folders, findings };
}

const KEY = 'extends';

interface Asked {
  readonly value: string;
  readonly span: Span;
}

const BROKEN = Symbol('broken');

function extendsOf(root: MapNode, findings: Findings): Asked | typeof BROKEN | null {
  const node = root.entries.get(KEY)?.value;
  if (node === undefined) return null;
  if (node.kind === 'text') return { value: node.text.value, span: node.span };
  const written = 'written' in node ? shown(node.written) : node.kind === 'list' ? '[…]' : '{…}';
  const params = { key: KEY, written, expected: 'classic' };
  findings.add('template/wrong-value', { span: headSpan(root, [KEY]), params });
  return BROKEN;
}

function without(root: MapNode): MapNode {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => key !== KEY)) };
}

/** `near` laid over `far`. */
function over(near: MapNode, far: MapNode): MapNode {
  const entries = new Map(far.entries);
  for (const [key, entry] of near.entries) {
    const beneath = far.entries.get(key)?.value;
    entries.set(key, { ...entry, value: beneath === undefined ? entry.value : overValue(entry.value, beneath) });
  }
  return { ...near, entries };
}

function overValue(near: YamlNode, far: YamlNode): YamlNode {
  return near.kind === 'map' && far.kind === 'map' ? over(near, far) : near;
}
