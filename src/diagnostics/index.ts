export { type Code, catalogue } from './catalogue/index.ts';
export {
  type Details,
  type Diagnostic,
  diagnostic,
  type Edit,
  type Fix,
  isError,
  type Params,
  type Severity,
  type Span,
} from './diagnostic.ts';
export { type SourceFile, type Sources, sliceText, spanOf, type Text, textAt } from './source.ts';
