export { orderCitations } from './context/order.ts';
export type {
  Anchor,
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
  Placed,
  Reading,
  Said,
  Section,
  Sheet,
  TextItem,
  TextTag,
} from './layout.ts';
export { type LoadedTemplate, loadTemplate } from './load.ts';
export { type Merged, mergeBooklet, mergeCertificate } from './merge.ts';
export { templateSchemas } from './schemas.ts';
export type { Template } from './template.ts';
