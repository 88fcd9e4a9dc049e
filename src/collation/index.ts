export { orderByAlphabet } from './by-alphabet.ts';
export { orderByStrokes } from './by-strokes.ts';
export type { Group, Member, Piece } from './groups.ts';
