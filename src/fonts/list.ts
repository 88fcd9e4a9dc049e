import { closest } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';

const FALLBACK = z.array(
  z.union([
    z.string().min(1),
    z.strictObject({ family: z.string().min(1), lighter: z.number().int().min(0).max(800).default(0) }),
  ]),
);

const FAMILY = z.strictObject({
  packages: z.array(z.string().regex(/^@fontsource\/[a-z0-9-]+$/)).default([]),
  design: z.string().min(1).optional(),
  fallback: FALLBACK.optional(),
});

const LIST = z.strictObject({ fallback: FALLBACK.default([]), families: z.record(z.string().min(1), FAMILY) });

const KEYS = ['fallback', 'families', 'packages', 'design', 'family', 'lighter'];

export interface Named {
  readonly name: string;
  readonly span: Span;
}

export interface Fallback extends Named {
  /** How much lighter than asked it is taken, to stand as grey beside a face of finer strokes. */
  readonly lighter: number;
}

export interface ListedFamily extends Named {
  readonly packages: readonly Named[];
  readonly design: string;
  /** Null: the list's own. */
  readonly fallback: readonly Fallback[] | null;
}

/** What `fonts.yaml` says. */
export interface FontList {
  readonly families: readonly ListedFamily[];
  /** For every family that has none of its own, the user's included. */
  readonly fallback: readonly Fallback[];
}

export interface ReadList {
  /** Null where nothing can be made of it. */
  readonly list: FontList | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a `fonts.yaml`; `file` is its path as people read it. All mistakes at once. */
export function readFontList(text: string, file: string): ReadList {
  const document = parseDocument(text, { prettyErrors: false });
  const at = (node: unknown): Span => {
    const range = isNode(node) ? node.range : null;
    return { file, start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  };
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) =>
      diagnostic('font/list-syntax', {
        params: { problem: error.message },
        span: { file, start: error.pos[0], end: error.pos[1] },
      }),
    );
    return { list: null, diagnostics };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const problem = error instanceof Error ? error.message : '';
    return {
      list: null,
      diagnostics: [diagnostic('font/list-syntax', { params: { problem }, span: at(document.contents) })],
    };
  }
  const nodeAt = (path: readonly PropertyKey[]): Node | null => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return null;
  };
  const diagnostics: Diagnostic[] = [];
  for (const issue of LIST.safeParse(value).error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') {
      const params = { path: issue.path.map(String).join(' › ') || 'fonts.yaml' };
      diagnostics.push(diagnostic('font/list-invalid', { params, span: at(nodeAt(issue.path)) }));
      continue;
    }
    for (const key of issue.keys) {
      const params = { key, nearest: closest(key, KEYS) };
      diagnostics.push(diagnostic('font/list-unknown-key', { params, span: at(keyNode(nodeAt(issue.path), key)) }));
      // Past an unknown key the list can still be read.
      removeKey(value, issue.path, key);
    }
  }
  const readable = LIST.safeParse(value);
  if (!readable.success) return { list: null, diagnostics };
  const fallbacks = (items: z.infer<typeof FALLBACK>, path: readonly PropertyKey[]): readonly Fallback[] =>
    items.map((item, index) => {
      const { family, lighter } = typeof item === 'string' ? { family: item, lighter: 0 } : item;
      return { name: family, lighter, span: at(nodeAt([...path, index])) };
    });
  const families = Object.entries(readable.data.families).map(([name, family]) => {
    const path = ['families', name];
    return {
      name,
      span: at(keyNode(nodeAt(['families']), name)),
      packages: family.packages.map((item, index) => ({ name: item, span: at(nodeAt([...path, 'packages', index])) })),
      design: family.design ?? name,
      fallback: family.fallback ? fallbacks(family.fallback, [...path, 'fallback']) : null,
    };
  });
  return { list: { families, fallback: fallbacks(readable.data.fallback, ['fallback']) }, diagnostics };
}

function keyNode(map: Node | null, key: string): unknown {
  if (!isMap(map)) return map;
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key ?? map;
}

function removeKey(value: unknown, path: readonly PropertyKey[], key: string): void {
  let object = value;
  for (const step of path) object = isObject(object) ? object[step] : undefined;
  if (isObject(object)) delete object[key];
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
