export type {
  Award,
  CeremonyDate,
  Citation,
  Edition,
  Lang,
  OrderKey,
  Pair,
  Photo,
  RecipientKind,
  Signatory,
} from './edition.ts';
// YAML with the place of every character: templates are read the same way.
export { Findings } from './findings.ts';
export { type Loaded, type LoadOptions, loadEdition } from './load.ts';
export { contentSchemas } from './schema.ts';
export { nearest, shown } from './words.ts';
export {
  headSpan,
  type ListNode,
  type MapNode,
  nodeAt,
  type Path,
  parseYaml,
  type TextNode,
  toData,
  type YamlNode,
} from './yaml/index.ts';
