import { z } from 'zod';
import type { Path } from '../content/index.ts';

interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: unknown;
}

/**
 * What may stand at a path of a file: the keys of a map, or the values of a
 * `kind`. Asked at a mistake only, of the schema's own JSON Schema.
 */
export function keysAt(schema: z.ZodType, path: Path, data: unknown): readonly string[] {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any', reused: 'ref' }) as SchemaNode;
  let nodes = [root];
  let value = data;
  for (const step of path) {
    nodes = alternatives(nodes, root, value).flatMap((node) => stepInto(node, step));
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  const last = path.at(-1) === 'kind' ? alternatives(nodes, root, undefined) : alternatives(nodes, root, value);
  const keys = last.flatMap((node) =>
    node.const === undefined ? Object.keys(node.properties ?? {}) : [String(node.const)],
  );
  return [...new Set(keys)];
}

/** The branches of unions; of items only those of the kind that the value has. */
function alternatives(nodes: readonly SchemaNode[], root: SchemaNode, value: unknown): readonly SchemaNode[] {
  const flat = nodes.flatMap((node): readonly SchemaNode[] => {
    if (node.$ref !== undefined) return alternatives([resolve(root, node.$ref)], root, value);
    const branches = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
    return branches.length > 0 ? alternatives(branches, root, value) : [node];
  });
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const meant = flat.filter(({ properties }) => properties?.kind?.const === kind && kind !== undefined);
  return meant.length > 0 ? meant : flat;
}

function stepInto(node: SchemaNode, step: string | number): readonly SchemaNode[] {
  if (typeof step === 'number') return node.items ? [node.items] : [];
  const own = node.properties && Object.hasOwn(node.properties, step) ? node.properties[step] : undefined;
  if (own) return [own];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}

function resolve(root: SchemaNode, reference: string): SchemaNode {
  let node: unknown = root;
  for (const step of reference.split('/').slice(1))
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[step];
  return (node ?? {}) as SchemaNode;
}
