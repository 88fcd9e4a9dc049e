export { FACTORS, type Factor, type Kind } from './factors.ts';
export type { Level, Said } from './levels.ts';
export { coverPairs } from './pairs.ts';
export { type RunOptions, type RunResult, trial } from './run.ts';
export { type Trial, type TrialOptions, type Tried, tryTemplate } from './trial.ts';
