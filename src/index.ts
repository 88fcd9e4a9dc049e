/**
 * Laurel as a library: what the command line does, and the stages that it is made of.
 *
 * `build` and `check` are the whole; the stages, in their order: `loadEdition`,
 * `openFonts`, `loadTemplate`, `mergeCertificate` or `mergeBooklet`, `paginate`,
 * `preparePicture`, `printPdf`; `preflight` judges any finished PDF, `trial` tries a template, `impose` lays its pages on a printer's
 * sheets, `separate` shows what each ink prints. Nothing throws for a mistake in what a person wrote: it comes back as a
 * `Diagnostic`, which `describe`, `toJson` and `printTerminal` put into words. Lengths are in points.
 */
export {
  type BuildOptions,
  type BuildResult,
  build,
  type CheckOptions,
  type CheckResult,
  check,
  type Layer,
  type Progress,
  type RenditionOptions,
} from './build/index.ts';
export {
  type Citation,
  contentSchemas,
  type Edition,
  type Loaded,
  type LoadOptions,
  loadEdition,
} from './content/index.ts';
export {
  type Diagnostic,
  describe,
  type JsonDiagnostic,
  type MessageLang,
  printTerminal,
  type Severity,
  type SourceFile,
  type Sources,
  type Span,
  type Summary,
  summarise,
  type Text,
  textAt,
  toJson,
} from './diagnostics/index.ts';
export { type FontLibrary, type OpenedFonts, type OpenFontsOptions, openFonts } from './fonts/index.ts';
export {
  type Binding,
  type Imposed,
  type ImposeOptions,
  impose,
  type Paper,
  type Plan,
  paperOf,
  papers,
} from './impose/index.ts';
export { mmFromPt, type Pt, ptFromMm } from './lengths.ts';
export { version } from './package.ts';
export { type Pages, paginate, pictureKey } from './paginate/index.ts';
export { onScreen, type Picture, type PictureRequest, type PictureResult, preparePicture } from './photo/index.ts';
export {
  type PageRange,
  type Separated,
  type SeparatedPage,
  type SeparatedPlate,
  type SeparateOptions,
  separate,
} from './plates/index.ts';
export { type Judgement, type PreflightOptions, type Profile, preflight, ruleIdOf } from './preflight/index.ts';
export {
  type Claim,
  type ConditionRequest,
  defaultCondition,
  type Metadata,
  type OutputCondition,
  openCondition,
  type PrintJob,
  printPdf,
  type RenditionClass,
  type Screen,
  screenKey,
} from './press/index.ts';
export {
  type Layout,
  loadTemplate,
  mergeBooklet,
  mergeCertificate,
  type Template,
  templateSchemas,
} from './template/index.ts';
export { type RunOptions as TrialOptions, type RunResult as TrialResult, trial } from './trial/index.ts';
