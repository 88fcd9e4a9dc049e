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
