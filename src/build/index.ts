export { build, check } from './build.ts';
export type {
  BuildOptions,
  BuildResult,
  CheckOptions,
  CheckResult,
  Layer,
  Progress,
  RenditionOptions,
} from './options.ts';
export { type Output, openOutput, type Written } from './output.ts';
export type { Verdict } from './sheet/rows.ts';
export { printSheet } from './sheet/sheet.ts';
