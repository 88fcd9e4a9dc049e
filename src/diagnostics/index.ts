export { type Code, catalogue } from './catalogue/index.ts';
export { codePointName } from './code-point.ts';
export { describe, type MessageLang } from './describe.ts';
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
export { type Position, positionOf, rangeOf } from './position.ts';
export { type JsonDiagnostic, type JsonPlace, toJson } from './printers/json.ts';
export { printTerminal, type TerminalOptions } from './printers/terminal.ts';
export { type SourceFile, type Sources, sliceText, spanOf, type Text, textAt } from './source.ts';
export { inOrder, type Summary, summarise } from './summary.ts';
