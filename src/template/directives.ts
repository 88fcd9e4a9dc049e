import type { MapNode, YamlNode } from '../content/index.ts';

/**
 * Keys with a meaning of their own on any map of a list: `each` repeats it,
 * with `as` for the item's name and `index` for its number; `let` names
 * values; `when` drops it; `block` puts a list in its stead. In this order,
 * each seeing the names of those before it. `let` may stand on any map.
 */
export const DIRECTIVES: ReadonlySet<string> = new Set(['each', 'as', 'let', 'when', 'block']);

/** A map's own entries, without directives. */
export function ownEntries(node: MapNode): readonly (readonly [string, YamlNode])[] {
  return [...node.entries.values()].flatMap(({ key, value }) => (DIRECTIVES.has(key) ? [] : [[key, value] as const]));
}

/** The entries of a map's `let`, in the order of the file. */
export function letEntries(node: MapNode): MapNode['entries'] {
  const bound = node.entries.get('let')?.value;
  return bound?.kind === 'map' ? bound.entries : new Map();
}

export const DEFAULT_NAME = 'item';

/** The name that `each` gives its items. */
export function eachName(node: MapNode): string {
  const as = node.entries.get('as')?.value;
  return as?.kind === 'text' ? as.text.value : DEFAULT_NAME;
}
