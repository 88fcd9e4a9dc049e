export { onScreen } from './colours.ts';
export type { Picture, PictureRequest, PictureResult } from './picture.ts';
export { preparePicture } from './prepare.ts';
