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
  PairColumn,
  Section,
  Sheet,
  TextItem,
} from './layout.ts';
export { type LoadedTemplate, loadTemplate } from './load.ts';
export { type Merged, mergeBooklet, mergeCertificate } from './merge.ts';
export { templateSchemas } from './schemas.ts';
export type { Template } from './template.ts';
