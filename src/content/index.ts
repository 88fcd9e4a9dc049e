export { nearest } from '../nearest.ts';
// Templates are YAML too: they are read, and their mistakes gathered, by the same means.
export type {
  Artwork,
  Award,
  CeremonyDate,
  Citation,
  DateForm,
  Edition,
  Format,
  Lang,
  OrderKey,
  Pair,
  Photo,
  Reading,
  Recipient,
  RecipientKind,
  Signatory,
} from './edition.ts';
export { Findings } from './findings.ts';
export { type Loaded, type LoadOptions, loadEdition } from './load.ts';
export { together } from './recipients.ts';
export { contentSchemas } from './schema.ts';
export { shown } from './words.ts';
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
