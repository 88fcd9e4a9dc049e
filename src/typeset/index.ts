export type {
  Colour,
  ComposeOptions,
  FitRule,
  Galley,
  GlyphRun,
  Inline,
  Line,
  PlacedGlyph,
  TextStyle,
  TypesetProblem,
} from './galley.ts';
