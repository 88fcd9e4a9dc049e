export { PdfFile, textOf, utf16 } from './file.ts';
export { PICTURE_FILTERS, undo } from './filters.ts';
export { Graph } from './graph.ts';
export { Lexer } from './lexer.ts';
export { Damage, Dict, Name, Ref, Str, Stream, type Value, Word } from './objects.ts';
export { circle, decimals, line } from './operators.ts';
export { type Box, boxOf, contentsOf, inherited, pagesOf } from './pages.ts';
export { labelOf, View } from './view.ts';
export { deflated, Fingerprints, type Objects, type Roots, writePdf } from './write.ts';
