export { compose } from './compose.ts';
export { fit, isWrapped, measureFit } from './fit.ts';
export type {
  Colour,
  CommonSizes,
  ComposeOptions,
  FitRule,
  FittedGalley,
  Fitting,
  Galley,
  GlyphRun,
  Inline,
  Line,
  Measure,
  PlacedGlyph,
  Ruby,
  Sideline,
  TextStyle,
  TypesetProblem,
} from './galley.ts';
export { printGalley } from './print.ts';
