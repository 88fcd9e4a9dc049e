export type { Drawing, Path } from './drawing.ts';
