export { type Expected, expectedOf, type Passage, type Unit } from './expected.ts';
export { readBack } from './proof.ts';
