export { type Facts, factsOf } from './facts.ts';
export { GRAY, type Space, Spaces } from './model/colour.ts';
export { type Model, readModel } from './model/document.ts';
export { Memory } from './model/memory.ts';
export {
  differences,
  examine,
  type Judgement,
  judge,
  type PreflightOptions,
  preflight,
  ruleIdOf,
  rules,
  unreadable,
} from './preflight.ts';
export { type Part, PROFILES, type Profile } from './rule.ts';
export { type ShownBox, type ShownPage, shownOn } from './shown.ts';
export { type ReadText, textOf, type Word } from './text.ts';
export { UNCHECKED } from './unchecked.ts';
export { type Uses, usesOf } from './uses.ts';
