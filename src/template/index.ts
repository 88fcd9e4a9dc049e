export type {
  Around,
  Flow,
  FolioItem,
  Grid,
  GroupItem,
  GroupPart,
  Item,
  Layout,
  ListCell,
  ListColumn,
  ListRow,
  PairColumn,
  Section,
  Sheet,
  TextItem,
} from './layout.ts';
export { type LoadedTemplate, loadTemplate, type TemplateOptions } from './load.ts';
export { type Merged, mergeBooklet, mergeCertificate } from './merge.ts';
export { templateSchemas } from './schemas.ts';
export type { Template } from './template.ts';
