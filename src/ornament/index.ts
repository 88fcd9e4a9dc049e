export { drawOrnament, ornamentNames, ornamentParams } from './draw.ts';
export type { Drawing, Path } from './drawing.ts';
export type { Param } from './ornament.ts';
export { drawRule } from './pen.ts';
export { drawSeal, type Seal, type SealGlyph, type SealOptions } from './seal.ts';
export { drawWatermark, type PlacedOutline } from './watermark.ts';
