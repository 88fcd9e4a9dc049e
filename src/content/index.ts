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
