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
export { type Loaded, type LoadOptions, loadEdition } from './load.ts';
export { contentSchemas } from './schema.ts';
