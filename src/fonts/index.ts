export type {
  Box,
  Face,
  FaceRequest,
  FontLibrary,
  Pick,
  ShapedGlyph,
  ShapeOptions,
} from './library.ts';
export { type OpenedFonts, type OpenFontsOptions, openFonts } from './open.ts';
export { type FontDescription, FontProgram, typefaceKey } from './program.ts';
