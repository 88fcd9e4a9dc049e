export type { Picture, PictureRequest, PictureResult } from './picture.ts';
