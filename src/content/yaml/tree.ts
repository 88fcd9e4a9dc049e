import type { Span, Text } from '../../diagnostics/index.ts';

/** A YAML value with its places: what the rest of the room reads instead of the parser's own nodes. */
export type YamlNode = TextNode | PlainNode | ListNode | MapNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: Text;
  readonly span: Span;
}

/** A value that YAML reads as something else than text; `written` is how it stands in the file. */
export interface PlainNode {
  readonly kind: 'number' | 'boolean' | 'null';
  readonly value: number | boolean | null;
  readonly written: string;
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export type Path = readonly (string | number)[];

/** The value under a key; null where the node is no map or has no such key. */
export function child(node: YamlNode | null, key: string): YamlNode | null {
  return node?.kind === 'map' ? (node.entries.get(key)?.value ?? null) : null;
}

/** The items of a list; none where the node is no list. */
export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

export function nodeAt(root: YamlNode, path: Path): YamlNode | null {
  let node: YamlNode | null = root;
  for (const step of path) {
    node = typeof step === 'number' ? (itemsOf(node)[step] ?? null) : child(node, step);
  }
  return node;
}

/**
 * Where to point for something that is missing inside the value at `path`:
 * at the key that the value stands under, else at the value's first character.
 */
export function headSpan(root: YamlNode, path: Path): Span {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (typeof last === 'string' && parent?.kind === 'map') {
    const entry = parent.entries.get(last);
    if (entry) return entry.keySpan;
  }
  const { file, start, end } = (nodeAt(root, path) ?? root).span;
  return { file, start, end: Math.min(start + 1, end) };
}

/** The plain data of a tree, for the schema. Its maps have no prototype, so that no key has a meaning of its own. */
export function toData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text.value;
    case 'list':
      return node.items.map(toData);
    case 'map': {
      const data: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries.values()) data[key] = toData(value);
      return data;
    }
    default:
      return node.value;
  }
}

/** Every text of a tree once, aliased ones too. */
export function textsOf(root: YamlNode): ReadonlySet<Text> {
  const texts = new Set<Text>();
  const seen = new Set<unknown>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'text') texts.add(node.text);
    const inner = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries : null;
    if (inner === null || seen.has(inner)) return;
    seen.add(inner);
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind === 'map') for (const { value } of node.entries.values()) visit(value);
  };
  visit(root);
  return texts;
}
