export {
  DPI,
  missing,
  type PageRange,
  type Separated,
  type SeparatedPage,
  type SeparatedPlate,
  type SeparateOptions,
  separate,
} from './separate.ts';
