export { compose } from './compose.ts';
export { fit } from './fit.ts';
export type {
  Colour,
  ComposeOptions,
  FitRule,
  Galley,
  GlyphRun,
  Inline,
  Line,
  Measure,
  PlacedGlyph,
  TextStyle,
  TypesetProblem,
} from './galley.ts';
export { printGalley } from './print.ts';
