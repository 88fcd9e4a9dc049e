export { orderCitations } from './context/order.ts';
export type {
  Around,
  Flow,
  FolioItem,
  Grid,
  GroupItem,
  Item,
  Layout,
  ListCell,
  ListRow,
  Origin,
  PairColumn,
  Reading,
  Said,
  Section,
  Sheet,
  TextItem,
  TextTag,
} from './layout.ts';
export { type LoadedTemplate, loadTemplate } from './load.ts';
export { type Merged, mergeBooklet, mergeCertificate } from './merge.ts';
export type { Anchor, Placed } from './placed.ts';
export { templateSchemas } from './schemas.ts';
export type { Template } from './template.ts';
