export { type Expected, expectedOf, type Passage, type Unit } from './expected.ts';
export { provePictures, type Wanted } from './pictures.ts';
export { readBack } from './proof.ts';
