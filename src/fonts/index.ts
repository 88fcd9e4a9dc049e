export {
  type Box,
  type Face,
  type FaceRequest,
  type FontLibrary,
  type Pick,
  ptFromUnits,
  type ShapedGlyph,
  type ShapeOptions,
} from './library.ts';
export { type OpenedFonts, type OpenFontsOptions, openFonts } from './open.ts';
