import { contentSchemas, type FileKind } from './schema.ts';
import { shown } from './words.ts';
import type { Path } from './yaml/index.ts';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly examples?: readonly unknown[];
}

let schemas: Readonly<Record<FileKind, SchemaNode>> | null = null;

/** The keys that may stand in the map at a path. */
export function knownKeys(kind: FileKind, path: Path): readonly string[] {
  return nodesAt(kind, path).flatMap((node) => Object.keys(node.properties ?? {}));
}

/** How the value at a path is written, as one line of YAML: `{ zh: …, en: … }`. */
export function example(kind: FileKind, path: Path): string {
  const [first] = nodesAt(kind, path).flatMap((node) => node.examples ?? []);
  return written(first ?? '…');
}

/** What a message calls the value at a path: its nearest key, with its place in a list: `photos[2]`. */
export function nameOf(kind: FileKind, path: Path): string {
  const key = path.findLastIndex((step) => typeof step === 'string');
  if (key < 0) return kind;
  return path
    .slice(key)
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : shown(step)))
    .join('');
}

function nodesAt(kind: FileKind, path: Path): readonly SchemaNode[] {
  // Made at the first mistake only: most runs have none.
  schemas ??= contentSchemas();
  let nodes: readonly SchemaNode[] = [schemas[kind]];
  for (const step of path) {
    nodes = nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]).flatMap((node) => stepInto(node, step));
  }
  return nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);
}

function stepInto(node: SchemaNode, step: string | number): readonly SchemaNode[] {
  if (typeof step === 'number') return node.items ? [node.items] : [];
  const own = node.properties && Object.hasOwn(node.properties, step) ? node.properties[step] : undefined;
  if (own) return [own];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner)}`);
  return `{ ${fields.join(', ')} }`;
}
