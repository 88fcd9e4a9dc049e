export {
  differences,
  type Judgement,
  type PreflightOptions,
  preflight,
  ruleIdOf,
  rules,
  unreadable,
} from './preflight.ts';
export { type Part, PROFILES, type Profile } from './rule.ts';
export { UNCHECKED } from './unchecked.ts';
export { type Uses, usesOf } from './uses.ts';
