export { commonSizes, type Fittings, measureShared } from './common.ts';
export { isBlack } from './ink.ts';
export { type Node, type Owners, type Role, SILENT, saysPictures } from './nodes.ts';
export {
  type Bookmark,
  type Fitted,
  type Frame,
  isPictured,
  type Link,
  type Mark,
  type Page,
  type Pages,
  type Pictured,
  pictureKey,
  type Rectangle,
} from './pages.ts';
export { paginate } from './paginate.ts';
export { openWatermark, type Watermark } from './watermark.ts';
