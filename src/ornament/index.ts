export { drawOrnament, ornamentNames, ornamentParams } from './draw.ts';
export type { Drawing, Path } from './drawing.ts';
export type { Param } from './ornament.ts';
export { drawRule } from './pen.ts';
export { drawQr, type QrOptions } from './qr.ts';
export { drawSeal, type Seal, type SealGlyph, type SealOptions } from './seal.ts';
export { drawSvg, type SvgDrawing, type SvgOptions, type SvgPart } from './svg/draw-svg.ts';
export type { Box } from './svg/frame.ts';
export { drawWatermark, type PlacedOutline } from './watermark.ts';
